import { isList, layoutsFor, type Layout } from './layout';
import type { FieldsOf, MessageName } from './message-types';
import { nearest } from './nearest';
import { rowNamed } from './registry';
import { assertVersion } from './versions';

/** Why a field of a message cannot be written; a field of a record is named `Parties[0].ConnectedPartyCallID`. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/**
 * Fields that the message does not have at all, or does not have in this version. `encodeMessage` leaves out the fields of
 * other versions; who must not lose one silently asks here first. Values are not looked at, nor are undefined fields.
 */
export function fieldProblems<N extends MessageName>(name: N, fields: FieldsOf<N>, version: number): FieldProblem[];
export function fieldProblems(name: string, fields: object, version: number): FieldProblem[];
export function fieldProblems(name: string, fields: object, version: number): FieldProblem[] {
  assertVersion(version);
  const row = rowNamed(name);
  if (!row) return [{ field: 'name', reason: `no message of the guide is called ${name}` }];
  if (row.opaque) {
    return given(fields)
      .filter(([key]) => key !== 'name' && key !== 'body')
      .map(([field]) => ({ field, reason: `no guide prints the fields of ${name}: give its bytes as body` }));
  }
  const layouts = layoutsFor(row, version);
  return given(fields).flatMap(([key, value]) => {
    const problem = layouts.some((layout) => isWritable(layout, key)) ? undefined : reasonOf(layouts[0], key);
    if (problem !== undefined) return [{ field: key, reason: problem }];
    const entry = row.floating[key];
    if (!entry || !isList(entry) || !Array.isArray(value)) return [];
    return value.flatMap((element, index) => recordProblems(layouts[0], key, index, element as unknown));
  });
}

function recordProblems(layout: Layout, list: string, index: number, record: unknown): FieldProblem[] {
  const known = layout.lists.get(list);
  // A list of one field holds values, which may be objects of their own, as named variables are.
  if (!known || known.names.size === 1 || typeof record !== 'object' || record === null) return [];
  return given(record).flatMap(([key]) => {
    const field = `${list}[${index}].${key}`;
    if (!known.names.has(key)) return [{ field, reason: unknownField(list, key, known.names) }];
    const reason = known.unwritable.get(key);
    return reason === undefined ? [] : [{ field, reason }];
  });
}

const given = (fields: object): [string, unknown][] =>
  Object.entries(fields as Record<string, unknown>).filter(([, value]) => value !== undefined);

const isWritable = (layout: Layout, key: string): boolean => layout.known.has(key) && !layout.unwritable.has(key);

const reasonOf = (layout: Layout, key: string): string =>
  layout.unwritable.get(key) ?? unknownField(layout.row.name, key, layout.known);

/** The text for a field that no version of a message or record has. */
export function unknownField(holder: string, key: string, known: Iterable<string>): string {
  const close = nearest(key, known);
  return `${holder} has no such field${close === undefined ? '' : `; did you mean ${close}?`}`;
}
