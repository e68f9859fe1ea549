import assert from 'node:assert/strict';
import { AGENT_DEVICE, ALERTING, at, CONNECT, EXTERNAL, HOLD, INITIATE, Listener, outside, states } from './support';

const CALLER = '+3215550100';

/** How a switch names connections: [ConnectionCallID, ConnectionDeviceID, type] by call and party. */
interface Naming {
  readonly title: string;
  readonly of: (call: 1 | 2, party: 'A' | 'B' | 'C') => ReturnType<typeof at>;
}
const extension = { A: '3001', B: '3002', C: CALLER };
const namings: Naming[] = [
  {
    title: 'connections named after extensions',
    of: (call, party) => (party === 'C' ? outside(100 + call, `D${call}.1`) : at(100 + call, extension[party])),
  },
  {
    title: 'opaque connection IDs',
    of: (call, party) => outside(100 + call, (call * 7919 + party.charCodeAt(0) * 104_729).toString(16)),
  },
  {
    title: 'opaque IDs that change with the call',
    of: (call, party) => at(100 + call, `${call}f${party.charCodeAt(0).toString(16)}`),
  },
  {
    title: 'one ConnectionCallID for both calls',
    of: (call, party) => at(100, call === 1 || party !== 'A' ? `c-${party}` : 'c-A-consult'),
  },
];

