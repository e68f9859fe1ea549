import assert from 'node:assert/strict';

import { sample } from 'fast-check';

import { decodeMessage, rows } from '../../src/protocol';
import { peekMessage } from '../../src/protocol/peek';
import { goldenFrames } from './golden-frames';
import { randomMessage } from './random-messages';

function compare(frame: Buffer, version: number): void {
  const message = decodeMessage(frame, version);
  const names = fieldNames(message.name);
  const peek = peekMessage(frame, version);
  assert.equal(peek.name, message.name);
  for (const name of names) {
    const fresh = peekMessage(frame, version).field(name);
    assert.deepStrictEqual(fresh, message[name], `${message.name}.${name}`);
    assert.deepStrictEqual(peek.field(name), message[name], `${message.name}.${name}`);
  }
}

function fieldNames(name: string): string[] {
  const row = rows.find((one) => one.name === name)!;
  return [...Object.keys(row.fixed), ...Object.keys(row.floating), 'NoSuchField'];
}

describe('peekMessage', () => {
  it('finds in golden frames what decoding them gives', () => {
    for (const { frame, version } of goldenFrames) compare(frame, version);
  });

  it('finds in random messages of every row what decoding them gives', () => {
    for (const row of rows.filter((one) => !one.opaque)) {
      for (const version of [9, 13, 19, 20, 25].filter((one) => one >= (row.since ?? 0))) {
        for (const { frame, shuffled } of sample(randomMessage(row, version), { seed: 188, numRuns: 2 })) {
          compare(frame, version);
          compare(shuffled, version);
        }
      }
    }
  }).timeout(30_000);

  it('names messages whose layout no guide prints', () => {
    const frame = Buffer.from('0000000200000078abcd', 'hex');
    assert.equal(peekMessage(frame, 20).name, 'SUPERVISOR_ASSIST_EVENT');
    assert.deepStrictEqual(peekMessage(frame, 20).field('body'), Buffer.from('abcd', 'hex'));
    assert.equal(peekMessage(Buffer.from('000000000000ffff', 'hex'), 20).name, 'UNKNOWN');
  });

  it('leaves to the decoder what is cut short', () => {
    const { frame, version } = goldenFrames.find((one) => one.file === 'MAKE_CALL_REQ.v09')!;
    assert.throws(() => peekMessage(frame.subarray(0, 12), version).field('PeripheralID'), { name: 'DecodeError' });
    assert.throws(() => peekMessage(frame.subarray(0, -1), version).field('DialedNumber'), { name: 'DecodeError' });
  });
});
