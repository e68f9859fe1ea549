import assert from 'node:assert/strict';
import { ALERTING, at, CONNECT, EXTERNAL, HOLD, Listener, outside, states } from './support';

const CALLER = '+3215550100';

describe('which call an event is about (BEHAVIOUR 5.1)', () => {
  it('devices come from the fields that name them, never from the connection ID', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...outside(40, '3002:7f'), CallType: 10 });
    listener.hears('CALL_SERVICE_INITIATED_EVENT', { ...outside(40, '3002:7f'), CallingDeviceID: '3001' });
    listener.hears('BEGIN_CALL_EVENT', { ...outside(40, '3001:a0'), CallType: 10 });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...outside(40, '3001:a0'),
      AlertingDeviceID: '3002',
      CallingDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    assert.deepEqual(
      listener.only.parties.map(({ device, ConnectionDeviceID, state }) => [device, ConnectionDeviceID, state]),
      [
        ['3001', '3002:7f', 'INITIATE'],
        ['3002', '3001:a0', 'ALERTING'],
      ],
    );
  });

  it('a static connection that nothing has named counts as its own device until something names it', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(41, 'SEP01'), CallType: 1 });
    assert.equal(listener.only.parties[0]?.device, 'SEP01');
    assert.equal(listener.memory.atDevice('SEP01').length, 1);
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(41, 'SEP01'),
      AlertingDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    assert.deepEqual(states(listener.only), { '3001': 'ALERTING' });
    assert.equal(listener.memory.atDevice('SEP01').length, 0);
    assert.equal(listener.memory.atDevice('3001').length, 1);
  });

  it('a dynamic connection that nothing has named has no device', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...outside(41, 'D41.1'), CallType: 1 });
    assert.equal(listener.only.parties[0]?.device, undefined);
  });

  it('media events tell the device of a connection', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...outside(41, 'zz'), CallType: 1 });
    listener.hears('RTP_STARTED_EVENT', { ...outside(41, 'zz'), AgentExtension: '3001' });
    assert.equal(listener.only.parties[0]?.device, '3001');
  });

  it('CALL_ESTABLISHED with a new connection belongs to the call that has no destination yet', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(100, '3001'), CallType: 1 });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(100, '3001'),
      AnsweringDeviceID: '3001',
      CallingDeviceID: CALLER,
      CallingDeviceType: EXTERNAL,
      LocalConnectionState: CONNECT,
    });
    const first = listener.only.key;
    listener.hears('CALL_HELD_EVENT', { ...at(100, '3001'), HoldingDeviceID: '3001', LocalConnectionState: HOLD });
    const consult = listener.hears('BEGIN_CALL_EVENT', { ...at(100, '3001/2'), CallType: 12 }).view.key;
    listener.hears('CALL_SERVICE_INITIATED_EVENT', { ...at(100, '3001/2'), CallingDeviceID: '3001' });
    const answered = listener.hears('CALL_ESTABLISHED_EVENT', {
      ...outside(100, 'q1'),
      AnsweringDeviceID: '95550123',
      CallingDeviceID: '3001',
      LocalConnectionState: CONNECT,
    });
    assert.notEqual(consult, first);
    assert.equal(answered.view.key, consult);
    assert.deepEqual(states(answered.view), { '3001': 'CONNECT', '95550123': 'CONNECT' });
    assert.equal(listener.memory.view(listener.memory.byKey(first)!).state, 'held');
  });

  it('a ConnectionCallID that is used again begins another call', () => {
    const listener = new Listener();
    const first = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1, CallVariable1: 'old' }).view.key;
    listener.hears('CALL_CLEARED_EVENT', at(7, '3001'));
    listener.hears('END_CALL_EVENT', at(7, '3001'));
    const second = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    assert.equal(second.kind, 'begun');
    assert.notEqual(second.view.key, first);
    assert.equal(second.view.data['CallVariable1'], undefined);
    assert.equal(listener.memory.find(at(7, '3001'))?.key, second.view.key);
  });

  it('even where END_CALL of the former one never came', () => {
    const listener = new Listener();
    const first = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 }).view.key;
    listener.hears('CALL_CLEARED_EVENT', at(7, '3001'));
    const second = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    assert.notEqual(second.view.key, first);
    assert.equal(listener.only.key, second.view.key);
  });

  it('the same ID on two peripherals is two calls', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1, PeripheralID: 5000 });
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '7001'), CallType: 1, PeripheralID: 5001 });
    assert.equal(listener.memory.size, 2);
    const other = listener.hears('CALL_DELIVERED_EVENT', {
      ...at(7, '7001'),
      PeripheralID: 5001,
      AlertingDeviceID: '7001',
      LocalConnectionState: ALERTING,
    });
    assert.equal(other.view.PeripheralID, 5001);
  });

  it('CALL_DATA_UPDATE renames in place, and both names lead to the call', () => {
    const listener = new Listener();
    const { key } = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 }).view;
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(7, '3001'),
      AlertingDeviceID: '3001',
      CallingDeviceID: CALLER,
      LocalConnectionState: ALERTING,
    });
    const update = {
      ...at(7, '3001'),
      NewConnectionCallID: 3_000_000_001,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
    };
    const renamed = listener.hears('CALL_DATA_UPDATE_EVENT', update);
    assert.equal(renamed.view.key, key);
    assert.equal(renamed.view.ConnectionCallID, 3_000_000_001);
    assert.deepEqual(new Set(renamed.view.parties.map((party) => party.ConnectionCallID)), new Set([3_000_000_001]));
    assert.equal(listener.memory.find(at(3_000_000_001, '3001'))?.key, key);
    assert.equal(listener.memory.find(at(7, '3001'))?.key, key);
    assert.equal(listener.hears('CALL_DATA_UPDATE_EVENT', update).kind, 'none');

    listener.hears('CALL_CLEARED_EVENT', at(3_000_000_001, '3001'));
    assert.equal(listener.hears('END_CALL_EVENT', at(3_000_000_001, '3001')).kind, 'ended');
    assert.notEqual(listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 }).view.key, key);
  });

  it('a call that is begun with the ID that another one had before is another one', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    listener.hears('CALL_DATA_UPDATE_EVENT', {
      ...at(7, '3001'),
      NewConnectionCallID: 8,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
    });
    const renamed = listener.only.key;
    const fresh = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 }).view.key;
    assert.notEqual(fresh, renamed);
    assert.equal(listener.memory.find(at(7, '3001'))?.key, fresh);
    assert.equal(listener.memory.find(at(8, '3001'))?.key, renamed);
  });

  it('every event may come twice', () => {
    const twice = new Listener();
    const once = new Listener();
    const tell = (name: Parameters<Listener['hears']>[0], fields: object) => {
      once.now = twice.now;
      once.hears(name, fields);
      twice.hears(name, fields);
      const now = twice.now;
      assert.equal(twice.hears(name, fields).kind, 'none', name);
      twice.now = now;
      assert.deepEqual(twice.memory.list(), once.memory.list(), name);
    };
    tell('BEGIN_CALL_EVENT', {
      ...at(7, '3001'),
      CallType: 1,
      ANI: CALLER,
      NamedVariable: [{ VariableName: 'user.id', VariableValue: '1' }],
    });
    tell('CALL_QUEUED_EVENT', {
      ...outside(7, 'D7.1'),
      CallingDeviceID: CALLER,
      NumQueued: 1,
      SkillGroups: [{ SkillGroupNumber: 1 }, { SkillGroupNumber: 2 }],
      LocalConnectionState: 5,
    });
    tell('CALL_DEQUEUED_EVENT', { ...outside(7, 'D7.1'), SkillGroups: [{ SkillGroupNumber: 1 }] });
    tell('CALL_DELIVERED_EVENT', {
      ...at(7, '3001'),
      AlertingDeviceID: '3001',
      CallingDeviceID: CALLER,
      LocalConnectionState: ALERTING,
    });
    tell('CALL_ESTABLISHED_EVENT', {
      ...at(7, '3001'),
      AnsweringDeviceID: '3001',
      CallingDeviceID: CALLER,
      LocalConnectionState: CONNECT,
    });
    tell('CALL_HELD_EVENT', { ...at(7, '3001'), HoldingDeviceID: '3001' });
    tell('CALL_RETRIEVED_EVENT', { ...at(7, '3001'), RetrievingDeviceID: '3001' });
    tell('CALL_DATA_UPDATE_EVENT', {
      ...at(7, '3001'),
      NewConnectionCallID: 7,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
      CallVariable1: 'a',
    });
    tell('CALL_CONNECTION_CLEARED_EVENT', { ...at(7, '3001'), ReleasingDeviceID: '3001' });
    tell('CALL_CONNECTION_CLEARED_EVENT', { ...outside(7, 'D7.1') });
    tell('CALL_CLEARED_EVENT', { ...at(7, '3001') });
    tell('END_CALL_EVENT', at(7, '3001'));
  });

  it('a repeated CALL_DELIVERED does not take the answer back', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    listener.hears('CALL_ESTABLISHED_EVENT', { ...at(7, '3001'), AnsweringDeviceID: '3001', CallingDeviceID: CALLER });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(7, '3001'),
      AlertingDeviceID: '3001',
      CallingDeviceID: CALLER,
      LocalConnectionState: ALERTING,
      EventCause: 50,
    });
    assert.equal(listener.only.state, 'connected');
  });
});

