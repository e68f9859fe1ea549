import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { FrameReader, FramingError, MAX_ACCEPTED_FRAME } from '../../src/protocol';
import { goldenFrames } from './golden-frames';

const frames = goldenFrames.map(({ frame }) => frame);
const stream = Buffer.concat(frames);

function readInChunks(chunks: Iterable<Buffer>, reader = new FrameReader()): string[] {
  const read: string[] = [];
  for (const chunk of chunks) for (const frame of reader.push(chunk)) read.push(frame.toString('hex'));
  assert.equal(reader.pending, 0);
  return read;
}

function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes.at(i % sizes.length) ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const expected = frames.map((frame) => frame.toString('hex'));

describe('FrameReader', () => {
  it('takes everything in one chunk', () => assert.deepEqual(readInChunks([stream]), expected));

  for (const size of [1, 2, 3, 5, 7, 8, 9, 13, 64, 1000])
    it(`takes ${size} bytes at a time`, () => assert.deepEqual(readInChunks(cut(stream, [size])), expected));

  it('takes any chunks, empty ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (sizes) => {
        if (sizes.every((size) => size === 0)) return;
        assert.deepEqual(readInChunks(cut(stream, sizes)), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a cut at every byte of two frames', () => {
    const two = Buffer.concat(frames.slice(0, 2));
    for (let at = 0; at <= two.length; at++)
      assert.deepEqual(readInChunks([two.subarray(0, at), two.subarray(at)]), expected.slice(0, 2));
  });

  it('takes a frame of the largest accepted size, and refuses one byte more', () => {
    const frame = Buffer.alloc(MAX_ACCEPTED_FRAME);
    frame.writeUInt32BE(MAX_ACCEPTED_FRAME - 8, 0);
    assert.equal(readInChunks(cut(frame, [1000])).length, 1);
    frame.writeUInt32BE(MAX_ACCEPTED_FRAME - 7, 0);
    assert.throws(() => new FrameReader().push(frame), FramingError);
  });

  it('refuses an absurd length as soon as a header is there, and keeps nothing for it', () => {
    for (const length of [0x10000, 0x7fffffff, 0x80000000, 0xffffffff]) {
      const header = Buffer.alloc(8);
      header.writeUInt32BE(length, 0);
      const reader = new FrameReader();
      for (const byte of header.subarray(0, 7)) assert.deepEqual(reader.push(Buffer.from([byte])), []);
      assert.throws(
        () => reader.push(header.subarray(7)),
        (error: unknown) => error instanceof FramingError && error.declaredLength === length,
      );
    }
  });

  it('gives the whole frames before a corrupt one with the error', () => {
    const corrupt = Buffer.from('ffffffff00000005', 'hex');
    assert.throws(
      () => new FrameReader().push(Buffer.concat([...frames.slice(0, 2), corrupt])),
      (error: unknown) => {
        assert.ok(error instanceof FramingError);
        assert.deepEqual(
          error.completed.map((frame) => frame.toString('hex')),
          expected.slice(0, 2),
        );
        return true;
      },
    );
  });

  it('takes a limit of its own', () => {
    assert.throws(() => new FrameReader(16).push(Buffer.from('0000000900000005', 'hex')), FramingError);
  });

  it('holds no more than the unfinished frame', () => {
    const reader = new FrameReader();
    for (let i = 0; i < 200; i++) reader.push(stream);
    assert.equal(reader.pending, 0);
    reader.push(stream.subarray(0, 5));
    assert.equal(reader.pending, 5);
  });
});
