import assert from 'node:assert/strict';
import { enums, type Message } from '../../src/protocol';
import { defaultLab, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, type Client } from './support/client';

const allocation = enums.AllocationState.of;

function atWork(options: SimulatorOptions = {}) {
  const lab = defaultLab();
  const rules = [
    { number: '66', behaviour: 'busy' as const },
    { number: '77', behaviour: 'no answer' as const },
  ];
  const { clock, simulator } = aLab({ lab: { ...lab, outside: { ...lab.outside, rules } }, ...options });
  const all = anAllEventsClient(simulator, 24);
  const desk = anAgentClient(simulator, '3001');
  desk.logIn('1001', '3001');
  for (const client of [all, desk]) client.received.length = 0;
  return { clock, simulator, all, desk };
}

const predict = (client: Client, fields: object = {}): Message | undefined =>
  client.request('MAKE_PREDICTIVE_CALL_REQ', {
    OriginatingDeviceID: '8001',
    DialedNumber: '95551234',
    AllocationState: allocation.CALL_ESTABLISHED,
    CallVariable1: 'campaign',
    ...fields,
  });

const callEvents = (client: Client): string[] =>
  client.takeNames().filter((name) => /^(BEGIN|END|CALL|AGENT_PRE)/.test(name));

describe('simulator: predictive calls', () => {
  const gone = { generic: 'CALL_DIVERTED_EVENT', ucce: 'CALL_CONNECTION_CLEARED_EVENT' };
  const announced = { generic: [], ucce: ['AGENT_PRE_CALL_EVENT'] };
  for (const profile of ['generic', 'ucce'] as const) {
    it(`${profile}: are dialled as outbound calls, and come to an agent when the customer has answered`, () => {
      const { clock, simulator, all, desk } = atWork({ profile });
      desk.setState('AVAILABLE', '3001');
      all.received.length = 0;
      desk.received.length = 0;
      const conf = predict(all);
      assert.deepEqual(
        [conf?.name, conf?.['NewConnectionDeviceID'], conf?.['LineType']],
        ['MAKE_PREDICTIVE_CALL_CONF', '8001', enums.LineType.of.OUTBOUND],
      );
      const id = conf?.['NewConnectionCallID'];
      assert.equal(
        all.received.find(({ name }) => name === 'BEGIN_CALL_EVENT')?.['CallType'],
        enums.CallType.of.AUTO_OUT,
      );
      assert.deepEqual(callEvents(all), [
        'BEGIN_CALL_EVENT',
        'CALL_SERVICE_INITIATED_EVENT',
        'CALL_ORIGINATED_EVENT',
        ...(profile === 'generic' ? ['CALL_REACHED_NETWORK_EVENT'] : []),
        'CALL_DELIVERED_EVENT',
      ]);
      assert.deepEqual(callEvents(desk), []);
      clock.advance(1000);
      assert.deepEqual(callEvents(all), [
        'CALL_ESTABLISHED_EVENT',
        gone[profile],
        ...announced[profile],
        'BEGIN_CALL_EVENT',
        'CALL_DELIVERED_EVENT',
      ]);
      const begun = desk.received.find(({ name }) => name === 'BEGIN_CALL_EVENT');
      assert.deepEqual([begun?.['ConnectionCallID'], begun?.['CallVariable1']], [id, 'campaign']);
      desk.confirmed('ANSWER_CALL_REQ', {
        ConnectionCallID: id,
        ConnectionDeviceIDType: 0,
        ConnectionDeviceID: '3001',
      });
      const talking = desk.received.filter(({ name }) => name === 'AGENT_STATE_EVENT').at(-1);
      assert.equal(talking?.['AgentState'], enums.AgentState.of.TALKING);
      assert.deepEqual(
        simulator.directory().calls.map(({ parties }) => parties.map(({ device, state }) => `${device} ${state}`)),
        [['5551234 CONNECT', '3001 CONNECT']],
      );
      clock.advance(60_000);
      desk.confirmed('CLEAR_CONNECTION_REQ', {
        ConnectionCallID: id,
        ConnectionDeviceIDType: 0,
        ConnectionDeviceID: '3001',
      });
      assert.deepEqual(simulator.directory().calls, []);
      const figures = all.confirmed('QUERY_AGENT_STATISTICS_REQ', { AgentInstrument: '3001' });
      assert.deepEqual(
        ['AutoOutCalls', 'AutoOutCallsTalkTime', 'HandledCalls', 'InternalCallsRcvd'].map(
          (name) => figures[`${name}Session`],
        ),
        [1, 60, 0, 0],
      );
    });
  }

  it('come to an agent while the customer is still rung, where that is asked for', () => {
    const { clock, simulator, all, desk } = atWork();
    desk.setState('AVAILABLE', '3001');
    predict(all, { AllocationState: allocation.CALL_DELIVERED, DialedNumber: '977' });
    assert.deepEqual(
      simulator.directory().calls.map(({ parties }) => parties.map(({ device, state }) => `${device} ${state}`)),
      [['77 ALERTING', '3001 ALERTING']],
    );
    clock.advance(0);
  });

  it('wait in the queue of a skill group that they are dialled for', () => {
    const { clock, simulator, all, desk } = atWork();
    predict(all, { OriginatingDeviceID: '1' });
    clock.advance(1000);
    assert.equal(simulator.directory().calls[0]?.isQueued, true);
    assert.ok(callEvents(all).includes('CALL_QUEUED_EVENT'));
    desk.setState('AVAILABLE', '3001');
    assert.ok(callEvents(desk).includes('CALL_DELIVERED_EVENT'));
  });

  it('fail and end where the customer is busy', () => {
    const { simulator, all } = atWork();
    predict(all, { DialedNumber: '966' });
    assert.deepEqual(callEvents(all).slice(-4), [
      'CALL_FAILED_EVENT',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CLEARED_EVENT',
      'END_CALL_EVENT',
    ]);
    assert.deepEqual(simulator.directory().calls, []);
  });

  it('are refused by what is wrong with them', () => {
    for (const profile of ['generic', 'ucce'] as const) {
      const { all, desk } = atWork({ profile });
      const code = (fields: object): unknown => predict(all, fields)?.['FailureCode'];
      assert.equal(code({ OriginatingDeviceID: '3001' }), 5, 'a phone is no group');
      assert.equal(code({ OriginatingDeviceID: '4711' }), 5);
      assert.equal(code({ DialedNumber: '3002' }), 276, 'nobody outside');
      assert.equal(code({ DialedNumber: '12x' }), 276);
      assert.equal(code({ CCT: '1' }), 275);
      assert.equal(predict(desk)?.['FailureCode'], 8);
      const status = enums.StatusCode.of;
      const without = (key: string): unknown => predict(all, { [key]: undefined })?.['Status'];
      assert.equal(without('DialedNumber'), status.E_CTI_REQUIRED_DATA_MISSING);
      assert.equal(without('OriginatingDeviceID'), status.E_CTI_REQUIRED_DATA_MISSING);
      assert.equal(predict(all, { AllocationState: 7 })?.['Status'], status.E_CTI_INVALID_ALLOCATION_STATE);
      assert.equal(predict(all, { AnsweringMachine: 9 })?.['Status'], status.E_CTI_INVALID_ANSWERING_MACHINE);
    }
  });

  it('are not made beyond a number of calls', () => {
    const { all } = atWork({ maxCalls: 2 });
    const answers = [1, 2, 3].map(() => predict(all));
    const { CF_RESOURCE_LIMITATION_REJECTION } = enums.ControlFailureCode.of;
    assert.deepEqual(
      answers.map((answer) => answer?.['FailureCode'] ?? answer?.name),
      ['MAKE_PREDICTIVE_CALL_CONF', 'MAKE_PREDICTIVE_CALL_CONF', CF_RESOURCE_LIMITATION_REJECTION],
    );
  });

  it('need a port where the answer is examined, until there is one', () => {
    const { clock, all } = atWork({ answerDetectPorts: 1 });
    const examined = { AnsweringMachine: 'DISCONNECT' };
    assert.equal(predict(all, examined)?.name, 'MAKE_PREDICTIVE_CALL_CONF');
    assert.equal(predict(all, examined)?.['FailureCode'], 277);
    assert.equal(predict(all)?.name, 'MAKE_PREDICTIVE_CALL_CONF');
    clock.advance(1000);
    assert.equal(predict(all, examined)?.name, 'MAKE_PREDICTIVE_CALL_CONF');
  });
});
