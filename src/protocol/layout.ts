import type { Field, FixedPart, List, MessageRow, TaggedField } from './define-message';
import { existsIn, WIDE_TAGS_SINCE } from './versions';

export interface FixedField extends Field {
  readonly key: string;
  readonly size: number;
  readonly signed: boolean;
}

export interface FloatingField extends TaggedField {
  readonly tag: number;
  /** The guide's name of the field. */
  readonly key: string;
  /** Largest data size in this version, in bytes. */
  readonly limit: number;
  /** Size of a number, or of one element of a packed array. */
  readonly size: number;
  readonly list?: ListLayout;
}

/** From the name of a count to the keys of what it counts. */
export type Counts = ReadonlyMap<string, readonly string[]>;

export interface ListLayout {
  /** Under which the message holds the members. */
  readonly key: string;
  readonly countedBy: string;
  readonly maxCount: number | undefined;
  readonly counts: Counts;
  /** Members that exist in this version, in documented order. */
  readonly members: readonly FloatingField[];
  /** A list of one field: its elements are values, not records. */
  readonly single: boolean;
  /** Names of the members in any version. */
  readonly names: ReadonlySet<string>;
  readonly unwritable: ReadonlyMap<string, string>;
}

/** A row resolved for one version: what stands where. */
export interface Layout {
  readonly row: MessageRow;
  readonly version: number;
  readonly fixed: readonly FixedField[];
  readonly fixedSize: number;
  /** All tags of the row, those of other versions too: a tag says what it is in any version. */
  readonly byTag: ReadonlyMap<number, FloatingField>;
  /** What the encoder writes in this version, in order. */
  readonly floating: readonly (FloatingField | ListLayout)[];
  readonly counts: Counts;
  /** All lists of the row by key, those of other versions too. */
  readonly lists: ReadonlyMap<string, ListLayout>;
  /** Names that a message of this row may have in any version. */
  readonly known: ReadonlySet<string>;
  /** Fields that exist, but not in this version or not with a known tag, and why they cannot be written. */
  readonly unwritable: ReadonlyMap<string, string>;
  readonly wideTags: boolean;
}

export const isList = (entry: TaggedField | List): entry is List => 'members' in entry;
export const isListLayout = (entry: FloatingField | ListLayout): entry is ListLayout => 'members' in entry;

const fixedSizes: Record<string, number> = { UINT: 4, INT: 4, TIME: 4, USHORT: 2, BOOL: 2, UCHAR: 1 };

/** The largest data size of a field in a version, in bytes. */
function sizeLimit(field: Field, version: number): number {
  if (typeof field.maxSize === 'number') return field.maxSize;
  return field.maxSize.findLast(([since]) => version >= since)?.[1] ?? 0;
}

const cache = new WeakMap<MessageRow, Map<number, readonly Layout[]>>();

/** The layout of a row in a version. The first is the guide's, others are what peers are known to send instead. */
export function layoutsFor(row: MessageRow, version: number): readonly [Layout, ...Layout[]] {
  let versions = cache.get(row);
  if (!versions) cache.set(row, (versions = new Map()));
  let layouts = versions.get(version);
  if (!layouts) {
    layouts = [resolve(row, version), ...alternatives(row, version).map((fixed) => resolve(row, version, fixed))];
    versions.set(version, layouts);
  }
  return layouts as readonly [Layout, ...Layout[]];
}

/**
 * What stands where in a version, as the guide prints it; cached.
 * @param version 5 to 25
 */
export function layoutFor(row: MessageRow, version: number): Layout {
  return layoutsFor(row, version)[0];
}

function alternatives(row: MessageRow, version: number): FixedPart[] {
  return (row.alternatives ?? [])
    .filter((alternative) => existsIn(alternative, version))
    .map((alternative) => {
      if (alternative.fixed) return alternative.fixed;
      const kept = Object.entries(row.fixed)
        .filter(
          ([key, field]) =>
            !alternative.without?.includes(key) && (existsIn(field, version) || alternative.with?.includes(key)),
        )
        .map(([key, field]) => [key, { ...field, since: 0 }]);
      return Object.fromEntries(kept) as FixedPart;
    });
}

