import assert from 'node:assert/strict';
import { enums, type Message } from '../../src/protocol';
import { Simulator, type Fault } from '../../src/simulator';
import { aLab, allEvents, anAgentClient, anAllEventsClient, Client } from './support/client';

const standby = enums.CtiService.of.ACTIVE_STANDBY;
const query = { AgentExtension: '', AgentInstrument: '3001', PeripheralID: 5000, MRDID: 0, ICMAgentID: 0 };
const ask = (client: Client): number => {
  const before = client.received.length;
  client.request('QUERY_AGENT_STATE_REQ', query);
  return client.received.slice(before).filter(({ name }) => name === 'QUERY_AGENT_STATE_CONF').length;
};

describe('simulator: misbehaviour of answers', () => {
  it('delays answers by a fixed time, but neither heartbeats nor what the request does', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator);
    client.logIn('1001', '3001');
    simulator.misbehave({ fault: 'delay', ms: 15_000 });
    client.takeNames();
    client.request('SET_AGENT_STATE_REQ', { AgentState: 'NOT_READY', AgentInstrument: '3001' });
    client.request('SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE', AgentInstrument: '3001' });
    client.request('HEARTBEAT_REQ');
    assert.ok(!client.received.some(({ name }) => name === 'SET_AGENT_STATE_CONF'));
    assert.ok(client.received.some(({ name }) => name === 'HEARTBEAT_CONF'));
    clock.advance(14_999);
    assert.ok(!client.received.some(({ name }) => name === 'SET_AGENT_STATE_CONF'));
    clock.advance(1);
    assert.equal(client.received.filter(({ name }) => name === 'SET_AGENT_STATE_CONF').length, 2);
  });

  it('draws delays from the seed: the same ones with the same seed, others with another', () => {
    const times = (seed: number): number[] => {
      const { simulator, clock } = aLab({ seed });
      const client = anAllEventsClient(simulator);
      simulator.misbehave({ fault: 'delay', ms: [1000, 15_000] });
      const begin = clock.now();
      const found: number[] = [];
      client.heard = ({ name }) => name === 'QUERY_AGENT_STATE_CONF' && found.push(clock.now() - begin);
      for (let count = 0; count < 10; count++) client.request('QUERY_AGENT_STATE_REQ', query);
      clock.advance(20_000);
      assert.equal(found.length, 10);
      assert.ok(found.every((ms) => ms >= 1000 && ms <= 15_000));
      return found;
    };
    assert.deepEqual(times(7), times(7));
    assert.notDeepEqual(times(7), times(8));
  });

  it('loses answers of the request that is named, so often and no more', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    simulator.misbehave({ fault: 'lose', request: 'QUERY_AGENT_STATE_REQ', times: 2 });
    assert.deepEqual([ask(client), ask(client), ask(client)], [0, 0, 1]);
    assert.deepEqual(simulator.faults, []);
  });

  it('loses heartbeats where they are named', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    const end = simulator.misbehave({ fault: 'lose', request: ['HEARTBEAT_REQ'] });
    assert.equal(client.request('HEARTBEAT_REQ'), undefined);
    assert.equal(ask(client), 1);
    end();
    assert.equal(client.request('HEARTBEAT_REQ')?.name, 'HEARTBEAT_CONF');
  });

  it('repeats answers', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator);
    simulator.misbehave({ fault: 'repeat', copies: 2, everyMs: 100 });
    assert.equal(ask(client), 1);
    clock.advance(200);
    assert.equal(client.received.filter(({ name }) => name === 'QUERY_AGENT_STATE_CONF').length, 3);
  });

  it('refuses by the server, by the peripheral, and at OPEN_REQ', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    const end = simulator.misbehave({ fault: 'refuse', status: 'E_CTI_SERVER_NOT_MASTER' });
    assert.equal(client.request('QUERY_AGENT_STATE_REQ', query)?.['Status'], 92);
    end();
    simulator.misbehave({ fault: 'refuse', failureCode: 'CF_RESOURCE_BUSY', peripheralErrorCode: 20013 });
    const { FailureCode, PeripheralErrorCode } = client.request('QUERY_AGENT_STATE_REQ', query)!;
    assert.deepEqual([FailureCode, PeripheralErrorCode], [enums.ControlFailureCode.of.CF_RESOURCE_BUSY, 20013]);
    simulator.behave();
    simulator.misbehave({ fault: 'refuse', request: 'OPEN_REQ', status: 110 });
    const late = new Client(simulator);
    late.request('OPEN_REQ', {
      VersionNumber: 15,
      IdleTimeout: 0xffff_ffff,
      PeripheralID: 5000,
      ServicesRequested: 8,
      CallMsgMask: 0,
      AgentStateMask: 0,
      ConfigMsgMask: 0,
      ClientID: 'late',
      ClientPassword: '',
    });
    assert.deepEqual(
      late.received.map(({ name, Status }) => [name, Status]),
      [['FAILURE_CONF', 110]],
    );
  });

  it('does not do what it refuses', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    simulator.misbehave({ fault: 'refuse', clientId: 'all' });
    client.request('SET_AGENT_STATE_REQ', {
      AgentState: 'LOGIN',
      AgentID: '1001',
      AgentInstrument: '3001',
      AgentPassword: 'cisco',
    });
    assert.equal(simulator.directory().agents[0]?.state, 'LOGOUT');
    const other = anAllEventsClient(simulator, 15, { ClientID: 'other' });
    assert.equal(ask(other), 1);
  });

  it('strikes by chance, and the same answers each time', () => {
    const pattern = (): number[] => {
      const { simulator } = aLab({ seed: 3 });
      const client = anAllEventsClient(simulator);
      simulator.misbehave({ fault: 'lose', chance: 0.5 });
      return Array.from({ length: 40 }, () => ask(client));
    };
    const first = pattern();
    assert.ok(first.includes(0) && first.includes(1));
    assert.deepEqual(pattern(), first);
  });

  it('begins later and ends by itself', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator);
    simulator.misbehave({ fault: 'lose', afterMs: 1000, forMs: 500 });
    assert.equal(ask(client), 1);
    clock.advance(1000);
    assert.equal(ask(client), 0);
    clock.advance(499);
    assert.equal(ask(client), 0);
    clock.advance(1);
    assert.equal(ask(client), 1);
    assert.deepEqual(simulator.faults, []);
  });

  it('happens later, too, where it happens once: a program has no client yet when it starts', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator, 25, { ServicesRequested: allEvents | standby });
    client.received.length = 0;
    simulator.misbehave({ fault: 'garbage', bytes: '00000004000000060000002a', afterMs: 1000 });
    simulator.misbehave({ fault: 'hand-over', afterMs: 2000 });
    simulator.misbehave({ fault: 'switch side', afterMs: 3000 });
    simulator.misbehave({ fault: 'cut', how: 'reset', afterMs: 4000 });
    const seen = [1, 2, 3, 4].map(() => {
      clock.advance(1000);
      return [client.takeNames().join(), simulator.activeSide, client.closedBy];
    });
    assert.deepEqual(seen, [
      ['HEARTBEAT_CONF', 'A', undefined],
      ['ACTIVE_MAINTENANCE_REQ_MSG', 'A', undefined],
      ['FAILURE_EVENT', 'B', undefined],
      ['', 'B', 'abort'],
    ]);
    assert.deepEqual(simulator.faults, []);
  });

  it('takes a phone out of service: told to all, its agent logged out, no call there until it is back', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator, 25);
    client.logIn('1001', '3001');
    client.logIn('1002', '3002');
    client.received.length = 0;
    simulator.misbehave({ fault: 'instrument out of service', extension: '3001', forMs: 1000 });
    const [event, state] = client.received.splice(0);
    assert.deepEqual(
      [event?.['SystemEventID'], event?.['SystemEventArg1'], event?.['Text']],
      [enums.SystemEventID.of.INSTRUMENT_OUT_OF_SERVICE, 5000, '3001'],
    );
    const { LOGOUT } = enums.AgentState.of;
    assert.deepEqual([state?.['AgentID'], state?.['AgentState'], state?.['EventReasonCode']], ['1001', LOGOUT, 50003]);
    const logIn = (): Message | undefined =>
      client.request('SET_AGENT_STATE_REQ', {
        AgentState: 'LOGIN',
        AgentID: '1001',
        AgentInstrument: '3001',
        AgentPassword: 'cisco',
      });
    assert.equal(logIn()?.['FailureCode'], enums.ControlFailureCode.of.CF_INVALID_LOGON_DEVICE_SPECIFIED);
    client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '3001' });
    assert.ok(client.takeNames().includes('CALL_FAILED_EVENT'));
    clock.advance(1000);
    assert.equal(client.received.find(({ name }) => name === 'SYSTEM_EVENT')?.['SystemEventID'], 11);
    assert.equal(logIn()?.name, 'SET_AGENT_STATE_CONF');
    assert.throws(() => simulator.misbehave({ fault: 'instrument out of service', extension: '1' }), /no phone 1$/);
    assert.deepEqual(simulator.faults, []);
  });

  it('does not keep what could not begin', () => {
    const { simulator } = aLab();
    anAllEventsClient(simulator, 25, { ServicesRequested: allEvents | standby });
    simulator.misbehave({ fault: 'hand-over' });
    assert.throws(() => simulator.misbehave({ fault: 'hand-over' }), /on its way already/);
    assert.deepEqual(simulator.faults, []);
  });
});

