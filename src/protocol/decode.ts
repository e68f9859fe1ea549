import { readCompiled, readReordered } from './compiled/engine';
import type { MessageRow } from './define-message';
import { DecodeError } from './errors';
import { HEADER_SIZE } from './limits';
import { layoutsFor } from './layout';
import type { Message } from './message-types';
import { rowOfType } from './registry';
import type { TextOptions } from './text';
import { assertVersion } from './versions';
import { Walk } from './walk';
import { keepWireNotes, wireNotesOf } from './wire-notes';

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
  if (reordered === undefined) return interpret(row, buffer, version, options);
  const copy = buffer.toString('latin1');
  keepWireNotes(reordered, () => wireNotesOf(interpret(row, Buffer.from(copy, 'latin1'), version, options)));
  return reordered;
}

function interpret(row: MessageRow, buffer: Buffer, version: number, options: TextOptions): Message {
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
