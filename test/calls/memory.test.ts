import assert from 'node:assert/strict';
import type { CallMemoryOptions } from '../../src/calls';
import { ALERTING, at, CONNECT, HOLD, Listener, messageOf, outside, states } from './support';

const MINUTE = 60_000;

describe('how long calls are remembered (BEHAVIOUR 5.5)', () => {
  const cleared = (options?: CallMemoryOptions): Listener => {
    const listener = new Listener(24, options);
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    listener.hears('CALL_CLEARED_EVENT', at(7, '3001'));
    return listener;
  };

  it('a cleared call waits for wrap-up data twice as long as the server does', () => {
    const listener = cleared();
    assert.equal(listener.memory.purge(listener.now + 4 * MINUTE - 1), 0);
    assert.equal(listener.memory.size, 1);
    listener.hears('CALL_DATA_UPDATE_EVENT', {
      ...at(7, '3001'),
      NewConnectionCallID: 7,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
      CallWrapupData: 'sold',
    });
    assert.equal(listener.only.data['CallWrapupData'], 'sold');
    assert.equal(listener.memory.purge(listener.now + 4 * MINUTE), 1);
    assert.equal(listener.memory.size, 0);
  });

  it('the wrap-up time can be set', () => {
    const listener = cleared({ wrapUpMs: 1000 });
    assert.equal(listener.memory.purge(listener.now + 1999), 0);
    assert.equal(listener.memory.purge(listener.now + 2000), 1);
  });

  it('a call that is not cleared stays, however long', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    assert.equal(listener.memory.purge(listener.now + 1e9), 0);
    assert.equal(listener.memory.size, 1);
  });

  it('a call that was confirmed and never began goes too', () => {
    const listener = new Listener();
    listener.hears('MAKE_CALL_CONF', {
      NewConnectionCallID: 7,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
    });
    assert.equal(listener.memory.size, 1);
    assert.equal(listener.memory.purge(listener.now + 4 * MINUTE), 1);
    assert.equal(listener.memory.size, 0);
  });

  it('what comes right after the end is still about the call, and later nothing is left of it', () => {
    const listener = cleared();
    const { key } = listener.hears('END_CALL_EVENT', at(7, '3001')).view;
    const late = listener.hears('RTP_STOPPED_EVENT', at(7, '3001'));
    assert.deepEqual([late.kind, late.view.key], ['none', key]);
    assert.equal(listener.memory.viewFor(messageOf('END_CALL_EVENT', at(7, '3001')))?.key, key);
    assert.equal(listener.memory.purge(listener.now + MINUTE), 0);
    assert.equal(listener.memory.viewFor(messageOf('END_CALL_EVENT', at(7, '3001'))), undefined);
    assert.equal(listener.memory.byKey(key), undefined);
  });

  it('room is made by giving up what is over first, and it is said', () => {
    const listener = new Listener(24, { maxCalls: 2 });
    const begin = (id: number) => listener.hears('BEGIN_CALL_EVENT', { ...at(id, `30${id}`), CallType: 1 });
    const oldest = begin(10).view.key;
    begin(11);
    listener.hears('CALL_CLEARED_EVENT', at(11, '3011'));
    const third = begin(12);
    assert.equal(third.dropped, 1);
    assert.deepEqual(
      listener.memory.list().map((call) => call.ConnectionCallID),
      [10, 12],
    );
    assert.equal(begin(13).dropped, 1);
    assert.equal(listener.memory.byKey(oldest), undefined);
    assert.equal(listener.memory.size, 2);
    assert.equal(listener.hears('CALL_HELD_EVENT', at(13, '3013')).dropped, undefined);
  });

  it('clear forgets all calls and no key comes again', () => {
    const listener = new Listener();
    const keys = new Set<string>();
    for (let round = 0; round < 50; round++) {
      listener.now = 1_700_000_000_000;
      keys.add(listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 }).view.key);
      listener.memory.clear();
      assert.equal(listener.memory.size, 0);
      assert.equal(listener.memory.find(at(7, '3001')), undefined);
    }
    assert.equal(keys.size, 50);
  });

  it('a prefix tells the keys of several sessions apart', () => {
    const listener = new Listener(24, { keyPrefix: 'pg1-' });
    assert.match(listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 }).view.key, /^pg1-/);
  });
});

