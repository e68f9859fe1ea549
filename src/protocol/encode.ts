import { writeCompiled } from './compiled/engine';
import type { Enumeration } from './enumeration';
import { EncodeError } from './errors';
import { unknownField } from './field-problems';
import { countOf, floatingEntries, type FloatingEntry } from './floating-order';
import {
  isListLayout,
  layoutsFor,
  type Counts,
  type FixedField,
  type FloatingField,
  type Layout,
  type ListLayout,
} from './layout';
import { HEADER_SIZE, MAX_ACCEPTED_FRAME, NAME_LIMIT, VALUE_LIMIT } from './limits';
import type { FieldsOf, Message, MessageName } from './message-types';
import { rowNamed } from './registry';
import { nearest } from './nearest';
import { encodeText, type TextOptions } from './text';
import { assertVersion } from './versions';
import { snapshot, wireNotesOf, type FloatingNote, type WireNotes } from './wire-notes';

/** Anything that can be written: a decoded message, or a name with some of its fields. */
export type EncodableMessage = Message | { [N in MessageName]: { readonly name: N } & FieldsOf<N> }[MessageName];

const scratch = Buffer.allocUnsafe(MAX_ACCEPTED_FRAME);

/**
 * Writes a message as a whole frame, header included. Absent numbers are written as their null value or 0, counts are the
 * true ones, and fields that the version does not have are left out. A message that came from `decodeMessage` is written
 * back byte for byte, but for what was changed in it.
 * @param version 5 to 25
 * @throws EncodeError naming message and field: unknown field, wrong type, out of range, too long
 */
export function encodeMessage(message: EncodableMessage, version: number, options: TextOptions = {}): Buffer {
  assertVersion(version);
  const fields = message as Message;
  if (fields.name === 'UNKNOWN') return frameOf('UNKNOWN', fields['type'], fields['body']);
  const row = rowNamed(fields.name);
  if (!row) throw new EncodeError(fields.name, undefined, 'no message of the guide has this name');
  if (row.opaque) return frameOf(row.name, row.type, fields['body']);

  const notes = wireNotesOf(fields);
  const plain = notes ? undefined : writeCompiled(fields, version, options.charset ?? 'auto');
  if (plain) return plain;
  const layouts = layoutsFor(row, version);
  // Notes of a message that is now written for another version still tell order and odd bytes, but not the shape.
  const noted = notes?.version === version ? layouts[notes.layout] : undefined;
  const layout = noted && holds(noted, layouts, fields) ? noted : fitting(layouts, fields);
  return new Writer(layout, fields, options, notes, layout === noted ? notes?.fixedCount : undefined).frame();
}

/** A count that came in another width than the guide's keeps that width. */
function correctedCount({ field, value }: FloatingEntry, { exact }: FloatingNote): Buffer | undefined {
  const width = exact?.raw.length ?? 0;
  if (!field?.counts || typeof value !== 'number' || width === 0 || value >= 256 ** width) return undefined;
  const raw = Buffer.alloc(width);
  raw.writeUIntBE(value, 0, width);
  return raw;
}

const keysOf = (fields: Message): string[] => Object.keys(fields).filter((key) => fields[key] !== undefined);

const writesAll = (layout: Layout, fields: Message): boolean =>
  keysOf(fields).every((key) => layout.known.has(key) && !layout.unwritable.has(key));

/** Whether no field was set that only another shape of the fixed part has. */
const holds = (noted: Layout, layouts: readonly Layout[], fields: Message): boolean =>
  layouts.every((other) =>
    other.fixed.every(({ key }) => fields[key] === undefined || noted.fixed.some((field) => field.key === key)),
  );

/** The guide's layout, unless only another known shape can hold what the message has. */
function fitting(layouts: readonly [Layout, ...Layout[]], fields: Message): Layout {
  if (layouts.length > 1) {
    const all = layouts.find((layout) => writesAll(layout, fields));
    if (all) return all;
  }
  const keys = keysOf(fields);
  const layout = layouts.find(({ known }) => keys.every((key) => known.has(key)));
  if (layout) return layout;
  const unknown = keys.find((key) => !layouts[0].known.has(key))!;
  throw new EncodeError(fields.name, unknown, unknownField(fields.name, unknown, layouts[0].known));
}

