import assert from 'node:assert/strict';
import { once } from 'node:events';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { load, next, node, simulator, type Told } from './sim-support';

const monitor = (id: string, properties: object): FlowNode => ({
  id,
  type: 'cti-monitor',
  session: 'ses',
  call: 'call',
  call_type: 'msg',
  MonitoredDeviceID: 'device',
  MonitoredDeviceID_type: 'msg',
  SessionID: 'payload.SessionID',
  SessionID_type: 'msg',
  MonitorID: 'payload.MonitorID',
  MonitorID_type: 'msg',
  more: [],
  wires: [['confirmed'], ['failed']],
  ...properties,
});
const flow: FlowNode[] = [
  ...lab({ session: { role: 'monitor' } }),
  ...lab({ session: { id: 'second', clientId: 'other' } }).filter(({ id }) => id === 'second'),
  { id: 'evOther', type: 'cti-agent-events', session: 'second', events: [], outputMode: 'one', wires: [] },
  monitor('watchDevice', { action: 'device' }),
  monitor('watchCall', { action: 'call' }),
  monitor('endWatch', { action: 'stop' }),
  monitor('watchSession', { action: 'session' }),
  monitor('endSession', { action: 'stop session' }),
  { id: 'ev', type: 'cti-call-events', session: 'ses', events: [], outputMode: 'one', device: '', wires: [['seen']] },
  ...['confirmed', 'failed', 'seen'].map((id) => ({ id, type: 'helper' })),
];

async function through(id: string, message: object): Promise<Told> {
  const failed = next('failed').then((told) => assert.fail(JSON.stringify(told['error'])));
  const confirmed = next('confirmed');
  node(id).receive(message as never);
  return Promise.race([confirmed, failed]);
}

describe('cti-monitor', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  beforeEach(async () => {
    await load(flow);
    const { link } = node('ses') as unknown as { link: { state?: { phase: string } } };
    while (link.state?.phase !== 'open') await once(node('ev'), 'call:status');
  });
  afterEach(() => helper.unload());

  it('brings the events of a device until it is ended', async () => {
    const { payload } = await through('watchDevice', { device: '3001', order: 'A1' });
    assert.equal(typeof payload['MonitorID'], 'number');
    const delivered = next('seen', ({ topic }) => topic === 'CALL_DELIVERED_EVENT');
    const caller = (await simulator()).dial({ from: '5551234', to: '8003' });
    const { call } = await delivered;
    assert.equal((await through('watchCall', { call })).topic, undefined);
    caller.hangUp();
    await next('seen', ({ topic }) => topic === 'END_CALL_EVENT');
    await through('endWatch', { payload: { MonitorID: payload['MonitorID'] } });
    node('seen').on('input', () => assert.fail('an event of a device that is not watched any more'));
    (await simulator()).dial({ from: '5551234', to: '8003' }).hangUp();
    await through('watchDevice', { device: '3002' });
  });

  it('watches the session of another client', async () => {
    const { link } = node('second') as unknown as { link: { state?: { phase: string } } };
    while (link.state?.phase !== 'open') await once(node('evOther'), 'call:status');
    const other = (await simulator()).directory().sessions.find(({ clientId }) => clientId === 'other');
    const { payload } = await through('watchSession', { payload: { SessionID: other?.id } });
    assert.equal(typeof payload['MonitorID'], 'number');
    await through('endSession', { payload: { MonitorID: payload['MonitorID'] } });
  });
});
