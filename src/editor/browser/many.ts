import type { EditorNode } from './editor-red';
import { inputId, propertiesOf, type Spec } from './specs';

/** Lists of which any number can be ticked; the saved order is that of the list. */
export function prepareMany(node: EditorNode, spec: Spec, changed: () => void): void {
  for (const [key, property] of propertiesOf(spec, 'many')) {
    const chosen = new Set((node[key] as string[] | undefined) ?? []);
    const list = $(`${inputId(spec, key)}-list`).empty();
    for (const option of property.options) {
      const text = node._(`${spec.type}.option.${key}.${option.value}`);
      const box = $('<input type="checkbox">')
        .attr('aria-label', option.value)
        .val(option.value)
        .prop('checked', chosen.has(option.value))
        .on('change', changed);
      // A div, because the editor's style sheet makes every label in a form row a narrow column.
      $('<div class="cti-many-option">')
        .append(box, $('<code>').text(option.value), $('<span>').text(text === option.value ? '' : text))
        .on('click', (event) => {
          if (event.target !== box[0]) box.trigger('click');
        })
        .appendTo(list);
    }
  }
}

export function chosenOf(spec: Spec, key: string): string[] {
  return $(`${inputId(spec, key)}-list input:checked`)
    .map((_, box) => (box as HTMLInputElement).value)
    .get();
}

export function saveMany(node: EditorNode, spec: Spec): void {
  for (const [key] of propertiesOf(spec, 'many')) node[key] = chosenOf(spec, key);
}
