import { layoutFor } from '../layout';
import type { Message, MessageName } from '../message-types';
import { rowNamed } from '../registry';
import { encodeText, type Charset } from '../text';
import { NEWEST_VERSION } from '../versions';

// What the printed encoders call. Frames are written one behind the other into a slab of memory and handed out as views of
// it, as Node's own pool does: a slab lives as long as one of its frames does.

/** What every function here and every printed encoder gives, instead of a position, where the walker has to write. */
const NOT_CLEAN = -1;

/** Limits of the two parts of a named variable, NUL included. */
const NAME_LIMIT = 33;
const VALUE_LIMIT = 211;

const SLAB = 65_536;
/** Room that every message is given: more than any guide allows it (12 500 bytes). */
export const ROOM = 16_384;
/** What an encoder may write between two looks at the room that is left, and after the last one. */
export const STEP = 3072;

let bytes = Buffer.allocUnsafeSlow(SLAB);
let view = new DataView(bytes.buffer);
let next = 0;
let charset: Charset = 'auto';

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
  const end = encoder(message, view, at, SLAB - STEP);
  if (end < 0) return undefined;
  next = end;
  return bytes.subarray(at, end);
}

/** Whether the row has all fields that the message has. An encoder counts what it found and asks only if there is more. */
export function knowsAll(message: Message, found: number): boolean {
  if (Object.keys(message).length === found) return true;
  const { known } = layoutFor(rowNamed(message.name as MessageName), NEWEST_VERSION);
  return Object.keys(message).every(
    (key) => message[key] === undefined || (known.has(key) && key !== 'unknownFields' && key !== 'trailingBytes'),
  );
}

/** From here on a call into Node is cheaper than a loop. */
const LONG = 28;

/** Text and its NUL. */
export function writeText(value: unknown, at: number, limit: number): number {
  if (typeof value !== 'string') return NOT_CLEAN;
  const { length } = value;
  if (length >= limit) return NOT_CLEAN;
  const end = at + length;
  if (length < LONG) {
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if ((code - 1) >>> 0 > 126) return unusualText(value, at, limit);
      bytes[at + i] = code;
    }
  } else {
    if (bytes.write(value, at) !== length) return unusualText(value, at, limit);
    let i = at;
    for (; i + 4 <= end; i += 4) {
      const word = view.getInt32(i, true);
      if (((word - 0x01010101) & -0x7f7f7f80) !== 0) return NOT_CLEAN;
    }
    for (; i < end; i++) if (bytes[i] === 0) return NOT_CLEAN;
  }
  bytes[end] = 0;
  return end + 1;
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
