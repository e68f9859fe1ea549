import { layoutFor } from '../layout';
import { NAME_LIMIT, VALUE_LIMIT } from '../limits';
import type { Message, MessageName } from '../message-types';
import { rowNamed } from '../registry';
import { encodeText, type Charset } from '../text';
import { NEWEST_VERSION } from '../versions';

// What the printed encoders call. Frames are written one behind the other into a slab of memory and handed out as views of
// it, as Node's own pool does: a slab lives as long as one of its frames does.

/** What every function here and every printed encoder gives, instead of a position, where the walker has to write. */
const NOT_CLEAN = -1;

const SLAB = 65_536;
/** Room that every message is given: more than any guide allows it (12 500 bytes). */
const ROOM = 16_384;
/** What an encoder may write between two looks at the room that is left, and after the last one. */
export const STEP = 3072;

let bytes = Buffer.allocUnsafeSlow(SLAB);
let view = new DataView(bytes.buffer);
let next = 0;
let charset: Charset = 'auto';

// Texts that are not very short are joined and written by one call into Node, then put to their places: one call for each
// costs more, and so does a loop over their characters.
const LONG = 10;
let joined = '';
const texts = Buffer.allocUnsafeSlow(SLAB);
const textView = new DataView(texts.buffer);
/** Position and length of each text in `joined`; no room is left where every text is to be written at once. */
const spans = new Int32Array(1024);
let spanCount = 0;

/** Writes a message at a position of the view, and gives the position behind it. Beyond `stop` it begins no list member. */
export type Encoder = (message: Message, view: DataView, at: number, stop: number) => number;

export function run(encoder: Encoder, message: Message, as: Charset): Buffer | undefined {
  if (SLAB - next < ROOM) {
    bytes = Buffer.allocUnsafeSlow(SLAB);
    view = new DataView(bytes.buffer);
    next = 0;
  }
  charset = as;
  const at = next;
  let end = attempt(encoder, message, 0);
  if (end >= 0 && joined !== '' && !placeTexts()) end = attempt(encoder, message, spans.length);
  if (end < 0) return undefined;
  next = end;
  return bytes.subarray(at, end);
}

function attempt(encoder: Encoder, message: Message, spansTaken: number): number {
  joined = '';
  spanCount = spansTaken;
  return encoder(message, view, next, SLAB - STEP);
}

/**
 * Whether the guide's layout can hold all that the message has. An encoder counts what it found and looks at the names only if
 * there are more: fields of other versions, which are left out, unless another known shape of the message has them.
 */
export function knowsAll(message: Message, found: number, isOnlyShape: boolean): boolean {
  const keys = Object.keys(message);
  if (keys.length === found) return true;
  const { known } = layoutFor(rowNamed(message.name as MessageName), NEWEST_VERSION);
  return keys.every(
    (key) =>
      message[key] === undefined ||
      (isOnlyShape && known.has(key) && key !== 'unknownFields' && key !== 'trailingBytes'),
  );
}

/** Text and its NUL. */
export function writeText(value: unknown, at: number, limit: number): number {
  if (typeof value !== 'string') return NOT_CLEAN;
  const { length } = value;
  if (length >= limit) return NOT_CLEAN;
  const end = at + length;
  if (length >= LONG && spanCount < spans.length) {
    joined += value;
    spans[spanCount++] = at;
    spans[spanCount++] = length;
  } else {
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if ((code - 1) >>> 0 > 126) return unusualText(value, at, limit);
      bytes[at + i] = code;
    }
  }
  bytes[end] = 0;
  return end + 1;
}

/** Puts the texts that were joined to their places. Not if one has a NUL, or characters that are no single byte in UTF-8. */
function placeTexts(): boolean {
  if (texts.write(joined) !== joined.length) return false;
  let from = 0;
  for (let i = 0; i < spanCount; i += 2) {
    let to = spans[i]!;
    const length = spans[i + 1]!;
    // Four bytes at once, the last four perhaps again: a NUL borrows the high bit that no ASCII character has.
    for (const last = from + length - 4; ; from += 4, to += 4) {
      if (from > last) {
        to -= from - last;
        from = last;
      }
      const word = textView.getInt32(from);
      if (((word - 0x01010101) & -0x7f7f7f80) !== 0) return false;
      view.setInt32(to, word);
      if (from === last) break;
    }
    from += 4;
  }
  return true;
}

function unusualText(value: string, at: number, limit: number): number {
  if (value.includes('\0')) return NOT_CLEAN;
  const data = encodeText(value, charset);
  if (data === undefined || data.length >= limit) return NOT_CLEAN;
  bytes.set(data, at);
  bytes[at + data.length] = 0;
  return at + data.length + 1;
}

export function writeBytes(value: unknown, at: number, limit: number): number {
  if (!(value instanceof Uint8Array) || value.length > limit) return NOT_CLEAN;
  const { length } = value;
  if (length > 64) bytes.set(value, at);
  else for (let i = 0; i < length; i++) bytes[at + i] = value[i]!;
  return at + length;
}

export function writeNamedVariable(value: unknown, at: number, limit: number): number {
  if (typeof value !== 'object' || value === null) return NOT_CLEAN;
  const { VariableName, VariableValue } = value as { VariableName: unknown; VariableValue: unknown };
  return nameAndValue(VariableName, VariableValue, at, at + limit);
}

export function writeNamedArray(value: unknown, at: number, limit: number): number {
  if (typeof value !== 'object' || value === null) return NOT_CLEAN;
  const { VariableIndex, VariableName, VariableValue } = value as Record<string, unknown>;
  if (typeof VariableIndex !== 'number' || VariableIndex !== (VariableIndex & 0xff)) return NOT_CLEAN;
  bytes[at] = VariableIndex;
  return nameAndValue(VariableName, VariableValue, at + 1, at + limit);
}

function nameAndValue(name: unknown, value: unknown, at: number, last: number): number {
  const middle = writeText(name, at, NAME_LIMIT);
  if (middle < 0) return NOT_CLEAN;
  const end = writeText(value, middle, VALUE_LIMIT);
  return end > last ? NOT_CLEAN : end;
}
