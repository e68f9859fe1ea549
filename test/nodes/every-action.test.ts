import assert from 'node:assert/strict';
import { once } from 'node:events';
import { asText } from '../../src/node-red/as-text';
import type { NodeDeclaration, Property } from '../../src/node-red/declaration';
import { defaultLab } from '../../src/simulator';
import { anAllEventsClient, type Client } from '../simulator/support/client';
import { lab } from '../support/lab-flow';
import { helper } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';
import { load, node, simulator, type Told } from './sim-support';

/** What makes a request node's request succeed. */
interface Sample {
  /** What its form says other than at first. */
  readonly form?: object;
  /** Brings the contact centre to where the request fits, and gives the message. */
  readonly message: (centre: Client) => object;
}

const at = (ConnectionCallID: unknown, ConnectionDeviceID = '3001') => ({
  ConnectionCallID,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID,
});

/** A call as events bring it, with the party at 3001. */
const callOf = (id: unknown, state = 'CONNECT') => ({
  key: `call ${String(id)}`,
  ConnectionCallID: id,
  parties: [{ ...at(id), device: '3001', state }],
});

function ringing(centre: Client): unknown {
  return centre.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3003', DialedNumber: '3001' })['NewConnectionCallID'];
}
function talking(centre: Client): unknown {
  const id = ringing(centre);
  centre.confirmed('ANSWER_CALL_REQ', at(id));
  return id;
}
const aTalk = (centre: Client) => ({ call: callOf(talking(centre)), agent: '3001' });

/** 3001 talks with 3002 while its first call is held. */
function consulting(centre: Client) {
  const first = talking(centre);
  const second = centre.confirmed('CONSULTATION_CALL_REQ', {
    ActiveConnectionCallID: first,
    ActiveConnectionDeviceIDType: 'STATIC',
    ActiveConnectionDeviceID: '3001',
    DialedNumber: '3002',
  })['NewConnectionCallID'];
  centre.confirmed('ANSWER_CALL_REQ', at(second, '3002'));
  return { agent: '3001', call: callOf(second), held: callOf(first, 'HOLD') };
}
const twoCalls: Sample = { form: { heldCall: 'held', heldCall_type: 'msg' }, message: consulting };

const samples: Record<string, Sample> = {
  'cti-desk-settings': { message: () => ({ agentId: '1001' }) },
  'cti-query-agent-state': { message: () => ({ agent: '3001' }) },
  'cti-set-agent-state': { message: () => ({ agent: '3001', agentId: '1001' }) },
  'cti-statistics': { message: () => ({ agent: '3001' }) },
  'cti-request': { message: () => ({ fields: { AgentInstrument: '3001' } }) },
  'cti-agent-greeting': { form: { AgentAction: 'DISABLE' }, message: () => ({ agentId: '1001' }) },
  'cti-alternate-call': twoCalls,
  'cti-answer-call': { message: (centre) => ({ call: callOf(ringing(centre), 'ALERTING'), agent: '3001' }) },
  'cti-bad-call': { message: aTalk },
  'cti-call-data': { message: (centre) => ({ ...aTalk(centre), payload: { CallVariable1: 'gold' } }) },
  'cti-conference-call': twoCalls,
  'cti-consult-call': { message: (centre) => ({ ...aTalk(centre), payload: '3002' }) },
  'cti-deflect-call': {
    message: (centre) => ({ call: callOf(ringing(centre), 'ALERTING'), agent: '3001', payload: '3002' }),
  },
  'cti-hold-call': { message: aTalk },
  'cti-make-call': { message: () => ({ agent: '3001', payload: '3002' }) },
  'cti-make-predictive-call': { message: () => ({ device: '8001', payload: '95551234' }) },
  'cti-query-device': { message: () => ({ agent: '3001' }) },
  'cti-reconnect-call': twoCalls,
  'cti-record-call': { form: { action: 'network start' }, message: aTalk },
  'cti-release-call': { message: aTalk },
  'cti-retrieve-call': {
    message: (centre) => {
      const id = talking(centre);
      centre.confirmed('HOLD_CALL_REQ', at(id));
      return { call: callOf(id, 'HOLD'), agent: '3001' };
    },
  },
  'cti-send-dtmf': { message: (centre) => ({ ...aTalk(centre), payload: '12#' }) },
  'cti-snapshot': { message: aTalk },
  'cti-transfer-call': twoCalls,
  'cti-agent-team': { message: () => ({ supervisor: 5200 }) },
  'cti-client-report': { message: () => ({ payload: 'all is well', object: 'wallboard' }) },
  'cti-monitor': { message: () => ({ device: '3001' }) },
  'cti-supervise-call': { message: (centre) => ({ ...aTalk(centre), supervisor: '3100' }) },
  'cti-supervisor-assist': { message: aTalk },
  'cti-user-message': { message: () => ({ payload: 'lunch is ready' }) },
};

