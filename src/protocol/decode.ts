import { readCompiled, readReordered } from './compiled/engine';
import type { MessageRow } from './define-message';
import { DecodeError } from './errors';
import { HEADER_SIZE, NAME_LIMIT, VALUE_LIMIT } from './limits';
import { countOf, floatingEntries } from './floating-order';
import {
  isListLayout,
  layoutsFor,
  type Counts,
  type FixedField,
  type FloatingField,
  type Layout,
  type ListLayout,
} from './layout';
import type { Message } from './message-types';
import { rowOfType } from './registry';
import { decodeText, type TextOptions } from './text';
import { assertVersion } from './versions';
import { keepWireNotes, snapshot, wireNotesOf, type FloatingNote, type WireNotes } from './wire-notes';

/**
 * Reads one whole frame, header included, as a session of the given protocol version sends it.
 * @param version 5 to 25; an OPEN_REQ is read with the version that it asks for, see `requestedVersion`
 * @throws DecodeError naming message, field and offset, where the frame does not fit the message's layout
 */
export function decodeMessage(frame: Uint8Array, version: number, options: TextOptions = {}): Message {
  assertVersion(version);
  const buffer = Buffer.isBuffer(frame) ? frame : Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const type = checkHeader(buffer);
  const plain = readCompiled(buffer, type, version, options.charset ?? 'auto');
  if (plain) return plain;
  const row = rowOfType(type);
  if (!row) return { name: 'UNKNOWN', type, body: Buffer.from(buffer.subarray(HEADER_SIZE)) };
  if (row.opaque) return { name: row.name, body: Buffer.from(buffer.subarray(HEADER_SIZE)) };

  const reordered = readReordered(buffer, row, version);
  if (reordered === undefined) return walk(row, buffer, version, options);
  const copy = buffer.toString('latin1');
  keepWireNotes(reordered, () => wireNotesOf(walk(row, Buffer.from(copy, 'latin1'), version, options)));
  return reordered;
}

function walk(row: MessageRow, buffer: Buffer, version: number, options: TextOptions): Message {
  const layouts = layoutsFor(row, version);
  let accepted: { found: Walk; index: number } | undefined;
  let refused: unknown;
  for (const [index, layout] of layouts.entries()) {
    try {
      const found = new Walk(layout, buffer, options).run();
      if (index === 0 && (found.explained || layouts.length === 1)) {
        accepted = { found, index };
        break;
      }
      if (!accepted || explainsBetter(found, accepted.found)) accepted = { found, index };
    } catch (error) {
      refused ??= error;
    }
  }
  if (!accepted) throw refused;
  const { index } = accepted;
  let { found } = accepted;
  if (found.contradicted) {
    const other = new Walk(layouts[index]!, buffer, options, 'as met').run();
    if (!other.contradicted) found = other;
  }
  if (found.differs || index > 0) {
    keepWireNotes(found.message, new Walk(layouts[index]!, buffer, options, found.grouping, true).noteDown(index));
  }
  return found.message;
}

/**
 * Whether another known shape reads bytes that the guide's cannot. Where a frame has fields that nobody knows, text of its
 * fields may by chance read as another shape: that one has to explain every byte, and lose no field doing so.
 */
const explainsBetter = (other: Walk, first: Walk): boolean =>
  !first.explained && other.explained && !other.contradicted && other.known >= first.known;

/** The version that an OPEN_REQ asks for: it decides how that same frame is read (BEHAVIOUR 1.1). */
export function requestedVersion(frame: Buffer): number {
  const at = HEADER_SIZE + 4;
  if (frame.length < at + 4)
    throw new DecodeError('OPEN_REQ', 'VersionNumber', at, `needs 4 bytes, ${Math.max(0, frame.length - at)} are left`);
  return frame.readUInt32BE(at);
}

function checkHeader(buffer: Buffer): number {
  if (buffer.length < HEADER_SIZE) {
    throw new DecodeError(
      'MessageHeader',
      'MessageLength',
      0,
      `a header has ${HEADER_SIZE} bytes, the frame has ${buffer.length}`,
    );
  }
  const declared = buffer.readUInt32BE(0);
  if (declared !== buffer.length - HEADER_SIZE) {
    const row = rowOfType(buffer.readUInt32BE(4));
    throw new DecodeError(
      row?.name ?? 'MessageHeader',
      'MessageLength',
      0,
      `announces ${declared} bytes, ${buffer.length - HEADER_SIZE} follow`,
    );
  }
  return buffer.readUInt32BE(4);
}

/** One walk over a frame along a layout. */
class Walk {
  readonly message: Message;
  /** Whether the encoder, given the message alone, would write other bytes. */
  differs = false;
  /** Every byte belongs to a field of the row. */
  explained = true;
  /** How many floating fields have a tag that the layout knows. */
  known = 0;
  /** A count announces another number of records. */
  contradicted = false;
  private at = HEADER_SIZE;
  private fixedCount = 0;
  private readonly notes: Pick<WireNotes, 'fixed' | 'floating'> | undefined;
  private exact: { value: unknown; raw: Buffer } | undefined;

