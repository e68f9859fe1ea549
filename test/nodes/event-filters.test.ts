import assert from 'node:assert/strict';
import type { Told } from './sim-support';
import { load, node, simulator } from './sim-support';
import { Client, anAllEventsClient } from '../simulator/support/client';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';

const forms: Record<string, object> = {
  'cti-call-events': { device: '', deviceIs: 'place', callType: '', skillGroup: '', dialed: '', variable: '' },
  'cti-agent-events': { agent: '', states: '', skillGroup: '' },
  'cti-events': { device: '' },
  'cti-session-events': {},
  'cti-alarms': {},
};

/** An event node and a recorder behind each of its outputs. */
function listener(id: string, type: string, form: object = {}, outputs = 1): FlowNode[] {
  const wires = Array.from({ length: outputs }, (_, output) => [`${id} ${output}`]);
  return [
    { id: `the ${id}`, type, session: 'ses', events: [], outputMode: 'one', ...forms[type], ...form, outputs, wires },
    ...wires.flatMap((recorders) => recorders.map((recorder) => ({ id: recorder, type: 'helper' }))),
  ];
}

interface Heard extends Told {
  readonly agent?: string;
  readonly call?: { readonly key: string; readonly ConnectionCallID: number };
}

/** Everything that came out of a node, output by output. */
class Log {
  private readonly heard = new Map<string, Heard[]>();
  private waiting: { until: () => boolean; resolve: () => void } | undefined;

  constructor(flow: readonly FlowNode[]) {
    for (const { id, type } of flow) {
      if (type !== 'helper') continue;
      this.heard.set(id, []);
      node(id).on('input', (told: unknown) => {
        this.heard.get(id)?.push(told as Heard);
        if (this.waiting?.until()) this.waiting.resolve();
      });
    }
  }

  of(id: string, output = 0): Heard[] {
    return this.heard.get(`${id} ${output}`) ?? [];
  }
  topics(id: string, output = 0): string[] {
    return this.of(id, output).map(({ topic }) => topic);
  }
  /** Resolves as soon as it is true, looking after every message. */
  until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (isTrue()) return resolve();
      this.waiting = { until: isTrue, resolve };
    });
  }
}

async function started(flow: FlowNode[]): Promise<{ log: Log; centre: Client }> {
  await load(flow);
  const log = new Log(flow);
  await log.until(() => log.of('opened').some(({ payload }) => payload['phase'] === 'open'));
  return { log, centre: anAllEventsClient(await simulator(), 15) };
}
const opened = listener('opened', 'cti-session-events', { events: ['session'] });

const at = (ConnectionCallID: number, ConnectionDeviceID: string) => ({
  ConnectionCallID,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID,
});

/** A gold customer of Sales at 3001, then one with a comma in his name of Support at 3006; both are answered and hang up. */
async function twoCalls(log: Log, centre: Client): Promise<{ sales: string; support: string }> {
  const sim = await simulator();
  const keys: string[] = [];
  for (const [device, to, CallVariable1] of [
    ['3001', '8001', 'gold'],
    ['3006', '8002', 'Smith, Jo'],
  ] as const) {
    centre.logIn(`1${device.slice(1)}`, device);
    centre.setState('AVAILABLE', device);
    const caller = sim.dial({ from: '5551234', to, variables: { CallVariable1 } });
    await caller.until('ringing');
    centre.confirmed('ANSWER_CALL_REQ', at(caller.callId, device));
    caller.hangUp();
    await log.until(
      () => log.topics('all').filter((topic) => topic === 'END_CALL_EVENT').length === 2 * (keys.length + 1),
    );
    centre.setState('NOT_READY', device);
    keys.push(log.of('all').at(-1)?.call?.key ?? '');
  }
  const [sales = '', support = ''] = keys;
  return { sales, support };
}

const isOf =
  (key: string) =>
  ({ call }: Heard): boolean =>
    call?.key === key;

/** Node-RED's level. */
const WARN = 30;

