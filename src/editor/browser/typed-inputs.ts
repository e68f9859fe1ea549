import { asText } from '../../node-red/as-text';
import { typeKey, type Property } from '../../node-red/declaration';
import { widget, type EditorNode, type TypedInputType } from './editor-red';
import { inputId, localOptions, propertiesOf, say, type Spec } from './specs';

/** Where a value can come from that must not stand in the flow file. */
export const elsewhere = ['env', 'msg', 'flow', 'global'];
const anywhere = ['msg', 'str', 'num', 'jsonata', 'flow', 'global', 'env'];

/** A value that can be chosen by name, taken from anywhere, or left open. */
export function typesFor(
  node: EditorNode,
  type: string,
  choices: readonly { value: string; label: string }[] | undefined,
  boolean: boolean,
  optional: boolean,
): (string | TypedInputType)[] {
  return [
    ...(choices
      ? [{ value: 'choice', label: say(node, type, 'choose'), icon: 'fa fa-list-ul', options: [...choices] }]
      : []),
    ...(boolean ? ['bool'] : []),
    ...anywhere,
    ...(optional ? [{ value: 'none', label: say(node, type, 'open'), icon: 'fa fa-minus', hasValue: false }] : []),
  ];
}

export function prepareTypedInputs(node: EditorNode, spec: Spec): void {
  for (const [key, property] of propertiesOf(spec, 'typed')) {
    const input = widget($(inputId(spec, key)));
    input.typedInput({
      default: property.from[0],
      types: typesFor(
        node,
        spec.type,
        property.choices && localOptions(node, spec.type, key, property.choices),
        property.boolean === true,
        !property.required,
      ),
      typeField: inputId(spec, typeKey(key)),
    });
    const type = node[typeKey(key)] ?? property.from[0];
    input.typedInput('type', asText(type));
    input.typedInput('value', asText(node[key] ?? property.from[1]));
    input.typedInput('width', '70%');
  }
}

/** Why a typed value cannot be right, as a text of the shared script, or nothing. */
export function problemOfTyped(
  property: Property & { kind: 'typed' },
  value: unknown,
  type: unknown,
): 'value' | 'noNumber' | undefined {
  if (type === 'none') return undefined;
  if (value === '' || value === undefined) return property.required ? 'value' : undefined;
  if (type === 'num' && Number.isNaN(Number(value))) return 'noNumber';
  return undefined;
}
