import assert from 'node:assert/strict';
import {
  AGENT_DEVICE,
  ALERTING,
  at,
  CONNECT,
  EXTERNAL,
  FAIL,
  INITIATE,
  Listener,
  messageOf,
  outside,
  states,
} from './support';

const NUMBER = '95550123';

describe('an outbound call (BEHAVIOUR 5.4 E)', () => {
  const dials = (listener: Listener): void => {
    listener.hears('BEGIN_CALL_EVENT', { ...at(20, '3001'), CallType: 9 });
    listener.hears('CALL_SERVICE_INITIATED_EVENT', {
      ...at(20, '3001'),
      CallingDeviceID: '3001',
      CallingDeviceType: AGENT_DEVICE,
      LocalConnectionState: INITIATE,
    });
    listener.hears('CALL_ORIGINATED_EVENT', {
      ...at(20, '3001'),
      CallingDeviceID: '3001',
      CalledDeviceID: NUMBER,
      CalledDeviceType: EXTERNAL,
      LocalConnectionState: INITIATE,
    });
    listener.hears('CALL_REACHED_NETWORK_EVENT', {
      ...at(20, '3001'),
      CalledDeviceID: NUMBER,
      LocalConnectionState: INITIATE,
    });
  };

  it('is known by its confirmation before it begins', () => {
    const listener = new Listener();
    const made = messageOf('MAKE_CALL_CONF', {
      NewConnectionCallID: 20,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
    });
    const expected = listener.memory.expect(made, { ...listener.moment, device: '3001', dialed: NUMBER });
    assert.ok(expected.call);
    const view = listener.memory.viewFor(made);
    assert.equal(view?.state, 'offered');
    assert.equal(view.CalledDeviceID, NUMBER);
    assert.equal(view.begunAt, undefined);

    const begun = listener.hears('BEGIN_CALL_EVENT', { ...at(20, '3001'), CallType: 9 });
    assert.equal(begun.kind, 'begun');
    assert.equal(begun.view.key, view.key);
    assert.equal(begun.view.CallType, 'OUT');
    assert.equal(begun.unknown, undefined);
  });

  it('a confirmation that comes after BEGIN_CALL is about the same call', () => {
    const listener = new Listener();
    dials(listener);
    const confirmed = listener.hears('MAKE_CALL_CONF', {
      NewConnectionCallID: 20,
      NewConnectionDeviceIDType: 0,
      NewConnectionDeviceID: '3001',
    });
    assert.equal(confirmed.kind, 'none');
    assert.equal(confirmed.view.key, listener.only.key);
  });

  it('is dialled, rings and is answered', () => {
    const listener = new Listener();
    dials(listener);
    assert.equal(listener.only.state, 'offered');
    assert.deepEqual(states(listener.only), { '3001': 'INITIATE' });
    listener.hears('CALL_DELIVERED_EVENT', {
      ...outside(20, 'D20.2'),
      AlertingDeviceID: NUMBER,
      AlertingDeviceType: EXTERNAL,
      CallingDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    assert.equal(listener.only.state, 'alerting');
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...outside(20, 'D20.2'),
      AnsweringDeviceID: NUMBER,
      AnsweringDeviceType: EXTERNAL,
      CallingDeviceID: '3001',
      LocalConnectionState: CONNECT,
    });
    assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [NUMBER]: 'CONNECT' });
    assert.deepEqual(
      listener.only.parties.map(({ role }) => role),
      ['calling', 'answering'],
    );
  });

  it("is the same told from the caller's connection", () => {
    const listener = new Listener();
    dials(listener);
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(20, '3001'),
      AlertingDeviceID: NUMBER,
      CallingDeviceID: '3001',
      LocalConnectionState: ALERTING,
    });
    assert.deepEqual(states(listener.only), { '3001': 'INITIATE', [NUMBER]: 'ALERTING' });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(20, '3001'),
      AnsweringDeviceID: NUMBER,
      CallingDeviceID: '3001',
      LocalConnectionState: CONNECT,
    });
    assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [NUMBER]: 'CONNECT' });
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', outside(20, 'D20.2'));
    assert.deepEqual(states(listener.only), { '3001': 'CONNECT', [NUMBER]: 'NULL' });
  });

  it('that fails has failed, whatever is cleared later', () => {
    const listener = new Listener();
    dials(listener);
    listener.hears('CALL_FAILED_EVENT', {
      ...at(20, '3001'),
      FailingDeviceID: NUMBER,
      CalledDeviceID: NUMBER,
      LocalConnectionState: FAIL,
      EventCause: 3,
    });
    assert.equal(listener.only.state, 'failed');
    assert.equal(listener.only.failureCause, 'BUSY');
    assert.equal(listener.only.failedAt, listener.now);
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', at(20, '3001'));
    listener.hears('CALL_CLEARED_EVENT', at(20, '3001'));
    assert.equal(listener.only.state, 'failed');
    const ended = listener.hears('END_CALL_EVENT', at(20, '3001'));
    assert.equal(ended.kind, 'ended');
    assert.equal(ended.view.failureCause, 'BUSY');
  });
});

describe('an internal call (BEHAVIOUR 5.4 F)', () => {
  it('is one call for both ends and ends with the second END_CALL', () => {
    const listener = new Listener();
    listener.hears('BEGIN_CALL_EVENT', { ...at(30, '3001'), CallType: 10 });
    listener.hears('CALL_SERVICE_INITIATED_EVENT', { ...at(30, '3001'), CallingDeviceID: '3001' });
    listener.hears('CALL_ORIGINATED_EVENT', { ...at(30, '3001'), CallingDeviceID: '3001', CalledDeviceID: '3002' });
    assert.equal(listener.hears('BEGIN_CALL_EVENT', { ...at(30, '3002'), CallType: 10 }).kind, 'changed');
    listener.hears('CALL_DELIVERED_EVENT', {
      ...at(30, '3002'),
      AlertingDeviceID: '3002',
      CallingDeviceID: '3001',
      CalledDeviceID: '3002',
      LocalConnectionState: ALERTING,
    });
    assert.deepEqual(states(listener.only), { '3001': 'INITIATE', '3002': 'ALERTING' });
    listener.hears('CALL_ESTABLISHED_EVENT', {
      ...at(30, '3002'),
      AnsweringDeviceID: '3002',
      CallingDeviceID: '3001',
      LocalConnectionState: CONNECT,
    });
    assert.equal(listener.only.state, 'connected');
    const { key } = listener.only;
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', at(30, '3001'));
    listener.hears('CALL_CONNECTION_CLEARED_EVENT', at(30, '3002'));
    listener.hears('CALL_CLEARED_EVENT', at(30, '3002'));
    assert.equal(listener.hears('END_CALL_EVENT', at(30, '3001')).kind, 'changed');
    const ended = listener.hears('END_CALL_EVENT', at(30, '3002'));
    assert.equal(ended.kind, 'ended');
    assert.equal(ended.view.key, key);
  });
});
