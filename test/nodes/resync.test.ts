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

const events = { session: 'ses', events: [], outputMode: 'one' };

/** A lab whose events all arrive at one node, and what they were so far. */
async function listen(session: Record<string, unknown> = {}) {
  const flow = lab().map((node) => (node.type === 'cti-session' ? { ...node, ...session } : node));
  await load([
    ...flow,
    { id: 'calls', type: 'cti-call-events', ...events, device: '', wires: [['heard']] },
    { id: 'agents', type: 'cti-agent-events', ...events, agent: '', wires: [['heard']] },
    { id: 'session', type: 'cti-session-events', ...events, wires: [['heard']] },
    {
      id: 'any',
      type: 'cti-events',
      ...events,
      events: ['CONFIG_AGENT_EVENT', 'CONFIG_END_EVENT'],
      wires: [['heard']],
    },
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
  const isOpen = ({ topic, payload }: Told): boolean => topic === 'session' && payload['phase'] === 'open';
  const logIn = async (...agents: [AgentID: string, AgentInstrument: string][]): Promise<void> => {
    for (const [AgentID, AgentInstrument] of agents)
      await ask('SET_AGENT_STATE_REQ', { AgentState: 'LOGIN', AgentID, AgentInstrument, AgentPassword: 'cisco' });
  };
  await until(isOpen);
  return { link, simulator, told, until, ask, isOpen, logIn };
}

describe('a connection that is cut under a call', function () {
  this.timeout(20_000);
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('gives the flow a gap, what changed, and the same call', async () => {
    const { link, simulator, told, until, ask, isOpen, logIn } = await listen();
    await logIn(['1001', '3001'], ['1002', '3002']);
    await ask('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    const ringing = await until(({ topic }) => topic === 'CALL_DELIVERED_EVENT');
    const key = ringing.call?.key;
    assert.ok(key);

    told.length = 0;
    simulator.cut();
    await until(isOpen);
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
    await until(isOpen);
    assert.equal(link.agents.find('1001')?.AgentState, 'TALKING');
  });

  it('gives the flow the end of a call that ended meanwhile, as a resync event with the same key', async () => {
    const { link, simulator, told, until, isOpen, logIn } = await listen();
    await logIn(['1001', '3001']);
    const caller = simulator.dial({ from: '5551234', to: '3001' });
    const ringing = await until(({ call }) => call?.state === 'alerting');
    told.length = 0;
    simulator.cut();
    caller.hangUp();
    await until(isOpen);
    const isAbout = ({ call }: Told): boolean => call !== undefined && call.key === ringing.call?.key;
    assert.deepEqual(
      told.filter(isAbout).map(({ topic, cti, call }) => [topic, cti.resync, call?.state]),
      [
        ['CALL_CLEARED_EVENT', true, 'ended'],
        ['END_CALL_EVENT', true, 'ended'],
      ],
    );
    const names = told.map(({ topic }) => topic);
    assert.ok(names.indexOf('gap') < names.indexOf('CALL_CLEARED_EVENT'), names.join());
    assert.equal(link.calls.size, 0);
  });

  it('gives the flow the configuration that the session asks for', async () => {
    const { until } = await listen({ configuration: true });
    const { payload } = await until(({ topic }) => topic === 'CONFIG_AGENT_EVENT');
    assert.ok(Array.isArray(payload['Records']) && payload['Records'].length > 0);
    await until(({ topic }) => topic === 'CONFIG_END_EVENT');
  });
});
