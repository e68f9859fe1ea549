import { asText } from '../../node-red/as-text';
import type { Property } from '../../node-red/declaration';
import { widget, type EditorNode } from './editor-red';
import { inputId, propertiesOf, type Spec } from './specs';
import { elsewhere, typesFor } from './typed-inputs';

interface FieldEntry {
  name: string;
  type: string;
  doc?: string;
  names?: string[];
  mask?: true;
  secret?: true;
}
type Catalogue = Record<string, { summary: string; fields: FieldEntry[] }>;
type FieldsProperty = Extract<Property, { kind: 'fields' }>;

let catalogue: Promise<Catalogue> | undefined;
const messages = (): Promise<Catalogue> =>
  (catalogue ??= Promise.resolve(
    $.getJSON('resources/@ctiflow/node-red-cisco-cti/cti-messages.json') as PromiseLike<Catalogue>,
  ));

/** "More fields": rows of a guide name and a value from anywhere. */
export function prepareFields(node: EditorNode, spec: Spec): void {
  for (const [key, property] of propertiesOf(spec, 'fields')) {
    const list = widget($(`${inputId(spec, key)}-list`));
    list.editableList({
      removable: true,
      sortable: false,
      height: 'auto',
      addItem: (row, _index, data) => void addRow(node, spec, property, row, data),
    });
    for (const field of (node[key] as object[] | undefined) ?? []) list.editableList('addItem', { ...field });
  }
}

async function addRow(
  node: EditorNode,
  spec: Spec,
  property: FieldsProperty,
  row: JQuery,
  data: Record<string, unknown>,
): Promise<void> {
  const line = $('<div class="cti-field">').appendTo(row);
  const picker = $('<select class="cti-field-name">').appendTo(line);
  const value = $('<input type="text" class="cti-field-value">').appendTo(line);
  const doc = $('<div class="cti-field-doc">').appendTo(row);
  if (typeof data['name'] === 'string')
    picker.append($('<option>').val(data['name']).text(data['name'])).val(data['name']);
  const typed = widget(value);
  typed.typedInput({ types: typesFor(node, spec.type, undefined, true, false) });
  typed.typedInput('width', '55%');
  typed.typedInput('type', asText(data['type'] ?? 'str'));
  typed.typedInput('value', asText(data['value']));

  const shown = new Set(Object.keys(spec.properties));
  const hasCredential = propertiesOf(spec, 'password').length > 0;
  const fields = ((await messages())[requestOf(spec, property)]?.fields ?? []).filter(
    (field) => !shown.has(field.name) && !(field.secret && hasCredential && field.name !== data['name']),
  );
  const current = picker.val();
  picker.empty();
  for (const field of fields) picker.append($('<option>').val(field.name).text(field.name));
  if (typeof current === 'string' && !fields.some((field) => field.name === current))
    picker.append($('<option>').val(current).text(current));
  if (typeof current === 'string') picker.val(current);
  const describe = (): void => {
    const field = fields.find((candidate) => candidate.name === picker.val());
    doc.text(field?.doc ?? '');
    const type = typed.typedInput('type');
    const choices = field?.names && !field.mask ? field.names.map((name) => ({ value: name, label: name })) : undefined;
    typed.typedInput(
      'types',
      field?.secret ? elsewhere : typesFor(node, spec.type, choices, field?.type === 'bool', false),
    );
    if (field?.secret) {
      typed.typedInput('type', elsewhere.includes(asText(type)) ? asText(type) : 'env');
      return;
    }
    if (type === 'choice' || (choices && !data['type'])) typed.typedInput('type', choices ? 'choice' : 'str');
  };
  picker.on('change', describe);
  describe();
}

function requestOf(spec: Spec, { request }: FieldsProperty): string {
  if (typeof request === 'string') return request;
  return request.requests[String($(inputId(spec, request.property)).val())] ?? '';
}

export function saveFields(node: EditorNode, spec: Spec): void {
  for (const [key] of propertiesOf(spec, 'fields')) {
    const saved: object[] = [];
    widget($(`${inputId(spec, key)}-list`))
      .editableList('items')
      .each((_, row) => {
        const name = $(row).find('.cti-field-name').val();
        const value = widget($(row).find('.cti-field-value'));
        if (typeof name === 'string' && name !== '')
          saved.push({ name, value: value.typedInput('value'), type: value.typedInput('type') });
      });
    node[key] = saved;
  }
}