for (const { title, of } of namings) {
  describe(`consultation, with ${title} (BEHAVIOUR 5.4 G to L)`, () => {
    let listener: Listener;
    let key: string;

    const primary = () => listener.memory.view(listener.memory.byKey(key)!);
    const reaches = (call: 1 | 2, party: 'A' | 'B', calling: 'A' | 'C') => {
      const CallingDeviceID = extension[calling];
      const CallingDeviceType = calling === 'C' ? EXTERNAL : AGENT_DEVICE;
      listener.hears('CALL_DELIVERED_EVENT', {
        ...of(call, party),
        AlertingDeviceID: extension[party],
        AlertingDeviceType: AGENT_DEVICE,
        CallingDeviceID,
        CallingDeviceType,
        LocalConnectionState: ALERTING,
      });
      listener.hears('CALL_ESTABLISHED_EVENT', {
        ...of(call, party),
        AnsweringDeviceID: extension[party],
        AnsweringDeviceType: AGENT_DEVICE,
        CallingDeviceID,
        CallingDeviceType,
        LocalConnectionState: CONNECT,
      });
    };
    const consults = (): string => {
      listener.hears('CALL_HELD_EVENT', { ...of(1, 'A'), HoldingDeviceID: '3001', LocalConnectionState: HOLD });
      const { view } = listener.hears('BEGIN_CALL_EVENT', {
        ...of(2, 'A'),
        CallType: 12,
        ANI: '3001',
        CallVariable1: 'gold',
        CallVariable2: 'asks about the bill',
      });
      listener.hears('CALL_SERVICE_INITIATED_EVENT', {
        ...of(2, 'A'),
        CallingDeviceID: '3001',
        LocalConnectionState: INITIATE,
      });
      listener.hears('CALL_ORIGINATED_EVENT', {
        ...of(2, 'A'),
        CallingDeviceID: '3001',
        CalledDeviceID: '3002',
        LocalConnectionState: INITIATE,
      });
      listener.hears('BEGIN_CALL_EVENT', { ...of(2, 'B'), CallType: 13 });
      reaches(2, 'B', 'A');
      return view.key;
    };
    const joins = (name: 'CALL_TRANSFERRED_EVENT' | 'CALL_CONFERENCED_EVENT', parties: ('A' | 'B' | 'C')[]) => {
      const first = of(1, 'A');
      const second = of(2, 'A');
      return listener.hears(name, {
        PrimaryCallID: first.ConnectionCallID,
        PrimaryDeviceIDType: first.ConnectionDeviceIDType,
        PrimaryDeviceID: first.ConnectionDeviceID,
        SecondaryCallID: second.ConnectionCallID,
        SecondaryDeviceIDType: second.ConnectionDeviceIDType,
        SecondaryDeviceID: second.ConnectionDeviceID,
        ...(name === 'CALL_TRANSFERRED_EVENT'
          ? { TransferringDeviceID: '3001', TransferredDeviceID: '3001', EventCause: 32 }
          : { ControllerDeviceID: '3001', AddedPartyDeviceID: '3002', EventCause: 17 }),
        Parties: parties.map((party) => {
          const connection = of(1, party);
          return {
            ConnectedPartyCallID: connection.ConnectionCallID,
            ConnectedPartyDeviceIDType: connection.ConnectionDeviceIDType,
            ConnectedPartyDeviceID: connection.ConnectionDeviceID,
          };
        }),
      });
    };
    const becomes = (party: 'B' | 'C', CallType: number) => {
      const from = of(party === 'B' ? 2 : 1, party);
      const to = of(1, party);
      return listener.hears('CALL_DATA_UPDATE_EVENT', {
        ...from,
        NewConnectionCallID: to.ConnectionCallID,
        NewConnectionDeviceIDType: to.ConnectionDeviceIDType,
        NewConnectionDeviceID: to.ConnectionDeviceID,
        CallType,
      });
    };

    beforeEach(() => {
      listener = new Listener(20);
      listener.hears('BEGIN_CALL_EVENT', { ...of(1, 'A'), CallType: 1, ANI: CALLER, CallVariable1: 'gold' });
      key = listener.only.key;
      reaches(1, 'A', 'C');
    });

    it('K: is held and retrieved', () => {
      listener.hears('CALL_HELD_EVENT', { ...of(1, 'A'), HoldingDeviceID: '3001', LocalConnectionState: HOLD });
      assert.equal(listener.only.state, 'held');
      assert.deepEqual(states(listener.only), { '3001': 'HOLD', [CALLER]: 'CONNECT' });
      listener.hears('CALL_RETRIEVED_EVENT', {
        ...of(1, 'A'),
        RetrievingDeviceID: '3001',
        LocalConnectionState: CONNECT,
      });
      assert.equal(listener.only.state, 'connected');
      assert.equal(listener.only.key, key);
    });

    it('G: the consult call is another call', () => {
      const consult = consults();
      assert.notEqual(consult, key);
      assert.equal(listener.memory.size, 2);
      assert.equal(primary().state, 'held');
      assert.deepEqual(states(primary()), { '3001': 'HOLD', [CALLER]: 'CONNECT' });
      const view = listener.memory.view(listener.memory.byKey(consult)!);
      assert.equal(view.state, 'connected');
      assert.deepEqual(states(view), { '3001': 'CONNECT', '3002': 'CONNECT' });
      assert.equal(listener.memory.find(of(2, 'A'))?.key, consult);
      assert.equal(listener.memory.find(of(1, 'A'))?.key, key);
    });

    it('L: the two calls are alternated, then reconnected', () => {
      const consult = consults();
      const second = () => listener.memory.view(listener.memory.byKey(consult)!);
      listener.hears('CALL_HELD_EVENT', {
        ...of(2, 'A'),
        HoldingDeviceID: '3001',
        LocalConnectionState: HOLD,
        EventCause: 2,
      });
      listener.hears('CALL_RETRIEVED_EVENT', {
        ...of(1, 'A'),
        RetrievingDeviceID: '3001',
        LocalConnectionState: CONNECT,
      });
      assert.deepEqual([primary().state, second().state], ['connected', 'held']);
      listener.hears('CALL_HELD_EVENT', { ...of(1, 'A'), HoldingDeviceID: '3001', LocalConnectionState: HOLD });
      listener.hears('CALL_RETRIEVED_EVENT', {
        ...of(2, 'A'),
        RetrievingDeviceID: '3001',
        LocalConnectionState: CONNECT,
      });
      assert.deepEqual([primary().state, second().state], ['held', 'connected']);

      listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...of(2, 'A'), ReleasingDeviceID: '3001' });
      listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...of(2, 'B'), ReleasingDeviceID: '3001' });
      listener.hears('CALL_CLEARED_EVENT', of(2, 'B'));
      listener.hears('END_CALL_EVENT', of(2, 'A'));
      assert.equal(listener.hears('END_CALL_EVENT', of(2, 'B')).view.key, consult);
      listener.hears('CALL_RETRIEVED_EVENT', {
        ...of(1, 'A'),
        RetrievingDeviceID: '3001',
        LocalConnectionState: CONNECT,
      });
      assert.equal(listener.only.key, key);
      assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [CALLER]: 'CONNECT' });
    });

    it('H: the transferred call keeps the key of the first, and the second leads to it', () => {
      const consult = consults();
      const transferred = joins('CALL_TRANSFERRED_EVENT', ['C', 'B']);
      assert.equal(transferred.view.key, key);
      assert.equal(transferred.merged, consult);
      assert.equal(listener.memory.size, 1);
      becomes('B', 13);
      becomes('C', 13);
      const { only } = listener;
      assert.equal(only.state, 'connected');
      assert.equal(only.CallType, 'CONSULT_OFFERRED');
      assert.deepEqual(states(only), { [CALLER]: 'CONNECT', '3002': 'CONNECT', '3001': 'NULL' });
      assert.equal(only.ConnectionCallID, of(1, 'B').ConnectionCallID);
      assert.deepEqual(only.mergedKeys, [consult]);
      assert.equal(listener.memory.byKey(consult)?.key, key);
      assert.equal(listener.memory.find(of(2, 'A'))?.key, key);
      assert.equal(only.data['CallVariable1'], 'gold');
      assert.equal(only.data['CallVariable2'], 'asks about the bill');
      assert.equal(only.data['ANI'], CALLER);

      assert.equal(listener.hears('END_CALL_EVENT', of(1, 'A')).kind, 'changed');
      assert.equal(listener.hears('END_CALL_EVENT', of(2, 'A')).kind, 'changed');
      listener.hears('CALL_CONNECTION_CLEARED_EVENT', of(1, 'C'));
      listener.hears('CALL_CONNECTION_CLEARED_EVENT', of(1, 'B'));
      listener.hears('CALL_CLEARED_EVENT', of(1, 'B'));
      const ended = listener.hears('END_CALL_EVENT', of(1, 'B'));
      assert.equal(ended.kind, 'ended');
      assert.equal(ended.view.key, key);
      assert.equal(listener.memory.size, 0);
    });

    it('H: says the same again when the event is repeated for another monitor', () => {
      consults();
      joins('CALL_TRANSFERRED_EVENT', ['C', 'B']);
      becomes('B', 4);
      becomes('C', 4);
      const before = listener.only;
      assert.equal(joins('CALL_TRANSFERRED_EVENT', ['C', 'B']).kind, 'none');
      assert.equal(becomes('B', 4).kind, 'none');
      assert.deepEqual(listener.only, before);
    });

    it('I: the conferenced call keeps the key of the first and has three parties', () => {
      const consult = consults();
      // The update for the consulted party may come before the conference is told.
      becomes('B', 15);
      const conferenced = joins('CALL_CONFERENCED_EVENT', ['A', 'B', 'C']);
      assert.equal(conferenced.view.key, key);
      assert.equal(conferenced.merged, consult);
      const { only } = listener;
      assert.equal(only.state, 'connected');
      assert.deepEqual(states(only), { '3001': 'CONNECT', [CALLER]: 'CONNECT', '3002': 'CONNECT' });
      assert.equal(only.parties.find(({ device }) => device === '3001')?.role, 'controller');
      assert.equal(only.parties.find(({ device }) => device === '3002')?.role, 'added');

      assert.equal(listener.hears('END_CALL_EVENT', of(2, 'A')).kind, 'changed');
      assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [CALLER]: 'CONNECT', '3002': 'CONNECT' });
      listener.hears('CALL_CONNECTION_CLEARED_EVENT', of(1, 'A'));
      assert.equal(listener.hears('END_CALL_EVENT', of(1, 'A')).kind, 'changed');
      assert.deepEqual(states(listener.only), { [CALLER]: 'CONNECT', '3002': 'CONNECT', '3001': 'NULL' });
    });

    it('I: is the same without the earlier update, and when repeated', () => {
      consults();
      joins('CALL_CONFERENCED_EVENT', ['A', 'B', 'C']);
      becomes('B', 15);
      // With opaque IDs only the second list tells the caller's connection.
      joins('CALL_CONFERENCED_EVENT', ['A', 'B', 'C']);
      const before = listener.only;
      assert.deepEqual(states(before), { '3001': 'CONNECT', [CALLER]: 'CONNECT', '3002': 'CONNECT' });
      assert.equal(joins('CALL_CONFERENCED_EVENT', ['A', 'B', 'C']).kind, 'none');
      assert.deepEqual(listener.only, before);
    });
  });
}