function frameOf(name: string, type: unknown, body: unknown = Buffer.alloc(0)): Buffer {
  if (!isUint(type, 0xffffffff)) throw new EncodeError(name, 'type', 'the number of the message type is needed');
  if (!(body instanceof Uint8Array)) throw new EncodeError(name, 'body', 'bytes are needed');
  if (body.length + HEADER_SIZE > MAX_ACCEPTED_FRAME)
    throw new EncodeError(name, 'body', `the message grows longer than ${MAX_ACCEPTED_FRAME} bytes`);
  const frame = Buffer.alloc(HEADER_SIZE + body.length);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(type, 4);
  frame.set(body, HEADER_SIZE);
  return frame;
}

class Writer {
  private at = HEADER_SIZE;

  constructor(
    private readonly layout: Layout,
    private readonly message: Message,
    private readonly options: TextOptions,
    private readonly notes: WireNotes | undefined,
    /** How many fixed fields the frame had that the message was read from. */
    private readonly fixedCount: number | undefined,
  ) {}

  frame(): Buffer {
    this.writeFixedPart();
    for (const entry of layoutLists(this.layout)) this.checkList(entry);
    this.checkUnknownFields();
    // What a peer sent is written back as it was.
    if (!this.notes) this.checkSharedCounts();
    for (const { entry, raw } of this.inWireOrder()) this.writeFloating(entry, raw);
    const { trailingBytes } = this.message as { trailingBytes?: unknown };
    if (trailingBytes !== undefined) {
      if (!(trailingBytes instanceof Uint8Array)) this.fail('trailingBytes', 'bytes are needed');
      this.append(trailingBytes, 'trailingBytes');
    }
    scratch.writeUInt32BE(this.at - HEADER_SIZE, 0);
    scratch.writeUInt32BE(this.layout.row.type, 4);
    return Buffer.from(scratch.subarray(0, this.at));
  }

  private fail(field: string, reason: string): never {
    throw new EncodeError(this.layout.row.name, field, reason);
  }

  private writeFixedPart(): void {
    const { layout, message, notes } = this;
    const later = layout.fixed.slice(this.fixedCount);
    const fixed = later.some(({ key }) => message[key] !== undefined)
      ? layout.fixed
      : layout.fixed.slice(0, this.fixedCount);
    for (const field of fixed) {
      const value = field.counts ? countOf(message, layout.counts.get(field.key)) : message[field.key];
      const exact = notes?.fixed.get(field.key);
      if (exact && exact.value === value) this.append(exact.raw, field.key);
      else this.writeNumber(field, value, field.key);
    }
  }

  private checkList({ key, maxCount, single, names }: ListLayout): void {
    const value = this.message[key];
    if (value === undefined || value === null) return;
    if (!Array.isArray(value)) this.fail(key, 'a list is needed');
    if (maxCount !== undefined && value.length > maxCount && !this.notes)
      this.fail(key, `at most ${maxCount} members are allowed, ${value.length} were given`);
    for (const [index, element] of (value as unknown[]).entries()) {
      const place = `${key}[${index}]`;
      if (single) {
        if (element === undefined || element === null) this.fail(place, 'a value is needed');
        continue;
      }
      if (typeof element !== 'object' || element === null) this.fail(place, 'an object with fields is needed');
      for (const [name, inner] of Object.entries(element)) {
        if (inner !== undefined && !names.has(name)) this.fail(`${place}.${name}`, unknownField(key, name, names));
      }
    }
  }

  private checkSharedCounts(): void {
    this.checkLengths(this.message, this.layout.counts, '');
    for (const { key, counts } of layoutLists(this.layout)) {
      const records = this.message[key];
      if (counts.size === 0 || !Array.isArray(records)) continue;
      for (const [index, record] of (records as Record<string, unknown>[]).entries())
        this.checkLengths(record, counts, `${key}[${index}].`);
    }
  }

  private checkLengths(holder: Readonly<Record<string, unknown>>, counts: Counts, place: string): void {
    for (const [count, keys] of counts) {
      const length = countOf(holder, keys);
      for (const key of keys) {
        const list = holder[key];
        if (Array.isArray(list) && list.length !== length)
          this.fail(place + key, `has ${list.length} elements, other lists that ${count} counts have ${length}`);
      }
    }
  }

  private checkUnknownFields(): void {
    const fields: unknown = this.message.unknownFields;
    if (fields === undefined) return;
    if (!Array.isArray(fields)) this.fail('unknownFields', 'a list is needed');
    for (const [index, field] of (fields as unknown[]).entries()) {
      const { tag, data } = (field ?? {}) as { tag?: unknown; data?: unknown };
      if (!isUint(tag, 0xffff) || !(data instanceof Uint8Array))
        this.fail(`unknownFields[${index}]`, 'a tag number and its data as bytes are needed');
    }
  }