describe('simulator: misbehaviour of the server', () => {
  const systemEvents = (client: Client): unknown[] =>
    client.received
      .splice(0)
      .filter(({ name }) => name === 'SYSTEM_EVENT')
      .map(({ SystemEventID, PGStatus }) => [SystemEventID, PGStatus]);

  it('takes the peripheral off line, the controller down, both, and brings them back', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    client.received.length = 0;
    const online = simulator.misbehave({ fault: 'peripheral offline' });
    online();
    const up = simulator.misbehave({ fault: 'controller down' });
    up();
    assert.deepEqual(systemEvents(client), [
      [4, 4],
      [3, 0],
      [2, 2],
      [1, 0],
    ]);
    simulator.misbehave({ fault: 'pg status', bits: 7 });
    assert.deepEqual(systemEvents(client).at(-1), [4, 7]);
    simulator.behave();
    assert.deepEqual(systemEvents(client).at(-1), [3, 0]);
  });

  it('lets the older of two faults of a kind go on when the newer one ends', () => {
    const { simulator } = aLab();
    const client = anAllEventsClient(simulator);
    const first = simulator.misbehave({ fault: 'silence' });
    simulator.misbehave({ fault: 'silence' })();
    assert.equal(ask(client), 0);
    first();
    assert.equal(ask(client), 1);
  });

  it('falls silent for a time', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator);
    simulator.misbehave({ fault: 'silence', forMs: 1000 });
    assert.equal(client.request('HEARTBEAT_REQ'), undefined);
    clock.advance(1000);
    assert.equal(client.request('HEARTBEAT_REQ')?.name, 'HEARTBEAT_CONF');
  });

  it('sends garbage, from the seed or as it is told', () => {
    const bytesOf = (fault: Fault, seed: number): string => {
      const { simulator } = aLab({ seed });
      let sent = '';
      simulator.attach({
        side: 'A',
        remoteAddress: '192.0.2.1',
        remotePort: 1,
        send: (bytes) => (sent += bytes.toString('hex')),
        close: () => undefined,
      });
      simulator.misbehave(fault);
      return sent;
    };
    const drawn = bytesOf({ fault: 'garbage', length: 16 }, 1);
    assert.equal(drawn.length, 32);
    assert.equal(bytesOf({ fault: 'garbage', length: 16 }, 1), drawn);
    assert.notEqual(bytesOf({ fault: 'garbage', length: 16 }, 2), drawn);
    assert.equal(bytesOf({ fault: 'garbage', bytes: '00ffEE' }, 1), '00ffee');
    assert.equal(bytesOf({ fault: 'garbage', bytes: '00', side: 'B' }, 1), '');
  });

  it('cuts connections after half a message, and with a reset', () => {
    const { simulator } = aLab();
    const half = anAllEventsClient(simulator);
    const before = half.bytes.length;
    simulator.misbehave({ fault: 'cut', how: 'mid-frame' });
    const [rest, ...more] = half.bytes.slice(before);
    assert.deepEqual(more, []);
    assert.ok(rest && rest.length > 8 && rest.readUInt32BE(0) + 8 > rest.length);
    assert.equal(half.closedBy, 'end');
    const reset = anAllEventsClient(simulator);
    simulator.misbehave({ fault: 'cut', how: 'reset' });
    assert.equal(reset.closedBy, 'abort');
  });

  it('gives the ID of a call that is over to the next one', () => {
    const { simulator, clock } = aLab();
    simulator.misbehave({ fault: 'reused call ids' });
    const first = simulator.dial({ from: '5551', to: '8001' });
    clock.advance(0);
    assert.notEqual(simulator.dial({ from: '5552', to: '8001' }).callId, first.callId);
    const second = aLab();
    second.simulator.misbehave({ fault: 'reused call ids' });
    const over = second.simulator.dial({ from: '5551', to: '8001' });
    second.clock.advance(0);
    over.hangUp();
    second.clock.advance(0);
    assert.equal(second.simulator.dial({ from: '5552', to: '8001' }).callId, over.callId);
  });

  it('makes connection IDs opaque while it lasts', () => {
    const { simulator, clock } = aLab();
    const client = anAllEventsClient(simulator);
    client.logIn('1001', '3001');
    const end = simulator.misbehave({ fault: 'opaque connection ids' });
    simulator.dial({ from: '5551', to: '3001' });
    clock.advance(0);
    const ids = (): unknown[] =>
      client.received.splice(0).flatMap(({ ConnectionDeviceID }) => ConnectionDeviceID ?? []);
    assert.ok(!ids().includes('3001'));
    end();
    simulator.dial({ from: '5551', to: '3002' });
    clock.advance(0);
    assert.ok(ids().includes('3002'));
  });

  it('shuffles what is free to move, and nothing else', () => {
    const run = (seed: number, isShuffled: boolean): string[] => {
      const { simulator, clock } = aLab({ seed });
      const client = anAllEventsClient(simulator);
      client.logIn('1001', '3001');
      client.setState('AVAILABLE', '3001');
      client.received.length = 0;
      if (isShuffled) simulator.misbehave({ fault: 'shuffle' });
      simulator.dial({ from: '5551', to: '8001' });
      clock.advance(0);
      clock.advance(0);
      const [begin] = client.received.filter(({ name }) => name === 'BEGIN_CALL_EVENT');
      client.request('ANSWER_CALL_REQ', {
        ConnectionCallID: begin?.['ConnectionCallID'],
        ConnectionDeviceIDType: 0,
        ConnectionDeviceID: '3001',
        AgentInstrument: '3001',
      });
      clock.advance(0);
      return client.takeTrace();
    };
    const plain = run(1, false);
    const shuffled = Array.from({ length: 12 }, (_, seed) => run(seed, true));
    assert.deepEqual(run(5, true), shuffled[5]);
    assert.ok(new Set(shuffled.map((lines) => lines.join('\n'))).size > 1, 'chance never changed anything');
    const only = (lines: string[], pattern: RegExp): string[] => lines.filter((line) => pattern.test(line));
    for (const lines of shuffled) {
      assert.deepEqual(lines.toSorted(), plain.toSorted(), 'nothing is lost or added');
      for (const stream of [/^(?:BEGIN_CALL|CALL_)/, /^AGENT_STATE/, /^RTP/])
        assert.deepEqual(only(lines, stream), only(plain, stream));
    }
  });

  const wrong: [unknown, RegExp][] = [
    [{}, /^fault, fault: one of "delay", "lose", .* is needed, not nothing$/],
    [{ fault: 'delay' }, /^fault, ms: a whole number from 0 to 600000 is needed, not nothing$/],
    [{ fault: 'delay', ms: [5, 1] }, /^fault, ms: the first number must not be above the second/],
    [{ fault: 'lose', request: 'MAKE_CALL' }, /^fault, request: the guide name of a request/],
    [{ fault: 'lose', chance: 2 }, /^fault, chance: a number from 0 to 1 is needed, not 2$/],
    [{ fault: 'refuse', status: 'E_NO' }, /^fault, status: a code from 0 to 65535 or a name/],
    [{ fault: 'silence', ms: 4 }, /^fault, ms: there is no such entry; known are fault, afterMs, forMs$/],
    [{ fault: 'garbage', bytes: '0' }, /^fault, bytes: hex digits in pairs/],
    ['delay', /^fault, file: an object is needed/],
  ];
  for (const [fault, pattern] of wrong) {
    it(`says what is wrong with ${JSON.stringify(fault)}`, () => {
      assert.throws(() => new Simulator().misbehave(fault as Fault), { name: 'RangeError', message: pattern });
    });
  }
  it('has agents keep their session while the peripheral comes and goes', () => {
    const { simulator } = aLab();
    const desk = anAgentClient(simulator, '3001');
    desk.logIn('1001', '3001');
    simulator.misbehave({ fault: 'peripheral offline' })();
    desk.setState('AVAILABLE', '3001');
  });
});