  constructor(
    private readonly layout: Layout,
    private readonly frame: Buffer,
    private readonly options: TextOptions,
    /** A record begins with its first documented field, or, where peers order them otherwise, with a field seen before. */
    readonly grouping: 'documented' | 'as met' = 'documented',
    takesNotes = false,
  ) {
    this.message = { name: layout.row.name };
    if (takesNotes) this.notes = { fixed: new Map(), floating: [] };
  }

  run(): this {
    this.readFixedPart();
    this.readFloatingPart();
    return this;
  }

  noteDown(index: number): WireNotes {
    this.run();
    return { version: this.layout.version, layout: index, fixedCount: this.fixedCount, ...this.notes! };
  }

  private fail(field: string, offset: number, reason: string): never {
    throw new DecodeError(this.layout.row.name, field, offset, reason);
  }

  private readFixedPart(): void {
    const { fixed } = this.layout;
    for (const [index, field] of fixed.entries()) {
      const left = this.frame.length - this.at;
      if (left < field.size) {
        // Older peers end before fields that later versions added (BEHAVIOUR 8.1, rule 5).
        if (left === 0 && fixed.slice(index).every((later) => later.since !== undefined)) {
          this.differs = true;
          return;
        }
        this.fail(field.key, this.at, `needs ${field.size} bytes, ${left} are left`);
      }
      const value = this.readNumber(field, this.at, field.size);
      if (value !== undefined) this.message[field.key] = value;
      if (this.exact) this.notes?.fixed.set(field.key, this.exact);
      this.at += field.size;
      this.fixedCount++;
    }
  }

  private readFloatingPart(): void {
    const { frame, message, layout } = this;
    const head = layout.wideTags ? 4 : 2;
    const hasFloating = layout.byTag.size > 0;
    const tags: number[] = [];
    let record: { list: ListLayout; value: Record<string, unknown>; seen: Set<number> } | undefined;

    while (this.at < frame.length) {
      const left = frame.length - this.at;
      if (!hasFloating || left < head) {
        this.readTrailingBytes(hasFloating, head);
        break;
      }
      const tag = layout.wideTags ? frame.readUInt16BE(this.at) : frame[this.at]!;
      const length = layout.wideTags ? frame.readUInt16BE(this.at + 2) : frame[this.at + 1]!;
      const start = this.at + head;
      const field = layout.byTag.get(tag);
      if (start + length > frame.length) {
        this.fail(field?.key ?? `tag ${tag}`, this.at, `announces ${length} bytes, ${frame.length - start} are left`);
      }
      tags.push(tag);
      const list = field?.list;
      if (!field || (!list && tags.indexOf(tag) < tags.length - 1)) {
        const unknown = (message.unknownFields ??= []);
        unknown.push({ tag, data: Buffer.from(frame.subarray(start, start + length)) });
        this.notes?.floating.push({ tag, key: undefined, index: unknown.length - 1, member: undefined });
        if (!field) this.explained = false;
      } else {
        this.known++;
        const value = this.readField(field, start, length);
        let index = 0;
        let element: number | undefined;
        if (!list) {
          if (value !== undefined) message[field.key] = value;
        } else {
          const values = (message[list.key] ??= []) as unknown[];
          if (record?.list !== list || this.beginsRecord(field, list, record.seen)) {
            record = { list, value: {}, seen: new Set() };
            values.push(list.single ? value : record.value);
            if (values.length > (list.maxCount ?? Infinity)) this.differs = true;
          }
          record.seen.add(tag);
          if (field.repeatedBy !== undefined) {
            const elements = (record.value[field.key] ??= []) as unknown[];
            element = elements.push(value) - 1;
          } else if (!list.single && value !== undefined) record.value[field.key] = value;
          index = values.length - 1;
        }
        const note: FloatingNote = {
          tag,
          key: list?.key ?? field.key,
          index,
          member: list && !list.single ? field.key : undefined,
          ...(element === undefined ? undefined : { element }),
        };
        this.notes?.floating.push(this.exact ? { ...note, exact: this.exact } : note);
      }
      this.at = start + length;
    }
    this.trueCounts();
    const written = Array.from(floatingEntries(layout, message), (entry) => entry.tag);
    if (written.length !== tags.length || written.some((tag, index) => tag !== tags[index])) this.differs = true;
  }

  private beginsRecord(field: FloatingField, list: ListLayout, seen: ReadonlySet<number>): boolean {
    if (list.single) return true;
    if (field.repeatedBy !== undefined) return false;
    return seen.has(field.tag) || (this.grouping === 'documented' && list.members[0]?.tag === field.tag);
  }

  private readTrailingBytes(hasFloating: boolean, head: number): void {
    const rest = this.frame.subarray(this.at);
    // Zero bytes too few for a field are padding; anything else there is a field cut short.
    if (hasFloating && rest.some((byte) => byte !== 0)) {
      this.fail('FloatingField', this.at, `a tag and a length need ${head} bytes, ${rest.length} are left`);
    }
    this.message.trailingBytes = Buffer.from(rest);
    this.explained = false;
  }

