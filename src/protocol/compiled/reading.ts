import { isUtf8 } from 'node:buffer';
import type { NamedArrayValue, NamedVariableValue } from '../define-message';
import { MAX_ACCEPTED_FRAME, NAME_LIMIT, VALUE_LIMIT } from '../limits';
import type { Charset } from '../text';

// What the printed decoders call. The frame being read is copied to one place: views over constant memory are what makes
// reading fast, and nothing decoded shares memory with the caller's buffer.

/** The frame that is being read; what stands behind its end is of no meaning. */
const bytes = Buffer.allocUnsafeSlow(MAX_ACCEPTED_FRAME + 4);
const view = new DataView(bytes.buffer);

/** What a printed decoder gives for a frame that it leaves to the walker. */
const NOT_CLEAN: object = Object.freeze({});

// Exported by name only: within this file they remain constants, which `export const` makes look-ups of.
export { bytes, NOT_CLEAN, view };

/** The whole frame as Latin-1, from which texts are cut; made when the first text is met. */
let all: string | undefined;
let size = 0;
let charset: Charset = 'auto';

export function load(frame: Buffer, as: Charset): void {
  bytes.set(frame);
  all = undefined;
  size = frame.length;
  charset = as;
}

/** After a change to the bytes of the frame. */
export function reload(): void {
  all = undefined;
}

/** A text field of `length` bytes at `from`, its NUL included. */
export function readText(from: number, length: number, limit: number): string | undefined {
  const end = from + length - 1;
  if (length === 0 || length > limit || end >= size || bytes[end] !== 0) return undefined;
  return textBetween(from, end);
}

/**
 * Text without a NUL. The strings are slices of one string for the frame, which lives as long as any of them: at most
 * the size of its frame, and the fields of a message are mostly kept or dropped together.
 */
function textBetween(from: number, end: number): string | undefined {
  all ??= bytes.toString('latin1', 0, size);
  const last = end - 4;
  let bad = 0;
  if (from <= last) {
    // Four bytes at once, the last four perhaps again: a NUL borrows the high bit that no ASCII character has.
    for (let at = from; at < last; at += 4) {
      const word = view.getInt32(at);
      bad |= word | (word - 0x01010101);
    }
    const word = view.getInt32(last);
    bad |= word | (word - 0x01010101);
  } else {
    for (let at = from; at < end; at++) {
      const byte = bytes[at]!;
      bad |= byte | (byte - 1);
    }
  }
  if ((bad & -0x7f7f7f80) !== 0) return unusualText(from, end);
  return all.substring(from, end);
}

function unusualText(from: number, end: number): string | undefined {
  const data = bytes.subarray(from, end);
  if (data.includes(0)) return undefined;
  if (charset === 'latin1') return all!.substring(from, end);
  return isUtf8(data) ? data.toString('utf8') : undefined;
}

/** Raw bytes, as a copy. */
export function readBytes(from: number, length: number, limit: number): Buffer | undefined {
  if (length > limit || from + length > size) return undefined;
  const copy = Buffer.allocUnsafe(length);
  if (length > 64) bytes.copy(copy, 0, from, from + length);
  else for (let i = 0; i < length; i++) copy[i] = bytes[from + i]!;
  return copy;
}

export function readNamedVariable(from: number, length: number, limit: number): NamedVariableValue | undefined {
  const end = from + length - 1;
  if (length < 2 || length > limit || end >= size || bytes[end] !== 0) return undefined;
  all ??= bytes.toString('latin1', 0, size);
  const nul = all.indexOf('\0', from);
  if (nul >= end || nul - from >= NAME_LIMIT || end - nul > VALUE_LIMIT) return undefined;
  const VariableName = textBetween(from, nul);
  const VariableValue = textBetween(nul + 1, end);
  return VariableName === undefined || VariableValue === undefined ? undefined : { VariableName, VariableValue };
}

export function readNamedArray(from: number, length: number, limit: number): NamedArrayValue | undefined {
  const end = from + length - 1;
  if (length < 3 || length > limit || end >= size || bytes[end] !== 0) return undefined;
  all ??= bytes.toString('latin1', 0, size);
  const nul = all.indexOf('\0', from + 1);
  if (nul >= end || nul - from - 1 >= NAME_LIMIT || end - nul > VALUE_LIMIT) return undefined;
  const VariableName = textBetween(from + 1, nul);
  const VariableValue = textBetween(nul + 1, end);
  if (VariableName === undefined || VariableValue === undefined) return undefined;
  return { VariableIndex: bytes[from]!, VariableName, VariableValue };
}
