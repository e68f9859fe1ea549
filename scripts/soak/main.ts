// A busy hour of a site with 2 000 agents against one session with its memory, with outages every few minutes.
// Run: npm run soak            an hour of site time on a driven clock, some minutes of real time
//      npm run soak -- --real  an hour of real time; --minutes, --agents, --every (minutes between outages), --seed

import { parseArgs } from 'node:util';
import { AgentMemory, CallMemory } from '../../src/calls';
import { Resync } from '../../src/resync';
import { Session } from '../../src/session';
import { seededRandom, Simulator } from '../../src/simulator';
import { Chance } from './chance';
import { Load } from './load';
import { Outages } from './outages';
import { drivenPace, realPace, turn } from './pace';
import { Requests } from './requests';
import {
  climb,
  handles,
  heading,
  memory,
  MOST_HANDLE_CLIMB,
  MOST_HEAP_CLIMB_MB,
  MOST_RSS_CLIMB_MB,
  row,
  type Sample,
} from './samples';
import { siteLab } from './site';

const MINUTE_MS = 60_000;
/** Until the last caller has gone and the last request was answered. */
const DRAIN_MINUTES = 30;
const MOST_TURNS = 1000;
/** CLOSE_REQ and the patience with its confirmation, twice. */
const CLOSE_LIMIT_MS = 10_000;
/** Longer than any request may wait. */
const REQUEST_LIMIT_MS = 60_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    agents: { type: 'string', default: '2000' },
    every: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    real: { type: 'boolean', default: false },
  },
});

function number(name: 'minutes' | 'agents' | 'every' | 'seed', low: number, high: number): number {
  const value = Number(values[name]);
  if (value >= low && value <= high) return value;
  console.error(`--${name}: a number from ${low} to ${high} is needed, not "${values[name]}"`);
  process.exit(2);
}