  /** Fields in the order of the row or, where the message was read in another one, in that. */
  private *inWireOrder(): Generator<{ entry: FloatingEntry; raw: Buffer | undefined }> {
    const entries = [...floatingEntries(this.layout, this.message)];
    if (!this.notes) {
      for (const entry of entries) yield { entry, raw: undefined };
      return;
    }
    const left = new Map(entries.map((entry) => [placeOf(entry), entry]));
    for (const note of this.notes.floating) {
      const entry = left.get(placeOf(note)) ?? this.noted(note);
      if (!entry) continue;
      left.delete(placeOf(note));
      const kept = note.exact && note.exact.value === snapshot(entry.value);
      yield { entry, raw: kept ? note.exact?.raw : correctedCount(entry, note) };
    }
    for (const entry of left.values()) {
      // A record that was read without this field stays without it, and a list that came without its count too.
      if (entry.value !== undefined && entry.value !== null && !this.cameWithoutCount(entry))
        yield { entry, raw: undefined };
    }
  }

  private cameWithoutCount({ field, key, index, member }: FloatingEntry): boolean {
    if (!field?.counts) return false;
    const counted = (field.list?.counts ?? this.layout.counts).get(field.key) ?? [];
    return this.notes!.floating.some((note) =>
      member === undefined
        ? counted.includes(note.key ?? '')
        : note.key === key && note.index === index && counted.includes(note.member ?? ''),
    );
  }

  /** A field that was there, but is not among those that the encoder writes by itself: a null value, or another version's field. */
  private noted(note: WireNotes['floating'][number]): FloatingEntry | undefined {
    if (note.key === undefined) return undefined;
    const field = this.layout.byTag.get(note.tag);
    const holder = field?.list ? (this.message[note.key] as unknown[] | undefined)?.[note.index] : this.message;
    if (field === undefined || holder === undefined) return undefined;
    const inHolder = field.list?.single ? holder : (holder as Record<string, unknown>)[field.key];
    const value = note.element === undefined ? inHolder : (inHolder as unknown[] | undefined)?.[note.element];
    if (value === undefined && !note.exact) return undefined;
    if (value === undefined && note.exact!.value !== undefined) return undefined;
    return { tag: note.tag, field, value, key: note.key, index: note.index, member: note.member };
  }

  private writeFloating(entry: FloatingEntry, raw: Buffer | undefined): void {
    const { wideTags } = this.layout;
    const name = entry.field?.key ?? `tag ${entry.tag}`;
    const start = this.at;
    this.reserve(4, name);
    this.at += wideTags ? 4 : 2;
    if (raw) this.append(raw, name);
    else if (entry.field) this.writeValue(entry.field, entry.value, name);
    else this.append(entry.value as Buffer, name);
    const length = this.at - start - (wideTags ? 4 : 2);
    if (!wideTags && (length > 0xff || entry.tag > 0xff)) {
      this.fail(
        name,
        `${length > 0xff ? `${length} bytes` : `tag ${entry.tag}`} cannot be written below protocol version 20: tag and length have one byte each`,
      );
    }
    if (wideTags) {
      scratch.writeUInt16BE(entry.tag, start);
      scratch.writeUInt16BE(length, start + 2);
    } else {
      scratch[start] = entry.tag;
      scratch[start + 1] = length;
    }
  }

  private writeValue(field: FloatingField, value: unknown, name: string): void {
    switch (field.wire) {
      case 'STRING':
        return this.writeText(this.textBytes(value, name), field.limit, name);
      case 'UNSPEC': {
        const data = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
        if (!(data instanceof Uint8Array)) this.fail(name, 'bytes or text are needed');
        this.checkSize(data.length, field.limit, name);
        return this.append(data, name);
      }
      case 'NAMEDVAR':
      case 'NAMEDARRAY':
        return this.writeNamed(field, value, name);
      default:
        if (field.packedBy === undefined) return this.writeNumber(field, value, name);
        if (!Array.isArray(value)) this.fail(name, 'a list of numbers is needed');
        for (const element of value as unknown[]) this.writeNumber(field, element, name);
    }
  }

