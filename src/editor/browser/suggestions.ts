import type { Option, Suggested } from '../../node-red/declaration';
import { inputId, type Spec } from './specs';

/** Offers what the live session knows where a value is typed; anything else can be typed, too. */
export function prepareSuggestions(spec: Spec): void {
  const wanting = Object.entries(spec.properties).filter(([, { suggest }]) => suggest !== undefined);
  if (wanting.length === 0) return;
  const session = $(inputId(spec, 'session'));
  const load = (): void => {
    const id = session.val();
    if (typeof id !== 'string' || id === '' || id === '_ADD_') return;
    void $.getJSON(`cti/cti-session/${id}/suggestions`).then((found: Partial<Record<Suggested, Option[]>>) => {
      for (const [key, { suggest }] of wanting) offer(spec, key, found[suggest!] ?? []);
    });
  };
  session.off('change.ctiSuggest').on('change.ctiSuggest', load);
  load();
}

function offer(spec: Spec, key: string, options: readonly Option[]): void {
  const input = $(inputId(spec, key));
  const list = `cti-known-${key}`;
  $(`#${list}`).remove();
  $('<datalist>')
    .attr('id', list)
    .append(options.map(({ value, label }) => $('<option>').val(value).text(label)))
    .insertAfter(input);
  if (spec.properties[key]?.kind !== 'typed') return void input.attr('list', list);
  // A typed input shows a field of its own; only values that are typed as they are can be offered.
  const shown = input.parent().find('.red-ui-typedInput-input');
  const update = (): void => {
    const type = $(`${inputId(spec, key)}_type`).val();
    if (type === 'str' || type === 'num') shown.attr('list', list);
    else shown.removeAttr('list');
  };
  input.off('change.ctiSuggest').on('change.ctiSuggest', update);
  update();
}
