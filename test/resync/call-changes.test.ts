import assert from 'node:assert/strict';
import type { CallView, PartyView } from '../../src/calls';
import { callChanges } from '../../src/resync/call-changes';

const party = (state: string, device = '3001'): PartyView => ({
  device,
  state,
  ConnectionCallID: 7,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID: device,
});
const call = (...parties: PartyView[]): CallView => ({
  key: 'k',
  ConnectionCallID: 7,
  state: 'offered',
  parties,
  data: {},
  PeripheralID: 5000,
});
const named = (before: CallView | undefined, after: CallView): unknown[] =>
  callChanges(before, after, { name: 'SNAPSHOT_CALL_CONF', CallType: 1 }).map(
    ({ name, LocalConnectionState, AlertingDeviceID, AnsweringDeviceID, HoldingDeviceID, ...rest }) => [
      name,
      LocalConnectionState,
      AlertingDeviceID ??
        AnsweringDeviceID ??
        HoldingDeviceID ??
        rest['RetrievingDeviceID'] ??
        rest['QueueDeviceID'] ??
        rest['FailingDeviceID'] ??
        rest['ReleasingDeviceID'],
    ],
  );

// LocalConnectionState: 0 NULL, 2 ALERTING, 3 CONNECT, 4 HOLD, 5 QUEUED, 6 FAIL (guide, table of LocalConnectionState).
describe('what a snapshot tells of a party', () => {
  for (const [was, is, name, state] of [
    ['CONNECT', 'QUEUED', 'CALL_QUEUED_EVENT', 5],
    ['CONNECT', 'FAIL', 'CALL_FAILED_EVENT', 6],
    ['QUEUED', 'ALERTING', 'CALL_DELIVERED_EVENT', 2],
    ['ALERTING', 'CONNECT', 'CALL_ESTABLISHED_EVENT', 3],
    ['CONNECT', 'HOLD', 'CALL_HELD_EVENT', 4],
    ['HOLD', 'CONNECT', 'CALL_RETRIEVED_EVENT', 3],
    ['CONNECT', 'NULL', 'CALL_CONNECTION_CLEARED_EVENT', 0],
  ] as const)
    it(`${was} to ${is}: ${name}`, () => {
      assert.deepEqual(named(call(party(was)), call(party(is))), [[name, state, '3001']]);
    });

  it('that is as it was: nothing', () => {
    assert.deepEqual(named(call(party('HOLD')), call(party('HOLD'))), []);
  });

  it('that came in and left unseen: nothing', () => {
    assert.deepEqual(named(call(party('HOLD')), call(party('HOLD'), party('NULL', '3002'))), []);
  });

  it('of a call that was not known: its begin, then how it is', () => {
    assert.deepEqual(named(undefined, call(party('QUEUED', '8001'))), [
      ['BEGIN_CALL_EVENT', undefined, undefined],
      ['CALL_QUEUED_EVENT', 5, '8001'],
    ]);
  });
});