describe('a call that wanders', () => {
  it('does not grow for ever', () => {
    const listener = new Listener();
    for (let device = 0; device < 500; device++) {
      listener.hears('CALL_DELIVERED_EVENT', {
        ...at(7, `d${device}`),
        AlertingDeviceID: `d${device}`,
        LocalConnectionState: ALERTING,
      });
      listener.hears('CALL_CONNECTION_CLEARED_EVENT', at(7, `d${device}`));
    }
    assert.ok(listener.only.parties.length <= 48);
    assert.equal(listener.only.parties.at(-1)?.device, 'd499');
  });
});

describe('snapshots (BEHAVIOUR 1.7)', () => {
  const device = (callId: number, id: string, state: number, name = id, type = 0) => ({
    CallConnectionCallID: callId,
    CallConnectionDeviceIDType: type,
    CallConnectionDeviceID: id,
    CallDeviceType: 76,
    CallDeviceID: name,
    CallDeviceConnectionState: state,
  });
  const snapshot = messageOf('SNAPSHOT_CALL_CONF', {
    CallType: 1,
    ANI: '5550100',
    CallVariable2: 'new',
    NamedVariable: [{ VariableName: 'user.lang', VariableValue: 'fr' }],
    CallDevices: [device(7, '3001', CONNECT), device(7, 'D7.1', CONNECT, '5550100', 1)],
  });

  it('make a call that was not known', () => {
    const listener = new Listener();
    const [change] = listener.memory.applySnapshot(snapshot, { ...listener.moment, connection: at(7, '3001') });
    assert.equal(change?.kind, 'changed');
    assert.equal(change?.unknown, undefined);
    assert.equal(listener.only.state, 'connected');
    assert.deepEqual(states(listener.only), { '3001': 'CONNECT', '5550100': 'CONNECT' });
    assert.equal(listener.only.data['ANI'], '5550100');
    assert.equal(listener.memory.find(outside(7, 'D7.1'))?.key, listener.only.key);
    listener.hears('CALL_CLEARED_EVENT', at(7, '3001'));
    assert.equal(listener.hears('END_CALL_EVENT', at(7, '3001')).kind, 'ended');
  });

  it('complete and correct one that is', () => {
    const listener = new Listener();
    const { view } = listener.hears('CALL_HELD_EVENT', { ...at(7, '3001'), HoldingDeviceID: '3001' });
    listener.hears('CALL_DATA_UPDATE_EVENT', {
      ...at(7, '3001'),
      NewConnectionCallID: 7,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
      CallVariable1: 'old',
    });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(7, '3009'),
      AlertingDeviceID: '3009',
      LocalConnectionState: ALERTING,
    });
    const [change] = listener.memory.applySnapshot(snapshot, listener.moment);
    assert.equal(change?.call?.key, view.key);
    const { only } = listener;
    assert.equal(only.incomplete, undefined);
    assert.deepEqual(states(only), { '3001': 'CONNECT', '5550100': 'CONNECT', '3009': 'NULL' });
    assert.equal('CallVariable1' in only.data, false);
    assert.equal(only.data['CallVariable2'], 'new');
    assert.equal(listener.memory.applySnapshot(snapshot, listener.moment)[0]?.kind, 'none');
  });

  it('do not undo what events told after they were requested', () => {
    const listener = new Listener();
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(7, '3001'),
      AnsweringDeviceID: '3001',
      CallingDeviceID: '5550100',
    });
    const mark = listener.memory.mark();
    listener.hears('CALL_HELD_EVENT', { ...at(7, '3001'), HoldingDeviceID: '3001' });
    listener.memory.applySnapshot(snapshot, { ...listener.moment, mark });
    assert.equal(listener.only.state, 'held');
    assert.equal(listener.only.data['ANI'], '5550100');
  });

  const listed = messageOf('SNAPSHOT_DEVICE_CONF', {
    Calls: [
      { CallConnectionCallID: 7, CallConnectionDeviceIDType: 0, CallConnectionDeviceID: '3001', CallState: HOLD },
      { CallConnectionCallID: 8, CallConnectionDeviceIDType: 0, CallConnectionDeviceID: '3001', CallState: CONNECT },
    ],
  });

  it('of a device tell the states there, and which calls have to be asked for', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(7, '3001'), CallType: 1 });
    const changes = listener.memory.applySnapshot(listed, { ...listener.moment, device: '3001' });
    assert.deepEqual(
      changes.map(({ call, kind, unknown }) => [call?.ConnectionCallID, kind, unknown]),
      [
        [7, 'changed', undefined],
        [8, 'changed', true],
      ],
    );
    assert.equal(listener.memory.viewFor(messageOf('CALL_HELD_EVENT', at(7, '3001')))?.state, 'held');
    assert.equal(listener.memory.atDevice('3001').length, 2);
  });

  it('show which calls ended unseen', () => {
    const listener = new Listener();
    for (const id of [7, 8, 9])
      listener.hears('CALL_HELD_EVENT', { ...at(id, '3001'), HoldingDeviceID: '3001', LocalConnectionState: HOLD });
    listener.hears('CALL_HELD_EVENT', { ...at(10, '3002'), HoldingDeviceID: '3002' });
    const missing = listener.memory.missingFrom('3001', listed);
    assert.deepEqual(
      missing.map((call) => call.ConnectionCallID),
      [9],
    );
    for (const call of missing) {
      assert.equal(listener.memory.endUnseen(call, listener.now).kind, 'ended');
      assert.deepEqual(states(listener.memory.view(call)), { '3001': 'NULL' });
    }
    assert.equal(listener.memory.size, 3);
    assert.deepEqual(listener.memory.missingFrom('3001', [at(7, '3001'), at(8, '3001')]), []);
    assert.equal(listener.memory.missingFrom('3001', []).length, 2);
  });

  it('do not end a call that came after they were requested', () => {
    const listener = new Listener();
    const mark = listener.memory.mark();
    listener.hears('CALL_HELD_EVENT', { ...at(9, '3001'), HoldingDeviceID: '3001' });
    assert.deepEqual(listener.memory.missingFrom('3001', listed, mark), []);
    assert.equal(listener.memory.missingFrom('3001', listed).length, 1);
  });

  it('wait for no END_CALL of who left in a gap', () => {
    const listener = new Listener();
    for (const id of ['3001', '3002', '3003']) listener.hears('BEGIN_CALL_EVENT', { ...at(7, id), CallType: 10 });
    listener.memory.markAllUnknown();
    listener.memory.applySnapshot(
      messageOf('SNAPSHOT_CALL_CONF', {
        CallType: 10,
        CallDevices: [device(7, '3001', CONNECT), device(7, '3002', CONNECT)],
      }),
      { ...listener.moment, connection: at(7, '3001') },
    );
    listener.hears('CALL_CLEARED_EVENT', at(7, '3001'));
    assert.equal(listener.hears('END_CALL_EVENT', at(7, '3001')).kind, 'changed');
    assert.equal(listener.hears('END_CALL_EVENT', at(7, '3002')).kind, 'ended');
  });

  it('keep the key of a transferred call after a failover', () => {
    const listener = new Listener();
    for (const [id, other] of [
      ['3001', '3002'],
      ['3002', '3001'],
    ] as const)
      listener.memory.applySnapshot(
        messageOf('SNAPSHOT_CALL_CONF', {
          CallType: 10,
          CallDevices: [device(7, id, CONNECT), device(7, other, CONNECT)],
        }),
        { ...listener.moment, connection: at(7, id) },
      );
    const { key } = listener.only;
    assert.equal(listener.hears('END_CALL_EVENT', at(7, '3001')).kind, 'changed');
    assert.equal(listener.only.key, key);
    assert.equal(listener.hears('END_CALL_EVENT', at(7, '3002')).kind, 'ended');
  });
});