function sampleOf(type: string): Sample {
  const sample = samples[type];
  assert.ok(sample, `${type} is a new request node: give it a sample in this file`);
  return sample;
}

const declarations = nodeSets.map(({ declaration }) => declaration).filter((one) => 'request' in one);
const types = declarations.map(({ type }) => type);

/** A node's configuration as the editor deploys it when nothing is changed. */
function untouched({ properties }: NodeDeclaration): object {
  return Object.assign({}, ...Object.entries(properties).map(([key, property]) => unchanged(key, property))) as object;
}
function unchanged(key: string, property: Property): object {
  if (property.kind === 'typed') return { [key]: property.from[1], [`${key}_type`]: property.from[0] };
  if (property.kind === 'config' || property.kind === 'password') return {};
  if (property.kind === 'fields') return { [key]: [] };
  return { [key]: 'default' in property ? property.default : '' };
}

const isSaid = (type: string, id: string): FlowNode[] => [
  { id: `confirmed ${type} ${id}`, type: 'helper', z: 'tab' },
  { id: `failed ${type} ${id}`, type: 'helper', z: 'tab' },
];

/** Two nodes of a type: one with both outputs wired, one whose failures are for Catch nodes. */
function nodesFor(declaration: NodeDeclaration): FlowNode[] {
  const { type } = declaration;
  const common = { type, z: 'tab', session: 'ses', x: 100, y: 100, ...untouched(declaration), ...samples[type]?.form };
  return [
    { ...common, id: `wired ${type}`, wires: [[`confirmed ${type} 1`], [`failed ${type} 1`]] },
    { ...common, id: `bare ${type}`, wires: [[`confirmed ${type} 2`], []] },
    ...isSaid(type, '1'),
    ...isSaid(type, '2'),
  ];
}

const greeting = { ...defaultLab(), agents: defaultLab().agents.map((agent) => ({ ...agent, greetingMs: 5000 })) };
const services = [
  'CLIENT_EVENTS',
  'ALL_EVENTS',
  'CLIENT_CONTROL',
  'CALL_DATA_UPDATE',
  'PERIPHERAL_MONITOR',
  'SUPERVISOR',
];
const flow: FlowNode[] = [
  { id: 'tab', type: 'tab' },
  ...lab({
    simulator: { lab: JSON.stringify(greeting) },
    session: { role: 'custom', services, agentInstrument: '3100', requestTimeout: 1, postRouteTimeout: 1 },
  }),
  ...declarations.flatMap(nodesFor),
  { id: 'catch', type: 'catch', z: 'tab', scope: null, uncaught: false, x: 100, y: 200, wires: [['caught']] },
  { id: 'caught', type: 'helper', z: 'tab' },
  {
    id: 'complete',
    type: 'complete',
    z: 'tab',
    scope: types.map((type) => `wired ${type}`),
    x: 100,
    y: 300,
    wires: [['completed']],
  },
  { id: 'completed', type: 'helper', z: 'tab' },
];

interface Session {
  readonly link: { readonly state?: { readonly phase: string } };
}
const phase = (): string | undefined => (node('ses') as unknown as Session).link.state?.phase;

async function opened(): Promise<Client> {
  while (phase() !== 'open') await once(node('wired cti-query-agent-state'), 'call:status');
  const centre = anAllEventsClient(await simulator(), 15);
  for (const extension of ['3001', '3002', '3003', '3100']) centre.logIn(`1${extension.slice(1)}`, extension);
  return centre;
}

/** What comes out behind a node that has both outputs wired, and whether Complete nodes hear of it. */
async function through(type: string, message: object): Promise<{ output: string; told: Told; completed: Told }> {
  const output = (name: string): Promise<{ output: string; told: Told }> =>
    once(node(`${name} ${type} 1`), 'input').then(([told]) => ({ output: name, told: told as Told }));
  const left = Promise.race([output('confirmed'), output('failed')]);
  const completed = heard('completed', `wired ${type}`);
  node(`wired ${type}`).receive({ ...message, mine: type });
  return { ...(await left), completed: await completed };
}

/** What Catch and Complete nodes say, by the node that it is about: several messages are on their way at once. */
const inbox = new Map<string, (told: Told) => void>();
function collect(): void {
  inbox.clear();
  node('caught').on('input', (told: unknown) => {
    const { error } = told as { error: { source: { id: string } } };
    inbox.get(`caught ${error.source.id}`)?.(told as Told);
  });
  node('completed').on('input', (told: unknown) =>
    inbox.get(`completed wired ${asText((told as Told)['mine'])}`)?.(told as Told),
  );
}
const heard = (what: 'caught' | 'completed', source: string): Promise<Told> =>
  new Promise((resolve) => inbox.set(`${what} ${source}`, resolve));