async function soak(): Promise<string[]> {
  const minutes = number('minutes', 4, 24 * 60);
  const agents = number('agents', 1, 24_000);
  const pace = values.real ? realPace() : drivenPace();
  const { clock } = pace;
  const seed = number('seed', 0, 2 ** 32);
  const chance = new Chance(seed);
  const startedAt = performance.now();
  const handlesBefore = handles();

  const simulator = new Simulator({ lab: siteLab(agents), clock, random: seededRandom(seed) });
  const { A, B } = await simulator.listen({ portB: 0 });
  const faults: string[] = [];
  const calls = new CallMemory({ keyPrefix: 'soak' });
  const known = new AgentMemory();
  const resync = new Resync({ calls, agents: known, onProblem: ({ message }) => faults.push(`resync: ${message}`) });
  const session = new Session({
    restore: resync.steps,
    servers: { A, B },
    clientId: 'soak',
    services: ['ALL_EVENTS', 'CLIENT_CONTROL', 'CALL_DATA_UPDATE'],
    peripheralId: 5000,
    version: 24,
    clock,
    random: seededRandom(seed + 1),
  });
  const requests = new Requests(session, clock);
  const outages = new Outages(simulator, clock, number('every', 1, 1440) * MINUTE_MS);
  const load = new Load({ simulator, session, requests, clock, chance, agents });
  let gaps = 0;
  let events = 0;
  let rebuilt = 0;
  session.on('gap', () => void gaps++);
  session.on('message', (message, { version, at, resync: isRebuilt }) => {
    if (isRebuilt) {
      rebuilt++;
      return;
    }
    events++;
    const change = calls.apply(message, { version, at });
    known.apply(message, { version, at });
    resync.heard(message, change, {
      version,
      now: () => clock.now(),
      request: (name, fields) => session.request(name, fields),
      publish: () => void rebuilt++,
    });
    calls.purge(at);
  });
  session.on('problem', ({ kind, message }) => {
    if (kind !== 'session-lost' && kind !== 'failure-event') faults.push(`${kind}: ${message}`);
  });
  simulator.on('error', (error) => faults.push(`simulator: ${error.stack ?? error.message}`));

  const sample = (minute: number): Sample => ({
    minute,
    ...memory(),
    handles: handles(),
    timers: pace.timers(),
    callsAtServer: simulator.directory().calls.length,
    callsInMemory: calls.size,
    agentsInMemory: known.size,
    outages: outages.total,
    gaps,
    events,
    requests: requests.asked,
    unsettled: requests.unsettled,
  });

  console.log(`${agents} agents, ${minutes} minutes, ${pace.describe}, seed ${seed}; node ${process.version}`);
  console.log(heading);
  const samples: Sample[] = [];
  const minute = async (index: number): Promise<void> => {
    await pace.pass(MINUTE_MS);
    const seen = sample(index);
    samples.push(seen);
    console.log(row(seen));
    if (requests.oldestMs > REQUEST_LIMIT_MS)
      faults.push(`minute ${index}: a request waits for ${requests.oldestMs} ms`);
  };

  session.open();
  while (session.state.phase !== 'open') await pace.pass(50);
  void load.start();
  outages.start();
  for (let index = 1; index <= minutes; index++) await minute(index);
  const busy = [...samples];
  outages.stop();
  load.stop();
  let drained = 0;
  while (drained++ < DRAIN_MINUTES && simulator.directory().calls.length > 0) await minute(minutes + drained);
  const atEnd = sample(minutes + drained);
  const left = simulator.directory().calls;

  const closed = session.close().then(() => true);
  const isClosed = await Promise.race([closed, pace.pass(CLOSE_LIMIT_MS).then(() => false)]);
  await simulator.close();
  // Closed handles are let go in the turns that follow.
  for (let turns = MOST_TURNS; turns > 0 && handles() > handlesBefore; turns--) await turn();

  const check = (holds: boolean, text: string): void => void (holds || faults.push(text));
  const climbs = { heap: climb(busy, 'heapMB'), rss: climb(busy, 'rssMB'), handles: climb(busy, 'handles') };
  check(isClosed, 'the session did not close');
  check(climbs.heap <= MOST_HEAP_CLIMB_MB, `the heap climbed by ${climbs.heap.toFixed(1)} MB`);
  check(climbs.rss <= MOST_RSS_CLIMB_MB, `rss climbed by ${climbs.rss.toFixed(0)} MB`);
  check(climbs.handles <= MOST_HANDLE_CLIMB, `${climbs.handles} more sockets than before`);
  check(handles() === handlesBefore, `${handles() - handlesBefore} sockets are left`);
  check(requests.unsettled === 0, `${requests.unsettled} requests were never settled`);
  check(requests.repeated === 0, `${requests.repeated} requests were settled twice`);
  check(gaps === outages.total, `${outages.total} outages, but ${gaps} gap notices`);
  check(atEnd.callsAtServer === 0, `${atEnd.callsAtServer} calls are left at the server`);
  for (const { callId, callType, parties } of left.slice(0, 10)) {
    const states = parties.map(({ device, state }) => `${device} ${state}`).join(', ');
    faults.push(`call ${callId}, ${callType}, is left: ${states}`);
  }
  check(atEnd.callsInMemory === 0, `${atEnd.callsInMemory} calls are left in the memory that are over at the server`);
  check(atEnd.agentsInMemory === agents, `${atEnd.agentsInMemory} agents in the memory`);

  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  console.log(`\nreal time     ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  console.log(`callers       ${load.dialed} dialled, ${load.handled} answered, ${load.abandoned} abandoned`);
  console.log(`events        ${events}, and ${rebuilt} rebuilt after outages`);
  console.log(`requests      ${requests.asked}: ${list(requests.ends)}`);
  console.log(`outages       ${outages.total}: ${list(outages.counts)}; gap notices ${gaps}`);
  console.log(
    `climb         heap ${climbs.heap.toFixed(1)} MB (at most ${MOST_HEAP_CLIMB_MB}), rss ${climbs.rss.toFixed(0)} MB (at most ${MOST_RSS_CLIMB_MB}), sockets ${climbs.handles}`,
  );
  for (const [reason, count] of [...requests.reasons].sort(([, a], [, b]) => b - a).slice(0, 12))
    console.log(`  ${count} × ${reason}`);
  return faults;
}

void soak().then((faults) => {
  for (const fault of faults.slice(0, 20)) console.log(`FAULT  ${fault}`);
  console.log(faults.length === 0 ? 'no fault' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
});
