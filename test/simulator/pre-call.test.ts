import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, Client } from './support/client';

const { AVAILABLE, NOT_READY, RESERVED } = enums.AgentState.of;

/** 1001 waits at 3001 for calls that take two seconds to arrive. */
function waiting(options: SimulatorOptions = {}) {
  const { clock, simulator } = aLab({ profile: 'ucce', deliveryMs: 2000, ...options });
  const all = anAllEventsClient(simulator, 24);
  const desk = anAgentClient(simulator, '3001');
  const monitor = new Client(simulator);
  monitor.open({ ServicesRequested: enums.CtiService.of.PERIPHERAL_MONITOR });
  monitor.confirmed('MONITOR_START_REQ', {
    MonitoredDeviceType: 0,
    MonitoredDeviceID: '3001',
    CallMsgMask: 0xffffffff,
    AgentStateMask: 0,
  });
  all.logIn('1001', '3001');
  desk.setState('AVAILABLE', '3001');
  for (const client of [all, desk, monitor]) client.received.length = 0;
  const comes = () => {
    const caller = simulator.dial({ from: '5551234', to: '8001' });
    clock.advance(0);
    return caller;
  };
  return { clock, simulator, all, desk, monitor, comes };
}

const states = (client: Client): unknown[] => [
  ...new Set(
    client.received
      .filter(({ name }) => name === 'AGENT_STATE_EVENT')
      .map(({ AgentState, EventReasonCode }) => `${String(AgentState)}/${String(EventReasonCode)}`),
  ),
];
const aborts = (client: Client): unknown[] =>
  client.received.filter(({ name }) => name === 'AGENT_PRE_CALL_ABORT_EVENT');
const state = (client: Client): unknown => client.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: '1001' })['AgentState'];

describe('simulator: calls that are announced', () => {
  it('reach the agent later, with the key that they were announced with', () => {
    const { clock, desk, comes } = waiting();
    comes();
    const [first] = desk.received;
    assert.equal(first?.name, 'AGENT_PRE_CALL_EVENT');
    assert.equal(
      desk.received.some(({ name }) => name === 'BEGIN_CALL_EVENT'),
      false,
    );
    assert.equal(state(desk), RESERVED);
    clock.advance(2000);
    const begun = desk.received.find(({ name }) => name === 'BEGIN_CALL_EVENT');
    assert.notEqual(first['RouterCallKeyCallID'], undefined);
    assert.equal(begun?.['RouterCallKeyCallID'], first['RouterCallKeyCallID']);
    assert.deepEqual(aborts(desk), []);
  });

  it('name their contact by the day and by a number that begins anew at midnight there, and each leg by the next one', () => {
    const lab = defaultLab();
    const deskSettings = { ...lab.deskSettings, ringNoAnswerSeconds: 12, ringNoAnswerDialedNumber: '8002' };
    // 22:13:20 UTC is 23:43:20 there, so that midnight is 1000 s away.
    const { clock, all, comes } = waiting({
      deliveryMs: 0,
      utcOffsetMinutes: 90,
      lab: { ...lab, deskSettings },
    });
    const keys = (): unknown[] =>
      all.received
        .splice(0)
        .filter(({ name }) => name === 'AGENT_PRE_CALL_EVENT' || name === 'BEGIN_CALL_EVENT')
        .map((event) => ['Day', 'CallID', 'SequenceNumber'].map((part) => event[`RouterCallKey${part}`]).join('/'));
    all.logIn('1002', '3002');
    const caller = comes();
    assert.deepEqual(keys(), ['19675/1/0', '19675/1/0']);
    all.setState('AVAILABLE', '3002');
    clock.advance(12_000);
    assert.deepEqual(keys(), ['19675/1/1', '19675/1/1'], 'the same contact, routed again');
    caller.hangUp();
    clock.advance(987_999);
    comes();
    assert.deepEqual(keys().slice(-1), ['19675/2/0'], 'just before midnight');
    clock.advance(1);
    all.setState('AVAILABLE', '3001');
    comes();
    assert.deepEqual(keys().slice(-1), ['19676/1/0'], 'and after it');
  });

  it('are taken back when the caller gives up before; after two in a row the agent is NOT_READY 50010', () => {
    const { clock, all, desk, monitor, comes } = waiting();
    comes().hangUp();
    for (const client of [all, desk, monitor]) assert.equal(aborts(client).length, 1);
    assert.deepEqual(states(desk), [`${RESERVED}/0`, `${AVAILABLE}/0`]);
    comes().hangUp();
    assert.deepEqual(states(desk), [`${RESERVED}/0`, `${AVAILABLE}/0`, `${NOT_READY}/50010`]);
    clock.advance(10_000);
    assert.equal(aborts(desk).length, 2);
  });

  it('leave the agent AVAILABLE where one has arrived in between, or more are allowed', () => {
    const { clock, desk, comes } = waiting();
    comes().hangUp();
    const second = comes();
    clock.advance(2000);
    second.hangUp();
    comes().hangUp();
    assert.equal(state(desk), AVAILABLE);
    const patient = waiting({ maxAbortedCalls: 3 });
    for (const _ of [1, 2]) patient.comes().hangUp();
    assert.equal(state(patient.desk), AVAILABLE);
    patient.comes().hangUp();
    assert.equal(state(patient.desk), NOT_READY);
  });

  it('are taken back from an agent who has gone, and wait for the next one', () => {
    const { clock, simulator, all, desk, comes } = waiting();
    comes();
    all.confirmed('SET_AGENT_STATE_REQ', { AgentState: 'LOGOUT', AgentID: '1001', ForcedFlag: 'TRUE' });
    clock.advance(2000);
    assert.equal(aborts(desk).length, 1);
    assert.equal(simulator.directory().calls[0]?.isQueued, true);
    all.logIn('1002', '3002');
    all.setState('AVAILABLE', '3002');
    clock.advance(2000);
    assert.deepEqual(
      simulator.directory().calls.map(({ parties }) => parties.map(({ device }) => device)),
      [['5551234', '3002']],
    );
  });

  it('preCallAbortTo keeps it from the client of the agent', () => {
    const { all, desk, monitor, comes } = waiting({ preCallAbortTo: 'all events' });
    comes().hangUp();
    assert.deepEqual(
      [all, desk, monitor].map((client) => aborts(client).length),
      [1, 0, 0],
    );
  });

  it('are none in generic', () => {
    const { desk, comes } = waiting({ profile: 'generic' });
    comes();
    assert.equal(
      desk.received.some(({ name }) => name.startsWith('AGENT_PRE_CALL')),
      false,
    );
    assert.ok(desk.received.some(({ name }) => name === 'BEGIN_CALL_EVENT'));
  });
});
