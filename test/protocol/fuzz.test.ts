import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { FrameReader, FramingError } from '../../src/protocol';
import { goldenFrames, type GoldenFrame } from './golden-frames';
import { readOrRefused, withLength } from './read-or-refused';

const seed = Number(process.env['FUZZ_SEED'] ?? (Date.now() ^ (Math.random() * 2 ** 31)) >>> 0);
const count = Number(process.env['FUZZ_FRAMES'] ?? 20_000);
const corpus = path.join(__dirname, '..', 'golden', 'corpus');

/** Small and seeded (mulberry32), so that a failing run can be had again. */
function randomFrom(state: number): (below: number) => number {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;
const anyGolden = (next: Random): GoldenFrame => goldenFrames.at(next(goldenFrames.length))!;
const someBytes = (random: Random, most: number): Buffer =>
  Buffer.from(Array.from({ length: random(most + 1) }, () => (random(3) === 0 ? random(4) : random(256))));

function mutated(frame: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(frame);
  for (let times = 1 + random(4); times > 0; times--) {
    const at = 4 + random(Math.max(1, bytes.length - 4));
    const end = Math.min(bytes.length, at + random(12));
    const other = anyGolden(random).frame;
    switch (random(6)) {
      case 0:
        bytes[at] = random(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), someBytes(random, 12), bytes.subarray(at)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(8 + random(other.length - 8))]);
        break;
      default:
        bytes = bytes.subarray(0, at);
    }
    if (bytes.length < 8) return frame;
  }
  return random(20) === 0 ? bytes : withLength(bytes);
}

function randomFrame(version: number, next: Random): Buffer {
  const type = next(4) === 0 ? next(300) : anyGolden(next).frame.readUInt32BE(4);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(type, 4);
  const fields = Array.from({ length: next(30) }, () => {
    const data = someBytes(next, 16);
    return Buffer.concat([
      Buffer.from(version < 20 ? [next(256), data.length] : [next(2), next(256), 0, data.length]),
      data,
    ]);
  });
  return withLength(Buffer.concat([head, someBytes(next, 80), ...fields]));
}

describe(`fuzzing (FUZZ_SEED=${seed})`, () => {
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.hex'))) {
    it(`what once broke: ${file}`, () => {
      const hex = readFileSync(path.join(corpus, file), 'utf8').replace(/#.*$/gm, '').replace(/\s+/g, '');
      for (let version = 5; version <= 25; version++) readOrRefused(Buffer.from(hex, 'hex'), version);
    });
  }

  it(`${count} mutated and random frames are read or refused`, () => {
    const next = randomFrom(seed);
    for (let i = 0; i < count; i++) {
      const golden = anyGolden(next);
      const version = next(4) === 0 ? 5 + next(21) : golden.version;
      readOrRefused(next(5) === 0 ? randomFrame(version, next) : mutated(golden.frame, next), version);
    }
  }).timeout(60_000);

  it('mutated streams in random chunks end in whole frames or a FramingError', () => {
    const next = randomFrom(seed);
    for (let i = 0; i < 300; i++) {
      const stream = Buffer.concat(Array.from({ length: 20 }, () => mutated(anyGolden(next).frame, next)));
      const reader = new FrameReader();
      try {
        for (let at = 0; at < stream.length;) {
          const size = 1 + next(200);
          for (const frame of reader.push(stream.subarray(at, at + size))) readOrRefused(frame, 5 + next(21));
          at += size;
        }
      } catch (error) {
        if (!(error instanceof FramingError)) throw error;
      }
    }
  }).timeout(60_000);
});
