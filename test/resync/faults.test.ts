import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import type { SimulatorOptions } from '../../src/simulator';
import { anAllEventsClient, type Client } from '../simulator/support/client';
import { seededRandom } from '../support/seeded-random';
import { Site } from './site';

/** Seeds that once found something. */
const kept: readonly number[] = [
  2063364565, 1548386153, 3091167948, 340069586, 1563184610, 398979149, 3937415134, 3713958960, 324843857,
];
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 60);
const STEPS = 40;
const OUTAGES = 4;
const devices = ['3001', '3002', '3003'];
const agents = ['1001', '1002', '1003'];

type Listed = Record<string, unknown>;

const listedAt = (other: Client, device: string): Listed[] =>
  (other.confirmed('SNAPSHOT_DEVICE_REQ', { AgentInstrument: device })['Calls'] ?? []) as Listed[];

/** What the server says of calls and agents, and what the memory does, in the same words. */
function compare(site: Site, other: Client): void {
  for (const device of devices) {
    const server = listedAt(other, device).map(
      (one) => `${String(one['CallConnectionCallID'])} ${String(one['CallState'])}`,
    );
    const memory = site.calls.atDevice(device).flatMap((call) =>
      site.calls
        .view(call)
        .parties.filter((party) => party.device === device && party.state !== 'NULL')
        .map((party) => `${party.ConnectionCallID} ${enums.LocalConnectionState.parse(party.state)}`),
    );
    assert.deepEqual(memory.sort(), server.sort(), `calls at ${device}`);
  }
  const held = new Set(site.calls.list().map(({ ConnectionCallID }) => ConnectionCallID));
  const there = new Set(site.simulator.directory().calls.map(({ callId }) => callId));
  assert.deepEqual(held, there, 'all calls');
  // The parties of each call: who is in it, by connection.
  for (const view of site.calls.list()) {
    const [party] = view.parties.filter(({ state }) => state !== 'NULL');
    if (!party) continue;
    const { ConnectionCallID, ConnectionDeviceID } = party;
    const ConnectionDeviceIDType = party.ConnectionDeviceIDType === 'DYNAMIC' ? 1 : 0;
    const asked = { ConnectionCallID, ConnectionDeviceIDType, ConnectionDeviceID };
    const server = other.confirmed('SNAPSHOT_CALL_REQ', asked)['CallDevices'] as Listed[];
    assert.deepEqual(
      view.parties
        .filter(({ state }) => state !== 'NULL')
        .map((one) => `${String(one.device)} ${enums.LocalConnectionState.parse(one.state)}`)
        .sort(),
      server.map((one) => `${String(one['CallDeviceID'])} ${String(one['CallDeviceConnectionState'])}`).sort(),
      `parties of call ${ConnectionCallID}`,
    );
  }
  for (const agent of agents) {
    const state = other.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: agent })['AgentState'];
    const known = site.agents.find(agent)?.AgentState;
    assert.equal(known === undefined ? undefined : enums.AgentState.parse(String(known)), state, `agent ${agent}`);
  }
}