interface Failure {
  readonly message: string;
  readonly code: string;
  readonly cause: Record<string, unknown>;
}
const failureOf = (told: Told): Failure => told['error'] as Failure;

/** How long a request really took is another time on a busy machine. */
const untimed = (text: string): string => text.replace(/within [\d.]+ s/, 'within a time');

/** Sends a message that would succeed through both nodes of a type; it fails in the same way at both. */
async function failing(type: string, message: object): Promise<Failure> {
  const caught = heard('caught', `bare ${type}`);
  const { output, told } = await through(type, message);
  assert.equal(output, 'failed', type);
  assert.equal(told['mine'], type, `${type} keeps the properties of the message`);
  const failure = failureOf(told);
  node(`bare ${type}`).receive({ ...message, mine: type });
  const heardThere = untimed(failureOf(await caught).message);
  assert.equal(heardThere.includes(untimed(failure.message)), true, `${type}: Catch nodes hear the same`);
  return failure;
}

/** For requests that never get as far as the calls they name. */
const nowhere = (): Client => ({ confirmed: () => ({ NewConnectionCallID: 4711 }) }) as unknown as Client;

describe('every request node', () => {
  before(() => helper.startServer());
  after(() => helper.stopServer());
  beforeEach(async () => {
    await load(flow);
    collect();
  });
  afterEach(() => helper.unload());

  it('has a sample here', () => {
    assert.deepEqual(types.toSorted(), Object.keys(samples).toSorted());
  });

  for (const type of types) {
    it(`${type}: confirmed`, async () => {
      const message = sampleOf(type).message(await opened());
      const { output, told } = await through(type, message);
      assert.equal(output, 'confirmed', JSON.stringify(told['error']));
      assert.equal(told['mine'], type);
      assert.equal(told['error'], undefined);
      const cti = told['cti'] as Record<string, unknown>;
      assert.match(String(cti['request']), /_REQ$/);
      assert.equal(cti['confirmation'], String(cti['request']).replace(/_REQ$/, '_CONF'));
    });
  }

  async function allFail(fault: object | undefined, kind: string): Promise<Map<string, Failure>> {
    await opened();
    if (fault) (await simulator()).misbehave(fault as never);
    const failures = await Promise.all(
      types.map(async (type) => [type, await failing(type, sampleOf(type).message(nowhere()))] as const),
    );
    for (const [type, { cause, code, message }] of failures) {
      assert.equal(cause['kind'], kind, `${type}: ${message}`);
      assert.match(code, /^CTI_/);
      assert.match(message, /_REQ/, 'says which request');
    }
    return new Map(failures);
  }

  it('refused by the server: leaves through failed with the status and what to do', async () => {
    const failures = await allFail({ fault: 'refuse', status: 'E_CTI_FUNCTION_NOT_AVAILABLE' }, 'refused');
    for (const [type, { cause }] of failures) {
      assert.equal(cause['Status'], 12, type);
      assert.equal(typeof cause['advice'], 'string', type);
    }
  });

  it('failed at the peripheral: with the failure code and what to do', async () => {
    const failures = await allFail({ fault: 'refuse', failureCode: 22, peripheralErrorCode: 7 }, 'failed');
    for (const [type, { cause }] of failures) {
      assert.deepEqual([cause['FailureCode'], cause['PeripheralErrorCode']], [22, 7], type);
      assert.equal(typeof cause['meaning'], 'string', type);
    }
  });

  it('without an answer: times out', async () => {
    await allFail({ fault: 'lose' }, 'timeout');
  });

  it('while disconnected: fails at once', async () => {
    await opened();
    (await simulator()).misbehave({ fault: 'silence' });
    await (await simulator()).close();
    while (phase() === 'open') await once(node('wired cti-query-agent-state'), 'call:status');
    for (const type of types) {
      const { cause } = await failing(type, sampleOf(type).message(nowhere()));
      assert.equal(cause['kind'], 'disconnected', type);
    }
  });

  it('with a field that the request does not have: is invalid, and says which field', async () => {
    await opened();
    for (const type of types) {
      const message = sampleOf(type).message(nowhere()) as { fields?: object };
      const { cause, message: text } = await failing(type, { ...message, fields: { ...message.fields, Nonsense: 1 } });
      assert.equal(cause['kind'], 'invalid', type);
      assert.match(text, /Nonsense/, type);
    }
  });
});
