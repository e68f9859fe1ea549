import type { CallShelf } from '../../src/calls/model/call-shelf';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { AgentMemory, CallMemory } from '../../src/calls';
import { rows, type Message } from '../../src/protocol';
import { at } from './support';

const CALL_EVENTS = rows
  .map(({ name }) => name)
  .filter((name) =>
    /^(CALL_|BEGIN_CALL|END_CALL|RTP_|SNAPSHOT_.*CONF|MAKE_CALL_CONF|CONSULTATION_CALL_CONF)/.test(name),
  );
const DEVICES = ['Alerting', 'Answering', 'Calling', 'Called', 'Holding', 'Retrieving', 'Releasing', 'Failing'].concat([
  'Diverting',
  'Controller',
  'AddedParty',
  'Transferring',
  'Transferred',
]);

const callId = fc.integer({ min: 1, max: 4 });
const id = fc.constantFrom('3001', '3002', '3003', 'x1', 'x2');
const connection = (prefix: string) =>
  fc.record({ callId, type: fc.constantFrom(0, 1, undefined), id: fc.option(id, { nil: undefined }) }).map((made) => ({
    [`${prefix}CallID`]: made.callId,
    [`${prefix}DeviceIDType`]: made.type,
    [`${prefix}DeviceID`]: made.id,
  }));
const parties = fc.array(connection('ConnectedParty'), { maxLength: 4 });
const listed = fc.array(
  fc.tuple(connection('CallConnection'), id, fc.integer({ min: 0, max: 6 })).map(([one, CallDeviceID, state]) => ({
    ...one,
    CallDeviceID,
    CallState: state,
    CallDeviceConnectionState: state,
  })),
  { maxLength: 4 },
);
const message: fc.Arbitrary<Message> = fc
  .record({
    name: fc.constantFrom(...CALL_EVENTS),
    subject: connection('Connection'),
    primary: connection('Primary'),
    secondary: connection('Secondary'),
    renamed: connection('NewConnection'),
    devices: fc.dictionary(fc.constantFrom(...DEVICES), id),
    state: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, undefined),
    CallType: fc.constantFrom(1, 10, 12, 13, 15, undefined),
    Parties: parties,
    listed,
  })
  .map(({ name, subject, primary, secondary, renamed, devices, state, CallType, Parties, listed: calls }) => ({
    name,
    ...subject,
    ...primary,
    ...secondary,
    ...renamed,
    ...Object.fromEntries(Object.entries(devices).map(([device, value]) => [`${device}DeviceID`, value])),
    LocalConnectionState: state,
    CallType,
    Parties,
    Calls: calls,
    CallDevices: calls,
  }));

describe('messages in any order', () => {
  it('are taken without an error, and what is remembered is consistent', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
        const memory = new CallMemory({ maxCalls: 10, wrapUpMs: 10 });
        const ended = new Set<string>();
        let now = 1000;
        for (const one of messages) {
          const { call, kind, merged } = memory.apply(one, { version: 24, at: (now += 5) });
          if (kind === 'begun' || kind === 'ended' || kind === 'changed') assert.ok(call);
          if (merged !== undefined) {
            assert.equal(memory.byKey(merged), call);
            ended.add(merged);
          }
          assert.ok(memory.size <= 10);
          const views = memory.list();
          assert.equal(new Set(views.map(({ key }) => key)).size, memory.size);
          for (const view of views) {
            assert.ok(!ended.has(view.key), `${view.key} came back`);
            assert.equal(memory.byKey(view.key)?.key, view.key);
            for (const party of view.parties) {
              if (party.ConnectionDeviceID !== undefined) assert.ok(memory.find(party));
              if (party.device !== undefined && party.state !== 'NULL')
                assert.ok(memory.atDevice(party.device).some(({ key }) => key === view.key));
            }
          }
          memory.purge(now);
        }
        memory.markAllUnknown();
        for (const device of ['3001', '3002', '3003', 'x1', 'x2'])
          for (const call of memory.missingFrom(device, [])) memory.endUnseen(call, now);
        memory.clear();
        assert.equal(memory.size, 0);
      }),
      { numRuns: 500 },
    );
  });

  it('that say the wrong things are taken too', () => {
    const wrong = fc.oneof(fc.anything(), fc.constantFrom(...CALL_EVENTS));
    const fields = fc.record({
      ConnectionCallID: fc.oneof(callId, wrong),
      PrimaryCallID: fc.oneof(callId, wrong),
      Parties: wrong,
      SkillGroups: wrong,
      NamedVariable: wrong,
      NamedArray: wrong,
      CTIClients: wrong,
      CallDevices: wrong,
      Calls: wrong,
      AlertingDeviceID: wrong,
      CallType: wrong,
      AgentID: wrong,
      AgentState: wrong,
      FltSkillGroups: wrong,
    });
    fc.assert(
      fc.property(fc.constantFrom(...CALL_EVENTS, 'AGENT_STATE_EVENT'), fields, (name, values) => {
        const memory = new CallMemory();
        memory.apply({ name: 'BEGIN_CALL_EVENT', ...at(1, '3001') }, { version: 24, at: 1 });
        const { call } = memory.apply({ ...values, name }, { version: 24, at: 2 });
        if (call) memory.view(call);
        new AgentMemory().apply({ ...values, name }, { version: 24, at: 2 });
      }),
      { numRuns: 500 },
    );
  });

  it('leave nothing behind once all calls are over', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
        const memory = new CallMemory();
        for (const one of messages) memory.apply(one, { version: 24, at: 1000 });
        for (const { key } of memory.list()) memory.endUnseen(memory.byKey(key)!, 2000);
        memory.purge(1_000_000);
        const { book } = (memory as unknown as { shelf: CallShelf }).shelf;
        assert.deepEqual([memory.size, book.ids.size, book.devices.size], [0, 0, 0]);
      }),
      { numRuns: 500 },
    );
  });
});
