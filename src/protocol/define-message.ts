import type { Enumeration } from './enumeration';
import { FIELD_DOCS } from './field-docs';
import type { VersionRange } from './versions';

/** How a number stands on the wire (guide, Messaging Conventions). All are big-endian. */
export type NumberType = 'UINT' | 'INT' | 'USHORT' | 'UCHAR' | 'TIME' | 'BOOL';
export type WireType = NumberType | 'STRING' | 'UNSPEC' | 'NAMEDVAR' | 'NAMEDARRAY';

export interface FieldOptions extends VersionRange {
  readonly enum?: Enumeration;
  /** The number that says "nothing here": it decodes to no field at all, and an absent field is written as it. */
  readonly absent?: number;
  /** Printed as required. */
  readonly required?: boolean;
  /** The version mark is our conclusion, not the guide's print. */
  readonly inferred?: boolean;
  readonly doc?: string;
}

/** [since, size]: the first pair holds from the beginning. */
export type SizeByVersion = readonly (readonly [since: number, size: number])[];

/** A field of a row. `T` is what decoding gives, `I` what encoding takes, `P` whether it is always there; none exists at run time. */
export interface Field<
  T = unknown,
  I = unknown,
  P extends 'always' | 'maybe' = 'always' | 'maybe',
> extends FieldOptions {
  readonly wire: WireType;
  /** Largest data size in bytes, the NUL of strings included. */
  readonly maxSize: number | SizeByVersion;
  /** This field counts the members of a list or packed array; the encoder writes it. */
  readonly counts?: true;
  /** A packed array: elements of the wire type one behind the other in one floating field, counted by this field. */
  readonly packedBy?: string;
  /** A field that repeats within its record, counted by this field of the record. */
  readonly repeatedBy?: string;
  readonly types?: { readonly decoded: T; readonly input: I; readonly presence: P };
}

export interface TaggedField<T = unknown, I = unknown, P extends 'always' | 'maybe' = 'always' | 'maybe'> extends Field<
  T,
  I,
  P
> {
  /** `undefined`: no guide prints it, so that it cannot be written. */
  readonly tag: number | undefined;
}

export interface List<M extends Record<string, TaggedField> = Record<string, TaggedField>> {
  readonly countedBy: string;
  readonly maxCount?: number;
  readonly members: M;
}

export type FixedPart = Readonly<Record<string, Field>>;
export type FloatingPart = Readonly<Record<string, TaggedField | List>>;

// ---- numbers

type Presence<O> = O extends { absent: number } | { since: number } | { until: number } ? 'maybe' : 'always';
type NumberInput<O> = O extends { enum: Enumeration<infer N> } ? number | N | readonly (number | N)[] : number;
type NumberField<O> = Field<number, NumberInput<O>, Presence<O>>;

const sizes: Record<NumberType, number> = { UINT: 4, INT: 4, TIME: 4, USHORT: 2, BOOL: 2, UCHAR: 1 };

function number<T extends NumberType>(wire: T) {
  return <const O extends FieldOptions = Record<never, never>>(options?: O): NumberField<O> => ({
    wire,
    maxSize: sizes[wire],
    ...options,
  });
}
export const uint = number('UINT');
export const int = number('INT');
export const ushort = number('USHORT');
export const uchar = number('UCHAR');
/** Seconds since 1970 in UTC. */
export const time = number('TIME');
export const bool = <const O extends FieldOptions = Record<never, never>>(
  options?: O,
): Field<boolean, boolean | number, Presence<O>> => ({
  wire: 'BOOL',
  maxSize: 2,
  ...options,
});
/** A count of list members: read for nobody's use but the reader's, written by the encoder. */
export const count = (options?: VersionRange): Field<number, number, 'maybe'> => ({
  wire: 'USHORT',
  maxSize: 2,
  counts: true,
  ...options,
});

// ---- floating fields

/** Makes a number a floating field. */
export function tagged<T, I>(tag: number | undefined, field: Field<T, I>): TaggedField<T, I, 'maybe'> {
  return { ...field, tag } as TaggedField<T, I, 'maybe'>;
}
export function text(
  tag: number | undefined,
  maxSize: number | SizeByVersion,
  options?: FieldOptions,
): TaggedField<string, string | number, 'maybe'> {
  return { wire: 'STRING', tag, maxSize, ...options };
}
/** Raw bytes; encoding also takes text, written as UTF-8. */
export function bytes(
  tag: number | undefined,
  maxSize: number | SizeByVersion,
  options?: FieldOptions,
): TaggedField<Buffer, Uint8Array | string, 'maybe'> {
  return { wire: 'UNSPEC', tag, maxSize, ...options };
}
export interface NamedVariableValue {
  VariableName: string;
  VariableValue: string;
}
export interface NamedArrayValue extends NamedVariableValue {
  VariableIndex: number;
}
export const namedVariable = (
  tag: number,
  maxSize: number,
  options?: FieldOptions,
): TaggedField<NamedVariableValue, NamedVariableValue, 'maybe'> => ({
  wire: 'NAMEDVAR',
  tag,
  maxSize,
  ...options,
});
export const namedArray = (
  tag: number,
  maxSize: number,
  options?: FieldOptions,
): TaggedField<NamedArrayValue, NamedArrayValue, 'maybe'> => ({
  wire: 'NAMEDARRAY',
  tag,
  maxSize,
  ...options,
});
/** A packed array: one floating field that holds as many numbers as `countedBy` says. */
export function packed<T, I>(
  tag: number,
  countedBy: string,
  field: Field<T, I>,
): TaggedField<T[], readonly I[], 'maybe'> {
  return { ...field, tag, packedBy: countedBy } as unknown as TaggedField<T[], readonly I[], 'maybe'>;
}

