// Random messages of a row, as values and as bytes. Reads rows as data; the bytes come from the naive writer.
import * as fc from 'fast-check';

import type { MessageRow } from '../../src/protocol';
import { naiveFrame, type FixedItem, type FloatingItem, type WireTypeName } from '../support/naive-writer';

type Field = MessageRow['fixed'][string];
type Entry = MessageRow['floating'][string];
type Tagged = Extract<Entry, { tag: number | undefined }>;
type List = Exclude<Entry, Tagged>;
type Values = Record<string, unknown>;

export interface RandomMessage {
  readonly frame: Buffer;
  /** The same message, its floating fields in another order and with unknown ones in between. */
  readonly shuffled: Buffer;
  readonly message: Values;
  /** The bytes are those that the fields alone must give. */
  readonly canonical: boolean;
}

/** What stands for one entry of the floating part: its fields on the wire and what they add to the message. */
interface Piece {
  readonly items: readonly FloatingItem[];
  readonly values: Values;
  readonly counts: Values;
  readonly canonical: boolean;
}
const NOTHING: Piece = { items: [], values: {}, counts: {}, canonical: true };

const exists = (field: { since?: number; until?: number }, version: number): boolean =>
  version >= (field.since ?? 0) && version <= (field.until ?? 99);
const isList = (entry: Entry): entry is List => 'members' in entry;
const usable = (field: Tagged, version: number): boolean =>
  field.tag !== undefined && exists(field, version) && (version >= 20 || field.tag < 256);

function limitOf(field: Field, version: number): number {
  if (typeof field.maxSize === 'number') return field.maxSize;
  return field.maxSize.filter(([since]) => since <= version).at(-1)![1];
}

const ranges: Partial<Record<WireTypeName, readonly [number, number]>> = {
  UINT: [0, 0xffffffff],
  TIME: [0, 0xffffffff],
  INT: [-0x80000000, 0x7fffffff],
  USHORT: [0, 0xffff],
  UCHAR: [0, 0xff],
};

function number(field: Field): fc.Arbitrary<unknown> {
  if (field.wire === 'BOOL') return fc.boolean();
  const [min, max] = ranges[field.wire]!;
  return fc.oneof(
    fc.constantFrom(0, 1, max, min),
    fc.integer({ min, max: Math.min(max, 0x7fffffff) }),
    fc.integer({ min, max }),
  );
}

function text(maxBytes: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constant('x'.repeat(maxBytes)),
    )
    .map((raw) => {
      const characters = Array.from(raw.replaceAll('\0', ''));
      while (Buffer.byteLength(characters.join('')) > maxBytes) characters.pop();
      return characters.join('');
    });
}

function value(field: Tagged, version: number): fc.Arbitrary<unknown> {
  const named = { VariableName: text(32), VariableValue: text(210) };
  switch (field.wire) {
    case 'STRING':
      return text(limitOf(field, version) - 1);
    case 'UNSPEC':
      return fc.uint8Array({ maxLength: limitOf(field, version) }).map((bytes) => Buffer.from(bytes));
    case 'NAMEDVAR':
      return fc.record(named, { noNullPrototype: true });
    case 'NAMEDARRAY':
      return fc.record({ VariableIndex: fc.nat(255), ...named }, { noNullPrototype: true });
    default:
      return number(field);
  }
}

const isNull = (field: Field, given: unknown): boolean =>
  field.absent !== undefined && typeof given === 'number' && (given < 0 ? given + 2 ** 32 : given) === field.absent;

/** One field that is not counted by another, sent or left out. */
function plain(key: string, field: Tagged, version: number, always = false): fc.Arbitrary<Piece> {
  const nullValue = field.absent === undefined ? [] : [fc.constant<unknown>(field.absent)];
  return fc
    .option(fc.oneof(value(field, version), ...nullValue), { nil: undefined, freq: always ? 1e9 : 2 })
    .map((given) => {
      if (given === undefined) return NOTHING;
      const item: FloatingItem = [field.tag!, field.wire, given];
      return isNull(field, given)
        ? { ...NOTHING, items: [item], canonical: false }
        : { ...NOTHING, items: [item], values: { [key]: given } };
    });
}

