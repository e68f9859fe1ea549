import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type RouteRequest } from '../../src/simulator';
import { aLab, anAllEventsClient, type Client, type Lab } from './support/client';

const cf = enums.ControlFailureCode.of;

function atWork(options: Parameters<typeof aLab>[0] = {}): Lab & { client: Client } {
  const lab = aLab(options);
  const client = anAllEventsClient(lab.simulator);
  client.logIn('1001', '3001');
  client.logIn('1002', '3002');
  client.received.length = 0;
  return { ...lab, client };
}

const makeCall = (client: Client, DialedNumber: string, fields: object = {}) =>
  client.request('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber, PostRoute: true, ...fields });

/** Lets promises that are settled already go on. */
const promisesSettled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('simulator: Post-Route', () => {
  it('dials the label of the table, and keeps the number that was dialled', () => {
    const { client } = atWork();
    const conf = makeCall(client, '8003');
    assert.equal(conf?.name, 'MAKE_CALL_CONF');
    const originated = client.received.find(({ name }) => name === 'CALL_ORIGINATED_EVENT');
    assert.equal(originated?.['CalledDeviceID'], '3001');
    const begin = client.received.find(({ name }) => name === 'BEGIN_CALL_EVENT');
    assert.equal(begin?.['DialedNumber'], '8003');
    assert.deepEqual([begin?.['RouterCallKeyDay'], begin?.['RouterCallKeyCallID']], [19_675, 1]);
    const delivered = client.received.find(({ name }) => name === 'CALL_DELIVERED_EVENT');
    assert.equal(delivered?.['AlertingDeviceID'], '3001');
  });

  it('offers a routed call to an agent of the skill group, or queues it', () => {
    const { client, simulator } = atWork();
    client.setState('AVAILABLE', '3001');
    makeCall(client, '8001');
    assert.equal(simulator.directory().agents[0]?.state, 'RESERVED');
    const { client: other, simulator: second } = atWork();
    makeCall(other, '8001');
    assert.equal(second.directory().calls[0]?.isQueued, true);
  });

  it('asks the router with number, caller, digits and variables, and takes label and variables from it', async () => {
    const { client, simulator } = atWork();
    const asked: RouteRequest[] = [];
    simulator.router = (request) => {
      asked.push(request);
      return Promise.resolve({
        label: '3001',
        variables: { CallVariable2: 'vip' },
        namedVariables: { 'user.score': 7 },
      });
    };
    assert.equal(
      makeCall(client, '12345', {
        CallVariable1: 'order 7',
        NamedVariable: [{ VariableName: 'user.a', VariableValue: 'b' }],
      }),
      undefined,
      'the confirmation waits for the router',
    );
    await promisesSettled();
    assert.deepEqual(asked, [
      {
        reason: 'post-route',
        dialedNumber: '12345',
        ani: '3002',
        callerEnteredDigits: undefined,
        userToUserInfo: undefined,
        variables: { CallVariable1: 'order 7' },
        namedVariables: { 'user.a': 'b' },
      },
    ]);
    const conf = client.received.findIndex(({ name }) => name === 'MAKE_CALL_CONF');
    const begin = client.received.findIndex(({ name }) => name === 'BEGIN_CALL_EVENT');
    assert.ok(conf >= 0 && begin > conf);
    assert.equal(client.received[begin]?.['CallVariable1'], 'order 7');
    assert.equal(client.received[begin]?.['CallVariable2'], 'vip');
    assert.deepEqual(client.received[begin]?.['NamedVariable'], [
      { VariableName: 'user.a', VariableValue: 'b' },
      { VariableName: 'user.score', VariableValue: '7' },
    ]);
  });

  const failures: [string, (lab: ReturnType<typeof atWork>) => string, number][] = [
    ['1009 for a number that no route has', () => '8999', cf.CF_INVALID_DIALED_NUMBER],
    [
      '1008 while the central controller is down',
      ({ simulator }) => {
        simulator.setControllerUp(false);
        return '8003';
      },
      cf.CF_RC_SERVICE_INACTIVATE,
    ],
    [
      'the code of the router',
      ({ simulator }) => {
        simulator.router = () => ({ fail: cf.CF_UNKNOWN_ROUTING_CLIENT_ID });
        return '8003';
      },
      cf.CF_UNKNOWN_ROUTING_CLIENT_ID,
    ],
    [
      '1011 for a router that throws',
      ({ simulator }) => {
        simulator.removeAllListeners('error');
        simulator.router = () => {
          throw new Error('script failed');
        };
        return '8003';
      },
      cf.CF_UNKNOWN_ROUTING_PROBLEM,
    ],
    [
      '14 for a label that leads nowhere',
      ({ simulator }) => {
        simulator.router = () => 'nowhere';
        return '8003';
      },
      cf.CF_INVALID_DESTINATION,
    ],
  ];
  for (const [what, prepare, code] of failures) {
    it(`fails with ${what}`, () => {
      const lab = atWork();
      const reply = makeCall(lab.client, prepare(lab));
      assert.deepEqual([reply?.name, reply?.['FailureCode']], ['CONTROL_FAILURE_CONF', code]);
      assert.deepEqual(lab.simulator.directory().calls, []);
    });
  }

  it('fails with 78 when the router takes too long, and ignores what it says then', async () => {
    const { client, clock, simulator } = atWork();
    let answer: (label: string) => void = () => {};
    simulator.router = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    makeCall(client, '8003');
    clock.advance(4999);
    assert.equal(client.received.length, 0);
    clock.advance(1);
    assert.equal(client.received[0]?.['FailureCode'], cf.CF_REQUEST_TIMEOUT_REJECTION);
    answer('3001');
    await promisesSettled();
    assert.equal(client.received.length, 1);
    assert.equal(clock.pending, 1, 'nothing but the half hour');
  });

  it('takes the default label instead of failing, where there is one', () => {
    const { client } = atWork({ lab: { ...defaultLab(), defaultLabel: '3001' } });
    assert.equal(makeCall(client, '8999')?.name, 'MAKE_CALL_CONF');
    assert.equal(client.received.find(({ name }) => name === 'CALL_DELIVERED_EVENT')?.['AlertingDeviceID'], '3001');
  });

  it('refuses a call whose caller has got another one while the router thought', async () => {
    const { client, clock, simulator } = atWork();
    simulator.router = () => Promise.resolve('3001');
    makeCall(client, '8003');
    client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '95551' });
    await promisesSettled();
    assert.equal(
      client.received.find(({ name }) => name === 'CONTROL_FAILURE_CONF')?.['FailureCode'],
      cf.CF_INVALID_OBJECT_STATE,
    );
    assert.equal(simulator.directory().calls.length, 1);
    clock.advance(1000);
  });

  it('is ignored on UCCE, where the number is a route point', () => {
    const { client, simulator } = atWork({ profile: 'ucce' });
    simulator.setControllerUp(false);
    const reply = makeCall(client, '95551');
    assert.equal(reply?.name, 'MAKE_CALL_CONF');
  });

  it('is told to clients as a feature of the device in generic only', () => {
    const features = (['generic', 'ucce'] as const).map(
      (profile) =>
        atWork({ profile }).client.confirmed('QUERY_DEVICE_INFO_REQ', { AgentInstrument: '3001' })[
          'OtherFeaturesSupported'
        ],
    );
    assert.deepEqual(features, [3, 2]);
  });

  it('ends labels that lead in a circle', () => {
    const lab = defaultLab();
    const circle = [
      { number: '8101', route: { label: '8102' } },
      { number: '8102', route: { label: '8101' } },
    ];
    const { clock, simulator } = aLab({ lab: { ...lab, dialedNumbers: circle } });
    const call = simulator.dial({ from: '1', to: '8101' });
    clock.advance(0);
    assert.deepEqual([call.state, call.reason], ['refused', 'not obtainable']);
  });
});
