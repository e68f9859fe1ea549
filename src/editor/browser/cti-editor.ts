import { asText } from '../../node-red/as-text';
// What all forms of the package share. Every node's page loads it; the second time it changes nothing.
import { applies, notNamed, notNumbered, typeKey, type Property } from '../../node-red/declaration';
import { prepareCheckButton } from './check-button';
import type { EditorNode } from './editor-red';
import { prepareFields, saveFields } from './fields';
import { useOnlyConfig } from './only-config';
import { prepareJson } from './json-input';
import { chosenOf, prepareMany, saveMany } from './many';
import { declare, inputId, labelOf, say, specOf, type Spec } from './specs';
import styles from './styles.css';
import { prepareSuggestions } from './suggestions';
import { prepareTypedInputs, problemOfTyped } from './typed-inputs';

function prepare(node: EditorNode, type: string): void {
  const spec = specOf(type);
  prepareTypedInputs(node, spec);
  const outputsChanged = (): void => setOutputs(spec);
  prepareMany(node, spec, outputsChanged);
  prepareFields(node, spec);
  prepareJson(node, spec);
  prepareCheckButton(node, spec);
  prepareSuggestions(spec);
  prepareConditions(spec);
  if (spec.outputPerChoice) {
    $(inputId(spec, spec.outputPerChoice.mode)).on('change', outputsChanged);
    outputsChanged();
  }
  $('.cti-section').each((_, section) => void $(section).prop('open', sectionHasValues(node, spec, section)));
}

/** Rows that make sense only for some values of another row. */
function prepareConditions(spec: Spec): void {
  const update = (): void => {
    for (const [key, { when }] of Object.entries(spec.properties)) {
      if (!when) continue;
      const input = $(inputId(spec, when.property));
      const value = input.is(':checkbox') ? input.prop('checked') : input.val();
      $(`.cti-row[data-property="${key}"]`).toggle(when.is.includes(value as string | boolean));
    }
  };
  for (const { when } of Object.values(spec.properties)) {
    if (when) $(inputId(spec, when.property)).off('change.cti').on('change.cti', update);
  }
  update();
}

function sectionHasValues(node: EditorNode, spec: Spec, section: HTMLElement): boolean {
  const name = section.dataset['section'];
  return Object.entries(spec.properties).some(
    ([key, property]) =>
      property.kind === 'fields' && name === 'more' && ((node[key] as unknown[] | undefined)?.length ?? 0) > 0,
  );
}

function setOutputs(spec: Spec): void {
  const choice = spec.outputPerChoice;
  if (!choice) return;
  const each = $(inputId(spec, choice.mode)).val() === 'each';
  const count = each ? Math.max(1, chosenOf(spec, choice.property).length) : 1;
  $(inputId(spec, 'outputs')).val(count);
}

function save(node: EditorNode, type: string): void {
  const spec = specOf(type);
  saveMany(node, spec);
  saveFields(node, spec);
  setOutputs(spec);
}

const added = (node: EditorNode, type: string): void => useOnlyConfig(node, specOf(type));

function resize(_node: EditorNode, _type: string): void {
  // Rows are sized by the style sheet.
}

const label = (node: EditorNode, type: string): string => node.name || node._(`${type}.label.node`);
const paletteLabel = (node: EditorNode, type: string): string => node._(`${type}.label.node`);

function outputLabel(node: EditorNode, type: string, index: number): string {
  const spec = specOf(type);
  const choice = spec.outputPerChoice;
  if (choice && node[choice.mode] === 'each') return (node[choice.property] as string[] | undefined)?.[index] ?? '';
  const text = node._(`${type}.output.${index}`);
  return text === `${type}.output.${index}` ? '' : text;
}

/** Why a value cannot be deployed, in words. */
function problemOf(
  node: EditorNode,
  type: string,
  key: string,
  property: Property,
  value: unknown,
): string | undefined {
  const because = (text: string, values: Record<string, string> = {}): string =>
    say(node, type, text, { label: labelOf(node, type, key), value: asText(value), ...values });
  switch (property.kind) {
    case 'number': {
      if (value === '' || value === undefined) return property.required ? because('number') : undefined;
      const number = Number(value);
      if (Number.isNaN(number)) return because('noNumber');
      const { min = -Infinity, max = Infinity } = property;
      if (number >= min && number <= max) return undefined;
      return because('range', { min: String(property.min ?? ''), max: String(property.max ?? '') });
    }
    case 'typed': {
      const found = problemOfTyped(property, value, node[typeKey(key)]);
      return found && because(found);
    }
    case 'text': {
      const { names, numbers } = property;
      const strange = numbers && notNumbered(asText(value ?? ''));
      if (strange !== undefined) return because('noNumber', { value: strange });
      const unknown = names && notNamed(names, asText(value ?? ''));
      return unknown === undefined
        ? undefined
        : because('notNamed', { value: unknown, names: names!.slice(0, 4).join(', ') });
    }
    case 'json':
      try {
        if (typeof value === 'string' && value.trim() !== '') JSON.parse(value);
        return undefined;
      } catch (error) {
        return `${labelOf(node, type, key)}: ${(error as Error).message}`;
      }
    case 'fields':
      return Array.isArray(value) && value.some((field: { name?: string }) => !field.name)
        ? because('everyRow')
        : undefined;
    default:
      return undefined;
  }
}

/** True, or why the value cannot be deployed. `${NAME}` stands for an environment variable and is judged at run time. */
function validate(
  node: EditorNode,
  type: string,
  key: string,
  value: unknown,
  options?: { label?: string },
): boolean | string {
  const { properties } = specOf(type);
  const property = properties[key];
  if (!property || !applies(properties, property, node) || (typeof value === 'string' && /\$\{[^}]+\}/.test(value)))
    return true;
  const problem = problemOf(node, type, key, property, value);
  // Before 3.0 a validator could only say yes or no; with `options` there is room for words.
  return problem === undefined ? true : options ? problem : false;
}

const ctiEditor = { declare, added, prepare, save, resize, label, paletteLabel, outputLabel, validate };

declare global {
  interface Window {
    ctiEditor?: typeof ctiEditor;
  }
}

if (!window.ctiEditor) {
  window.ctiEditor = ctiEditor;
  $('<style>').text(styles).appendTo('head');
}