describe('a transfer seen by the agent who receives it', () => {
  it('gives the consult call its new ConnectionCallID under its own key', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(102, '3002'), CallType: 13 });
    const { key } = listener.only;
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(102, '3002'),
      AlertingDeviceID: '3002',
      CallingDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(102, '3002'),
      AnsweringDeviceID: '3002',
      CallingDeviceID: '3001',
      LocalConnectionState: CONNECT,
    });
    listener.hears('CALL_TRANSFERRED_EVENT', {
      PrimaryCallID: 101,
      PrimaryDeviceIDType: 0,
      PrimaryDeviceID: '3001',
      SecondaryCallID: 102,
      SecondaryDeviceIDType: 0,
      SecondaryDeviceID: '3001',
      TransferringDeviceID: '3001',
      Parties: [
        { ConnectedPartyCallID: 101, ConnectedPartyDeviceIDType: 1, ConnectedPartyDeviceID: 'D101.1' },
        { ConnectedPartyCallID: 101, ConnectedPartyDeviceIDType: 0, ConnectedPartyDeviceID: '3002' },
      ],
    });
    assert.equal(listener.only.key, key);
    assert.equal(listener.only.ConnectionCallID, 101);
    assert.deepEqual(states(listener.only), { '3002': 'CONNECT', 'D101.1': 'CONNECT', '3001': 'NULL' });
    assert.equal(listener.memory.find(at(101, '3002'))?.key, key);
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', at(101, '3002'));
    assert.equal(listener.hears('END_CALL_EVENT', at(101, '3002')).kind, 'ended');
  });

  it('ends for the agent who transferred with the second END_CALL', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(101, '3001'), CallType: 1 });
    listener.hears('BEGIN_CALL_EVENT', { ...at(102, '3001'), CallType: 12 });
    listener.hears('CALL_TRANSFERRED_EVENT', {
      PrimaryCallID: 101,
      PrimaryDeviceIDType: 0,
      PrimaryDeviceID: '3001',
      SecondaryCallID: 102,
      SecondaryDeviceIDType: 0,
      SecondaryDeviceID: '3001',
      TransferringDeviceID: '3001',
    });
    assert.equal(listener.memory.size, 1);
    assert.equal(listener.hears('END_CALL_EVENT', at(102, '3001')).kind, 'changed');
    assert.equal(listener.hears('END_CALL_EVENT', at(101, '3001')).kind, 'ended');
  });
});

