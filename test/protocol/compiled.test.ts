// Printed functions against the walker: they give the same, or leave the frame or message to it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

import { sample } from 'fast-check';

import {
  decodeMessage,
  encodeMessage,
  layoutFor,
  rowOfType,
  rows,
  type EncodableMessage,
  type Layout,
  type Message,
} from '../../src/protocol';
import { readCompiled, readReordered, useCodecs, writeCompiled, type Codecs } from '../../src/protocol/compiled/engine';
import { generate } from '../../src/protocol/compiled/generate';
import type { Charset } from '../../src/protocol/text';
import { wireNotesOf } from '../../src/protocol/wire-notes';
import { seededRandom } from '../support/seeded-random';
import { goldenFrames } from './golden-frames';
import { randomMessage } from './random-messages';

const seed = Number(process.env['FC_SEED'] ?? 188);
const versions = Array.from({ length: 17 }, (_, i) => 9 + i);
const root = path.join(__dirname, '../..');
const walker: Codecs = {};

function print(): Codecs {
  const folder = path.join(root, '.cache/compiled-test');
  mkdirSync(folder, { recursive: true });
  generate(folder, path.join(root, 'src/protocol/compiled').replaceAll('\\', '/'));
  const codecs = ['codecs-narrow.js', 'codecs-wide.js'].map((file): Codecs => {
    const module = path.join(folder, file);
    delete require.cache[module];
    return require(module) as Codecs;
  });
  return { ...codecs[0], ...codecs[1] };
}

function inAnotherOrder(frame: Buffer, layout: Layout, tearsLists: boolean, random: () => number): Buffer {
  const start = 8 + layout.fixedSize;
  const groups: { key: string; order: number; fields: Buffer[] }[] = [];
  for (let at = start; at < frame.length;) {
    const head = layout.wideTags ? 4 : 2;
    const tag = layout.wideTags ? frame.readUInt16BE(at) : frame.readUInt8(at);
    const length = layout.wideTags ? frame.readUInt16BE(at + 2) : frame.readUInt8(at + 1);
    const field = frame.subarray(at, at + head + length);
    const key = layout.byTag.get(tag)!.list?.key ?? String(tag);
    if (!tearsLists && groups.at(-1)?.key === key) groups.at(-1)!.fields.push(field);
    else groups.push({ key, order: random(), fields: [field] });
    at += field.length;
  }
  groups.sort((a, b) => a.order - b.order);
  return Buffer.concat([frame.subarray(0, start), ...groups.flatMap(({ fields }) => fields)]);
}