/** A count in the floating part with what it counts: packed arrays or a field that repeats. */
function counted(
  key: string,
  count: Tagged,
  members: readonly [string, Tagged][],
  version: number,
): fc.Arbitrary<Piece> {
  return fc.nat(4).chain((length) =>
    fc
      .tuple(...members.map(([, member]) => fc.array(value(member, version), { minLength: length, maxLength: length })))
      .map((arrays) => {
        const items: FloatingItem[] = [[count.tag!, 'USHORT', length]];
        const values: Values = { [key]: length };
        if (length === 0) return { ...NOTHING, items, values };
        for (const [index, [name, member]] of members.entries()) {
          const array = arrays.at(index)!;
          values[name] = array;
          if (member.repeatedBy !== undefined)
            items.push(...array.map((element): FloatingItem => [member.tag!, member.wire, element]));
          else items.push([member.tag!, member.wire, array]);
        }
        return { ...NOTHING, items, values };
      }),
  );
}

const countOf = (field: Entry): string | undefined =>
  isList(field) ? undefined : (field.packedBy ?? field.repeatedBy);

/** Entries of a floating part or record in printed order, except lists. */
function* pieces(
  fields: readonly [string, Tagged][],
  version: number,
  isRecord: boolean,
): Generator<readonly [string, fc.Arbitrary<Piece>]> {
  for (const [index, [key, field]] of fields.entries()) {
    if (!usable(field, version) || countOf(field) !== undefined) continue;
    const members = fields.filter(([, other]) => countOf(other) === key && usable(other, version));
    if (members.length > 0) yield [key, counted(key, field, members, version)];
    else if (!field.counts) yield [key, plain(key, field, version, isRecord && index === 0)];
  }
}

function record(list: List, version: number): fc.Arbitrary<Piece> {
  const members = Object.entries(list.members);
  const arbitraries = [...pieces(members, version, true)];
  return fc.tuple(...arbitraries.map(([, arbitrary]) => arbitrary)).map((parts) => {
    const values: Values = {};
    const sent = new Map<number, FloatingItem[]>();
    for (const part of parts) {
      Object.assign(values, part.values);
      for (const item of part.items) sent.set(item[0], [...(sent.get(item[0]) ?? []), item]);
    }
    // Printed order; a record that leaves out a field with a null value is not what the encoder writes.
    const usableMembers = members.filter(([, member]) => usable(member, version));
    const items = usableMembers.flatMap(([, member]) => sent.get(member.tag!) ?? []);
    const canonical = usableMembers.every(([, member]) => member.absent === undefined || sent.has(member.tag!));
    return { ...NOTHING, items, values, canonical };
  });
}

function listPiece(key: string, list: List, version: number, countTag: number | undefined): fc.Arbitrary<Piece> {
  const members = Object.values(list.members);
  const maxLength = Math.min(list.maxCount ?? 5, 5);
  const usableMembers = members.filter((member) => usable(member, version));
  if (usableMembers.length === 0) return fc.constant(NOTHING);
  // Without its first field a record has no visible beginning.
  const first = members.at(0)!;
  if (!usable(first, version)) return fc.constant(NOTHING);
  const single = members.length === 1;
  const elements: fc.Arbitrary<Piece[]> = single
    ? fc.array(value(first, version), { maxLength }).map((given) =>
        given.map((element): Piece => ({
          ...NOTHING,
          items: [[first.tag!, first.wire, element]],
          values: { element },
        })),
      )
    : fc.array(record(list, version), { maxLength });
  return elements.map((records) => {
    const count: FloatingItem[] =
      countTag === undefined || records.length === 0 ? [] : [[countTag, 'USHORT', records.length]];
    const countValue = countTag === undefined || records.length === 0 ? {} : { [list.countedBy]: records.length };
    return {
      items: [...count, ...records.flatMap((each) => each.items)],
      values: {
        ...countValue,
        ...(records.length === 0
          ? {}
          : { [key]: records.map((each) => (single ? each.values['element'] : each.values)) }),
      },
      counts: { [list.countedBy]: records.length },
      canonical: records.every((each) => each.canonical),
    };
  });
}

