import type { EditorNode } from './editor-red';
import { inputId, propertiesOf, say, type Spec } from './specs';

declare const RED: {
  editor: { editJSON(options: { value: string; focus: boolean; complete: (value: string) => void }): void };
};

/** JSON of many lines stands in one: a button opens it in the editor's own editor for JSON. */
export function prepareJson(node: EditorNode, spec: Spec): void {
  for (const [key] of propertiesOf(spec, 'json')) {
    const input = $(inputId(spec, key));
    $('<button type="button" class="red-ui-button cti-json-open"><i class="fa fa-pencil"></i></button>')
      .attr('title', say(node, spec.type, 'openJson'))
      .on('click', () =>
        RED.editor.editJSON({
          value: inLines(String(input.val())),
          focus: true,
          complete: (text) => void input.val(inOneLine(text)).trigger('change'),
        }),
      )
      .insertAfter(input);
  }
}

// What is no JSON, such as ${NAME} or a slip of the pen, stays as it was typed.
const inLines = (text: string): string => reformatted(text, 2);
const inOneLine = (text: string): string => reformatted(text, 0).replaceAll(/\s*\n\s*/g, ' ');

function reformatted(text: string, indent: number): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, indent);
  } catch {
    return text;
  }
}
