import assert from 'node:assert/strict';

import { decodeMessage, DecodeError, encodeMessage, layoutFor, rowNamed, type Message } from '../../src/protocol';

export function withLength(frame: Buffer, length = frame.length - 8): Buffer {
  const copy = Buffer.from(frame);
  copy.writeUInt32BE(length >>> 0, 0);
  return copy;
}

const hasCounts = (message: Message, version: number): boolean => {
  const row = rowNamed(message.name);
  return row !== undefined && layoutFor(row, version).counts.size > 0;
};

/** Gives the decoded message, or nothing where a DecodeError said well what is wrong. */
export function readOrRefused(frame: Buffer, version: number): Message | undefined {
  let message: Message;
  try {
    message = decodeMessage(frame, version);
  } catch (error) {
    assert.ok(error instanceof DecodeError, `${String(error)} for ${frame.toString('hex')}`);
    assert.notEqual(error.messageName, '');
    assert.notEqual(error.field, '');
    assert.ok(error.offset >= 0 && error.offset <= frame.length, `offset ${error.offset}`);
    assert.ok(error.message.includes(error.messageName) && error.message.includes(error.field));
    return undefined;
  }
  const written = encodeMessage(message, version);
  if (!written.equals(frame)) {
    // Only a count may differ: the encoder writes the true one.
    assert.ok(hasCounts(message, version), `${frame.toString('hex')} came back as ${written.toString('hex')}`);
    assert.equal(written.length, frame.length, `${frame.toString('hex')} came back as ${written.toString('hex')}`);
    const again = decodeMessage(written, version);
    assert.ok(encodeMessage(again, version).equals(written));
    // With other counts another known shape of a scrambled fixed part may be the better explanation.
    if (!rowNamed(message.name)?.alternatives) assert.deepEqual(again, message);
  }
  return message;
}
