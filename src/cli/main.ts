#!/usr/bin/env node
import { program } from './program';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
// Whoever read our lines has gone (a closed pipe): nobody is left to serve.
process.stdout.on('error', () => stop.abort());

void program(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
  input: process.stdin,
  environment: process.env,
  isColoured: process.stdout.isTTY && !process.env['NO_COLOR'],
  stop: stop.signal,
}).then((code) => {
  process.exitCode = code;
});
