// Bytes that were cut, forged or scrambled: a message that stands for them, or a DecodeError; nothing else, and at once.
import assert from 'node:assert/strict';

import { decodeMessage, DecodeError } from '../../src/protocol';
import { goldenFrames } from './golden-frames';
import { readOrRefused, withLength } from './read-or-refused';

describe('hostile frames', () => {
  it('every truncation of every golden frame, its length field left as it was, is refused', () => {
    for (const { frame, version } of goldenFrames) {
      for (let size = 0; size < frame.length; size++) {
        assert.equal(readOrRefused(frame.subarray(0, size), version), undefined);
      }
    }
  });

  it('every truncation of every golden frame, its length field made to fit, is read or refused', () => {
    let read = 0;
    let refused = 0;
    for (const { frame, version } of goldenFrames) {
      for (let size = 8; size < frame.length; size++) {
        if (readOrRefused(withLength(frame.subarray(0, size)), version)) read++;
        else refused++;
      }
    }
    assert.ok(refused > 3 * read, `${read} read, ${refused} refused`);
  });

  it('every field cut short says which', () => {
    const { frame, version } = goldenFrames.find(({ file }) => file === 'MAKE_CALL_REQ.v09')!;
    assert.throws(
      () => decodeMessage(withLength(frame.subarray(0, 13)), version),
      /MAKE_CALL_REQ\.PeripheralID at offset 12: needs 4 bytes, 1 are left/,
    );
    assert.throws(
      () => decodeMessage(withLength(frame.subarray(0, -1)), version),
      /MAKE_CALL_REQ\.DialedNumber at offset 43: announces 5 bytes, 4 are left/,
    );
  });

  it('every single byte set to 00, 01, 7f, 80 and ff is read or refused', () => {
    for (const { frame, version } of goldenFrames) {
      for (let at = 4; at < frame.length; at++) {
        for (const value of [0x00, 0x01, 0x7f, 0x80, 0xff]) {
          const forged = Buffer.from(frame);
          forged[at] = value;
          readOrRefused(forged, version);
        }
      }
    }
  }).timeout(20_000);

  it('every golden frame read in every other version is read or refused', () => {
    for (const { frame } of goldenFrames) {
      for (let version = 5; version <= 25; version++) readOrRefused(frame, version);
    }
  });

  it('lengths that announce anything else than what follows are refused at offset 0', () => {
    const { frame, version } = goldenFrames.at(0)!;
    for (const length of [0, 1, frame.length, frame.length - 9, 0x7fffffff, 0x80000000, 0xffffffff]) {
      assert.throws(
        () => decodeMessage(withLength(frame, length), version),
        (error: unknown) => {
          assert.ok(error instanceof DecodeError);
          assert.equal(error.field, 'MessageLength');
          assert.equal(error.offset, 0);
          return true;
        },
      );
    }
  });

  it('a floating part of nothing but empty fields is read in time', () => {
    for (const tag of [0, 6, 13, 39, 62, 82, 250]) {
      for (const version of [15, 24]) {
        const head = goldenFrames.find(({ file }) => file === 'AGENT_STATE_EVENT.v15')!.frame.subarray(0, 70);
        const field = version < 20 ? Buffer.from([tag, 0]) : Buffer.from([0, tag, 0, 0]);
        const many = Array.from({ length: (60_000 / field.length) | 0 }, () => field);
        const started = performance.now();
        readOrRefused(withLength(Buffer.concat([head, ...many])), version);
        const spent = performance.now() - started;
        assert.ok(spent < 3000, `tag ${tag}, version ${version}: ${spent} ms`);
      }
    }
  }).timeout(30_000);
});