describe('a call that nobody saw begin', () => {
  it('is made from the event, and said to be unknown once', () => {
    const listener = new Listener();
    const first = listener.hears('CALL_HELD_EVENT', {
      ...at(7, '3001'),
      HoldingDeviceID: '3001',
      LocalConnectionState: HOLD,
    });
    assert.equal(first.unknown, true);
    assert.equal(first.kind, 'changed');
    assert.equal(first.view.incomplete, true);
    assert.deepEqual(states(first.view), { '3001': 'HOLD' });
    const second = listener.hears('CALL_RETRIEVED_EVENT', { ...at(7, '3001'), RetrievingDeviceID: '3001' });
    assert.equal(second.unknown, undefined);
    assert.equal(second.view.key, first.view.key);
  });

  it('is complete once BEGIN_CALL comes after all', () => {
    const listener = new Listener();
    const { key } = listener.hears('CALL_SERVICE_INITIATED_EVENT', { ...at(7, '3001'), CallingDeviceID: '3001' }).view;
    const begun = listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 10 });
    assert.equal(begun.view.key, key);
    assert.equal(begun.view.incomplete, undefined);
    assert.equal(begun.kind, 'begun');
  });

  it('is made from a transfer too', () => {
    const listener = new Listener();
    const told = listener.hears('CALL_TRANSFERRED_EVENT', {
      PrimaryCallID: 1,
      PrimaryDeviceIDType: 0,
      PrimaryDeviceID: '3001',
      SecondaryCallID: 2,
      SecondaryDeviceIDType: 0,
      SecondaryDeviceID: '3001',
      TransferringDeviceID: '3001',
      Parties: [
        { ConnectedPartyCallID: 1, ConnectedPartyDeviceIDType: 0, ConnectedPartyDeviceID: '3002' },
        { ConnectedPartyCallID: 1, ConnectedPartyDeviceIDType: 1, ConnectedPartyDeviceID: 'D1.1' },
      ],
    });
    assert.equal(told.unknown, true);
    assert.deepEqual(states(told.view), { '3002': 'CONNECT', 'D1.1': 'CONNECT', '3001': 'NULL' });
  });

  it('is not made by what ends one', () => {
    const listener = new Listener();
    assert.deepEqual(listener.memory.apply({ name: 'END_CALL_EVENT', ...at(7, '3001') }, listener.moment), {
      kind: 'none',
    });
    assert.deepEqual(listener.memory.apply({ name: 'CALL_CLEARED_EVENT', ...at(7, '3001') }, listener.moment), {
      kind: 'none',
    });
    assert.deepEqual(
      listener.memory.apply({ name: 'CALL_CONNECTION_CLEARED_EVENT', ...at(7, '3001') }, listener.moment),
      { kind: 'none', unknown: true },
    );
    assert.equal(listener.memory.size, 0);
  });

  it('every call is in doubt after a gap, until something tells all of it', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    listener.memory.markAllUnknown();
    assert.equal(listener.only.incomplete, true);
    const told = listener.hears('CALL_DELIVERED_EVENT', {
      ...at(7, '3001'),
      AlertingDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    assert.equal(told.unknown, true);
    assert.equal(
      listener.hears('CALL_DELIVERED_EVENT', {
        ...at(7, '3001'),
        AlertingDeviceID: '3001',
        LocalConnectionState: ALERTING,
      }).unknown,
      undefined,
    );
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    assert.equal(listener.only.incomplete, undefined);
  });
});