function resolve(row: MessageRow, version: number, fixedPart: FixedPart = row.fixed): Layout {
  const wideTags = version >= WIDE_TAGS_SINCE;
  const fixed = Object.entries(fixedPart)
    .filter(([, field]) => existsIn(field, version))
    .map(([key, field]): FixedField => ({
      ...field,
      key,
      size: fixedSizes[field.wire] ?? 0,
      signed: field.wire === 'INT',
    }));

  const byTag = new Map<number, FloatingField>();
  const floating: (FloatingField | ListLayout)[] = [];
  const counts = new Map<string, string[]>();
  const lists = new Map<string, ListLayout>();
  const unwritable = new Map<string, string>();
  const known = new Set([
    'name',
    'type',
    'unknownFields',
    'trailingBytes',
    ...Object.keys(row.fixed),
    ...Object.keys(row.floating),
    ...Object.keys(fixedPart),
  ]);

  for (const [key, field] of Object.entries(row.fixed)) {
    if (!fixed.some((here) => here.key === key)) unwritable.set(key, outside(field, version));
  }
  const place = (key: string, field: TaggedField, list?: ListLayout): FloatingField | undefined => {
    if (field.tag === undefined) {
      if (!list) unwritable.set(key, UNKNOWN_TAG);
      return undefined;
    }
    const placed: FloatingField = {
      ...field,
      tag: field.tag,
      key,
      limit: field.packedBy === undefined ? sizeLimit(field, version) : Infinity,
      size: fixedSizes[field.wire] ?? 0,
      ...(list ? { list } : undefined),
    };
    byTag.set(placed.tag, placed);
    return placed;
  };
  const writable = (field: FloatingField): boolean => existsIn(field, version) && (wideTags || field.tag <= 0xff);

  for (const [key, entry] of Object.entries(row.floating)) {
    if (isList(entry)) {
      const names = Object.keys(entry.members);
      const members: FloatingField[] = [];
      const recordCounts = new Map<string, string[]>();
      const missing = new Map<string, string>();
      const list: ListLayout = {
        key,
        countedBy: entry.countedBy,
        maxCount: entry.maxCount,
        members,
        counts: recordCounts,
        single: names.length === 1,
        names: new Set(names),
        unwritable: missing,
      };
      lists.set(key, list);
      count(counts, entry.countedBy, key);
      for (const name of names) {
        const { packedBy, repeatedBy } = entry.members[name]!;
        count(recordCounts, packedBy ?? repeatedBy, name);
        const member = place(name, entry.members[name]!, list);
        if (member && writable(member)) members.push(member);
        else missing.set(name, member ? outside(member, version) : UNKNOWN_TAG);
      }
      if (members.length > 0) floating.push(list);
      else unwritable.set(key, outside(entry.members[names[0]!]!, version));
    } else {
      count(counts, entry.packedBy, key);
      const field = place(key, entry);
      if (field && writable(field)) floating.push(field);
      else if (field) unwritable.set(key, outside(field, version));
    }
  }
  return {
    row,
    version,
    fixed,
    fixedSize: fixed.reduce((sum, field) => sum + field.size, 0),
    byTag,
    floating,
    counts,
    lists,
    known,
    unwritable,
    wideTags,
  };
}

const UNKNOWN_TAG = 'no guide prints its tag, so that it cannot be written';

function count(counts: Map<string, string[]>, by: string | undefined, key: string): void {
  if (by !== undefined) counts.set(by, [...(counts.get(by) ?? []), key]);
}

function outside(field: Field, version: number): string {
  if (field.since !== undefined && version < field.since)
    return `exists since protocol version ${field.since}, this is version ${version}`;
  if (field.until !== undefined && version > field.until)
    return `exists up to protocol version ${field.until}, this is version ${version}`;
  return `does not exist in protocol version ${version}`;
}
