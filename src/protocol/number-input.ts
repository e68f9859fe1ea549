import type { Enumeration } from './enumeration';
import type { FixedField, FloatingField } from './layout';
import { nearest } from './nearest';

/**
 * The number that a field's input stands for: a number, digits, true or false, names of the field's enumeration, a list of them
 * for a mask; nothing is the field's null value.
 */
export function numberFrom(
  field: FixedField | FloatingField,
  given: unknown,
  version: number,
  fail: (reason: string) => never,
): number {
  if (given === undefined || given === null) return field.absent ?? 0;
  if (field.wire === 'BOOL') {
    if (typeof given === 'boolean') return given ? 1 : 0;
    if (given === 0 || given === 1) return given;
    fail(`true or false is needed, not ${show(given)}`);
  }
  if (Array.isArray(given) && field.enum?.kind !== 'mask') fail('one value is needed, not a list');
  const value = Array.isArray(given)
    ? (given as unknown[]).reduce<number>((bits, part) => (bits | oneNumber(field, part, version, fail)) >>> 0, 0)
    : oneNumber(field, given, version, fail);
  const [low, high] = field.wire === 'INT' ? [-0x80000000, 0x7fffffff] : [0, 2 ** (8 * field.size) - 1];
  // The null value of a signed field is printed unsigned.
  if (value === field.absent) return value;
  if (!Number.isInteger(value) || value < low || value > high)
    fail(`a whole number from ${low} to ${high} is needed, not ${show(given)}`);
  return value;
}

function oneNumber(
  field: FixedField | FloatingField,
  given: unknown,
  version: number,
  fail: (reason: string) => never,
): number {
  if (typeof given === 'number') return given;
  if (typeof given === 'string') {
    if (/^-?\d+$/.test(given.trim())) return Number(given);
    const known = field.enum?.parse(given, version);
    if (known !== undefined) return known;
    if (field.enum) fail(`${show(given)} is no ${field.enum.name}; ${suggestion(given, field.enum)}`);
  }
  fail(`a number${field.enum ? ` or a name of ${field.enum.name}` : ''} is needed, not ${show(given)}`);
}

export const isUint = (value: unknown, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;

/** A value as errors show it, at most 60 characters. */
export function show(value: unknown): string {
  return typeof value === 'string'
    ? `"${value.slice(0, 60)}"`
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : typeof value;
}

function suggestion(given: string, enumeration: Enumeration): string {
  const names = enumeration.values.map((value) => value.name);
  const close = nearest(given, names);
  return close === undefined
    ? `known are ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`
    : `did you mean ${close}?`;
}
