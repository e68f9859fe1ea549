import assert from 'node:assert/strict';
import type { Message } from '../../src/protocol';
import { defaultLab } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, Client } from './support/client';

/** 1001 and 1002 wait; a routed call rings at 3001 and goes on to Support after 10 s. */
function ringing() {
  const lab = defaultLab();
  const { clock, simulator } = aLab({
    profile: 'ucce',
    lab: { ...lab, deskSettings: { ...lab.deskSettings, ringNoAnswerSeconds: 10, ringNoAnswerDialedNumber: '8002' } },
  });
  const all = anAllEventsClient(simulator, 24);
  const desks = ['3001', '3002'].map((extension) => anAgentClient(simulator, extension, 24));
  for (const number of [1, 2]) all.logIn(`100${number}`, `300${number}`);
  all.setState('AVAILABLE', '3001');
  const { callId } = simulator.dial({ from: '5551234', to: '8001' });
  clock.advance(0);
  const begun = all.received.find(({ name }) => name === 'BEGIN_CALL_EVENT');
  assert.ok(begun);
  const { RouterCallKeyDay, RouterCallKeyCallID, RouterCallKeySequenceNumber } = begun;
  const report = {
    RouterCallKeyDay,
    RouterCallKeyCallID,
    RouterCallKeySequenceNumber,
    AgentSkillTargetID: 5101,
    FltEnabledServices: ['AGENT_ANSWERS', 'AGENT_CALL_TRANSCRIPTION'],
    NumPositiveAnswersSuggestions: 2,
    NumNegativeAnswersSuggestions: 1,
  };
  const at = { ConnectionCallID: callId, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3001' };
  const services = () => all.confirmed('SNAPSHOT_CALL_REQ', at)['FltEnabledServices'];
  const [first, second] = desks;
  assert.ok(first && second);
  return { clock, simulator, all, first, second, report, at, services };
}

describe('simulator: services that an agent used', () => {
  it('are confirmed, and seen in snapshots and in the next announcement of the call', () => {
    const { clock, all, first, report, services } = ringing();
    assert.equal(services(), undefined);
    assert.equal(first.confirmed('SET_AGENT_SERVICE_DATA_REQ', report)['Status'], 0);
    assert.deepEqual(services(), [1, 2]);
    all.setState('AVAILABLE', '3002');
    all.received.length = 0;
    clock.advance(10_000);
    const announced = all.received.find(({ name }) => name === 'AGENT_PRE_CALL_EVENT');
    assert.equal(announced?.['AgentInstrument'], '3002');
    assert.deepEqual(announced['FltEnabledServices'], [1, 2]);
  });

  it('stay as they were where a report has none, and go where it has an empty list', () => {
    const { all, report, services } = ringing();
    all.confirmed('SET_AGENT_SERVICE_DATA_REQ', { ...report, FltEnabledServices: [2] });
    all.confirmed('SET_AGENT_SERVICE_DATA_REQ', { ...report, FltEnabledServices: undefined });
    assert.deepEqual(services(), [2]);
    all.confirmed('SET_AGENT_SERVICE_DATA_REQ', { ...report, FltEnabledServices: [] });
    assert.equal(services(), undefined);
  });

  it('may be told while the agent is busy behind the call', () => {
    const { all, report, at } = ringing();
    all.confirmed('ANSWER_CALL_REQ', at);
    all.setState('WORK_READY', '3001');
    all.confirmed('CLEAR_CONNECTION_REQ', at);
    all.confirmed('SET_AGENT_SERVICE_DATA_REQ', report);
  });

  it('are refused for unknown agents and calls, calls of others, and other agents than the client’s own', () => {
    const { simulator, all, first, second, report } = ringing();
    const refusal = (client: Client, fields: object): string => {
      const reply = client.request('SET_AGENT_SERVICE_DATA_REQ', { ...report, ...fields });
      const { FailureCode, Status } = reply as Message;
      return reply?.name === 'CONTROL_FAILURE_CONF' ? `CF ${String(FailureCode)}` : `status ${String(Status)}`;
    };
    assert.equal(refusal(all, { FltEnabledServices: [1, 3] }), 'status 84', 'the guide has two of them');
    assert.equal(refusal(all, { AgentSkillTargetID: 4711 }), 'CF 256');
    assert.equal(refusal(all, { AgentSkillTargetID: 0 }), 'status 6');
    assert.equal(refusal(first, { AgentSkillTargetID: 0 }), 'status 0', 'its own agent');
    assert.equal(refusal(all, { RouterCallKeyCallID: 4711 }), 'status 13');
    assert.equal(refusal(all, { RouterCallKeyDay: 1 }), 'status 13');
    assert.equal(refusal(all, { RouterCallKeySequenceNumber: 9 }), 'status 13');
    assert.equal(refusal(all, { AgentSkillTargetID: 5102 }), 'status 35');
    assert.equal(refusal(second, {}), 'CF 8');
    assert.equal(refusal(anAllEventsClient(simulator, 23), {}), 'status 48', 'the request came with version 24');
  });
});
