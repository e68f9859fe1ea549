import assert from 'node:assert/strict';
import { once } from 'node:events';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { failing, load, logIn, next, node, session, simulator, type Told } from './sim-support';

const wait = (properties: object = {}): FlowNode => ({
  id: 'wait',
  type: 'cti-wait-for',
  session: 'ses',
  about: 'call',
  call: 'call',
  call_type: 'msg',
  agent: 'agent',
  agent_type: 'msg',
  events: ['CALL_ESTABLISHED_EVENT'],
  state: '',
  state_type: 'none',
  condition: '',
  seconds: 'seconds',
  seconds_type: 'msg',
  already: true,
  wires: [['happened'], ['late'], ['over']],
  ...properties,
});
const flow = (properties?: object): FlowNode[] => [
  ...session,
  wait(properties),
  ...['happened', 'late', 'over'].map((id) => ({ id, type: 'helper' })),
];

/** A call that rings at 3006, as the flow is told of it. */
async function ringing(): Promise<{ told: Told; hangUp: () => void }> {
  await logIn('1006', '3006');
  const delivered = next('seen', ({ payload }) => payload['AlertingDeviceID'] === '3006');
  const caller = (await simulator()).dial({ from: '5551234', to: '8002' });
  return { told: await delivered, hangUp: () => caller.hangUp() };
}

const send = (message: object): void => node('wait').receive(message as never);
const isWaiting = async (): Promise<void> => {
  const [{ args }] = (await once(node('wait'), 'call:status')) as [{ args: [{ text: string }] }];
  if (!/waiting/.test(args[0].text)) await isWaiting();
};
const answer = (call: unknown): Promise<unknown> => {
  const { ConnectionCallID } = call as { ConnectionCallID: number };
  const { link } = node('ses') as unknown as {
    link: { request(name: string, fields: object, options: object): Promise<unknown> };
  };
  const fields = {
    ConnectionCallID,
    ConnectionDeviceID: '3006',
    ConnectionDeviceIDType: 'STATIC',
    AgentInstrument: '3006',
  };
  return link.request('ANSWER_CALL_REQ', { ...fields, ConnectionDeviceIDType: 0 }, {});
};

describe('cti-wait-for', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('goes on with the event of its own call, and with what the message brought', async () => {
    await load(flow());
    const { told } = await ringing();
    const happened = next('happened');
    const waiting = isWaiting();
    send({ call: told['call'], seconds: 30, order: 'A1' });
    await waiting;
    await answer(told['call']);
    const { topic, payload, call, ...rest } = await happened;
    assert.equal(topic, 'CALL_ESTABLISHED_EVENT');
    assert.equal(payload['AnsweringDeviceID'], '3006');
    assert.equal((call as { key: string }).key, (told['call'] as { key: string }).key);
    assert.equal(rest['order'], 'A1');
  });

  it('does not wait for what has happened already', async () => {
    await load(flow());
    const { told } = await ringing();
    const established = next('seen', ({ topic }) => topic === 'CALL_ESTABLISHED_EVENT');
    await answer(told['call']);
    await established;
    const happened = next('happened');
    send({ call: told['call'], seconds: 30 });
    assert.equal((await happened).topic, 'CALL_ESTABLISHED_EVENT');
  });

  it('times out', async () => {
    await load(flow());
    const { told } = await ringing();
    const late = next('late');
    send({ call: told['call'], seconds: 0.02 });
    assert.equal(((await late)['call'] as { state: string }).state, 'alerting');
  });

  it('tells when the call ends before', async () => {
    await load(flow());
    const { told, hangUp } = await ringing();
    const over = next('over');
    const waiting = isWaiting();
    send({ call: told['call'], seconds: 30 });
    await waiting;
    hangUp();
    const { call } = await over;
    assert.equal((call as { answeredAt?: number }).answeredAt, undefined);
    const again = next('over');
    send({ call: told['call'], seconds: 30 });
    await again;
  });

  it('brings whoever it was waiting for, where the message named nobody', async () => {
    const properties = { about: 'any', events: ['AGENT_STATE_EVENT'], state: 'NOT_READY', state_type: 'str' };
    await load(flow(properties));
    for (const message of [{ seconds: 30 }, { seconds: 30, agent: 'mine' }]) {
      const [id, device] = 'agent' in message ? ['1007', '3007'] : ['1006', '3006'];
      const [happened, waiting] = [next('happened'), isWaiting()];
      send(message);
      await waiting;
      await logIn(id, device);
      const told = await happened;
      assert.equal(told['agent'], 'agent' in message ? 'mine' : '3006');
    }
  });

  it('waits for a state of an agent', async () => {
    const properties = { about: 'agent', events: ['AGENT_STATE_EVENT'], state: 'AVAILABLE', state_type: 'str' };
    await load(flow(properties));
    await ringing();
    const reserved = next('late');
    send({ agent: '1006', seconds: 0.02 });
    await reserved;
    const happened = next('happened');
    const waiting = isWaiting();
    send({ agent: '3007', seconds: 30 });
    await waiting;
    await logIn('1007', '3007');
    assert.equal((await happened).payload['AgentID'], '1007');
    const atOnce = next('happened');
    send({ agent: '1007', seconds: 30 });
    assert.equal((await atOnce).topic, 'AGENT_STATE_EVENT');
  });

  it('judges an expression', async () => {
    await load(
      flow({
        about: 'any',
        events: [],
        condition: 'payload.AgentID = waiting.who and payload.AgentState = "AVAILABLE"',
      }),
    );
    await logIn('1001', '3001');
    const happened = next('happened');
    const waiting = isWaiting();
    send({ who: '1002', seconds: 30 });
    await waiting;
    await logIn('1003', '3003');
    await logIn('1002', '3002');
    const { payload } = await happened;
    assert.deepEqual([payload['AgentID'], payload['AgentState']], ['1002', 'AVAILABLE']);
  });

  it('forgets who waits when it is reset', async () => {
    await load(flow());
    const { told } = await ringing();
    const waiting = isWaiting();
    send({ call: told['call'], seconds: 0.05 });
    await waiting;
    node('late').on('input', () => assert.fail('it left although it was reset'));
    send({ reset: true });
    const late = next('over');
    send({ call: { ...(told['call'] as object), key: 'no such call', parties: [] }, seconds: 1 });
    await late;
  });

  it('says what is missing', async () => {
    await load(flow());
    const { told } = await ringing();
    assert.match(await failing('wait', { seconds: 1 }), /call to wait for is missing/);
    assert.match(await failing('wait', { call: 4711, seconds: 1 }), /call to wait for is missing/);
    assert.match(await failing('wait', { call: told['call'], seconds: 0 }), /^Seconds: a number up to 86400/);
    assert.match(await failing('wait', { call: told['call'] }), /^Seconds is missing/);
  });
});
