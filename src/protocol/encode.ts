import { writeCompiled } from './compiled/engine';
import { checkFloatingPart } from './encode-checks';
import { EncodeError } from './errors';
import { unknownField } from './field-problems';
import { countOf, type FloatingEntry } from './floating-order';
import { layoutsFor, type FixedField, type FloatingField, type Layout } from './layout';
import { HEADER_SIZE, MAX_ACCEPTED_FRAME, NAME_LIMIT, VALUE_LIMIT } from './limits';
import type { FieldsOf, Message, MessageName } from './message-types';
import { rowNamed } from './registry';
import { isUint, numberFrom, show } from './number-input';
import { encodeText, type TextOptions } from './text';
import { assertVersion } from './versions';
import { wireNotesOf, type WireNotes } from './wire-notes';
import { inWireOrder } from './wire-order';

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
    // What a peer sent is written back as it was, even where it breaks a limit.
    checkFloatingPart(this.layout, this.message, this.notes !== undefined, (field, reason) => this.fail(field, reason));
    for (const { entry, raw } of inWireOrder(this.layout, this.message, this.notes)) this.writeFloating(entry, raw);
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
    const value = numberFrom(field, given, this.layout.version, (reason) => this.fail(name, reason));
    this.reserve(4, name);
    if (field.size === 4)
      this.at = value < 0 ? scratch.writeInt32BE(value, this.at) : scratch.writeUInt32BE(value, this.at);
    else if (field.size === 2) this.at = scratch.writeUInt16BE(value, this.at);
    else scratch[this.at++] = value;
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
