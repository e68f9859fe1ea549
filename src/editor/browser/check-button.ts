import { typeKey } from '../../node-red/declaration';
import { widget, type EditorNode } from './editor-red';
import { chosenOf } from './many';
import { inputId, say, type Spec } from './specs';

interface Checked {
  readonly ok: boolean;
  readonly findings: readonly {
    readonly key: string;
    readonly values?: Record<string, string>;
    readonly isLacking?: boolean;
  }[];
}
interface Line {
  readonly text: string;
  readonly isLacking?: boolean | undefined;
}

/** The button that tries a configuration out before it is deployed. An unchanged password is left to the runtime. */
export function prepareCheckButton(node: EditorNode, spec: Spec): void {
  const button = $('.cti-check');
  const result = $('.cti-check-result');
  button.off('click').on('click', () => {
    button.prop('disabled', true);
    result.empty().append($('<i class="fa fa-spinner fa-spin">'));
    const request = $.ajax({
      url: `cti/${spec.type}/${node.id}/check`,
      type: 'POST',
      contentType: 'application/json',
      data: JSON.stringify(formValues(spec)),
    });
    void request
      .then(
        ({ ok, findings }: Checked) =>
          show(
            result,
            ok,
            findings.map(({ key, values, isLacking }) => ({
              text: node._(`${spec.type}.found.${key}`, values ?? {}),
              isLacking,
            })),
          ),
        (failure: JQuery.jqXHR) =>
          show(result, false, [
            {
              text:
                failure.status === 401 || failure.status === 403
                  ? say(node, spec.type, 'forbidden')
                  : say(node, spec.type, 'noAnswer', { status: String(failure.status) }),
            },
          ]),
      )
      .always(() => button.prop('disabled', false));
  });
}

function show(result: JQuery, ok: boolean, lines: readonly Line[]): void {
  result
    .empty()
    .toggleClass('cti-check-ok', ok)
    .toggleClass('cti-check-failed', !ok)
    .append(
      lines.map((line) =>
        $('<div>')
          .text(line.text)
          .toggleClass('cti-check-lacking', line.isLacking === true),
      ),
    );
}

function formValues(spec: Spec): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(spec.properties)) {
    const input = $(inputId(spec, key));
    if (property.kind === 'checkbox') values[key] = input.prop('checked');
    else if (property.kind === 'many') values[key] = chosenOf(spec, key);
    else if (property.kind === 'typed') {
      values[key] = widget(input).typedInput('value');
      values[typeKey(key)] = widget(input).typedInput('type');
    } else if (property.kind === 'config') {
      // What the editor's select has for "none".
      values[key] = input.val() === '_ADD_' ? '' : input.val();
    } else if (property.kind !== 'fields') values[key] = input.val();
  }
  return values;
}