describe('messages that are about no call', () => {
  it('are ignored', () => {
    const listener = new Listener();
    for (const message of [
      { name: 'UNKNOWN', type: 999, body: Buffer.alloc(4) },
      { name: 'HEARTBEAT_CONF', InvokeID: 1 },
      { name: 'AGENT_STATE_EVENT', AgentID: '1001' },
      { name: 'BEGIN_CALL_EVENT' },
      { name: 'END_CALL_EVENT' },
      { name: 'CALL_TRANSFERRED_EVENT' },
      { name: 'CALL_HELD_EVENT', ConnectionDeviceID: '3001' },
      { name: 'SNAPSHOT_CALL_CONF' },
      { name: 'SNAPSHOT_DEVICE_CONF' },
      { name: 'MAKE_CALL_CONF' },
    ])
      assert.deepEqual(listener.memory.apply(message, listener.moment), { kind: 'none' }, message.name);
    assert.equal(listener.memory.size, 0);
  });

  it('a view is a copy', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', {
      ...at(7, '3001'),
      CallType: 1,
      NamedVariable: [{ VariableName: 'a', VariableValue: '1' }],
    });
    const view = listener.only;
    view.parties.length = 0;
    view.data['NamedVariable'] = {};
    assert.equal(listener.only.parties.length, 1);
    assert.deepEqual(listener.only.data, { NamedVariable: { a: '1' } });
    assert.deepEqual(structuredClone(listener.only), listener.only);
  });
});
