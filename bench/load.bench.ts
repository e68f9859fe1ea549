// A busy hour in the simulated CTI Server, in real time on TCP, seen by one All Events client in another process (this one).
// Run after a build:
//   node --import=tsx bench/load.bench.ts [--agents 24000] [--calls-per-second 100] [--minutes 5] [--profile generic]
//     [--handling-seconds 150] [--groups 5] [--warm-up-minutes 0]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type * as SessionModule from '../src/session';

const dist = path.join(__dirname, '../dist/src');
// eslint-disable-next-line typescript/no-require-imports
const { Session } = require(path.join(dist, 'session')) as typeof SessionModule;

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '24000' },
    'calls-per-second': { type: 'string', default: '100' },
    minutes: { type: 'string', default: '5' },
    'warm-up-minutes': { type: 'string', default: '0' },
    profile: { type: 'string', default: 'generic' },
    'handling-seconds': { type: 'string', default: '150' },
    groups: { type: 'string', default: '5' },
  },
});
const PROBE_EVERY_MS = 500;
const REPORT_EVERY_MS = 10_000;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function main(): Promise<void> {
  const server = spawn(
    process.execPath,
    [
      path.join(dist, 'cli/main.js'),
      'simulate',
      '--load',
      ...['--profile', values.profile, '--load-agents', values.agents, '--load-groups', values.groups],
      ...['--load-calls-per-second', values['calls-per-second'], '--load-handling-seconds', values['handling-seconds']],
      ...['--load-minutes', '0'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(server, 'exit');
  try {
    const lines = createInterface({ input: server.stdout });
    const [listening] = (await once(lines, 'line')) as [string];
    const port = Number(/:(\d+)/.exec(listening)?.[1]);
    let lastLine = '';
    lines.on('line', (line) => (lastLine = line));
    await observe(port, () => lastLine);
  } finally {
    server.kill('SIGINT');
    await ended;
  }
}

async function observe(port: number, serverLine: () => string): Promise<void> {
  let events = 0;
  const session = new Session({
    servers: { A: { host: '127.0.0.1', port } },
    clientId: 'bench',
    services: ['ALL_EVENTS', 'CLIENT_CONTROL'],
    version: 24,
  });
  session.on('message', () => events++);
  session.on('problem', ({ message }) => console.log(`problem: ${message}`));
  session.on('state', ({ phase }) => console.log(`session ${phase}`));
  session.open();

  const minutes = Number(values.minutes);
  const warmUpMs = Number(values['warm-up-minutes']) * 60_000;
  const started = performance.now();
  const loop = monitorEventLoopDelay();
  const rates: number[] = [];
  const trips: number[] = [];
  let failures = 0;
  const probe = async (): Promise<void> => {
    const at = performance.now();
    try {
      await session.request('QUERY_AGENT_STATE_REQ', { PeripheralID: 5000, AgentID: '100001' });
      if (at - started >= warmUpMs) trips.push(performance.now() - at);
    } catch (error) {
      failures++;
      console.log(`a query failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  await new Promise<void>((resolve) => session.on('state', ({ phase }) => phase === 'open' && resolve()));
  loop.enable();
  const probing = setInterval(() => void probe(), PROBE_EVERY_MS);
  let [before, cpuBefore, at] = [events, process.cpuUsage(), performance.now()];
  const reporting = setInterval(() => {
    const [now, cpu] = [performance.now(), process.cpuUsage()];
    const seconds = (now - at) / 1000;
    const rate = (events - before) / seconds;
    const used = (cpu.user + cpu.system - cpuBefore.user - cpuBefore.system) / 1e4 / seconds;
    if (now - started >= warmUpMs) rates.push(rate);
    console.log(`client events/s=${rate.toFixed(0)} cpu=${used.toFixed(0)}% | server ${serverLine()}`);
    [before, cpuBefore, at] = [events, cpu, now];
  }, REPORT_EVERY_MS);
  await new Promise((resolve) => setTimeout(resolve, minutes * 60_000));
  clearInterval(probing);
  clearInterval(reporting);
  const sorted = trips.sort((a, b) => a - b);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  console.log(
    `\nevents/s mean ${mean.toFixed(0)}, most ${Math.max(...rates).toFixed(0)} (10 s); ` +
      `query behind the events: median ${quantile(sorted, 0.5).toFixed(1)} ms, 99 % ${quantile(sorted, 0.99).toFixed(1)} ms, ` +
      `longest ${quantile(sorted, 1).toFixed(1)} ms of ${sorted.length}, ${failures} failed; ` +
      `client memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  await session.close();
}

void main();