/** A field that stands several times in one record, as often as `countedBy` says. */
export function repeated<T, I>(countedBy: string, field: TaggedField<T, I>): TaggedField<T[], readonly I[], 'maybe'> {
  return { ...field, repeatedBy: countedBy } as unknown as TaggedField<T[], readonly I[], 'maybe'>;
}

/**
 * Records that repeat in the floating part, counted by a field of the message. A list of one field is an array under that
 * field's name; a list of several is an array of records under a name of ours.
 */
export function list<const M extends Record<string, TaggedField>>(
  countedBy: string,
  members: M,
  maxCount?: number,
): List<M> {
  return { countedBy, members, ...(maxCount === undefined ? undefined : { maxCount }) };
}
/** Puts a version mark on every field of a shared group. */
export function since<const G extends FloatingPart>(version: number, group: G): G {
  const marked = Object.entries(group).map(([name, entry]) => [
    name,
    'members' in entry
      ? { ...entry, members: since(version, entry.members) }
      : { ...entry, since: Math.max(version, entry.since ?? 0), inferred: true },
  ]);
  return Object.fromEntries(marked) as G;
}

// ---- messages

export type MessageKind = 'request' | 'confirmation' | 'event' | 'indication';
export type Direction = 'client' | 'server' | 'both';

/** Another shape of the fixed part that peers of these versions are known to send, where the documents disagree. */
export interface AlternativeLayout extends VersionRange {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** A wholly different fixed part. */
  readonly fixed?: FixedPart;
  readonly why: string;
}

export interface MessageRow<
  N extends string = string,
  K extends MessageKind = MessageKind,
  C extends string = string,
  F extends FixedPart = FixedPart,
  L extends FloatingPart = FloatingPart,
> extends VersionRange {
  readonly name: N;
  readonly type: number;
  readonly kind: K;
  readonly from: Direction;
  /** Services of which the session must have been granted one (guide names of CtiService). */
  readonly service?: readonly string[];
  readonly confirmedBy?: C;
  /** Further confirmations follow while this field of the confirmation is not zero. */
  readonly repeatsUntil?: string;
  readonly summary: string;
  readonly fixed: F;
  readonly floating: L;
  /** Number and name only: no guide prints a layout, the body stays bytes. */
  readonly opaque?: true;
  readonly alternatives?: readonly AlternativeLayout[];
  /** What is odd about it, and why it stands as it does. */
  readonly notes?: readonly string[];
}

type Declaration<K extends MessageKind, C extends string, F extends FixedPart, L extends FloatingPart> = Omit<
  MessageRow<string, K, C, F, L>,
  'name' | 'type'
>;

/** Declares a message: number and name of the guide's message list, then the two parts of its table in printed order. */
export function message<
  const N extends string,
  const K extends MessageKind,
  const F extends FixedPart,
  const L extends FloatingPart,
  const C extends string = never,
>(type: number, name: N, declaration: Declaration<K, C, F, L>): MessageRow<N, K, C, F, L> {
  const row = { type, name, ...declaration };
  if (row.kind !== 'request') return row;
  return { ...row, fixed: withDocs(row.fixed), floating: withDocs(row.floating) };
}

function withDocs<const G extends FixedPart | FloatingPart>(group: G): G {
  const entries = Object.entries(group).map(([name, field]) => {
    if ('members' in field) return [name, { ...field, members: withDocs(field.members) }];
    const doc = field.doc ?? FIELD_DOCS[name];
    return [name, doc === undefined ? field : { ...field, doc }];
  });
  return Object.fromEntries(entries) as G;
}

/** A message of which only number and name are documented. */
export function opaque<const N extends string, const K extends MessageKind, const C extends string = never>(
  type: number,
  name: N,
  declaration: Omit<Declaration<K, C, Record<never, never>, Record<never, never>>, 'fixed' | 'floating' | 'opaque'>,
): MessageRow<N, K, C, Record<never, never>, Record<never, never>> & { opaque: true } {
  return { type, name, fixed: {}, floating: {}, opaque: true, ...declaration };
}