describe('a deflected call (BEHAVIOUR 5.4 N)', () => {
  const rings = (listener: Listener, device: string) =>
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(50, device),
      AlertingDeviceID: device,
      CallingDeviceID: CALLER,
      CallingDeviceType: EXTERNAL,
      LocalConnectionState: ALERTING,
    });

  it('is diverted and rings at the other device', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(50, '3001'), CallType: 1 });
    const { key } = rings(listener, '3001').view;
    listener.hears('CALL_DIVERTED_EVENT', { ...at(50, '3001'), DivertingDeviceID: '3001', CalledDeviceID: '3002' });
    assert.deepEqual(states(listener.only), { [CALLER]: 'INITIATE', '3001': 'NULL' });
    listener.hears('BEGIN_CALL_EVENT', { ...at(50, '3002'), CallType: 1 });
    rings(listener, '3002');
    assert.equal(listener.only.key, key);
    assert.equal(listener.only.LastRedirectDeviceID, '3001');
    assert.deepEqual(states(listener.only), { [CALLER]: 'INITIATE', '3002': 'ALERTING', '3001': 'NULL' });
  });

  it('keeps its key where the first device is cleared and its part ends before the call goes on', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(50, '3001'), CallType: 1 });
    const { key } = rings(listener, '3001').view;
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...at(50, '3001'), EventCause: 28 });
    assert.equal(listener.hears('END_CALL_EVENT', at(50, '3001')).kind, 'ended');
    const goesOn = rings(listener, '3002');
    assert.equal(goesOn.view.key, key);
    assert.equal(goesOn.view.state, 'alerting');
    assert.deepEqual(states(goesOn.view), { [CALLER]: 'INITIATE', '3002': 'ALERTING', '3001': 'NULL' });
  });
});

describe('a party that left a call and comes back by a conference', () => {
  it('is the party that later events of its connection are about', () => {
    const listener = new Listener();
    for (const device of ['3001', '3002', '3003'])
      listener.hears('BEGIN_CALL_EVENT', { ...at(7, device), CallType: 10 });
    for (const device of ['3001', '3003'])
      listener.hears('CALL_ESTABLISHED_EVENT', {
        ...at(7, device),
        AnsweringDeviceID: device,
        LocalConnectionState: CONNECT,
      });
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', { ...at(7, '3002'), ReleasingDeviceID: '3002' });
    listener.hears('END_CALL_EVENT', at(7, '3002'));
    // 3001 consults it, and joins the two calls.
    for (const device of ['3001', '3002']) listener.hears('BEGIN_CALL_EVENT', { ...at(8, device), CallType: 12 });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(8, '3002'),
      AnsweringDeviceID: '3002',
      LocalConnectionState: CONNECT,
    });
    listener.hears('CALL_DATA_UPDATE_EVENT', {
      ...at(8, '3002'),
      NewConnectionCallID: 7,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3002',
    });
    listener.hears('CALL_CONFERENCED_EVENT', {
      PrimaryCallID: 7,
      PrimaryDeviceIDType: 0,
      PrimaryDeviceID: '3001',
      SecondaryCallID: 8,
      SecondaryDeviceIDType: 0,
      SecondaryDeviceID: '3001',
      ControllerDeviceID: '3001',
      AddedPartyDeviceID: '3002',
      Parties: ['3001', '3003', '3002'].map((id) => ({
        ConnectedPartyCallID: 7,
        ConnectedPartyDeviceIDType: 0,
        ConnectedPartyDeviceID: id,
      })),
    });
    listener.hears('CALL_HELD_EVENT', { ...at(7, '3002'), HoldingDeviceID: '3002', LocalConnectionState: HOLD });
    const now = listener.only.parties.filter(({ state }) => state !== 'NULL');
    assert.deepEqual(
      now.map(({ device, state }) => [device, state]),
      [
        ['3001', 'CONNECT'],
        ['3003', 'CONNECT'],
        ['3002', 'HOLD'],
      ],
    );
  });
});
