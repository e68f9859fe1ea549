import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import type { SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, Client } from './support/client';

const service = enums.CtiService.of;

/** 3001 talks with 3002; both desktops speak version 23, the first that records in the network. */
function talking(options: SimulatorOptions = {}) {
  const { simulator } = aLab(options);
  const all = anAllEventsClient(simulator, 22);
  for (const number of [1, 2]) all.logIn(`100${number}`, `300${number}`);
  const [first, second] = [anAgentClient(simulator, '3001', 23), anAgentClient(simulator, '3002', 23)];
  const { NewConnectionCallID: id } = first.confirmed('MAKE_CALL_REQ', { DialedNumber: '3002' });
  const at = { ConnectionCallID: id, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3001' };
  second.confirmed('ANSWER_CALL_REQ', { ...at, ConnectionDeviceID: '3002' });
  for (const client of [all, first, second]) client.received.length = 0;
  return { simulator, all, first, second, at };
}

describe('simulator: recording in the network', () => {
  it('is confirmed, then told to both ends, and its target to who asked', () => {
    const { first, second, at } = talking();
    first.confirmed('START_NETWORK_RECORDING_REQ', { ...at, InvocationType: 1 });
    assert.deepEqual(first.takeNames(), [
      'START_NETWORK_RECORDING_CONF',
      'NETWORK_RECORDING_STARTED_EVENT',
      'NETWORK_RECORDING_TARGET_INFO_EVENT',
    ]);
    assert.deepEqual(second.takeNames(), ['NETWORK_RECORDING_STARTED_EVENT']);
    first.confirmed('STOP_NETWORK_RECORDING_REQ', { ...at, InvocationType: 1 });
    assert.deepEqual(second.takeNames(), ['NETWORK_RECORDING_ENDED_EVENT']);
  });

  it('names the connection and the recorder', () => {
    const { first, at } = talking();
    first.confirmed('START_NETWORK_RECORDING_REQ', at);
    const [, started, target] = first.received;
    assert.ok(started && target);
    for (const event of [started, target]) {
      assert.equal(event['ConnectionCallID'], at.ConnectionCallID);
      assert.equal(event['ConnectionDeviceID'], '3001');
      assert.equal(event['RecordingDeviceID'], 'recorder');
    }
    assert.equal(target['MediaForkingDeviceName'], '3001');
  });

  it('ends with the party’s part in the call', () => {
    const { first, second, at } = talking();
    first.confirmed('START_NETWORK_RECORDING_REQ', at);
    second.received.length = 0;
    first.confirmed('CLEAR_CONNECTION_REQ', at);
    const names = second.takeNames();
    assert.equal(names.filter((name) => name === 'NETWORK_RECORDING_ENDED_EVENT').length, 1);
    assert.equal(names.at(-1), 'END_CALL_EVENT');
  });

  it('is refused twice, on a call that is held, and to be stopped in another way than it was begun', () => {
    const { first, at } = talking();
    const failure = (name: string, more = {}): unknown => first.request(name, { ...at, ...more })?.['FailureCode'];
    assert.equal(failure('STOP_NETWORK_RECORDING_REQ'), 22);
    first.confirmed('START_NETWORK_RECORDING_REQ', { ...at, InvocationType: 1 });
    assert.equal(failure('START_NETWORK_RECORDING_REQ', { InvocationType: 1 }), 22);
    assert.equal(failure('STOP_NETWORK_RECORDING_REQ', { InvocationType: 2 }), 22);
    first.confirmed('STOP_NETWORK_RECORDING_REQ', { ...at, InvocationType: 1 });
    first.confirmed('HOLD_CALL_REQ', at);
    assert.equal(failure('START_NETWORK_RECORDING_REQ'), 22);
  });

  it('fails where the simulator is told so', () => {
    const { first, at } = talking({ networkRecording: 'fails' });
    first.confirmed('START_NETWORK_RECORDING_REQ', at);
    assert.deepEqual(first.takeNames(), ['START_NETWORK_RECORDING_CONF', 'NETWORK_RECORDING_FAILED_EVENT']);
  });

  it('is told to the clients of the ends and to All Events, not to monitors', () => {
    const { simulator, all, first, at } = talking();
    const others = [
      anAllEventsClient(simulator, 24),
      new Client(simulator),
      anAllEventsClient(simulator, 24, { ServicesRequested: service.ALL_EVENTS | service.PERIPHERAL_MONITOR }),
    ] as const;
    const [everything, watcher, both] = others;
    watcher.version = 24;
    watcher.open({ ServicesRequested: service.PERIPHERAL_MONITOR });
    for (const client of [watcher, both]) {
      client.confirmed('MONITOR_START_REQ', {
        CallMsgMask: 0xffffffff,
        AgentStateMask: 0,
        ConnectionCallID: 0,
        ConnectionDeviceID: '',
        MonitoredDeviceType: 'AGENT_DEVICE',
        MonitoredDeviceID: '3001',
      });
    }
    for (const client of others) client.received.length = 0;
    first.confirmed('START_NETWORK_RECORDING_REQ', at);
    first.confirmed('STOP_NETWORK_RECORDING_REQ', at);
    const told = ['NETWORK_RECORDING_STARTED_EVENT', 'NETWORK_RECORDING_ENDED_EVENT'];
    assert.deepEqual(everything.takeNames(), told);
    assert.deepEqual(both.takeNames(), told);
    assert.deepEqual(watcher.takeNames(), []);
    all.confirmed('HOLD_CALL_REQ', at);
    assert.deepEqual(watcher.takeNames(), ['CALL_HELD_EVENT']);
  });

  it('is nothing that a session of an older version hears of', () => {
    const { all, first, at } = talking();
    first.confirmed('START_NETWORK_RECORDING_REQ', at);
    assert.deepEqual(all.takeNames(), []);
  });
});
