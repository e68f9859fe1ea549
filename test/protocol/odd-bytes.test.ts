// What peers send that no encoder of ours would write: it is read sensibly and written back byte for byte.
import assert from 'node:assert/strict';

import { decodeMessage, encodeMessage, type Message } from '../../src/protocol';
import { naiveFrame, type FixedItem, type FloatingItem } from '../support/naive-writer';
import {
  AGENT_STATE_EVENT,
  agentState,
  BEGIN_CALL_EVENT,
  beginCall,
  CALL_HELD_EVENT,
  department,
  held,
  MAKE_CALL_REQ,
  makeCall,
  setAgentState,
} from './fixed-parts';

function unchanged(frame: Buffer, version: number): Message {
  const message = decodeMessage(frame, version);
  assert.equal(encodeMessage(message, version).toString('hex'), frame.toString('hex'));
  return message;
}
const raw = (...bytes: number[]): Buffer => Buffer.from(bytes);

for (const version of [15, 19, 20, 24]) {
  describe(`odd bytes in version ${version}`, () => {
    const dial = (...floating: FloatingItem[]): Message =>
      unchanged(
        naiveFrame(MAKE_CALL_REQ, version, makeCall, [[6, 'STRING', '3001'], [11, 'STRING', '8001'], ...floating]),
        version,
      );

    it('floating fields in another order', () => {
      const frame = naiveFrame(MAKE_CALL_REQ, version, makeCall, [
        [13, 'STRING', 'one'],
        [11, 'STRING', '8001'],
        [6, 'STRING', '3001'],
      ]);
      assert.equal(unchanged(frame, version)['DialedNumber'], '8001');
    });

    it('text without its NUL', () => assert.equal(dial([13, 'RAW', Buffer.from('one')])['CallVariable1'], 'one'));
    it('text of length 0', () => assert.equal(dial([13, 'RAW', raw()])['CallVariable1'], ''));
    it('text of length 1: the NUL alone', () => assert.equal(dial([13, 'RAW', raw(0)])['CallVariable1'], ''));
    it('text with one character and no NUL', () => assert.equal(dial([13, 'RAW', raw(0x41)])['CallVariable1'], 'A'));
    it('bytes behind the NUL', () => assert.equal(dial([13, 'RAW', raw(0x41, 0, 0x42, 0)])['CallVariable1'], 'A'));
    it('several NULs', () => assert.equal(dial([13, 'RAW', raw(0x41, 0, 0, 0)])['CallVariable1'], 'A'));
    it('Latin-1', () => assert.equal(dial([13, 'RAW', raw(0x5a, 0xfc, 0x72, 0)])['CallVariable1'], 'Zür'));
    it('UTF-8', () => assert.equal(dial([13, 'STRING', '通話🙂'])['CallVariable1'], '通話🙂'));
    it('UTF-8 with a byte order mark', () =>
      assert.equal(dial([13, 'RAW', raw(0xef, 0xbb, 0xbf, 0x41, 0)])['CallVariable1'], '\ufeffA'));
    it('UTF-8 cut in the middle of a character', () =>
      assert.equal(dial([13, 'RAW', raw(0x41, 0xe9, 0x80, 0)])['CallVariable1'], 'Aé\x80'));
    it('text longer than its limit', () =>
      assert.equal(dial([13, 'STRING', 'x'.repeat(100)])['CallVariable1'], 'x'.repeat(100)));
    it('bytes longer than their limit', () =>
      assert.equal((dial([9, 'RAW', Buffer.alloc(200)])['UserToUserInfo'] as Buffer).length, 200));
    it('bytes of length 0', () => assert.deepEqual(dial([9, 'RAW', raw()])['UserToUserInfo'], raw()));

    it('unknown tags between known ones', () => {
      const frame = naiveFrame(MAKE_CALL_REQ, version, makeCall, [
        [250, 'RAW', raw(1, 2, 3)],
        [6, 'STRING', '3001'],
        [251, 'RAW', raw()],
        [250, 'RAW', raw(4)],
        [11, 'STRING', '8001'],
      ]);
      assert.deepEqual(unchanged(frame, version).unknownFields, [
        { tag: 250, data: raw(1, 2, 3) },
        { tag: 251, data: raw() },
        { tag: 250, data: raw(4) },
      ]);
    });

    it('a tag that is sent twice: the first one counts', () => {
      const message = dial([11, 'STRING', '8002'], [13, 'STRING', 'one']);
      assert.equal(message['DialedNumber'], '8001');
      assert.deepEqual(message.unknownFields, [{ tag: 11, data: Buffer.from('8002\0') }]);
    });

    it('null values that were sent', () => {
      const frame = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(1), ...department(version)],
        [
          [5, 'STRING', '1001'],
          [123, 'USHORT', 0xffff],
          [62, 'UINT', 0xffffffff],
          [63, 'UINT', 0xffffffff],
          [64, 'USHORT', 0],
          [65, 'USHORT', 3],
        ],
      );
      const message = unchanged(frame, version);
      assert.equal('NextAgentState' in message, false);
      assert.deepEqual(message['FltSkillGroups'], [{ FltSkillGroupState: 3 }]);
    });

    it('records that lack members', () => {
      const frame = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(3), ...department(version)],
        [
          [62, 'UINT', 1],
          [65, 'USHORT', 3],
          [62, 'UINT', 2],
          [63, 'UINT', 7],
          [62, 'UINT', 3],
        ],
      );
      assert.deepEqual(unchanged(frame, version)['FltSkillGroups'], [
        { FltSkillGroupNumber: 1, FltSkillGroupState: 3 },
        { FltSkillGroupNumber: 2, FltSkillGroupID: 7 },
        { FltSkillGroupNumber: 3 },
      ]);
    });

    it('records with their members in another order', () => {
      const frame = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(2), ...department(version)],
        [
          [65, 'USHORT', 3],
          [62, 'UINT', 1],
          [5, 'STRING', '1001'],
          [65, 'USHORT', 4],
          [62, 'UINT', 2],
        ],
      );
      assert.deepEqual(unchanged(frame, version)['FltSkillGroups'], [
        { FltSkillGroupNumber: 1, FltSkillGroupState: 3 },
        { FltSkillGroupNumber: 2, FltSkillGroupState: 4 },
      ]);
    });

    it('records with other fields in between', () => {
      const frame = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(2), ...department(version)],
        [
          [62, 'UINT', 1],
          [250, 'RAW', raw(1)],
          [63, 'UINT', 5],
          [5, 'STRING', '1001'],
          [62, 'UINT', 2],
          [63, 'UINT', 6],
        ],
      );
      assert.deepEqual(unchanged(frame, version)['FltSkillGroups'], [
        { FltSkillGroupNumber: 1, FltSkillGroupID: 5 },
        { FltSkillGroupNumber: 2, FltSkillGroupID: 6 },
      ]);
    });

    it('named variables and arrays in turn, with odd text in them', () => {
      const frame = naiveFrame(BEGIN_CALL_EVENT, version, beginCall(0, 3, 2), [
        [82, 'NAMEDVAR', { VariableName: 'user.a', VariableValue: '1' }],
        [83, 'NAMEDARRAY', { VariableIndex: 4, VariableName: 'user.b', VariableValue: 'x' }],
        [82, 'RAW', Buffer.from('user.c')],
        [83, 'RAW', Buffer.from('\x00user.b\0y')],
        [82, 'RAW', Buffer.from('user.d\0v\0tail')],
      ]);
      const message = unchanged(frame, version);
      assert.deepEqual(message['NamedVariable'], [
        { VariableName: 'user.a', VariableValue: '1' },
        { VariableName: 'user.c', VariableValue: '' },
        { VariableName: 'user.d', VariableValue: 'v' },
      ]);
      assert.deepEqual(message['NamedArray'], [
        { VariableIndex: 4, VariableName: 'user.b', VariableValue: 'x' },
        { VariableIndex: 0, VariableName: 'user.b', VariableValue: 'y' },
      ]);
    });

    it('a named variable whose name or value is too long', () => {
      const long = (name: number, value: number): FloatingItem => [
        82,
        'NAMEDVAR',
        { VariableName: 'n'.repeat(name), VariableValue: 'v'.repeat(value) },
      ];
      unchanged(naiveFrame(BEGIN_CALL_EVENT, version, beginCall(0, 2, 0), [long(33, 5), long(5, 220)]), version);
      unchanged(naiveFrame(BEGIN_CALL_EVENT, version, beginCall(0, 2, 0), [long(32, 210), long(0, 0)]), version);
    });

    it('a field of another version', () => {
      const frame = naiveFrame(CALL_HELD_EVENT, version, held, [
        [25, 'STRING', '3001'],
        [31, 'STRING', '3001'],
      ]);
      unchanged(frame, version);
      const sso = naiveFrame(38, version, setAgentState, [
        [6, 'STRING', '3001'],
        [202, 'UINT', 1],
      ]);
      assert.equal(unchanged(sso, version).unknownFields?.length, 1);
    });

    it('a BOOL of 2 is true and stays 2', () => {
      const fixed = makeCall.map((item, index): FixedItem => (index === 9 ? ['BOOL', 2] : item));
      assert.equal(unchanged(naiveFrame(MAKE_CALL_REQ, version, fixed), version)['PostRoute'], true);
    });

    it('numbers in fields of another width', () => {
      const frame = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(1), ...department(version)],
        [
          [123, 'UINT', 3],
          [62, 'USHORT', 1],
          [63, 'UCHAR', 5],
          [64, 'UINT', 0],
          [65, 'UINT', 3],
        ],
      );
      const message = unchanged(frame, version);
      assert.equal(message['NextAgentState'], 3);
      assert.deepEqual(message['FltSkillGroups'], [
        { FltSkillGroupNumber: 1, FltSkillGroupID: 5, FltSkillGroupState: 3 },
      ]);
    });

    it('bytes behind the end of a message without a floating part', () => {
      assert.deepEqual(unchanged(naiveFrame(6, version, [['UINT', 1]], [], [9, 8, 7]), version), {
        name: 'HEARTBEAT_CONF',
        InvokeID: 1,
        trailingBytes: raw(9, 8, 7),
      });
    });

    it('a padding byte behind the floating part', () => {
      const frame = naiveFrame(MAKE_CALL_REQ, version, makeCall, [[6, 'STRING', '3001']], [0]);
      assert.deepEqual(unchanged(frame, version).trailingBytes, raw(0));
    });

    it('a fixed part that ends before the fields of later versions', () => {
      const frame = naiveFrame(MAKE_CALL_REQ, version, makeCall.slice(0, -1));
      assert.equal('SkillGroupNumber' in unchanged(frame, version), false);
    });

    it('a count that contradicts its list is corrected when written', () => {
      const wrong = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(1029), ...department(version)],
        [
          [62, 'UINT', 1],
          [5, 'STRING', '1'],
        ],
      );
      const right = naiveFrame(
        AGENT_STATE_EVENT,
        version,
        [...agentState(1), ...department(version)],
        [
          [62, 'UINT', 1],
          [5, 'STRING', '1'],
        ],
      );
      const message = decodeMessage(wrong, version);
      assert.equal(message['NumFltSkillGroups'], 1);
      assert.equal(encodeMessage(message, version).toString('hex'), right.toString('hex'));
    });

    it('more records than the guide allows', () => {
      const floating = Array.from({ length: 30 }, (_, i): FloatingItem => [
        82,
        'NAMEDVAR',
        { VariableName: `user.${i}`, VariableValue: 'x' },
      ]);
      const clients = Array.from({ length: 40 }, (_, i): FloatingItem =>
        i % 2 === 0 ? [23, 'STRING', `c${i}`] : [24, 'TIME', i],
      );
      unchanged(naiveFrame(BEGIN_CALL_EVENT, version, beginCall(20, 30, 0), [...floating, ...clients]), version);
    });

    it('an unknown message type', () => {
      assert.deepEqual(unchanged(naiveFrame(4711, version, [['RAW', raw(1, 2, 3)]]), version), {
        name: 'UNKNOWN',
        type: 4711,
        body: raw(1, 2, 3),
      });
    });

    it('a message without a documented layout', () => {
      assert.deepEqual(unchanged(naiveFrame(120, version, [['RAW', raw(1, 2, 3)]]), version), {
        name: 'SUPERVISOR_ASSIST_EVENT',
        body: raw(1, 2, 3),
      });
    });

    it('a value without a name', () => {
      const fixed = held.map((item, index): FixedItem => (index === 6 ? ['USHORT', 777] : item));
      assert.equal(unchanged(naiveFrame(CALL_HELD_EVENT, version, fixed), version)['LocalConnectionState'], 777);
    });
  });
}