describe('filters of event nodes', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(() => helper.unload());

  it('let call events through by event, place, type, skill group, number and variable', async () => {
    const type = 'cti-call-events';
    const flow = [
      ...lab(),
      ...opened,
      ...listener('by event', type, { events: ['CALL_DELIVERED_EVENT', 'END_CALL_EVENT'] }),
      ...listener('each', type, { events: ['END_CALL_EVENT', 'CALL_ESTABLISHED_EVENT'], outputMode: 'each' }, 2),
      ...listener('at 3001', type, { device: '3001' }),
      ...listener('at 30*', type, { device: ' 30* , nobody' }),
      ...listener('naming 3006', type, { device: '3006', deviceIs: 'named' }),
      ...listener('agent 1001', type, { agent: '1001' }),
      ...listener('any agent', type, { agent: '*' }),
      ...listener('named group', 'cti-call-events', { skillGroup: '1, Support' }),
      ...listener('numbered group', 'cti-call-events', { skillGroup: '1, 50*' }),
      ...listener('by name', type, { callType: 'acd_in' }),
      ...listener('by number', type, { callType: '1' }),
      ...listener('outbound', type, { callType: 'OUT, CONSULT' }),
      ...listener('group 1', type, { skillGroup: '1' }),
      ...listener('group ID', type, { skillGroup: '5002' }),
      ...listener('support', type, { dialed: '8002' }),
      ...listener('gold', type, { variable: 'CallVariable1=gold' }),
      ...listener('comma', type, { variable: 'CallVariable1="smith, jo", CallVariable2=x' }),
      ...listener('any value', type, { variable: 'CallVariable1' }),
      ...listener('two filters', type, { variable: 'CallVariable1=gold', dialed: '8002' }),
      ...listener('all', type),
    ];
    const { log, centre } = await started(flow);
    const { sales, support } = await twoCalls(log, centre);
    const all = log.of('all');
    const topics = (fits: (heard: Heard) => boolean): string[] => all.filter(fits).map(({ topic }) => topic);

    assert.deepEqual(
      log.topics('by event'),
      topics(({ topic }) => topic === 'CALL_DELIVERED_EVENT' || topic === 'END_CALL_EVENT'),
    );
    assert.deepEqual(new Set(log.topics('each', 0)), new Set(['END_CALL_EVENT']));
    assert.deepEqual(log.topics('each', 1), ['CALL_ESTABLISHED_EVENT', 'CALL_ESTABLISHED_EVENT']);

    // Where it rings and is answered; the caller's end of the same call is somewhere else.
    assert.ok(log.of('at 3001').every(isOf(sales)));
    for (const topic of ['CALL_DELIVERED_EVENT', 'CALL_ESTABLISHED_EVENT'])
      assert.equal(log.topics('at 3001').filter((one) => one === topic).length, 1, topic);
    const places = log.of('at 30*').map(({ payload }) => payload['AlertingDeviceID']);
    assert.ok(places.includes('3001') && places.includes('3006'), JSON.stringify(places));
    assert.ok(log.of('naming 3006').length > 0 && log.of('naming 3006').every(isOf(support)));

    assert.ok(log.of('agent 1001').every(({ call, agent }) => call?.key === sales && agent === '3001'));
    for (const topic of ['CALL_DELIVERED_EVENT', 'CALL_ESTABLISHED_EVENT'])
      assert.equal(log.topics('agent 1001').filter((one) => one === topic).length, 1, topic);
    assert.deepEqual(
      log.of('any agent').map(({ topic, agent }) => [topic, agent]),
      all.filter(({ agent }) => agent !== undefined).map(({ topic, agent }) => [topic, agent]),
    );
    assert.deepEqual(new Set(log.of('any agent').map(({ agent }) => agent)), new Set(['3001', '3006']));

    assert.deepEqual(
      log.topics('by name'),
      topics(() => true),
    );
    assert.deepEqual(
      log.topics('by number'),
      topics(() => true),
    );
    assert.deepEqual(log.topics('outbound'), []);
    assert.ok(log.topics('group 1').includes('CALL_ESTABLISHED_EVENT') && log.of('group 1').every(isOf(sales)));
    assert.ok(log.topics('group ID').includes('CALL_ESTABLISHED_EVENT') && log.of('group ID').every(isOf(support)));
    assert.deepEqual(log.topics('support'), topics(isOf(support)));
    assert.deepEqual(log.topics('gold'), topics(isOf(sales)));
    assert.deepEqual(log.topics('comma'), topics(isOf(support)));
    assert.deepEqual(
      log.topics('any value'),
      topics(() => true),
    );
    assert.deepEqual(log.topics('two filters'), []);
  });

  it('let agent events through by agent, state and skill group', async () => {
    const type = 'cti-agent-events';
    const flow = [
      ...lab(),
      ...opened,
      ...listener('by ID', type, { agent: '1001' }),
      ...listener('by device', type, { agent: '3006' }),
      ...listener('both', type, { agent: '1001, 1006' }),
      ...listener('talking', type, { states: 'talking' }),
      ...listener('by number', type, { states: '4' }),
      ...listener('states', type, { states: 'AVAILABLE, TALKING', agent: '1001' }),
      ...listener('group', type, { skillGroup: '2' }),
      ...listener('nobody', type, { agent: '1999' }),
      ...listener('agents', type),
      ...listener('all', 'cti-call-events'),
    ];
    const { log, centre } = await started(flow);
    await twoCalls(log, centre);
    const states = (id: string): unknown[] => log.of(id).map(({ payload }) => payload['AgentState']);
    const agents = (id: string): Set<unknown> => new Set(log.of(id).map(({ payload }) => payload['AgentID']));
    assert.deepEqual([agents('by ID'), agents('by device')], [new Set(['1001']), new Set(['1006'])]);
    assert.equal(log.of('both').length, log.of('by ID').length + log.of('by device').length);
    assert.deepEqual(new Set(states('talking')), new Set(['TALKING']));
    assert.deepEqual(states('by number'), states('talking'));
    assert.deepEqual(agents('talking'), new Set(['1001', '1006']));
    assert.deepEqual(new Set(states('states')), new Set(['AVAILABLE', 'TALKING']));
    assert.deepEqual(agents('states'), new Set(['1001']));
    assert.deepEqual(agents('group'), new Set(['1006']));
    assert.deepEqual(log.of('nobody'), []);
    assert.equal(log.of('agents').length, log.of('both').length);
  });

  it('say which name there is not, and what is no number, when the flow starts', async () => {
    const flow = [
      ...lab(),
      ...listener('misspelt', 'cti-agent-events', { states: 'AVAILABLE, TALKNG' }),
      ...listener('named group', 'cti-call-events', { skillGroup: '1, Support' }),
      ...listener('numbered group', 'cti-call-events', { skillGroup: '1, 50*' }),
      ...listener('by name', 'cti-call-events', { callType: 'acd_in, CALLTYPE_OUT, 7, CONSULT*' }),
    ];
    await load(flow);
    const entries = helper.log().args as unknown as [{ level: number; type?: string; msg?: unknown }][];
    const warnings = entries.flatMap(([{ level, type, msg }]) =>
      level === WARN && type?.startsWith('cti-') ? [msg] : [],
    );
    assert.deepEqual(warnings, [
      'States: there is no "TALKNG", so that it lets nothing through; see the guide\'s names',
      'Skill group: "Support" is no number, so that it lets nothing through; the form offers the numbers that there are',
    ]);
  });

  it('let any event through by name and device', async () => {
    const flow = [
      ...lab(),
      ...opened,
      ...listener('states', 'cti-events', { events: ['AGENT_STATE_EVENT'] }),
      ...listener('device', 'cti-events', { device: '3006' }),
      ...listener('everything', 'cti-events'),
      ...listener('all', 'cti-call-events'),
    ];
    const { log, centre } = await started(flow);
    await twoCalls(log, centre);
    assert.deepEqual(new Set(log.topics('states')), new Set(['AGENT_STATE_EVENT']));
    const named = log.of('device');
    assert.ok(named.length > 0 && named.every(({ payload }) => Object.values(payload).includes('3006')));
    assert.ok(log.of('everything').length > log.of('all').length);
  });

  it('let session events and alarms through by kind, each by an output of its own', async () => {
    const flow = [
      ...lab(),
      ...opened,
      ...listener('gaps', 'cti-session-events', { events: ['gap'] }),
      ...listener('system', 'cti-session-events', { events: ['SYSTEM_EVENT', 'session'], outputMode: 'each' }, 2),
      ...listener('begun', 'cti-alarms', { events: ['established'] }),
      ...listener('ends', 'cti-alarms', { events: ['ended normally', 'ended abnormally'], outputMode: 'each' }, 2),
    ];
    const { log } = await started(flow);
    const sim = await simulator();
    for (const end of ['normally', 'abnormally']) {
      const other = new Client(sim);
      other.open({ ServicesRequested: 8, ClientID: end });
      if (end === 'normally') other.confirmed('CLOSE_REQ', { Status: 0 });
      other.drop();
    }
    sim.misbehave({ fault: 'peripheral offline', forMs: 1 });
    sim.misbehave({ fault: 'cut' });
    await log.until(() => log.of('gaps').length > 0);
    assert.deepEqual(log.topics('gaps'), ['gap']);
    assert.deepEqual(new Set(log.topics('system', 0)), new Set(['SYSTEM_EVENT']));
    assert.deepEqual(new Set(log.topics('system', 1)), new Set(['session']));
    const clients = (output: number): unknown[] => log.of('ends', output).map(({ payload }) => payload['ClientID']);
    assert.deepEqual(clients(0), ['normally']);
    assert.deepEqual(clients(1).includes('abnormally'), true);
    assert.deepEqual(new Set(log.topics('begun')), new Set(['established']));
  });
});