  private writeNamed(field: FloatingField, value: unknown, name: string): void {
    if (typeof value !== 'object' || value === null)
      this.fail(name, 'an object with VariableName and VariableValue is needed');
    const { VariableIndex: index, VariableName: key, VariableValue: content } = value as Record<string, unknown>;
    const start = this.at;
    if (field.wire === 'NAMEDARRAY') {
      if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index > 255)
        this.fail(`${name}.VariableIndex`, 'a whole number from 0 to 255 is needed');
      this.append(Buffer.from([index]), name);
    }
    this.writeText(this.textBytes(key, `${name}.VariableName`), NAME_LIMIT, `${name}.VariableName`);
    this.writeText(this.textBytes(content, `${name}.VariableValue`), VALUE_LIMIT, `${name}.VariableValue`);
    this.checkSize(this.at - start, field.limit, name);
  }

  private textBytes(value: unknown, name: string): Buffer {
    if (typeof value !== 'string' && typeof value !== 'number') this.fail(name, `text is needed, not ${show(value)}`);
    const text = String(value);
    if (text.includes('\0')) this.fail(name, 'text must not contain a NUL character');
    return encodeText(text, this.options.charset) ?? this.fail(name, 'the text has characters that Latin-1 lacks');
  }

  private writeText(data: Buffer, limit: number, name: string): void {
    if (data.length + 1 > limit)
      this.fail(name, `at most ${limit - 1} bytes of text are allowed, ${data.length} were given`);
    this.append(data, name);
    this.append(NUL, name);
  }

  private writeNumber(field: FixedField | FloatingField, given: unknown, name: string): void {
    const value = this.numberOf(field, given, name);
    this.reserve(4, name);
    if (field.size === 4)
      this.at = value < 0 ? scratch.writeInt32BE(value, this.at) : scratch.writeUInt32BE(value, this.at);
    else if (field.size === 2) this.at = scratch.writeUInt16BE(value, this.at);
    else scratch[this.at++] = value;
  }

  private numberOf(field: FixedField | FloatingField, given: unknown, name: string): number {
    if (given === undefined || given === null) return field.absent ?? 0;
    if (field.wire === 'BOOL') {
      if (typeof given === 'boolean') return given ? 1 : 0;
      if (given === 0 || given === 1) return given;
      this.fail(name, `true or false is needed, not ${show(given)}`);
    }
    if (Array.isArray(given) && field.enum?.kind !== 'mask') this.fail(name, 'one value is needed, not a list');
    const value = Array.isArray(given)
      ? (given as unknown[]).reduce<number>((bits, part) => (bits | this.oneNumber(field, part, name)) >>> 0, 0)
      : this.oneNumber(field, given, name);
    const [low, high] = field.wire === 'INT' ? [-0x80000000, 0x7fffffff] : [0, 2 ** (8 * field.size) - 1];
    // The null value of a signed field is printed unsigned.
    if (value === field.absent) return value;
    if (!Number.isInteger(value) || value < low || value > high)
      this.fail(name, `a whole number from ${low} to ${high} is needed, not ${show(given)}`);
    return value;
  }

  private oneNumber(field: FixedField | FloatingField, given: unknown, name: string): number {
    if (typeof given === 'number') return given;
    if (typeof given === 'string') {
      if (/^-?\d+$/.test(given.trim())) return Number(given);
      const known = field.enum?.parse(given, this.layout.version);
      if (known !== undefined) return known;
      if (field.enum) this.fail(name, `${show(given)} is no ${field.enum.name}; ${suggestion(given, field.enum)}`);
    }
    this.fail(name, `a number${field.enum ? ` or a name of ${field.enum.name}` : ''} is needed, not ${show(given)}`);
  }

  private checkSize(size: number, limit: number, name: string): void {
    if (size > limit) this.fail(name, `at most ${limit} bytes are allowed, ${size} were given`);
  }

  private append(data: Uint8Array, name: string): void {
    this.reserve(data.length, name);
    scratch.set(data, this.at);
    this.at += data.length;
  }

  private reserve(size: number, name: string): void {
    if (this.at + size > scratch.length) this.fail(name, `the message grows longer than ${scratch.length} bytes`);
  }
}

const NUL = Buffer.from([0]);
const layoutLists = (layout: Layout) => layout.floating.filter(isListLayout);
const placeOf = (entry: Pick<FloatingEntry, 'key' | 'index' | 'member' | 'element'>): string =>
  `${entry.key ?? ''}\0${entry.index}\0${entry.member ?? ''}\0${entry.element ?? ''}`;

const isUint = (value: unknown, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;

function show(value: unknown): string {
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
