import assert from 'node:assert/strict';
import {
  AGENT_DEVICE,
  ALERTING,
  CONNECT,
  EXTERNAL,
  INITIATE,
  Listener,
  NULL,
  outside,
  QUEUED,
  ROUTE_POINT,
  states,
  at,
  TRUNK,
} from './support';

const CALLER = '+3215550100';

describe('an inbound call (BEHAVIOUR 5.4 A to C)', () => {
  function rings(listener: Listener): void {
    listener.hears('BEGIN_CALL_EVENT', {
      ...at(16777217, '3001'),
      CallType: 1,
      ANI: CALLER,
      DNIS: '8001',
      DialedNumber: '8001',
      CallVariable1: 'gold',
      RouterCallKeyDay: 153_000,
      RouterCallKeyCallID: 7,
    });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(16777217, '3001'),
      AlertingDeviceID: '3001',
      AlertingDeviceType: AGENT_DEVICE,
      CallingDeviceID: CALLER,
      CallingDeviceType: EXTERNAL,
      CalledDeviceID: '8001',
      CalledDeviceType: ROUTE_POINT,
      LastRedirectDeviceID: '8001',
      LocalConnectionState: ALERTING,
      EventCause: 22,
      SkillGroupNumber: 1,
      SkillGroupID: 5001,
    });
  }

  function isAnswered(listener: Listener): void {
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(16777217, '3001'),
      AnsweringDeviceID: '3001',
      AnsweringDeviceType: AGENT_DEVICE,
      CallingDeviceID: CALLER,
      CallingDeviceType: EXTERNAL,
      LocalConnectionState: CONNECT,
    });
  }

  it('A: begins, rings, is answered, is released and ends', () => {
    const listener = new Listener();
    rings(listener);
    const ringing = listener.only;
    assert.equal(ringing.state, 'alerting');
    assert.equal(ringing.CallType, 'ACD_IN');
    assert.deepEqual(states(ringing), { '3001': 'ALERTING', [CALLER]: 'INITIATE' });
    assert.deepEqual(ringing.parties[0], {
      device: '3001',
      state: 'ALERTING',
      ConnectionCallID: 16777217,
      ConnectionDeviceIDType: 'STATIC',
      ConnectionDeviceID: '3001',
      role: 'alerting',
    });
    assert.equal(ringing.SkillGroupNumber, 1);
    assert.equal(ringing.CalledDeviceID, '8001');

    isAnswered(listener);
    const talking = listener.only;
    assert.equal(talking.state, 'connected');
    assert.deepEqual(states(talking), { '3001': 'CONNECT', [CALLER]: 'CONNECT' });
    assert.equal(talking.answeredAt, listener.now);
    assert.equal(talking.answeredBy, '3001');

    const media = listener.hears('RTP_STARTED_EVENT', { ...at(16777217, '3001'), AgentExtension: '3001' });
    assert.equal(media.kind, 'none');
    assert.equal(media.view.key, ringing.key);

    // ReleasingDevice is the agent's although it is the caller's connection that is gone.
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...outside(16777217, 'D16777217.1'), ReleasingDeviceID: '3001' });
    assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [CALLER]: 'NULL' });
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...at(16777217, '3001'), ReleasingDeviceID: '3001' });
    listener.hears('CALL_CLEARED_EVENT', { ...at(16777217, '3001'), LocalConnectionState: NULL });
    assert.equal(listener.only.state, 'cleared');
    assert.equal(listener.only.clearedAt, listener.now);

    const ended = listener.hears('END_CALL_EVENT', at(16777217, '3001'));
    assert.equal(ended.kind, 'ended');
    assert.equal(ended.view.state, 'ended');
    assert.equal(ended.view.key, ringing.key);
    assert.equal(ended.view.answeredBy, '3001');
    assert.equal(listener.memory.size, 0);
    assert.equal(listener.memory.find(at(16777217, '3001')), undefined);
  });

  it('A: the data of all events is in the call, under guide names', () => {
    const listener = new Listener();
    rings(listener);
    assert.deepEqual(listener.only.data, {
      ANI: CALLER,
      DNIS: '8001',
      DialedNumber: '8001',
      CallVariable1: 'gold',
      RouterCallKeyDay: 153_000,
      RouterCallKeyCallID: 7,
    });
  });

  it('A: is the same when the trunk begins first, and ends although no END_CALL comes for the trunk', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...outside(16777217, 'D16777217.1'), CallType: 1, ANI: CALLER });
    const { key } = listener.only;
    listener.hears('CALL_DELIVERED_EVENT', {
      ...outside(16777217, 'D16777217.1'),
      AlertingDeviceID: '8001',
      AlertingDeviceType: ROUTE_POINT,
      CallingDeviceID: CALLER,
      CallingDeviceType: TRUNK,
      LocalConnectionState: INITIATE,
    });
    assert.equal(listener.only.state, 'offered');
    assert.deepEqual(states(listener.only), { [CALLER]: 'INITIATE' });
    rings(listener);
    isAnswered(listener);
    assert.equal(listener.only.key, key);
    assert.equal(listener.only.parties.length, 2);
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', outside(16777217, 'D16777217.1'));
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', at(16777217, '3001'));
    listener.hears('CALL_CLEARED_EVENT', { ConnectionCallID: 16777217 });
    assert.equal(listener.hears('END_CALL_EVENT', at(16777217, '3001')).kind, 'ended');
    const late = listener.hears('END_CALL_EVENT', outside(16777217, 'D16777217.1'));
    assert.equal(late.kind, 'none');
    assert.equal(late.view.key, key);
  });

  function waits(listener: Listener): void {
    listener.hears('BEGIN_CALL_EVENT', { ...outside(9, 'D9.1'), CallType: 1, ANI: CALLER });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...outside(9, 'D9.1'),
      CallingDeviceID: CALLER,
      CallingDeviceType: EXTERNAL,
      LocalConnectionState: INITIATE,
    });
    listener.hears('CALL_QUEUED_EVENT', {
      ...outside(9, 'D9.1'),
      CallingDeviceID: CALLER,
      CallingDeviceType: EXTERNAL,
      NumQueued: 3,
      LocalConnectionState: QUEUED,
      EventCause: 23,
      SkillGroups: [
        { SkillGroupNumber: 1, SkillGroupID: 5001 },
        { SkillGroupNumber: 2, SkillGroupID: 5002 },
      ],
    });
  }

  it('B: waits in queues, leaves one of them, then rings at an agent', () => {
    const listener = new Listener();
    waits(listener);
    assert.equal(listener.only.state, 'queued');
    assert.deepEqual(listener.only.queue, {
      since: listener.now,
      NumQueued: 3,
      SkillGroups: [
        { SkillGroupNumber: 1, SkillGroupID: 5001 },
        { SkillGroupNumber: 2, SkillGroupID: 5002 },
      ],
    });

    listener.hears('CALL_DEQUEUED_EVENT', { ...outside(9, 'D9.1'), SkillGroups: [{ SkillGroupNumber: 2 }] });
    assert.equal(listener.only.state, 'queued');
    assert.deepEqual(listener.only.queue?.SkillGroups, [{ SkillGroupNumber: 1, SkillGroupID: 5001 }]);

    listener.hears('CALL_DIVERTED_EVENT', { ...outside(9, 'D9.1'), DivertingDeviceID: '8001', CalledDeviceID: '3001' });
    assert.equal(listener.only.state, 'offered');
    assert.equal(listener.only.queue, undefined);

    listener.hears('BEGIN_CALL_EVENT', { ...at(9, '3001'), CallType: 1 });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(9, '3001'),
      AlertingDeviceID: '3001',
      CallingDeviceID: CALLER,
      LocalConnectionState: ALERTING,
    });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(9, '3001'),
      AnsweringDeviceID: '3001',
      CallingDeviceID: CALLER,
      LocalConnectionState: CONNECT,
    });
    assert.equal(listener.only.state, 'connected');
    assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [CALLER]: 'CONNECT' });
  });

  it('B: CALL_DEQUEUED without groups takes it out of every queue', () => {
    const listener = new Listener();
    waits(listener);
    listener.hears('CALL_DEQUEUED_EVENT', { ...outside(9, 'D9.1'), NumQueued: 0 });
    assert.equal(listener.only.queue, undefined);
    assert.equal(listener.only.state, 'offered');
  });

  it('B: on a peripheral that queues at a VRU, the answered treatment does not hide the queue', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(12, '7001'), CallType: 1, ANI: CALLER });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(12, '7001'),
      AlertingDeviceID: '7001',
      CallingDeviceID: CALLER,
      LocalConnectionState: ALERTING,
    });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(12, '7001'),
      AnsweringDeviceID: '7001',
      CallingDeviceID: CALLER,
      LocalConnectionState: CONNECT,
    });
    listener.hears('CALL_QUEUED_EVENT', {
      ...outside(12, 'D12.1'),
      CallingDeviceID: CALLER,
      LocalConnectionState: QUEUED,
    });
    assert.equal(listener.only.state, 'queued');
    listener.hears('CALL_DEQUEUED_EVENT', outside(12, 'D12.1'));
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...at(12, '7001'), EventCause: 28 });
    assert.deepEqual(states(listener.only), { '7001': 'NULL', [CALLER]: 'INITIATE' });
  });

  it('C: is abandoned in the queue', () => {
    const listener = new Listener();
    waits(listener);
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...outside(9, 'D9.1'), LocalConnectionState: NULL });
    listener.hears('CALL_CLEARED_EVENT', { ...outside(9, 'D9.1'), EventCause: 1002 });
    assert.equal(listener.only.state, 'cleared');
    assert.equal(listener.only.answeredAt, undefined);
    assert.equal(listener.hears('END_CALL_EVENT', outside(9, 'D9.1')).kind, 'ended');
  });

  it('C: is abandoned while it rings', () => {
    const listener = new Listener();
    rings(listener);
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...outside(16777217, 'D16777217.1'), ReleasingDeviceID: CALLER });
    assert.deepEqual(states(listener.only), { '3001': 'ALERTING', [CALLER]: 'NULL' });
    listener.hears('CALL_CLEARED_EVENT', { ...at(16777217, '3001'), EventCause: 1003 });
    assert.equal(listener.hears('END_CALL_EVENT', at(16777217, '3001')).kind, 'ended');
  });

  it('D: goes on elsewhere under the same key after ring no answer', () => {
    const listener = new Listener();
    rings(listener);
    const { key } = listener.only;
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...at(16777217, '3001'), EventCause: 28 });
    listener.hears('END_CALL_EVENT', at(16777217, '3001'));
    const again = listener.hears('BEGIN_CALL_EVENT', { ...at(16777217, '3002'), CallType: 1 });
    assert.equal(again.view.key, key);
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(16777217, '3002'),
      AlertingDeviceID: '3002',
      CallingDeviceID: CALLER,
      LastRedirectDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    assert.equal(listener.only.state, 'alerting');
    assert.equal(listener.only.endedAt, undefined);
    assert.deepEqual(states(listener.only), { [CALLER]: 'INITIATE', '3002': 'ALERTING', '3001': 'NULL' });
    assert.deepEqual(
      listener.memory.atDevice('3002').map((call) => call.key),
      [key],
    );
    assert.deepEqual(listener.memory.atDevice('3001'), []);
  });
});
