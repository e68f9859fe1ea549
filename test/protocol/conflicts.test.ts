// Where the guides contradict each other or their peers: one visible decision each, numbered as in the list of conflicts
// that came with the evidence.
import assert from 'node:assert/strict';

import { decodeMessage, encodeMessage, enums, rowNamed, type MessageRow } from '../../src/protocol';
import { naiveFrame } from '../support/naive-writer';
import { goldenFrames } from './golden-frames';

const row = (name: string): MessageRow => rowNamed(name)!;
const read = (file: string): Record<string, unknown> => {
  const golden = goldenFrames.find((each) => each.file === file);
  assert.ok(golden, file);
  const message = decodeMessage(golden.frame, golden.version);
  assert.ok(encodeMessage(message, golden.version).equals(golden.frame));
  return message;
};
function floating(
  name: string,
  field: string,
): { tag?: number | undefined; maxSize?: unknown; since?: number; wire?: string } {
  for (const [key, entry] of Object.entries(row(name).floating)) {
    const fields = 'members' in entry ? entry.members : { [key]: entry };
    if (fields[field]) return fields[field];
  }
  throw new Error(`${name}.${field}`);
}

describe('conflicts in the sources', () => {
  it('1: FAILURE_CONF has a Status; the ten-byte body is read too', () => {
    assert.equal(read('FAILURE_CONF.v15')['Status'], 36);
    assert.equal(read('FAILURE_CONF.ten-bytes.v24')['PeripheralErrorCode'], 10103);
  });
  it('2: network recording has the numbers of the tables', () => {
    assert.equal(row('START_NETWORK_RECORDING_REQ').type, 268);
    assert.equal(row('NETWORK_RECORDING_TARGET_INFO_EVENT').type, 275);
  });
  it('3: OPEN_REQ has the same 44 bytes of fixed part in version 9', () => {
    assert.equal(read('OPEN_REQ.v09')['ConfigMsgMask'], 0);
  });
  it('4: OPEN_CONF.SessionType exists since 24; version 23 peers that send it are read', () => {
    assert.equal('SessionType' in read('OPEN_CONF.v23'), false);
    assert.equal(read('OPEN_CONF.with-session-type.v23')['SessionType'], 1);
  });
  it('5 and 27: DepartmentID exists since 19; version 19 peers without it are read', () => {
    assert.equal(read('AGENT_STATE_EVENT.v19')['DepartmentID'], 0);
    assert.equal('DepartmentID' in read('AGENT_STATE_EVENT.without-department.v19'), false);
    assert.equal('DepartmentID' in read('OPEN_CONF.without-department.v19'), false);
  });
  it('6: CALL_REACHED_NETWORK_EVENT has a line since 10; older peers that send one are read', () => {
    assert.equal('LineHandle' in read('CALL_REACHED_NETWORK_EVENT.v09'), false);
    assert.equal(read('CALL_REACHED_NETWORK_EVENT.with-line.v09')['LineHandle'], 2);
  });
  it('7: AgentAvailabilityStatus exists since 9; peers without it are read', () => {
    assert.equal(read('AGENT_STATE_EVENT.v09')['AgentAvailabilityStatus'], 1);
    assert.equal('AgentAvailabilityStatus' in read('AGENT_STATE_EVENT.without-availability.v09'), false);
  });
  it('8: CALL_DELIVERED_EVENT has named data since 11; older peers that send it are read', () => {
    assert.equal('NumNamedVariables' in read('CALL_DELIVERED_EVENT.v09'), false);
    assert.equal(read('CALL_DELIVERED_EVENT.with-counts.v09')['NumNamedVariables'], 0);
  });
  it('8: text of a device is no named data, though beside unknown fields it could be read so', () => {
    const frame = Buffer.from(
      [
        '0000006400000009000000000000000000000000ffffffffffffffff00000000ffffffff00000000ffffffff0000ffff',
        '00000000ffff0000ffff1a0b2020522c20202020202000ff03010203ff030102037a0400000000ff03010203ff030102',
        '03790400000000ff03010203',
      ].join(''),
      'hex',
    );
    const message = decodeMessage(frame, 10);
    assert.equal(message['AlertingDeviceID'], '  R,      ');
    assert.equal(message['TrunkNumber'], 0);
    assert.ok(encodeMessage(message, 10).equals(frame));
  });
  it('9: CLEAR_CONNECTION_REQ.RequestingDeviceIDType is floating, tag 220', () =>
    assert.equal(floating('CLEAR_CONNECTION_REQ', 'RequestingDeviceIDType').tag, 220));
  it('10: SNAPSHOT_DEVICE_REQ has SnapshotDeviceType since 10', () =>
    assert.equal(row('SNAPSHOT_DEVICE_REQ').fixed['SnapshotDeviceType']?.since, 10));
  it('11: call variables have 40 bytes before 14 and 41 from there', () =>
    assert.deepEqual(floating('BEGIN_CALL_EVENT', 'CallVariable1').maxSize, [
      [0, 40],
      [14, 41],
    ]));
  it('12: AgentMode 1 is routable', () => assert.equal(enums.AgentMode.of.ROUTABLE, 1));
  it('13: AgentType 1 is an agent, 2 a supervisor', () => assert.equal(enums.AgentType.of.SUPERVISOR, 2));
  it('14: tag 141 is AgentSkillTargetID, tag 185 AutoWork', () => {
    assert.equal(floating('CONFIG_AGENT_EVENT', 'AgentSkillTargetID').tag, 141);
    assert.equal(floating('CONFIG_SKILL_GROUP_EVENT', 'AutoWork').tag, 185);
  });
  it('15: CALLTYPE_NON_ACD is 27 from 14 to 18 and 38 from 19', () => {
    assert.equal(enums.CallType.find(27, 15)?.guideName, 'CALLTYPE_NON_ACD');
    assert.equal(enums.CallType.find(27, 19)?.guideName, 'CALLTYPE_RESERVATION_PREVIEW');
    assert.equal(enums.CallType.parse('NON_ACD', 15), 27);
    assert.equal(enums.CallType.parse('NON_ACD', 20), 38);
  });
  it('16: CECX_APPL_INVALID_DIALOGUE_ID is 1046', () =>
    assert.equal(enums.EventCause.parse('CECX_APPL_INVALID_DIALOGUE_ID'), 1046));
  it('17: status 2 has both names', () => {
    assert.equal(enums.StatusCode.parse('E_CTI_INVALID_MESSAGE_LENGTH'), 2);
    assert.equal(enums.StatusCode.parse('E_CTI_INVALID_MESSAGE_TYPE'), 2);
  });
  it('18: 236 to 238 are configuration events, the TEAM_CONFIG messages 242 to 244', () => {
    assert.equal(row('CONFIG_SKILL_GROUP_EVENT').type, 236);
    assert.equal(row('TEAM_CONFIG_REQ').type, 242);
  });
  it('19: tags 312 and 313 are answer suggestions', () => {
    assert.equal(floating('SET_AGENT_SERVICE_DATA_REQ', 'NumPositiveAnswersSuggestions').tag, 312);
    assert.equal(floating('SET_AGENT_SERVICE_DATA_REQ', 'NumNegativeAnswersSuggestions').tag, 313);
  });
  it('20: misprints are corrected', () => {
    assert.equal(row('CONFIG_MRD_EVENT').type, 254);
    assert.equal(row('REGISTER_VARIABLES_CONF').type, 111);
    assert.equal(floating('OPEN_REQ', 'ApplicationPathID').tag, 97);
    assert.equal(floating('CONFIG_AGENT_DESK_SETTINGS_EVENT', 'FltDefaultDevicePortAddress').maxSize, 32);
    assert.equal(floating('CALL_SERVICE_INITIATED_EVENT', 'COCCallConnectionDeviceID').tag, 231);
    assert.equal(Object.keys(row('SET_AGENT_SERVICE_DATA_CONF').fixed)[0], 'InvokeID');
  });
  it('21: a named variable has at most 33 and 211 bytes, and 251 in all', () => {
    assert.equal(floating('MAKE_CALL_REQ', 'NamedVariable').maxSize, 251);
    const variable = { VariableName: 'n'.repeat(32), VariableValue: 'v'.repeat(210) };
    encodeMessage({ name: 'MAKE_CALL_REQ', NamedVariable: [variable] }, 9);
  });
  it('22: SUPERVISOR_ASSIST exists since 6', () => assert.equal(row('SUPERVISOR_ASSIST_REQ').since, 6));
  it('23: OriginatingLineID has 40 bytes; longer ones are read', () => {
    assert.equal(floating('MAKE_PREDICTIVE_CALL_REQ', 'OriginatingLineID').maxSize, 40);
    const fixed = Object.values(row('MAKE_PREDICTIVE_CALL_REQ').fixed).map(
      (field) => [field.wire as 'UINT', 0] as const,
    );
    const frame = naiveFrame(58, 20, fixed, [[80, 'STRING', 'x'.repeat(63)]]);
    const message = decodeMessage(frame, 20);
    assert.equal(message['OriginatingLineID'], 'x'.repeat(63));
    assert.ok(encodeMessage(message, 20).equals(frame));
  });
  it('24: configuration messages exist since 10', () => assert.equal(row('CONFIG_REQUEST_KEY_EVENT').since, 10));
  it('25: service bits without a name are kept as numbers', () => {
    const frame = encodeMessage({ name: 'OPEN_REQ', ServicesRequested: 0x00040010 }, 15);
    assert.equal(decodeMessage(frame, 15)['ServicesRequested'], 0x00040010);
  });
  it('26: tags 226 and 227 are unknown fields that keep their bytes', () => {
    const fixed = Object.values(row('RTP_STARTED_EVENT').fixed).map((field) => [field.wire as 'UINT', 0] as const);
    const frame = naiveFrame(116, 15, fixed, [
      [226, 'STRING', '2001:db8::1'],
      [227, 'STRING', '2001:db8::2'],
    ]);
    const message = decodeMessage(frame, 15);
    assert.deepEqual(
      message.unknownFields?.map(({ tag }) => tag),
      [226, 227],
    );
    assert.ok(encodeMessage(message, 15).equals(frame));
  });
  // 28, counts that contradict their lists, and 29, the order of floating fields: see odd-bytes.test.ts.
});
