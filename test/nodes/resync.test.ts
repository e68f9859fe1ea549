import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { SessionLink } from '../../src/node-red/session/session-link';
import type { Simulator } from '../../src/simulator';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';

interface Told {
  topic: string;
  payload: Record<string, unknown>;
  cti: { resync?: true };
  call?: { key: string; state: string };
}

const load = (flow: FlowNode[]): Promise<unknown> =>
  new Promise((resolve) => void helper.load(nodeSets, flow, () => resolve(undefined)));

describe('a connection that is cut under a call', function () {
  this.timeout(20_000);
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('gives the flow a gap, what changed, and the same call', async () => {
    const events = { session: 'ses', events: [], outputMode: 'one' };
    await load([
      ...lab(),
      { id: 'calls', type: 'cti-call-events', ...events, device: '', wires: [['heard']] },
      { id: 'agents', type: 'cti-agent-events', ...events, agent: '', wires: [['heard']] },
      { id: 'session', type: 'cti-session-events', ...events, wires: [['heard']] },
      { id: 'heard', type: 'helper' },
    ]);
    const { link } = helper.getNode('ses') as unknown as { link: SessionLink };
    const { simulator } = helper.getNode('sim') as unknown as { simulator: Simulator };
    const told: Told[] = [];
    const heard = helper.getNode('heard');
    heard.on('input', (msg: unknown) => void told.push(msg as Told));
    const until = async (what: (one: Told) => boolean): Promise<Told> => {
      for (;;) {
        const found = told.find(what);
        if (found) return found;
        await once(heard, 'input');
      }
    };
    const ask = (name: string, fields: Record<string, unknown>) => link.request(name, fields, {});
    await until(({ topic, payload }) => topic === 'session' && payload['phase'] === 'open');
    for (const [AgentID, AgentInstrument] of [
      ['1001', '3001'],
      ['1002', '3002'],
    ])
      await ask('SET_AGENT_STATE_REQ', { AgentState: 'LOGIN', AgentID, AgentInstrument, AgentPassword: 'cisco' });
    await ask('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    const ringing = await until(({ topic }) => topic === 'CALL_DELIVERED_EVENT');
    const key = ringing.call?.key;
    assert.ok(key);

    told.length = 0;
    simulator.cut();
    await until(({ topic, payload }) => topic === 'session' && payload['phase'] === 'open');
    const gaps = told.filter(({ topic }) => topic === 'gap');
    assert.equal(gaps.length, 1);
    assert.ok(Number(gaps[0]?.payload['start']) <= Number(gaps[0]?.payload['end']));

    const { ConnectionCallID, ConnectionDeviceIDType, ConnectionDeviceID } = ringing.payload;
    await ask('ANSWER_CALL_REQ', {
      ConnectionCallID,
      ConnectionDeviceIDType,
      ConnectionDeviceID,
      AgentInstrument: '3002',
    });
    const answered = await until(({ topic }) => topic === 'CALL_ESTABLISHED_EVENT');
    assert.deepEqual([answered.call?.key, answered.call?.state, answered.cti.resync], [key, 'connected', undefined]);

    told.length = 0;
    simulator.cut();
    await until(({ topic, payload }) => topic === 'session' && payload['phase'] !== 'open');
    await until(({ topic, payload }) => topic === 'session' && payload['phase'] === 'open');
    assert.equal(link.agents.find('1001')?.AgentState, 'TALKING');
  });
});
