import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { anAllEventsClient, type Client } from '../simulator/support/client';
import { seededRandom } from '../support/seeded-random';
import { Site } from './site';

/** Seeds that once found something. */
const kept: readonly number[] = [];
const SCHEDULES = 25;
const STEPS = 12;
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
  for (const agent of agents) {
    const state = other.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: agent })['AgentState'];
    const known = site.agents.find(agent)?.AgentState;
    assert.equal(known === undefined ? undefined : enums.AgentState.parse(String(known)), state, `agent ${agent}`);
  }
}

async function play(seed: number, log: string[]): Promise<void> {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const site = new Site();
  const act = (other: Client): void => {
    const device = devices[below(3)] ?? '3001';
    const [listed] = listedAt(other, device);
    const requests = [
      'ANSWER_CALL_REQ',
      'HOLD_CALL_REQ',
      'RETRIEVE_CALL_REQ',
      'CLEAR_CONNECTION_REQ',
      'ANSWER_CALL_REQ',
    ];
    const kind = below(8);
    log.push(`${site.session.state.phase} ${kind} ${device}`);
    const name = requests[kind];
    if (name !== undefined && listed) {
      const prefix = name === 'RETRIEVE_CALL_REQ' ? 'Held' : '';
      other.request(name, {
        ...(name === 'ANSWER_CALL_REQ' ? { AgentInstrument: device } : undefined),
        [`${prefix}ConnectionCallID`]: listed['CallConnectionCallID'],
        [`${prefix}ConnectionDeviceIDType`]: listed['CallConnectionDeviceIDType'],
        [`${prefix}ConnectionDeviceID`]: listed['CallConnectionDeviceID'],
      });
    } else if (kind === 7)
      other.request('SET_AGENT_STATE_REQ', {
        AgentInstrument: device,
        AgentState: below(2) ? 'AVAILABLE' : 'NOT_READY',
      });
    else other.request('MAKE_CALL_REQ', { AgentInstrument: device, DialedNumber: devices[below(3)] });
  };
  await site.open();
  for (const [index, agent] of agents.entries()) await site.logIn(agent, devices[index] ?? '');
  for (let outage = 1; outage <= 2; outage++) {
    const other = anAllEventsClient(site.simulator, 15, { ClientID: `other ${outage}` });
    for (let step = 0; step < STEPS; step++) {
      act(other);
      if (below(3) === 0) await site.run(500);
    }
    await site.run();
    await site.cut();
    for (let step = below(STEPS); step > 0; step--) {
      act(other);
      if (below(3) === 0) await site.run(500);
    }
    await site.reconnect();
    compare(site, other);
    assert.equal(site.gaps.length, outage, 'every outage gives one gap notice');
  }
  await site.finish();
}

describe('resync: random calls and states around an outage', () => {
  it('leave the memory as the server has it', async () => {
    const given = process.env['SEED'];
    const seeds =
      given === undefined
        ? [...kept, ...Array.from({ length: SCHEDULES }, () => Math.floor(Math.random() * 0x100000000))]
        : [Number(given)];
    for (const seed of seeds) {
      const log: string[] = [];
      await play(seed, log).catch((error: unknown) => {
        assert.fail(`SEED=${seed}: ${error instanceof Error ? error.message : String(error)}\n${log.join('\n')}`);
      });
    }
  }).timeout(60_000);
});
