import { enumeration } from '../enumeration';

export const TypeOfDevice = enumeration({
  name: 'TypeOfDevice',
  prefix: 'DEVT_',
  rows: [
    [0, 'DEVT_STATION', 'phone'],
    [1, 'DEVT_LINE', 'line'],
    [2, 'DEVT_BUTTON', 'button of a phone'],
    [3, 'DEVT_ACD', 'call distributor'],
    [4, 'DEVT_TRUNK', 'trunk'],
    [5, 'DEVT_OPERATOR', 'operator'],
    [16, 'DEVT_STATION_GROUP', 'station group'],
    [17, 'DEVT_LINE_GROUP', 'line group'],
    [18, 'DEVT_BUTTON_GROUP', 'button group'],
    [19, 'DEVT_ACD_GROUP', 'acd group'],
    [20, 'DEVT_TRUNK_GROUP', 'trunk group'],
    [21, 'DEVT_OPERATOR_GROUP', 'operator group'],
    [22, 'DEVT_CTI_PORT_SCCP', 'CTI port (SCCP)', { since: 14 }],
    [23, 'DEVT_CTI_PORT_SIP', 'CTI port (SIP)', { since: 14 }],
    [255, 'DEVT_OTHER', 'other'],
  ],
});

export const ClassOfDevice = enumeration({
  name: 'ClassOfDevice',
  kind: 'mask',
  prefix: 'DEVC_',
  rows: [
    [0x10, 'DEVC_OTHER', 'other'],
    [0x20, 'DEVC_IMAGE', 'image'],
    [0x40, 'DEVC_DATA', 'data'],
    [0x80, 'DEVC_VOICE', 'voice'],
  ],
});

export const TransferConferenceSetup = enumeration({
  name: 'TransferConferenceSetup',
  kind: 'mask',
  rows: [
    [
      0x00000001,
      'CONF_SETUP_CONSULT_SPECIFIC',
      'conference and transfer need a consultation that was announced for it',
    ],
    [0x00000002, 'CONF_SETUP_CONSULT_ANY', 'any consultation will do'],
    [0x00000004, 'CONF_SETUP_CONN_HELD', 'a connected and a held call will do'],
    [0x00000008, 'CONF_SETUP_ANY_TWO_CALLS', 'any two calls will do'],
    [0x00000010, 'CONF_SETUP_SINGLE_ACD_CALL', 'conference from one contact centre call'],
    [0x00000020, 'TRANS_SETUP_SINGLE_ACD_CALL', 'transfer from one contact centre call'],
    [0x00000040, 'CONF_SETUP_ANY_SINGLE_CALL', 'conference from any one call'],
    [0x00000080, 'TRANS_SETUP_ANY_SINGLE_CALL', 'transfer from any one call'],
  ],
});

export const CallControlSupported = enumeration({
  name: 'CallControlSupported',
  kind: 'mask',
  prefix: 'CONTROL_',
  rows: [
    [0x00000001, 'CONTROL_QUERY_AGENT_STATE', 'query agent state'],
    [0x00000002, 'CONTROL_SET_AGENT_STATE', 'set agent state'],
    [0x00000004, 'CONTROL_ALTERNATE_CALL', 'alternate call'],
    [0x00000008, 'CONTROL_ANSWER_CALL', 'answer call'],
    [0x00000010, 'CONTROL_CLEAR_CALL', 'clear call'],
    [0x00000020, 'CONTROL_CLEAR_CONNECTION', 'clear connection'],
    [0x00000040, 'CONTROL_CONFERENCE_CALL', 'conference call'],
    [0x00000080, 'CONTROL_CONSULTATION_CALL', 'consultation call'],
    [0x00000100, 'CONTROL_DEFLECT_CALL', 'deflect call'],
    [0x00000200, 'CONTROL_HOLD_CALL', 'hold call'],
    [0x00000400, 'CONTROL_MAKE_CALL', 'make call'],
    [0x00000800, 'CONTROL_MAKE_PREDICTIVE_CALL', 'make predictive call'],
    [0x00001000, 'CONTROL_RECONNECT_CALL', 'reconnect call'],
    [0x00002000, 'CONTROL_RETRIEVE_CALL', 'retrieve call'],
    [0x00004000, 'CONTROL_TRANSFER_CALL', 'transfer call'],
    [0x00008000, 'CONTROL_QUERY_DEVICE_INFO', 'query device info'],
    [0x00010000, 'CONTROL_SNAPSHOT_CALL', 'snapshot call'],
    [0x00020000, 'CONTROL_SNAPSHOT_DEVICE', 'snapshot device'],
    [0x00040000, 'CONTROL_SEND_DTMF_SIGNAL', 'send dtmf signal'],
  ],
});

export const OtherFeatures = enumeration({
  name: 'OtherFeatures',
  kind: 'mask',
  prefix: 'FEATURE_',
  rows: [
    [0x00000001, 'FEATURE_POST_ROUTE', 'the router can answer dialled numbers (PostRoute)'],
    [0x00000002, 'FEATURE_UNIQUE_CONSULT_CALLID', 'a consultation has a call ID of its own'],
  ],
});

export const ConfigDeviceType = enumeration({
  name: 'ConfigDeviceType',
  rows: [
    [0, 'UNKNOWN', 'unknown'],
    [1, 'SERVICE', 'service'],
    [2, 'SKILL_GROUP', 'skill group'],
    [3, 'AGENT_ID', 'agent id'],
    [4, 'AGENT_DEVICE_EXTENSION', 'agent device extension'],
    [5, 'ROUTE_POINT', 'route point'],
    [6, 'CTI_PORT', 'cti port'],
    [7, 'CALL_CONTROL_GROUP', 'call control group'],
  ],
});