/** A random message of the row in the version, its floating fields in printed order. */
export function randomMessage(row: MessageRow, version: number): fc.Arbitrary<RandomMessage> {
  const fixed = Object.entries(row.fixed).filter(([, field]) => exists(field, version));
  const floating = Object.entries(row.floating);
  const fields = floating.filter((entry): entry is [string, Tagged] => !isList(entry[1]));
  const lists = floating.filter((entry): entry is [string, List] => isList(entry[1]));
  const plainPieces = new Map(pieces(fields, version, false));
  const order: fc.Arbitrary<Piece>[] = [];
  for (const [key, entry] of floating) {
    if (isList(entry)) {
      const count = fields.find(([name]) => name === entry.countedBy);
      order.push(listPiece(key, entry, version, count?.[1].tag));
    } else if (!lists.some(([, list]) => list.countedBy === key) && plainPieces.has(key))
      order.push(plainPieces.get(key)!);
  }
  return fc
    .tuple(
      fc.tuple(...fixed.map(([, field]) => fc.oneof(number(field), fc.constant(field.absent ?? 0)))),
      fc.tuple(...order),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    )
    .map(([numbers, parts, chances]) => {
      const message: Values = { name: row.name };
      const counts: Values = Object.assign({}, ...parts.map((part) => part.counts)) as Values;
      const items = fixed.map(([key, field], index): FixedItem => {
        const given = field.counts ? (counts[key] ?? 0) : toBool(field, numbers[index]);
        if (!isNull(field, given)) message[key] = given;
        return [field.wire, given];
      });
      for (const part of parts) Object.assign(message, part.values);
      const chance = (): number => chances.next().value as number;
      const anyOrder = parts
        .map((part) => ({ part, at: chance() }))
        .sort((a, b) => a.at - b.at)
        .flatMap(({ part, at }) => (at < 0.1 ? [...part.items, unknownField(row)] : part.items));
      return {
        message,
        shuffled: naiveFrame(row.type, version, items, anyOrder),
        frame: naiveFrame(
          row.type,
          version,
          items,
          parts.flatMap((part) => part.items),
        ),
        canonical: parts.every((part) => part.canonical) && printedOrder(row, parts),
      };
    });
}

function unknownField(row: MessageRow): FloatingItem {
  const tags = new Set(
    Object.values(row.floating).flatMap((entry) =>
      (isList(entry) ? Object.values(entry.members) : [entry]).map(({ tag }) => tag),
    ),
  );
  let tag = 255;
  while (tags.has(tag)) tag--;
  return [tag, 'RAW', Buffer.from([1, 2, 3])];
}

const toBool = (field: Field, given: unknown): unknown => (field.wire === 'BOOL' ? given === true : given);

/** Counts stand where they are printed; with what they count right behind them the order is printed only where the row has it so. */
function printedOrder(row: MessageRow, parts: readonly Piece[]): boolean {
  const tags: number[] = [];
  for (const entry of Object.values(row.floating)) {
    if (isList(entry)) tags.push(...Object.values(entry.members).map((member) => member.tag ?? -1));
    else tags.push(entry.tag ?? -1);
  }
  const places = parts.flatMap((part) => {
    const seen = new Set(part.items.map(([tag]) => tags.indexOf(tag)));
    return part.items.length > seen.size ? [Math.min(...seen)] : part.items.map(([tag]) => tags.indexOf(tag));
  });
  return places.every((place, index) => index === 0 || place >= places.at(index - 1)!);
}