describe('printed codecs', () => {
  let printed: Codecs;
  before('print', () => {
    printed = print();
  });
  after(() => useCodecs(undefined));

  function withCodecs<T>(codecs: Codecs, work: () => T): T {
    useCodecs(codecs);
    return work();
  }
  const walk = (frame: Buffer, version: number, charset: Charset = 'auto'): Message =>
    withCodecs(walker, () => decodeMessage(frame, version, { charset }));
  const walkBack = (message: Message, version: number, charset: Charset = 'auto'): Buffer =>
    withCodecs(walker, () => encodeMessage(message as EncodableMessage, version, { charset }));
  const write = (message: Message, version: number, charset: Charset = 'auto'): Buffer | undefined =>
    withCodecs(printed, () => writeCompiled(message, version, charset));

  /** The message where a printed function read it, compared with the walker's. */
  function read(frame: Buffer, version: number, charset: Charset = 'auto'): Message | undefined {
    const message = withCodecs(printed, () => readCompiled(frame, frame.readUInt32BE(4), version, charset));
    if (message === undefined) return undefined;
    const hex = `version ${version}: ${frame.toString('hex')}`;
    const walked = walk(frame, version, charset);
    assert.deepStrictEqual(message, walked, hex);
    assert.deepStrictEqual(Object.keys(message), Object.keys(walked), hex);
    assert.equal(wireNotesOf(walked), undefined, hex);
    assert.equal(walkBack(message, version, charset).toString('hex'), frame.toString('hex'), hex);
    return message;
  }

  /** The whole way, with floating fields in any order: whether printed functions could read it once they were sorted. */
  function readInAnyOrder(frame: Buffer, version: number): boolean {
    const hex = `version ${version}: ${frame.toString('hex')}`;
    const walked = walk(frame, version);
    const message = withCodecs(printed, () => decodeMessage(frame, version));
    assert.deepStrictEqual(message, walked, hex);
    const written = withCodecs(printed, () => encodeMessage(message as EncodableMessage, version));
    assert.equal(written.toString('hex'), walkBack(walked, version).toString('hex'), hex);
    assert.deepStrictEqual(wireNotesOf(message), wireNotesOf(walked), hex);
    const row = rowOfType(frame.readUInt32BE(4))!;
    return withCodecs(printed, () => {
      readCompiled(frame, row.type, version, 'auto');
      return readReordered(frame, row, version) !== undefined;
    });
  }

  it('every row in every version: random messages', () => {
    let clean = 0;
    let canonicalOnes = 0;
    for (const row of rows.filter((one) => !one.opaque)) {
      for (const version of versions.filter((one) => one >= (row.since ?? 0))) {
        for (const { frame, shuffled, message, canonical } of sample(randomMessage(row, version), {
          seed,
          numRuns: 4,
        })) {
          const decoded = read(frame, version);
          read(shuffled, version);
          readInAnyOrder(shuffled, version);
          if (decoded) clean++;
          if (canonical) {
            canonicalOnes++;
            assert.ok(decoded, `${row.name} in version ${version} was not read: ${frame.toString('hex')}`);
          }
          if (decoded) {
            assert.equal(write(decoded, version)?.toString('hex'), frame.toString('hex'));
            const given = { name: row.name, ...message };
            assert.equal(write(given, version)?.toString('hex'), frame.toString('hex'));
          }
        }
      }
    }
    assert.ok(clean >= canonicalOnes && canonicalOnes > 3000, `${clean} read, ${canonicalOnes} canonical`);
  }).timeout(120_000);

  it('random messages with their fields in another order, lists whole and torn', () => {
    const random = seededRandom(seed);
    let sorted = 0;
    for (const row of rows.filter((one) => !one.opaque)) {
      for (const version of [9, 19, 20, 25].filter((one) => one >= (row.since ?? 0))) {
        for (const { frame } of sample(randomMessage(row, version), { seed, numRuns: 4 })) {
          for (const tearsLists of [false, true]) {
            if (readInAnyOrder(inAnotherOrder(frame, layoutFor(row, version), tearsLists, random), version)) sorted++;
          }
        }
      }
    }
    assert.ok(sorted > 500, `${sorted} read after sorting`);
  }).timeout(60_000);

  it('random messages with a byte changed', () => {
    const random = seededRandom(seed);
    let clean = 0;
    for (const row of rows.filter((one) => !one.opaque)) {
      for (const version of [9, 14, 20, 25].filter((one) => one >= (row.since ?? 0))) {
        for (const { frame } of sample(randomMessage(row, version), { seed, numRuns: 2 })) {
          for (let i = 0; i < 20 && frame.length > 8; i++) {
            const forged = Buffer.from(frame);
            const at = 8 + Math.floor(random() * (frame.length - 8));
            forged[at] = random() < 0.5 ? Math.floor(random() * 256) : [0, 1, 0x7f, 0x80, 0xff].at(i % 5)!;
            if (read(forged, version, (['auto', 'utf8', 'latin1'] as const).at(i % 3))) clean++;
          }
        }
      }
    }
    assert.ok(clean > 1000, `${clean} read`);
  }).timeout(60_000);

  it('golden frames, each whole, cut, and with every byte set to other values', () => {
    for (const { frame, version } of goldenFrames.filter((one) => one.version >= 9)) {
      read(frame, version);
      for (let size = 8; size < frame.length; size++) {
        const cut = Buffer.from(frame.subarray(0, size));
        cut.writeUInt32BE(size - 8, 0);
        read(cut, version);
      }
      for (let at = 8; at < frame.length; at++) {
        for (const value of [0x00, 0x01, 0x80, 0xff]) {
          const forged = Buffer.from(frame);
          forged[at] = value;
          read(forged, version);
        }
      }
    }
  }).timeout(60_000);

  it('most golden frames are read by printed functions', () => {
    const usual = goldenFrames.filter((one) => one.version >= 9 && one.variant === undefined);
    const clean = usual.filter(({ frame, version }) => read(frame, version));
    assert.ok(clean.length > usual.length / 2, `${clean.length} of ${usual.length}`);
  });

  it('messages with odd values are written as the walker writes them, or left to it', () => {
    const random = seededRandom(seed);
    const odd = [
      undefined,
      null,
      -1,
      -0,
      0.5,
      NaN,
      2 ** 31,
      2 ** 32,
      65_536,
      256,
      '',
      '7',
      'AVAILABLE',
      'é',
      '€',
      'a\0b',
      'x'.repeat(39),
      'x'.repeat(300),
      '\ud800',
      'é'.repeat(30),
      true,
      [],
      [1],
      ['a'],
      [undefined],
      {},
      [{}],
      [{ x: 1 }],
      [[]],
      1n,
      Symbol('s'),
      Buffer.alloc(3),
      new Uint8Array(1000),
      { VariableName: 'n', VariableValue: 'v', VariableIndex: 1 },
      [{ VariableName: 'n', VariableValue: 7 }],
    ];
    let same = 0;
    for (const row of rows.filter((one) => !one.opaque)) {
      const names = [...Object.keys(row.fixed), ...Object.keys(row.floating), 'unknownFields', 'trailingBytes', 'Odd'];
      for (const version of [9, 19, 25].filter((one) => one >= (row.since ?? 0))) {
        for (const { message } of sample(randomMessage(row, version), { seed, numRuns: 3 })) {
          for (let i = 0; i < 25; i++) {
            const key = names.at(Math.floor(random() * names.length))!;
            const value = odd.at(Math.floor(random() * odd.length));
            const given: Message = { name: row.name, ...message, [key]: value };
            const list = given[key === 'NamedVariable' ? 'NamedArray' : key];
            if (i % 4 === 0 && Array.isArray(list) && typeof list[0] === 'object')
              list[0] = { ...list[0], extra: value };
            const charset = (['auto', 'latin1'] as const).at(i % 2)!;
            const frame = write(given, version, charset);
            if (frame === undefined) continue;
            same++;
            const about = `${row.name}.${key} = ${inspect(value)} in version ${version}`;
            assert.equal(frame.toString('hex'), walkBack(given, version, charset).toString('hex'), about);
          }
        }
      }
    }
    assert.ok(same > 1000, `${same} written`);
  }).timeout(60_000);

  it('a frame does not change when later ones are written, nor a message when later ones are read', () => {
    const [first, second] = goldenFrames.filter((one) => one.file.startsWith('BEGIN_CALL_EVENT.v2'));
    assert.ok(first && second);
    const message = read(first.frame, first.version)!;
    const before = write(message, first.version)!;
    const copy = Buffer.from(before);
    for (let i = 0; i < 200; i++) write(read(second.frame, second.version)!, second.version);
    assert.deepStrictEqual(before, copy);
    assert.deepStrictEqual(message, walk(first.frame, first.version));
  });

  it('a decoded message is a plain object', () => {
    const { frame, version } = goldenFrames.find((one) => one.file === 'AGENT_STATE_EVENT.v24')!;
    const message = read(frame, version)!;
    assert.equal(Object.getPrototypeOf(message), Object.prototype);
    assert.equal(message.constructor, Object);
  });

  it('without printed functions the walker does it all', () => {
    const { frame, version } = goldenFrames.find((one) => one.file === 'AGENT_STATE_EVENT.v24')!;
    assert.equal(
      withCodecs(walker, () => readCompiled(frame, 30, version, 'auto')),
      undefined,
    );
    assert.deepStrictEqual(
      withCodecs(printed, () => decodeMessage(frame, version)),
      walk(frame, version),
    );
  });
});
