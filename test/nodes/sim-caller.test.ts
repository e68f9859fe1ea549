import assert from 'node:assert/strict';
import net from 'node:net';
import { once } from 'node:events';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { aSimulator, failing, load, logIn, next, node, recorders, session, simulator, through } from './sim-support';

const caller = (properties: object = {}): FlowNode => ({
  id: 'act',
  type: 'cti-sim-caller',
  simulator: 'sim',
  action: 'action',
  action_type: 'msg',
  to: 'to',
  to_type: 'msg',
  from: '5551234',
  from_type: 'str',
  wires: [['end']],
  ...properties,
});

describe('cti-sim-caller', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('hangs up when it is deployed anew by itself', async () => {
    await load([...aSimulator(), caller(), ...recorders]);
    assert.equal((await through('act', { action: 'dial', to: '8001' })).topic, 'queued');
    assert.equal((await simulator()).directory().calls.length, 1);
    await (node('act') as unknown as { close(): Promise<void> }).close();
    assert.deepEqual((await simulator()).directory().calls, []);
  });

  it('hangs up what another node has dialled from the same number', async () => {
    const other = caller({ id: 'other', from: '5559999' });
    await load([...aSimulator(), caller(), other, caller({ id: 'same' }), ...recorders]);
    await through('act', { action: 'dial', to: '8001' });
    assert.match(await failing('other', { action: 'hang up' }), /no call, and no other node has one/);
    assert.equal((await through('same', { action: 'hang up' })).topic, 'ended');
    assert.deepEqual((await simulator()).directory().calls, []);
    assert.match(await failing('same', { action: 'hang up' }), /no call, and no other node has one/);
  });

  it('brings the variables of its form', async () => {
    const form = { variables: '{"CallVariable1": "47" & "11"}', variables_type: 'jsonata' };
    await load([...session, caller(form), ...recorders]);
    await logIn('1001', '3001');
    const rings = next('seen', ({ topic }) => topic === 'CALL_DELIVERED_EVENT');
    await through('act', { action: 'dial', to: '8001' });
    assert.equal((await rings).payload['CallVariable1'], '4711');
  });

  const wrong: [object, RegExp][] = [
    [{ CallerEnteredDigits: 12 }, /^CallerEnteredDigits is 12: text of 0 to 9/],
    [{ CallerEnteredDigits: '1x' }, /^CallerEnteredDigits is "1x"/],
    [{ CallerEnteredDigits: '1'.repeat(40) }, /^CallerEnteredDigits has 40 digits: 39 at most/],
    [{ variables: 'gold' }, /^variables: an object is needed, not "gold"/],
    [{ variables: { CallVariable1: {} } }, /^variables\.CallVariable1: text or a number is needed, not {}/],
    [{ variables: { CallVariable1: 'x'.repeat(41) } }, /^variables\.CallVariable1: it has 41 bytes: 39 at most/],
    [{ CallVariable1: 'gold' }, /^a caller has no CallVariable1: use variables, /],
  ];
  it('says what is wrong with variables and digits, and no call is made', async () => {
    await load([...aSimulator(), caller(), ...recorders]);
    for (const [fields, pattern] of wrong) {
      assert.match(await failing('act', { action: 'dial', to: '8001', fields }), pattern);
    }
    assert.match(await failing('act', { action: 'sing' }), /^a caller cannot "sing": dial, /);
    assert.match(await failing('act', { action: 'hang up' }), /has no call/);
    assert.deepEqual((await simulator()).directory().calls, []);
  });

  it('is busy, does not answer, or answers when agents call', async () => {
    await load([...session, caller(), ...recorders]);
    await logIn('1001', '3001');
    const { link } = node('ses') as unknown as {
      link: { request(name: string, fields: object, options: object): Promise<Record<string, unknown>> };
    };
    await link.request('SET_AGENT_STATE_REQ', { AgentInstrument: '3001', AgentState: 'NOT_READY' }, {});
    const call = (number: string): Promise<Record<string, unknown>> =>
      link.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: number }, {});
    node('act').receive({ action: 'is busy', to: '555' });
    const failed = next('seen', ({ topic }) => topic === 'CALL_FAILED_EVENT');
    await call('95551');
    await failed;
    node('act').receive({ action: 'answers', to: '555', fields: { answerAfterMs: 0 } });
    const established = next('seen', ({ topic }) => topic === 'CALL_ESTABLISHED_EVENT');
    await call('95551');
    await established;
    assert.match(
      await failing('act', { action: 'is busy', to: 'home' }),
      /^outside number, number: text such as "555"/,
    );
  });

  it('shows that its simulator cannot listen, which tries again and then serves', async function () {
    this.timeout(20_000);
    const holder = net.createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as net.AddressInfo;
    const flow = [...session.filter(({ id }) => id !== 'sim'), ...aSimulator({ port }), caller(), ...recorders];
    await load(flow);
    const badge = node('act') as unknown as { status: { args: [{ text: string; fill: string }][] } };
    assert.match(
      await failing('act', { action: 'dial', to: '8001' }),
      /is taken by another program.*it is tried again$/,
    );
    const shown = badge.status.args.map(([status]) => status.text);
    assert.ok(
      shown.some((text) => /^failed: 127\.0\.0\.1:\d+ is taken/.test(text)),
      shown.join(),
    );
    const { link } = node('ses') as unknown as { link: { startFailure?: string; state?: { phase: string } } };
    assert.match(link.startFailure ?? '', /is taken/);
    holder.close();
    while (link.state?.phase !== 'open') await once(node('ev'), 'call:status');
    assert.equal(link.startFailure, undefined);
    assert.equal((await through('act', { action: 'dial', to: '8001' })).topic, 'queued');
  });
});
