// Call data and the end of wrap-up.

import { bytes, count, message, tagged, text, uchar, uint, ushort } from '../define-message';
import { CallType, CalledPartyDisposition, ConnectionDeviceIDType, DeviceIDType } from '../enums';
import { callVariables, namedData } from '../fields/call-context';
import { NONE, NULL_CALLTYPE, NULL_CALL_ID, NULL_PERIPHERAL_ID, NULL_SERVICE, NULL_SKILL_GROUP, ZERO } from '../limits';

export const SET_CALL_DATA_REQ = message(26, 'SET_CALL_DATA_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'SET_CALL_DATA_CONF',
  service: ['CTI_SERVICE_CALL_DATA_UPDATE'],
  summary: 'Changes the variables of a call.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
    CallType: ushort({ enum: CallType, absent: NULL_CALLTYPE, since: 8 }),
    CalledPartyDisposition: ushort({ enum: CalledPartyDisposition, since: 8 }),
    CampaignID: uint({ absent: ZERO, since: 8 }),
    QueryRuleID: uint({ absent: ZERO, since: 8 }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    ANI: text(8, 40),
    UserToUserInfo: bytes(9, 131),
    CallerEnteredDigits: text(12, 40),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    CustomerPhoneNumber: text(95, 20, { since: 8 }),
    CustomerAccountNumber: text(96, 32, { since: 8 }),
    RouterCallKeyDay: tagged(72, uint({ since: 14 })),
    RouterCallKeyCallID: tagged(73, uint({ since: 14 })),
    RouterCallKeySequenceNumber: tagged(110, uint({ since: 14 })),
    CallOriginatedFrom: tagged(232, uchar({ since: 14 })),
  },
});

export const SET_CALL_DATA_CONF = message(27, 'SET_CALL_DATA_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CALL_DATA_UPDATE'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const RELEASE_CALL_REQ = message(28, 'RELEASE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'RELEASE_CALL_CONF',
  service: ['CTI_SERVICE_CALL_DATA_UPDATE'],
  summary: 'Says that the client needs the data of a call no longer, which ends its wrap-up time.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const RELEASE_CALL_CONF = message(29, 'RELEASE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CALL_DATA_UPDATE'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const SET_DEVICE_ATTRIBUTES_REQ = message(141, 'SET_DEVICE_ATTRIBUTES_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'SET_DEVICE_ATTRIBUTES_CONF',
  service: ['CTI_SERVICE_CALL_DATA_UPDATE'],
  summary: 'Sets what calls from a device have as service, skill group and call type.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    CallType: ushort({ enum: CallType, absent: NULL_CALLTYPE }),
    CallingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
  },
  floating: {
    CallingDeviceID: text(27, 64, { required: true }),
  },
});

export const SET_DEVICE_ATTRIBUTES_CONF = message(142, 'SET_DEVICE_ATTRIBUTES_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_CALL_DATA_UPDATE'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});
