import assert from 'node:assert/strict';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { failing, load, logIn, next, node, recorders, session, simulator, type Told } from './sim-support';

const routeIn = (properties: object = {}): FlowNode => ({
  id: 'in',
  type: 'cti-sim-route-in',
  simulator: 'sim',
  numbers: '',
  reason: 'any',
  wires: [['asked']],
  ...properties,
});
const routeOut = (properties: object = {}): FlowNode => ({
  id: 'out',
  type: 'cti-sim-route-out',
  answer: 'label',
  label: 'payload',
  label_type: 'msg',
  variables: 'variables',
  variables_type: 'msg',
  wires: [],
  ...properties,
});
const flow = (...nodes: FlowNode[]): FlowNode[] => [
  ...session,
  ...nodes,
  { id: 'asked', type: 'helper' },
  ...recorders,
];

describe('cti-sim-route-in and cti-sim-route-out', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('let a flow route a call, with changed variables', async () => {
    await load(flow(routeIn(), routeOut()));
    await logIn('1001', '3001');
    const asked = next('asked');
    const caller = (await simulator()).dial({
      from: '5551234',
      to: '8002',
      variables: { CallVariable1: 'gold', 'user.order': 'A1' },
      callerEnteredDigits: '47',
    });
    const request = await asked;
    assert.equal(request.topic, '8002');
    assert.deepEqual(request.payload, {
      DialedNumber: '8002',
      ANI: '5551234',
      CallerEnteredDigits: '47',
      reason: 'dialed number',
    });
    assert.deepEqual(request['variables'], { CallVariable1: 'gold', 'user.order': 'A1' });
    const delivered = next('seen', ({ payload }) => payload['AlertingDeviceID'] === '3001');
    node('out').receive({ ...request, payload: '3001', variables: { CallVariable2: 'routed' } });
    const { payload } = await delivered;
    assert.deepEqual(
      [payload['AlertingDeviceID'], payload['CallVariable1'], payload['CallVariable2']],
      ['3001', 'gold', 'routed'],
    );
    assert.equal(caller.state, 'ringing');
  });

  it('answer Post-Route requests of clients', async () => {
    await load(flow(routeIn({ reason: 'post-route', numbers: '8777' }), routeOut()));
    await logIn('1001', '3001');
    await logIn('1002', '3002');
    const { link } = node('ses') as unknown as {
      link: { request(name: string, fields: object, options: object): Promise<Told> };
    };
    await link.request('SET_AGENT_STATE_REQ', { AgentInstrument: '3001', AgentState: 'NOT_READY' }, {});
    const asked = next('asked');
    const confirmed = link.request(
      'MAKE_CALL_REQ',
      { AgentInstrument: '3001', DialedNumber: '8777', PostRoute: true },
      {},
    );
    const request = await asked;
    assert.deepEqual(
      [request.topic, request.payload['reason'], request.payload['ANI']],
      ['8777', 'post-route', '3001'],
    );
    const delivered = next('seen', ({ topic }) => topic === 'CALL_DELIVERED_EVENT');
    node('out').receive({ ...request, payload: '3002' });
    await confirmed;
    assert.equal((await delivered).payload['AlertingDeviceID'], '3002');
  });

  it('refuse a call with a failure, and answer with busy', async () => {
    await load(
      flow(
        routeIn(),
        routeOut({ answer: 'fail', fail: '1011', fail_type: 'num' }),
        routeOut({ id: 'out2', answer: 'busy' }),
      ),
    );
    for (const [out, reason] of [
      ['out', 'not obtainable'],
      ['out2', 'busy'],
    ] as const) {
      const asked = next('asked');
      const caller = (await simulator()).dial({ from: '5551', to: '8001' });
      node(out).receive(await asked);
      await caller.until('refused');
      assert.equal(caller.reason, reason);
    }
  });

  it('tell of a second answer, a late one, one without a request, and one that cannot be understood', async () => {
    await load([
      ...flow(routeIn(), routeOut()),
      {
        id: 'ctl',
        type: 'cti-sim-control',
        simulator: 'sim',
        action: 'advance clock',
        advanceMs: '5000',
        advanceMs_type: 'num',
        wires: [['end']],
      },
    ]);
    const asked = next('asked');
    const caller = (await simulator()).dial({ from: '5551', to: '8001' });
    const request = await asked;
    assert.match(
      await failing('out', { ...request, payload: { no: 1 } }),
      /^route, label: text such as "3001" is needed/,
    );
    const ringing = caller.until('ringing');
    node('out').receive({ ...request, payload: '3001' });
    await ringing;
    assert.match(await failing('out', { ...request, payload: '3001' }), /answered already/);
    assert.match(await failing('out', { payload: '3001' }), /msg\.route is missing/);
    assert.match(await failing('out', { payload: '3001', route: { id: 'x' } }), /is of no route request/);

    const again = next('asked');
    const late = (await simulator()).dial({ from: '5552', to: '8001' });
    const second = await again;
    const refused = late.until('refused');
    node('ctl').receive({});
    await refused;
    assert.match(await failing('out', { ...second, payload: '3001' }), /comes too late/);
  });

  it('leave numbers that nobody names to the table of the lab, and all when the node goes', async () => {
    await load(flow(routeIn({ numbers: '8001, 8005' }), routeOut()));
    const lab = await simulator();
    await lab.dial({ from: '5551', to: '8002' }).until('queued');
    const asked = next('asked');
    const open = lab.dial({ from: '5552', to: '8001' });
    await asked;
    const queued = open.until('queued');
    await (node('in') as unknown as { close(): Promise<void> }).close();
    await queued;
    assert.equal(lab.router, undefined);
  });
});