async function play(seed: number, rules: SimulatorOptions, log: string[], reached: Map<string, number>): Promise<void> {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const site = new Site(undefined, { rules });
  const act = (other: Client): void => {
    const device = devices[below(3)] ?? '3001';
    const [listed, second] = listedAt(other, device);
    const requests = [
      'ANSWER_CALL_REQ',
      'HOLD_CALL_REQ',
      'RETRIEVE_CALL_REQ',
      'CLEAR_CONNECTION_REQ',
      'ANSWER_CALL_REQ',
    ];
    // Two calls are joined sooner or later, or the walk would hardly ever get there.
    const kind = second && below(2) ? 9 + below(2) : below(11);
    log.push(`${site.session.state.phase} ${kind} ${device}`);
    const joinOrConsult = (what: number): void => {
      const at = listedAt(other, device);
      const connection = (one: Listed | undefined, prefix: string) => ({
        [`${prefix}ConnectionCallID`]: one?.['CallConnectionCallID'],
        [`${prefix}ConnectionDeviceIDType`]: one?.['CallConnectionDeviceIDType'],
        [`${prefix}ConnectionDeviceID`]: one?.['CallConnectionDeviceID'],
      });
      const active = at.find(({ CallState }) => CallState === enums.LocalConnectionState.of.CONNECT);
      const held = at.find(({ CallState }) => CallState === enums.LocalConnectionState.of.HOLD);
      if (what === 8 && active && !held)
        other.request('CONSULTATION_CALL_REQ', {
          ...connection(active, 'Active'),
          AgentInstrument: device,
          DialedNumber: devices[below(3)],
          ConsultType: below(2) ? 'TRANSFER' : 'CONFERENCE',
        });
      else if (what > 8 && active && held)
        other.request(what === 9 ? 'TRANSFER_CALL_REQ' : 'CONFERENCE_CALL_REQ', {
          ...connection(active, 'Active'),
          ...connection(held, 'Held'),
          AgentInstrument: device,
        });
    };
    const name = requests[kind];
    if (name !== undefined && listed) {
      const prefix = name === 'RETRIEVE_CALL_REQ' ? 'Held' : '';
      other.request(name, {
        ...(name === 'ANSWER_CALL_REQ' ? { AgentInstrument: device } : undefined),
        [`${prefix}ConnectionCallID`]: listed['CallConnectionCallID'],
        [`${prefix}ConnectionDeviceIDType`]: listed['CallConnectionDeviceIDType'],
        [`${prefix}ConnectionDeviceID`]: listed['CallConnectionDeviceID'],
      });
    } else if (kind > 7) joinOrConsult(kind);
    else if (kind === 7)
      other.request('SET_AGENT_STATE_REQ', {
        AgentInstrument: device,
        AgentState: below(2) ? 'AVAILABLE' : 'NOT_READY',
      });
    else other.request('MAKE_CALL_REQ', { AgentInstrument: device, DialedNumber: devices[below(3)] });
  };
  await site.open();
  for (const [index, agent] of agents.entries()) await site.logIn(agent, devices[index] ?? '');
  for (let outage = 1; outage <= OUTAGES; outage++) {
    const other = anAllEventsClient(site.simulator, 15, { ClientID: `other ${outage}` });
    for (let step = 0; step < STEPS; step++) {
      act(other);
      if (below(3) === 0) await site.run(500);
    }
    await site.run();
    // By events alone, and then by what is asked for.
    compare(site, other);
    await site.cut();
    for (let step = below(STEPS); step > 0; step--) {
      act(other);
      if (below(3) === 0) await site.run(500);
    }
    await site.reconnect();
    compare(site, other);
    for (const { name } of other.received) reached.set(name, (reached.get(name) ?? 0) + 1);
    assert.equal(site.gaps.length, outage, 'every outage gives one gap notice');
  }
  await site.finish();
}

describe('resync: random calls and states around an outage', () => {
  const switches: [string, SimulatorOptions][] = [
    ['leave the memory as the server has it', {}],
    ['tell calls apart that share their CallID', { consultCallId: 'same' }],
  ];
  for (const [what, rules] of switches)
    it(what, async () => {
      const given = process.env['SEED'];
      const seeds =
        given === undefined
          ? [...kept, ...Array.from({ length: SCHEDULES }, () => Math.floor(Math.random() * 0x100000000))]
          : [Number(given)];
      const reached = new Map<string, number>();
      for (const seed of seeds) {
        const log: string[] = [];
        await play(seed, rules, log, reached).catch((error: unknown) => {
          assert.fail(`SEED=${seed}: ${error instanceof Error ? error.message : String(error)}\n${log.join('\n')}`);
        });
      }
      if (given !== undefined) return;
      for (const name of ['CALL_TRANSFERRED_EVENT', 'CALL_CONFERENCED_EVENT', 'CALL_HELD_EVENT'])
        assert.ok(reached.has(name), `${name} never came`);
    }).timeout(600_000);
});
