import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Node } from 'node-red';
import type { CallView } from '../../src/calls';
import type { Simulator } from '../../src/simulator';
import { action, aCall, aMakeCall, aState, fromMessage, lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';

interface Sent {
  payload: Record<string, unknown>;
  cti: Record<string, unknown>;
  call?: { key: string; parties: { device?: string; state: string }[] };
  error?: { message: string; code: string; cause: Record<string, unknown> };
  effect?: { topic: string };
  [property: string]: unknown;
}

const load = (flow: FlowNode[]): Promise<unknown> =>
  new Promise((resolve) => void helper.load(nodeSets, flow, () => resolve(undefined)));
const node = (id: string): Node => helper.getNode(id);
const session = () => (node('ses') as unknown as { link: { state?: { phase: string } } }).link;

/** Resolves when the session of the flow is open. */
async function opened(): Promise<void> {
  const user = node('act');
  while (session().state?.phase !== 'open') await once(user, 'call:status');
}

/** Sends a message through the request node and gives what came out, and where. */
function through(message: object): Promise<{ output: 'confirmed' | 'failed'; msg: Sent }> {
  return new Promise((resolve) => {
    const hear = (['confirmed', 'failed'] as const).map((output) => {
      const heard = (msg: unknown): void => {
        for (const stop of hear) stop();
        resolve({ output, msg: msg as Sent });
      };
      node(output).on('input', heard);
      return () => void node(output).removeListener('input', heard);
    });
    node('act').receive(message as never);
  });
}

async function logIn(agentId: string, device: string, state = 'AVAILABLE'): Promise<void> {
  const link = session() as unknown as { request(name: string, fields: object, options: object): Promise<unknown> };
  const common = { AgentInstrument: device, AgentID: agentId };
  await link.request('SET_AGENT_STATE_REQ', { ...common, AgentState: 'LOGIN', AgentPassword: 'cisco' }, {});
  if (state !== 'NOT_READY') await link.request('SET_AGENT_STATE_REQ', { ...common, AgentState: state }, {});
}

describe('request nodes', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('sets an agent state and waits for the event that proves it', async () => {
    await load([...lab(), ...action('cti-set-agent-state', { ...aState, waitFor: 'effect' })]);
    await opened();
    const { output, msg } = await through({
      agent: '3001',
      agentId: '1001',
      state: 'LOGIN',
      fields: { AgentPassword: 'cisco' },
      mine: 'kept',
    });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    assert.equal(msg.cti['request'], 'SET_AGENT_STATE_REQ');
    assert.equal(typeof msg.cti['InvokeID'], 'number');
    assert.equal(typeof msg.cti['elapsedMs'], 'number');
    assert.equal(msg.effect?.topic, 'AGENT_STATE_EVENT');
    assert.equal(msg['mine'], 'kept');
  });

  it('tells the next node whom it was about, unless the message says so itself', async () => {
    const fixed = { AgentInstrument: '3001', AgentInstrument_type: 'str', AgentID: '1001', AgentID_type: 'str' };
    await load([...lab(), ...action('cti-set-agent-state', { ...aState, ...fixed, waitFor: 'effect' })]);
    await opened();
    const login = { state: 'LOGIN', fields: { AgentPassword: 'cisco' } };
    assert.equal((await through(login)).msg['agent'], '3001');
    assert.equal((await through({ state: 'AVAILABLE', agent: 'mine' })).msg['agent'], 'mine');
  });

  for (const [type, form] of [
    ['cti-set-agent-state', aState],
    ['cti-query-agent-state', { ...fromMessage, AgentID: 'agentId', AgentID_type: 'msg' }],
  ] as const) {
    it(`says that nobody is named, and asks no server: ${type}`, async () => {
      await load([...lab(), ...action(type, form)]);
      await opened();
      const { output, msg } = await through({ state: 'AVAILABLE' });
      assert.equal(output, 'failed');
      assert.equal(msg.error?.cause['kind'], 'invalid');
      assert.match(
        msg.error?.message ?? '',
        /^Device and Agent ID are missing: fill one in, or let msg.agent bring it/,
      );
    });
  }

  it('finds the agent ID by the device that events bring', async () => {
    await load([...lab(), ...action('cti-desk-settings', { AgentID: 'agentId', AgentID_type: 'msg' })]);
    await opened();
    await logIn('1002', '3002');
    const { output, msg } = await through({ agent: '3002' });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    const unknown = await through({ agent: '3009' });
    assert.equal(unknown.output, 'failed');
    assert.match(unknown.msg.error?.message ?? '', /^Agent ID is missing: .*nobody is known to be logged in at 3009/);
    assert.equal(unknown.msg.error?.cause['kind'], 'invalid');
    const named = await through({ agent: '3002', agentId: '4711' });
    assert.equal(named.output, 'failed', 'an agent ID of its own comes first');
  });

  for (const [type, form, shown] of [
    ['cti-set-agent-state', { AgentState: 'LOGIN', AgentState_type: 'choice', waitFor: 'effect' }, 'effect'],
    ['cti-query-agent-state', {}, 'payload'],
    ['cti-make-call', { DialedNumber: '3002', DialedNumber_type: 'str' }, 'payload'],
    ['cti-desk-settings', {}, 'payload'],
    ['cti-statistics', { scope: 'skill group', SkillGroupNumber: '1', SkillGroupNumber_type: 'num' }, 'payload'],
  ] as const) {
    it(`means the own agent in a session of one agent: ${type}`, async () => {
      const own = { role: 'agent', agentInstrument: '3003', agentId: '1003' };
      await load([...lab({ session: own }), ...action(type, { ...form, AgentID: 'agentId', AgentID_type: 'msg' })]);
      await opened();
      const isLogin = type === 'cti-set-agent-state';
      if (!isLogin) await logIn('1003', '3003', 'NOT_READY');
      const { output, msg } = await through({ fields: isLogin ? { AgentID: '1003', AgentPassword: 'cisco' } : {} });
      assert.equal(output, 'confirmed', JSON.stringify(msg.error));
      const namesDevice = type !== 'cti-desk-settings' && type !== 'cti-statistics';
      if (namesDevice) assert.match(JSON.stringify(msg[shown]), /"3003"/);
    });
  }

  it('takes no caller for an agent', async () => {
    const variables = { variables: 'payload', variables_type: 'msg', action: 'set', call: 'call', call_type: 'msg' };
    await load([...lab(), ...action('cti-call-data', variables)]);
    await opened();
    const begun = new Promise<CallView>((resolve) => {
      const link = session() as unknown as {
        subscribe(hear: (delivery: { call(): CallView | undefined }) => void, events: string[]): () => void;
      };
      link.subscribe((delivery) => resolve(delivery.call()!), ['CALL_QUEUED_EVENT']);
    });
    (node('sim') as unknown as { simulator: Simulator }).simulator.dial({ from: '5551234', to: '8001' });
    const { output, msg } = await through({ call: await begun, payload: { CallVariable1: 'gold' } });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    assert.ok(!('agent' in msg));
  });

  it('takes states as names or numbers', async () => {
    await load([...lab(), ...action('cti-set-agent-state', aState)]);
    await opened();
    await logIn('1001', '3001', 'NOT_READY');
    assert.equal((await through({ agent: '3001', agentId: '1001', state: 3 })).output, 'confirmed');
    assert.equal((await through({ agent: '3001', agentId: '1001', state: 'not_ready' })).output, 'confirmed');
  });

  it('does not wait for an event that will not come: the agent is in that state already', async () => {
    await load([...lab(), ...action('cti-set-agent-state', { ...aState, waitFor: 'effect' })]);
    await opened();
    await logIn('1001', '3001');
    const { output, msg } = await through({ agent: '3001', agentId: '1001', state: 'AVAILABLE' });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
  });

  it('explains a wrong password', async () => {
    await load([...lab(), ...action('cti-set-agent-state', aState)]);
    await opened();
    const { output, msg } = await through({
      agent: '3001',
      agentId: '1001',
      state: 'LOGIN',
      fields: { AgentPassword: 'xyzzy42' },
    });
    assert.equal(output, 'failed');
    assert.equal(msg.error?.code, 'CTI_CONTROL_FAILURE');
    assert.equal(msg.error?.cause['kind'], 'failed');
    assert.equal(msg.error?.cause['FailureCode'], 257);
    assert.ok(!JSON.stringify(msg.error).includes('xyzzy42'), 'the password must not be told');
  });

  it('answers a query with names, and without null values', async () => {
    await load([...lab(), ...action('cti-query-agent-state', { ...fromMessage, AgentID: '', AgentID_type: 'none' })]);
    await opened();
    await logIn('1001', '3001');
    const { output, msg } = await through({ agent: '3001' });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    assert.equal(msg.payload['AgentState'], 'AVAILABLE');
    assert.equal(msg.payload['AgentID'], '1001');
    assert.ok(!Object.values(msg.payload).includes(0xffffffff));
  });

  it('makes a call and tells which', async () => {
    await load([...lab(), ...action('cti-make-call', aMakeCall)]);
    await opened();
    await logIn('1001', '3001', 'NOT_READY');
    const { output, msg } = await through({ agent: '3001', payload: '95551234', fields: { CallVariable1: 'x' } });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    assert.equal(typeof msg.payload['NewConnectionCallID'], 'number');
  });

  it('dials the label that the router returns', async () => {
    await load([
      ...lab(),
      ...action('cti-make-call', { ...aMakeCall, PostRoute: 'true', waitFor: 'confirmation' }),
      {
        id: 'ev',
        type: 'cti-call-events',
        session: 'ses',
        events: ['CALL_DELIVERED_EVENT'],
        outputMode: 'one',
        device: '',
        wires: [['heard']],
      },
      { id: 'heard', type: 'helper' },
    ]);
    await opened();
    await logIn('1001', '3001');
    await logIn('1002', '3002', 'NOT_READY');
    const heard = once(node('heard'), 'input') as Promise<[Sent]>;
    const { output, msg } = await through({ agent: '3002', payload: '8003' });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    const [{ payload, call }] = await heard;
    assert.equal(payload['AlertingDeviceID'], '3001');
    assert.ok(call?.key);
  });

  it('lets an answer to a call that is not ringing leave through failed, explained', async () => {
    await load([...lab(), ...action('cti-answer-call', aCall)]);
    await opened();
    await logIn('1001', '3001');
    const { output, msg } = await through({ agent: '3001', mine: 'kept' });
    assert.equal(output, 'failed');
    const cause = msg.error?.cause ?? {};
    assert.equal(msg.error?.code, 'CTI_CONTROL_FAILURE');
    assert.equal(cause['kind'], 'failed');
    assert.equal(cause['FailureCode'], 28);
    assert.equal(cause['FailureCodeName'], 'CF_NO_CALL_TO_ANSWER');
    assert.ok(typeof cause['meaning'] === 'string' && cause['meaning'].length > 10);
    assert.equal(msg['mine'], 'kept');
  });

  it('takes the call that the agent talks on, not the one by which a supervisor listens', async () => {
    await load([...lab(), ...action('cti-hold-call', aCall)]);
    await opened();
    for (const device of ['3001', '3002', '3100']) await logIn(`1${device.slice(1)}`, device, 'NOT_READY');
    const link = session() as unknown as {
      request(name: string, fields: object, options: object): Promise<{ NewConnectionCallID: number }>;
      callAt(device: string, wanted?: string): unknown;
    };
    const { NewConnectionCallID: id } = await link.request(
      'MAKE_CALL_REQ',
      { AgentInstrument: '3001', DialedNumber: '3002' },
      {},
    );
    const at = { ConnectionCallID: id, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3002' };
    await link.request('ANSWER_CALL_REQ', at, {});
    const listening = { SupervisoryAction: 'MONITOR', SupervisorInstrument: '3100', AgentInstrument: '3001' };
    await link.request('SUPERVISE_CALL_REQ', listening, {});
    while (!link.callAt('3100', 'CONNECT')) await new Promise((resolve) => setImmediate(resolve));
    const { output, msg } = await through({ agent: '3001' });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
    assert.equal((msg.call as unknown as { ConnectionCallID: number }).ConnectionCallID, id);
  });

  it('names a connection that is given without its type as the call has it', async () => {
    await load([...lab(), ...action('cti-release-call', { ...aCall, scope: 'connection' })]);
    await opened();
    await logIn('1001', '3001', 'NOT_READY');
    const { callId } = (node('sim') as unknown as { simulator: Simulator }).simulator.dial({
      from: '5551234',
      to: '8003',
    });
    const link = session() as unknown as { callAt(device: string, wanted?: string): CallView | undefined };
    while (!link.callAt('3001', 'ALERTING')) await new Promise((resolve) => setImmediate(resolve));
    const caller = link.callAt('3001')?.parties.find(({ device }) => device === '5551234');
    assert.equal(caller?.ConnectionDeviceIDType, 'DYNAMIC');
    const { output, msg } = await through({
      fields: { ConnectionCallID: callId, ConnectionDeviceID: caller.ConnectionDeviceID },
    });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
  });

  it('refuses what the session was not granted', async () => {
    await load([...lab(), ...action('cti-request', { request: 'SESSION_MONITOR_START_REQ', request_type: 'choice' })]);
    await opened();
    const { output, msg } = await through({ fields: { SessionID: 1 } });
    assert.equal(output, 'failed');
    assert.equal(msg.error?.cause['kind'], 'refused');
    assert.equal(msg.error?.cause['Status'], 12);
    assert.equal(msg.error?.cause['StatusName'], 'E_CTI_FUNCTION_NOT_AVAILABLE');
  });

  it('names the field that is missing or wrong, and sends nothing', async () => {
    await load([...lab(), ...action('cti-make-call', aMakeCall)]);
    await opened();
    const missing = await through({ agent: '3001', payload: '' });
    assert.equal(missing.output, 'failed');
    assert.deepEqual(
      [missing.msg.error?.code, missing.msg.error?.cause['kind'], missing.msg.error?.cause['field']],
      ['CTI_INVALID_REQUEST', 'invalid', 'DialedNumber'],
    );
    const wrong = await through({ agent: '3001', payload: '8001', fields: { CallMannerType: 'RUDE' } });
    assert.deepEqual([wrong.msg.error?.cause['kind'], wrong.msg.error?.cause['field']], ['invalid', 'CallMannerType']);
    const unknown = await through({ agent: '3001', payload: '8001', fields: { DialledNumber: '1' } });
    assert.deepEqual(
      [unknown.msg.error?.cause['kind'], unknown.msg.error?.cause['field']],
      ['invalid', 'DialledNumber'],
    );
  });

  it('names the input that cannot be read, and the value that is no array', async () => {
    await load([
      ...lab(),
      ...action('cti-query-agent-state', { AgentInstrument: '$nope(', AgentInstrument_type: 'jsonata' }),
    ]);
    await opened();
    const unreadable = await through({});
    assert.deepEqual([unreadable.output, unreadable.msg.error?.cause['field']], ['failed', 'AgentInstrument']);
    await helper.unload();
    await load([...lab(), ...action('cti-request', { request: 'SET_CALL_DATA_REQ', request_type: 'choice' })]);
    await opened();
    const odd = await through({ fields: { NamedArray: { 'user.list': null } } });
    assert.equal(odd.msg.error?.cause['kind'], 'invalid');
    assert.match(String(odd.msg.error?.cause['field']), /NamedArray/);
  });

  it('sets call variables whatever their names, and refuses what is none', async () => {
    const properties = { ...aCall, action: 'set', variables: 'payload', variables_type: 'msg' };
    await load([...lab(), ...action('cti-call-data', properties)]);
    await opened();
    const odd = await through({ call: 1, payload: { ConnectionCallID: 1 } });
    assert.deepEqual([odd.msg.error?.cause['kind'], odd.msg.error?.cause['field']], ['invalid', 'ConnectionCallID']);
    // There is no such call, which the server says: the name itself was fine.
    const named = await through({ call: 1, payload: { constructor: 'x' } });
    assert.equal(named.msg.error?.cause['kind'], 'refused', JSON.stringify(named.msg.error));
  });

  it('takes a message that comes before the session has been started', async () => {
    await load([
      ...lab({ session: { offline: 'wait', offlineSeconds: 5 } }),
      ...action('cti-query-agent-state', fromMessage),
    ]);
    const { output, msg } = await through({ agent: '3001' });
    assert.equal(output, 'confirmed', JSON.stringify(msg.error));
  });

  it('gives a failure to Catch nodes when the only node behind output 2 is disabled', async () => {
    const onTab = [
      ...action('cti-answer-call', aCall).map((one) => (one.id === 'failed' ? { ...one, d: true } : one)),
      { id: 'catch', type: 'catch', scope: ['act'], wires: [['caught']] },
      { id: 'caught', type: 'helper' },
    ].map((one) => ({ ...one, z: 'tab', x: 0, y: 0 }));
    await load([{ id: 'tab', type: 'tab' }, ...lab(), ...onTab]);
    await opened();
    const caught = once(node('caught'), 'input') as Promise<[Sent]>;
    node('act').receive({ agent: '3001' });
    const [msg] = await caught;
    assert.equal(msg.error?.code, 'CTI_CONTROL_FAILURE');
  });

  it('asks for the events that the role custom chooses, and gets no others', async () => {
    const custom = { role: 'custom', services: ['ALL_EVENTS', 'CLIENT_CONTROL'], agentStateMask: ['AVAILABLE'] };
    const events = {
      id: 'ev',
      type: 'cti-agent-events',
      session: 'ses',
      events: [],
      outputMode: 'one',
      agent: '',
      states: '',
    };
    await load([
      ...lab({ session: custom }),
      ...action('cti-query-agent-state', fromMessage),
      { ...events, wires: [['heard']] },
      { id: 'heard', type: 'helper' },
    ]);
    await opened();
    const heard = once(node('heard'), 'input') as Promise<[Sent]>;
    await logIn('1001', '3001');
    const [{ payload }] = await heard;
    assert.equal(payload['AgentState'], 'AVAILABLE');
  });

  it('fails at once while disconnected', async () => {
    await load([
      ...lab({ session: { where: 'servers', hostA: '127.0.0.1', portA: 9 } }),
      ...action('cti-query-agent-state', fromMessage),
    ]);
    const { output, msg } = await through({ agent: '3001' });
    assert.equal(output, 'failed');
    assert.equal(msg.error?.cause['kind'], 'disconnected');
    assert.equal(msg.error?.code, 'CTI_DISCONNECTED');
  });

  it('gives a failure to Catch nodes when output 2 is not wired, and only then', async () => {
    const onTab = [
      ...action('cti-answer-call', aCall, [['confirmed'], []]),
      { id: 'catch', type: 'catch', scope: ['act'], wires: [['caught']] },
      { id: 'caught', type: 'helper' },
    ].map((one) => ({ ...one, z: 'tab', x: 0, y: 0 }));
    await load([{ id: 'tab', type: 'tab' }, ...lab(), ...onTab]);
    await opened();
    await logIn('1001', '3001');
    const caught = once(node('caught'), 'input') as Promise<[Sent]>;
    node('act').receive({ agent: '3001', mine: 'kept' });
    const [msg] = await caught;
    assert.equal(msg.error?.code, 'CTI_CONTROL_FAILURE');
    assert.equal(msg.error?.cause['FailureCode'], 28);
    assert.equal(msg['mine'], 'kept');
  });
});
