import type { Enumeration } from './enumeration';
import type { Field, TaggedField } from './define-message';
import { isList } from './layout';
import type { Message } from './message-types';
import { rowNamed } from './registry';

type Fields = Record<string, unknown>;

/**
 * A decoded message as flows see it (`docs/adr/0005-names-and-numbers.md`): enumerations as names, masks as lists of names, named variables
 * and arrays as objects, no counts. A number without a name stays a number.
 */
export function toFlow(message: Message, version?: number): Fields {
  const row = rowNamed(message.name);
  const view: Fields = {};
  for (const [key, value] of Object.entries(message)) {
    if (key === 'name' || value === undefined) continue;
    const entry: Field | TaggedField | undefined = row?.fixed[key];
    const floating = row?.floating[key];
    if (floating && isList(floating)) view[key] = listForFlow(key, value as unknown[], floating.members, version);
    else {
      const field = entry ?? floating;
      if (!field?.counts) view[key] = fieldForFlow(field, value, version);
    }
  }
  return view;
}

function fieldForFlow(field: Field | undefined, value: unknown, version: number | undefined): unknown {
  if (!field?.enum) return value;
  if (Array.isArray(value))
    return value.map((element) => (typeof element === 'number' ? named(field.enum!, element, version) : element));
  return typeof value === 'number' ? named(field.enum, value, version) : value;
}

function named(enumeration: Enumeration, value: number, version: number | undefined): unknown {
  return enumeration.kind === 'mask'
    ? maskNames(enumeration, value)
    : (enumeration.find(value, version)?.name ?? value);
}

/** The names of the bits that are set; bits without a name stay together as one number. */
export function maskNames(mask: Enumeration, value: number): (string | number)[] {
  const names: (string | number)[] = [];
  let rest = value >>> 0;
  for (const bit of mask.values) {
    if (bit.value !== 0 && (rest & bit.value) >>> 0 === bit.value >>> 0) {
      names.push(bit.name);
      rest = (rest & ~bit.value) >>> 0;
    }
  }
  return rest === 0 ? names : [...names, rest];
}

function listForFlow(
  key: string,
  elements: unknown[],
  members: Readonly<Record<string, TaggedField>>,
  version: number | undefined,
): unknown {
  if (key === 'NamedVariable') {
    return Object.fromEntries(
      (elements as { VariableName: string; VariableValue: string }[]).map((variable) => [
        variable.VariableName,
        variable.VariableValue,
      ]),
    );
  }
  if (key === 'NamedArray')
    return arraysForFlow(elements as { VariableName: string; VariableIndex: number; VariableValue: string }[]);
  const names = Object.keys(members);
  if (names.length === 1) return elements.map((element) => fieldForFlow(members[names[0]!], element, version));
  return elements.map((element) =>
    Object.fromEntries(
      Object.entries(element as Fields)
        .filter(([name]) => !members[name]?.counts)
        .map(([name, value]) => [name, fieldForFlow(members[name], value, version)]),
    ),
  );
}

function arraysForFlow(elements: { VariableName: string; VariableIndex: number; VariableValue: string }[]): Fields {
  const arrays = new Map<string, Fields>();
  for (const { VariableName, VariableIndex, VariableValue } of elements) {
    let array = arrays.get(VariableName);
    if (!array) arrays.set(VariableName, (array = {}));
    array[VariableIndex] = VariableValue;
  }
  return Object.fromEntries(arrays);
}

/** The other way: what a flow gives for named variables and arrays becomes the lists of the message; all else is left as it is. */
export function fromFlow(fields: Fields): Fields {
  const result: Fields = { ...fields };
  const variables = fields['NamedVariable'];
  if (isPlainObject(variables)) {
    result['NamedVariable'] = Object.entries(variables).map(([VariableName, value]) => ({
      VariableName,
      VariableValue: textOf(value),
    }));
  }
  const arrays = fields['NamedArray'];
  if (isPlainObject(arrays)) {
    result['NamedArray'] = Object.entries(arrays).flatMap(([VariableName, elements]): Fields[] =>
      // What is no array is left for the encoder to name.
      typeof elements !== 'object' || elements === null
        ? [{ VariableIndex: undefined, VariableName, VariableValue: textOf(elements) }]
        : Object.entries(elements).map(([index, value]) => ({
            VariableIndex: Number(index),
            VariableName,
            VariableValue: textOf(value),
          })),
    );
  }
  return result;
}

const textOf = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