  /** The list is what is there: a count that says otherwise, as peers have sent it, is corrected. */
  private trueCounts(): void {
    const { message, layout } = this;
    for (const list of layout.lists.values()) {
      const announced = message[list.countedBy];
      if (!list.single && announced !== undefined && announced !== countOf(message, [list.key]))
        this.contradicted = true;
    }
    // The encoder refuses lists that disagree, but for those that came so.
    if (!correctCounts(message, layout.counts)) this.differs = true;
    for (const entry of layout.floating) {
      if (!isListLayout(entry) || entry.counts.size === 0) continue;
      for (const record of (message[entry.key] as Record<string, unknown>[] | undefined) ?? [])
        if (!correctCounts(record, entry.counts)) this.differs = true;
    }
  }

  private readField(field: FloatingField, start: number, length: number): unknown {
    this.exact = undefined;
    const offset = start - (this.layout.wideTags ? 4 : 2);
    const data = this.frame.subarray(start, start + length);
    let value: unknown;
    let exact = true;
    switch (field.wire) {
      case 'STRING': {
        const nul = data.indexOf(0);
        const text = decodeText(nul < 0 ? data : data.subarray(0, nul), this.options.charset);
        value = text.text;
        exact = text.exact && nul >= 0 && nul === length - 1;
        break;
      }
      case 'UNSPEC':
        value = Buffer.from(data);
        break;
      case 'NAMEDVAR':
      case 'NAMEDARRAY': {
        const from = field.wire === 'NAMEDARRAY' ? 1 : 0;
        if (length < from) this.fail(field.key, offset, 'needs an index byte, the field is empty');
        const end = data.indexOf(0, from);
        const nameEnd = end < 0 ? length : end;
        const valueStart = Math.min(nameEnd + 1, length);
        const nul = data.indexOf(0, valueStart);
        const name = decodeText(data.subarray(from, nameEnd), this.options.charset);
        const content = decodeText(data.subarray(valueStart, nul < 0 ? length : nul), this.options.charset);
        exact = end >= 0 && nul === length - 1 && name.exact && content.exact;
        if (end - from >= NAME_LIMIT || nul - valueStart >= VALUE_LIMIT) exact = false;
        value = {
          ...(from ? { VariableIndex: data[0] } : undefined),
          VariableName: name.text,
          VariableValue: content.text,
        };
        break;
      }
      default: {
        const { size } = field;
        if (field.packedBy !== undefined) {
          if (length % size !== 0)
            this.fail(field.key, offset, `${length} bytes are no whole number of ${size}-byte elements`);
          value = Array.from({ length: length / size }, (_, i) => this.readNumber(field, start + i * size, size));
          break;
        }
        if (length !== 1 && length !== 2 && length !== 4)
          this.fail(field.key, offset, `${field.wire} has ${size} bytes, the field has ${length}`);
        value = this.readNumber(field, start, length);
        exact = length === size && this.exact === undefined && value !== undefined;
      }
    }
    if (!exact || length > field.limit) {
      // In a record an absent member is written as its null value, so that one is what the encoder writes anyway.
      const written =
        value === undefined && length === field.size && !field.list?.single && field.list?.members.includes(field);
      if (!written) {
        this.differs = true;
        this.exact = { value: snapshot(value), raw: Buffer.from(data) };
      }
    }
    return value;
  }

  private readNumber(field: FixedField | FloatingField, at: number, size: number): number | boolean | undefined {
    this.exact = undefined;
    const { frame } = this;
    const signed = field.wire === 'INT';
    let value: number;
    if (size === 4) value = signed ? frame.readInt32BE(at) : frame.readUInt32BE(at);
    else if (size === 2) value = signed ? frame.readInt16BE(at) : frame.readUInt16BE(at);
    else value = frame[at]!;
    if (field.wire === 'BOOL') {
      if (value > 1) {
        this.differs = true;
        this.exact = { value: true, raw: Buffer.from(frame.subarray(at, at + size)) };
      }
      return value !== 0;
    }
    if (field.absent === undefined || !hasNull(field)) return value;
    return (signed ? value >>> 0 : value) === field.absent ? undefined : value;
  }
}

/** Elements of packed arrays and of lists of one field are what they are. */
const hasNull = (field: FixedField | FloatingField): boolean =>
  field.packedBy === undefined && !('list' in field && field.list?.single);

/** @returns whether lists that share a count have one length */
function correctCounts(holder: Record<string, unknown>, counts: Counts): boolean {
  let agree = true;
  for (const [count, keys] of counts) {
    const length = countOf(holder, keys);
    if (holder[count] !== undefined) holder[count] = length;
    for (const key of keys) {
      const list = holder[key];
      if (Array.isArray(list) && list.length !== length) agree = false;
    }
  }
  return agree;
}
