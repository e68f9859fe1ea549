// How fast messages are read and written, beside JSON.parse and JSON.stringify of the same messages in the same run.
// Run after a build: node --expose-gc --import=tsx bench/codec.bench.ts

import path from 'node:path';
import type * as Protocol from '../src/protocol';
import { eventsOfCall, filled, type Fields } from './samples';

const dist = path.resolve(process.argv[2] ?? path.join(__dirname, '../dist'));
// eslint-disable-next-line typescript/no-require-imports
const { decodeMessage, encodeMessage, peekMessage, rows } = require(path.join(dist, 'src/protocol')) as typeof Protocol;

const ROUNDS = 21;
const MESSAGES = ['AGENT_STATE_EVENT', 'BEGIN_CALL_EVENT', 'CALL_DELIVERED_EVENT'];

interface Sample {
  readonly version: number;
  readonly frame: Buffer;
  readonly message: Protocol.Message;
  /** The message as plain JSON has it: bytes as hex digits. */
  readonly plain: unknown;
  readonly json: string;
}

function sampleOf(fields: Fields, version: number): Sample {
  const frame = encodeMessage(fields as Protocol.EncodableMessage, version);
  let message = decodeMessage(frame, version);
  // The first objects of a kind are laid out with room to spare.
  for (let i = 0; i < 50; i++) message = decodeMessage(frame, version);
  const plain: unknown = JSON.parse(
    JSON.stringify(message, function (this: Record<string, unknown>, key, value: unknown) {
      const bytes = this[key];
      return Buffer.isBuffer(bytes) ? bytes.toString('hex') : value;
    }),
  );
  return { version, frame, message, plain, json: JSON.stringify(plain) };
}

const tasks = {
  parse: ({ json }: Sample): unknown => JSON.parse(json),
  decode: ({ frame, version }: Sample): unknown => decodeMessage(frame, version),
  stringify: ({ plain }: Sample): unknown => JSON.stringify(plain),
  encode: ({ message, version }: Sample): unknown => encodeMessage(message, version),
};
type Task = keyof typeof tasks;
const taskNames = Object.keys(tasks) as Task[];

let sink: unknown;

function nanoseconds(task: Task, samples: readonly Sample[], times: number): number {
  const work = tasks[task];
  const started = process.hrtime.bigint();
  for (let i = 0; i < times; i++) for (const sample of samples) sink = work(sample);
  return Number(process.hrtime.bigint() - started) / (times * samples.length);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Medians of rounds in which every task has its turn, so that what else the machine does falls on all. */
function measure(samples: readonly Sample[], rounds = ROUNDS, roundMs = 12): Record<Task, number> {
  const times = Object.fromEntries(
    taskNames.map((task) => {
      nanoseconds(task, samples, Math.ceil(2000 / samples.length));
      const one = nanoseconds(task, samples, Math.ceil(500 / samples.length)) * samples.length;
      return [task, Math.max(1, Math.round((roundMs * 1e6) / one))];
    }),
  );
  const results: Record<Task, number[]> = { parse: [], decode: [], stringify: [], encode: [] };
  for (let round = 0; round < rounds; round++)
    for (const task of taskNames) results[task].push(nanoseconds(task, samples, times[task]!));
  return Object.fromEntries(taskNames.map((task) => [task, median(results[task])])) as Record<Task, number>;
}

/** Bytes that one call leaves to the garbage collector; few enough calls that it does not run in between. */
function allocated(task: Task, samples: readonly Sample[]): number {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return NaN;
  const times = Math.ceil(400 / samples.length);
  const results = Array.from({ length: 7 }, () => {
    gc();
    const before = process.memoryUsage();
    for (let i = 0; i < times; i++) for (const sample of samples) sink = tasks[task](sample);
    const after = process.memoryUsage();
    return (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / (times * samples.length);
  });
  return Math.round(median(results));
}

const perSecond = (ns: number): string => Math.round(1e9 / ns).toLocaleString('en-US');
const pad = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(44) : String(cell).padStart(12))).join('');

function line(title: string, samples: readonly Sample[], rounds?: number, roundMs?: number): string {
  const ns = measure(samples, rounds, roundMs);
  return pad([
    title,
    Math.round(samples.reduce((sum, { frame }) => sum + frame.length, 0) / samples.length),
    perSecond(ns.decode),
    `${(ns.parse / ns.decode).toFixed(2)} x`,
    perSecond(ns.encode),
    `${(ns.stringify / ns.encode).toFixed(2)} x`,
    ...(rounds === undefined ? [allocated('decode', samples), allocated('encode', samples)] : []),
  ]);
}

const head = ['', 'bytes', 'decode/s', 'JSON.parse', 'encode/s', 'JSON.str.'];
console.log(`Node ${process.version}, medians of ${ROUNDS} rounds`);
console.log(pad([...head, 'B/decode', 'B/encode']));
for (const version of [24, 13]) {
  for (const name of MESSAGES) {
    const row = rows.find((one) => one.name === name)!;
    console.log(line(`${name}, all fields, version ${version}`, [sampleOf(filled(row, version), version)]));
  }
}
const calls = Array.from({ length: 40 }, (_, index) => eventsOfCall(index)).flat();
console.log(
  line(
    'events of ordinary calls, version 24',
    calls.map((fields) => sampleOf(fields, 24)),
  ),
);

const frames = calls.map((fields) => encodeMessage(fields as Protocol.EncodableMessage, 24));
const looks = Array.from({ length: ROUNDS }, () => {
  const started = process.hrtime.bigint();
  for (let i = 0; i < 20; i++) {
    for (const frame of frames) {
      const { name, field } = peekMessage(frame, 24);
      sink = name.startsWith('CALL_') ? field('ConnectionCallID') : name;
    }
  }
  return Number(process.hrtime.bigint() - started) / (20 * frames.length);
});
console.log(`the same, looked at for name and ConnectionCallID without decoding: ${perSecond(median(looks))}/s`);

console.log(`\nEvery message with all its fields, version 24`);
console.log(pad(head));
for (const row of rows.filter((one) => !one.opaque)) console.log(line(row.name, [sampleOf(filled(row, 24), 24)], 5, 2));
void sink;
