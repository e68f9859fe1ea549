// Agent state, call control, snapshots: the Client Control service.

import { bool, bytes, count, int, list, message, packed, tagged, text, uchar, uint, ushort } from '../define-message';
import {
  AgentAvailabilityStatus,
  AgentGreetingAction,
  AgentMode,
  AgentServiceReq,
  AgentState,
  AgentStateMask,
  AgentWorkMode,
  AllocationState,
  AnswerDetectMode,
  AnsweringMachine,
  CallControlSupported,
  CallMannerType,
  CallMsgMask,
  CallOption,
  CallPlacementType,
  CallType,
  CalledPartyDisposition,
  ClassOfDevice,
  ConnectionDeviceIDType,
  ConsultType,
  ControlFailureCode,
  DestinationCountry,
  DeviceIDType,
  EnabledService,
  FacilityType,
  ForcedFlag,
  InternalAgentState,
  InvocationType,
  LineType,
  LocalConnectionState,
  OtherFeatures,
  PeripheralType,
  PlayToneDirection,
  SSOEnabled,
  SilentMonitorStatus,
  TransferConferenceSetup,
  TypeOfDevice,
} from '../enums';
import { callVariables, ctiClients, namedData } from '../fields/call-context';
import { parties } from '../fields/event-parts';
import { NONE, NULL_CALLTYPE, NULL_CALL_ID, NULL_PERIPHERAL_ID, NULL_SKILL_GROUP, ZERO } from '../limits';

export const CONTROL_FAILURE_CONF = message(35, 'CONTROL_FAILURE_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The peripheral could not do what was asked.',
  fixed: {
    InvokeID: uint(),
    FailureCode: ushort({ enum: ControlFailureCode }),
    PeripheralErrorCode: uint({ absent: ZERO }),
  },
  floating: {},
});

export const QUERY_AGENT_STATE_REQ = message(36, 'QUERY_AGENT_STATE_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'QUERY_AGENT_STATE_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Asks for the state of an agent.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    MRDID: int({ since: 9 }),
    ICMAgentID: int({ since: 9 }),
  },
  floating: {
    AgentExtension: text(4, 16, { since: 6 }),
    AgentID: text(5, 12, { since: 6 }),
    AgentInstrument: text(6, 64),
  },
});

export const QUERY_AGENT_STATE_CONF = message(37, 'QUERY_AGENT_STATE_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The state of the agent, per skill group too.',
  alternatives: [
    {
      since: 9,
      until: 13,
      without: ['AgentAvailabilityStatus'],
      why: 'stated sizes are 4 bytes short of the table',
    },
    { since: 19, until: 19, without: ['DepartmentID'], why: 'a version 19 peer without it is known' },
  ],
  fixed: {
    InvokeID: uint(),
    AgentState: ushort({ enum: AgentState }),
    NumSkillGroups: count(),
    MRDID: int({ since: 9 }),
    NumTasks: uint({ since: 9 }),
    AgentMode: ushort({ enum: AgentMode, since: 9 }),
    MaxTaskLimit: uint({ since: 9 }),
    ICMAgentID: int({ since: 9 }),
    AgentAvailabilityStatus: uint({ enum: AgentAvailabilityStatus, since: 9 }),
    DepartmentID: int({ since: 19 }),
  },
  floating: {
    AgentID: text(5, 12),
    AgentExtension: text(4, 16),
    AgentInstrument: text(6, 64, { since: 6 }),
    SkillGroups: list(
      'NumSkillGroups',
      {
        SkillGroupNumber: tagged(62, uint({ absent: NULL_SKILL_GROUP })),
        SkillGroupID: tagged(63, uint({ absent: NULL_SKILL_GROUP })),
        SkillGroupPriority: tagged(64, ushort({ absent: ZERO })),
        SkillGroupState: tagged(65, ushort({ enum: AgentState })),
      },
      20,
    ),
    InternalAgentState: tagged(255, ushort({ enum: InternalAgentState, since: 19 })),
    MaxBeyondTaskLimit: tagged(266, uint({ since: 22 })),
  },
});

export const SET_AGENT_STATE_REQ = message(38, 'SET_AGENT_STATE_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'SET_AGENT_STATE_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Logs an agent in or out, or makes it ready or not ready.',
  notes: ['ForcedFlag is one byte, so that AgentServiceReq stands at an odd offset.'],
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    AgentState: ushort({ enum: AgentState }),
    AgentWorkMode: ushort({ enum: AgentWorkMode }),
    NumSkillGroups: count(),
    EventReasonCode: ushort(),
    ForcedFlag: uchar({ enum: ForcedFlag, since: 10 }),
    AgentServiceReq: uint({ enum: AgentServiceReq, since: 12 }),
  },
  floating: {
    AgentInstrument: text(6, 64),
    ActiveTerminal: text(303, 64, { since: 24 }),
    AgentID: text(5, 12),
    AgentPassword: text(49, 64),
    PositionID: text(68, 12),
    SupervisorID: text(69, 12),
    SSOEnabled: tagged(257, ushort({ enum: SSOEnabled, since: 20 })),
    SkillGroups: list(
      'NumSkillGroups',
      {
        SkillGroupNumber: tagged(62, int({ absent: NULL_SKILL_GROUP })),
        SkillGroupPriority: tagged(64, ushort({ absent: ZERO })),
      },
      20,
    ),
  },
});

export const SET_AGENT_STATE_CONF = message(39, 'SET_AGENT_STATE_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const ALTERNATE_CALL_REQ = message(40, 'ALTERNATE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'ALTERNATE_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Holds the active call and retrieves the held one.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ActiveConnectionCallID: uint({ absent: NULL_CALL_ID }),
    OtherConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ActiveConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    OtherConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ActiveConnectionDeviceID: text(50, 64),
    OtherConnectionDeviceID: text(52, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
  },
});

export const ALTERNATE_CALL_CONF = message(41, 'ALTERNATE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const ANSWER_CALL_REQ = message(42, 'ANSWER_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'ANSWER_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Answers a ringing call.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentInstrument: text(6, 64),
  },
});

export const ANSWER_CALL_CONF = message(43, 'ANSWER_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const CLEAR_CALL_REQ = message(44, 'CLEAR_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CLEAR_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Ends a call for all its parties.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
  },
});

export const CLEAR_CALL_CONF = message(45, 'CLEAR_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const CLEAR_CONNECTION_REQ = message(46, 'CLEAR_CONNECTION_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CLEAR_CONNECTION_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Takes one party out of a call: hangs up.',
  notes: ['RequestingDeviceIDType is printed among the fixed fields, but has a tag: it is floating.'],
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentInstrument: text(6, 64, { since: 5 }),
    RequestingDeviceID: text(219, 64, { since: 14 }),
    CTIOSCILClientID: text(217, 64, { since: 10, until: 24 }),
    RequestingDeviceIDType: tagged(220, ushort({ enum: DeviceIDType, absent: NONE, since: 14 })),
  },
});

export const CLEAR_CONNECTION_CONF = message(47, 'CLEAR_CONNECTION_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const CONFERENCE_CALL_REQ = message(48, 'CONFERENCE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CONFERENCE_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Joins a held and an active call, or adds a party to a call.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    HeldConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ActiveConnectionCallID: uint({ absent: NULL_CALL_ID }),
    HeldConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ActiveConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    CallPlacementType: ushort({ enum: CallPlacementType }),
    CallMannerType: ushort({ enum: CallMannerType }),
    AlertRings: ushort(),
    CallOption: ushort({ enum: CallOption }),
    FacilityType: ushort({ enum: FacilityType }),
    AnsweringMachine: ushort({ enum: AnsweringMachine }),
    Priority: bool(),
    PostRoute: bool(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
  },
  floating: {
    ActiveConnectionDeviceID: text(50, 64),
    HeldConnectionDeviceID: text(53, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
    DialedNumber: text(11, 40),
    UserToUserInfo: bytes(9, 131),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    FacilityCode: text(51, 40),
    AuthorizationCode: text(77, 40),
    AccountCode: text(78, 40),
  },
});

export const CONFERENCE_CALL_CONF = message(49, 'CONFERENCE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The conference is accepted, with its parties.',
  fixed: {
    InvokeID: uint(),
    NewConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NewConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    NumParties: count(),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    NewConnectionDeviceID: text(47, 64),
    ...parties,
  },
});

export const CONSULTATION_CALL_REQ = message(50, 'CONSULTATION_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CONSULTATION_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Holds the active call and calls someone else from the same device.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ActiveConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ActiveConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    CallPlacementType: ushort({ enum: CallPlacementType }),
    CallMannerType: ushort({ enum: CallMannerType }),
    ConsultType: ushort({ enum: ConsultType }),
    AlertRings: ushort(),
    CallOption: ushort({ enum: CallOption }),
    FacilityType: ushort({ enum: FacilityType }),
    AnsweringMachine: ushort({ enum: AnsweringMachine }),
    Priority: bool(),
    PostRoute: bool(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
  },
  floating: {
    ActiveConnectionDeviceID: text(50, 64),
    DialedNumber: text(11, 40),
    AgentInstrument: text(6, 64, { since: 5 }),
    UserToUserInfo: bytes(9, 131),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    FacilityCode: text(51, 40),
    AuthorizationCode: text(77, 40),
    AccountCode: text(78, 40),
  },
});

export const CONSULTATION_CALL_CONF = message(51, 'CONSULTATION_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The consultation is accepted, with its connection.',
  fixed: {
    InvokeID: uint(),
    NewConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NewConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    NewConnectionDeviceID: text(47, 64),
  },
});

export const DEFLECT_CALL_REQ = message(52, 'DEFLECT_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'DEFLECT_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Sends a ringing call elsewhere, unanswered.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    CalledDeviceID: text(28, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
  },
});

export const DEFLECT_CALL_CONF = message(53, 'DEFLECT_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const HOLD_CALL_REQ = message(54, 'HOLD_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'HOLD_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Puts a call on hold.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    Reservation: bool(),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
  },
});

export const HOLD_CALL_CONF = message(55, 'HOLD_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const MAKE_CALL_REQ = message(56, 'MAKE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MAKE_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: "Places a call from an agent's device.",
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    CallPlacementType: ushort({ enum: CallPlacementType }),
    CallMannerType: ushort({ enum: CallMannerType }),
    AlertRings: ushort(),
    CallOption: ushort({ enum: CallOption }),
    FacilityType: ushort({ enum: FacilityType }),
    AnsweringMachine: ushort({ enum: AnsweringMachine }),
    Priority: bool(),
    PostRoute: bool(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP, since: 14 }),
  },
  floating: {
    AgentInstrument: text(6, 64),
    DialedNumber: text(11, 40),
    UserToUserInfo: bytes(9, 131),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    FacilityCode: text(51, 40),
    AuthorizationCode: text(77, 40),
    AccountCode: text(78, 40),
    CCT: text(84, 4),
  },
});

export const MAKE_CALL_CONF = message(57, 'MAKE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The call is accepted, with its connection.',
  fixed: {
    InvokeID: uint(),
    NewConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NewConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    NewConnectionDeviceID: text(47, 64),
  },
});

export const MAKE_PREDICTIVE_CALL_REQ = message(58, 'MAKE_PREDICTIVE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  since: 5,
  confirmedBy: 'MAKE_PREDICTIVE_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Calls someone and finds an agent when the call is answered.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    CallPlacementType: ushort({ enum: CallPlacementType }),
    CallMannerType: ushort({ enum: CallMannerType }),
    AlertRings: ushort(),
    CallOption: ushort({ enum: CallOption }),
    FacilityType: ushort({ enum: FacilityType }),
    AnsweringMachine: ushort({ enum: AnsweringMachine }),
    Priority: bool(),
    AllocationState: ushort({ enum: AllocationState }),
    DestinationCountry: ushort({ enum: DestinationCountry }),
    AnswerDetectMode: ushort({ enum: AnswerDetectMode }),
    AnswerDetectTime: ushort(),
    AnswerDetectControl1: uint(),
    AnswerDetectControl2: uint(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
  },
  floating: {
    OriginatingDeviceID: text(79, 64),
    DialedNumber: text(11, 40),
    UserToUserInfo: bytes(9, 131),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    FacilityCode: text(51, 40),
    AuthorizationCode: text(77, 40),
    AccountCode: text(78, 40),
    OriginatingLineID: text(80, 40),
    CCT: text(84, 4),
  },
});

export const MAKE_PREDICTIVE_CALL_CONF = message(59, 'MAKE_PREDICTIVE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The call is accepted, with its connection.',
  fixed: {
    InvokeID: uint(),
    NewConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NewConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    NewConnectionDeviceID: text(47, 64),
  },
});

export const RECONNECT_CALL_REQ = message(60, 'RECONNECT_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'RECONNECT_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Ends the active call and retrieves the held one.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ActiveConnectionCallID: uint({ absent: NULL_CALL_ID }),
    HeldConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ActiveConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    HeldConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ActiveConnectionDeviceID: text(50, 64),
    HeldConnectionDeviceID: text(53, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
  },
});

export const RECONNECT_CALL_CONF = message(61, 'RECONNECT_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const RETRIEVE_CALL_REQ = message(62, 'RETRIEVE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'RETRIEVE_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Takes a call off hold.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    HeldConnectionCallID: uint({ absent: NULL_CALL_ID }),
    HeldConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    HeldConnectionDeviceID: text(53, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
  },
});

export const RETRIEVE_CALL_CONF = message(63, 'RETRIEVE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const TRANSFER_CALL_REQ = message(64, 'TRANSFER_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TRANSFER_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Connects the parties of a held and an active call, or sends a call on.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ActiveConnectionCallID: uint({ absent: NULL_CALL_ID }),
    HeldConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ActiveConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    HeldConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    CallPlacementType: ushort({ enum: CallPlacementType }),
    CallMannerType: ushort({ enum: CallMannerType }),
    AlertRings: ushort(),
    CallOption: ushort({ enum: CallOption }),
    FacilityType: ushort({ enum: FacilityType }),
    AnsweringMachine: ushort({ enum: AnsweringMachine }),
    Priority: bool(),
    PostRoute: bool(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
  },
  floating: {
    ActiveConnectionDeviceID: text(50, 64),
    HeldConnectionDeviceID: text(53, 64),
    AgentInstrument: text(6, 64, { since: 8 }),
    DialedNumber: text(11, 40),
    UserToUserInfo: bytes(9, 131),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    FacilityCode: text(51, 40),
    AuthorizationCode: text(77, 40),
    AccountCode: text(78, 40),
  },
});

export const TRANSFER_CALL_CONF = message(65, 'TRANSFER_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The transfer is accepted, with its parties.',
  fixed: {
    InvokeID: uint(),
    NewConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NewConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    NumParties: count(),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    NewConnectionDeviceID: text(47, 64),
    ...parties,
  },
});

export const QUERY_DEVICE_INFO_REQ = message(78, 'QUERY_DEVICE_INFO_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'QUERY_DEVICE_INFO_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Asks what a device can do.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    Reserved: ushort(),
  },
  floating: {
    AgentInstrument: text(6, 64),
  },
});

export const QUERY_DEVICE_INFO_CONF = message(79, 'QUERY_DEVICE_INFO_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'What the device can do.',
  fixed: {
    InvokeID: uint(),
    PeripheralType: ushort({ enum: PeripheralType, absent: NONE }),
    TypeOfDevice: ushort({ enum: TypeOfDevice }),
    ClassOfDevice: ushort({ enum: ClassOfDevice }),
    NumLines: count(),
    Reserved: ushort(),
    MaxActiveCalls: ushort(),
    MaxHeldCalls: ushort(),
    MaxDevicesInConference: ushort(),
    MakeCallSetup: uint({ enum: AgentStateMask }),
    TransferConferenceSetup: uint({ enum: TransferConferenceSetup }),
    CallEventsSupported: uint({ enum: CallMsgMask }),
    CallControlSupported: uint({ enum: CallControlSupported }),
    OtherFeaturesSupported: uint({ enum: OtherFeatures }),
  },
  floating: {
    Lines: list(
      'NumLines',
      {
        LineHandle: tagged(70, ushort({ absent: NONE })),
        LineType: tagged(71, ushort({ enum: LineType, absent: NONE })),
      },
      10,
    ),
  },
});

export const SNAPSHOT_CALL_REQ = message(82, 'SNAPSHOT_CALL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'SNAPSHOT_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Asks for all that is known about a call.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const SNAPSHOT_CALL_CONF = message(83, 'SNAPSHOT_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The data and the parties of the call.',
  fixed: {
    InvokeID: uint(),
    CallType: ushort({ enum: CallType, absent: NULL_CALLTYPE }),
    NumCTIClients: count(),
    NumCallDevices: count(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
    CalledPartyDisposition: ushort({ enum: CalledPartyDisposition, since: 8 }),
  },
  floating: {
    ANI: text(8, 40),
    UserToUserInfo: bytes(9, 131),
    DNIS: text(10, 32),
    DialedNumber: text(11, 40),
    CallerEnteredDigits: text(12, 40),
    RouterCallKeyDay: tagged(72, uint()),
    RouterCallKeyCallID: tagged(73, uint()),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    ...ctiClients,
    CallDevices: list(
      'NumCallDevices',
      {
        CallConnectionCallID: tagged(56, uint({ absent: NULL_CALL_ID })),
        CallConnectionDeviceIDType: tagged(57, ushort({ enum: ConnectionDeviceIDType, absent: NONE })),
        CallConnectionDeviceID: text(58, 64),
        CallDeviceType: tagged(59, ushort({ enum: DeviceIDType, absent: NONE })),
        CallDeviceID: text(60, 64),
        CallDeviceConnectionState: tagged(61, ushort({ enum: LocalConnectionState, absent: NONE })),
      },
      16,
    ),
    CallReferenceID: bytes(223, 32, { since: 14 }),
    COCConnectionCallID: tagged(229, uint({ absent: NULL_CALL_ID, since: 14 })),
    COCCallConnectionDeviceIDType: tagged(230, ushort({ enum: ConnectionDeviceIDType, absent: NONE, since: 14 })),
    COCCallConnectionDeviceID: text(231, 64, { since: 14 }),
    ProtocolReferenceGUID: text(294, 40, { since: 24 }),
    CcaiConfigId: text(311, 40, { since: 24 }),
    NumOfEnabledServices: tagged(310, count({ since: 24 })),
    FltEnabledServices: packed(309, 'NumOfEnabledServices', ushort({ enum: EnabledService, since: 24 })),
  },
});

export const SNAPSHOT_DEVICE_REQ = message(84, 'SNAPSHOT_DEVICE_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'SNAPSHOT_DEVICE_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Asks for the calls at a device.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    SnapshotDeviceType: ushort({ enum: DeviceIDType, absent: NONE, since: 10 }),
  },
  floating: {
    AgentInstrument: text(6, 64),
  },
});

export const SNAPSHOT_DEVICE_CONF = message(85, 'SNAPSHOT_DEVICE_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The calls at the device.',
  fixed: {
    InvokeID: uint(),
    NumCalls: count(),
  },
  floating: {
    Calls: list(
      'NumCalls',
      {
        CallConnectionCallID: tagged(56, uint({ absent: NULL_CALL_ID })),
        CallConnectionDeviceIDType: tagged(57, ushort({ enum: ConnectionDeviceIDType, absent: NONE })),
        CallConnectionDeviceID: text(58, 64),
        CallState: tagged(75, ushort({ enum: LocalConnectionState, absent: NONE })),
        SilentMonitorStatus: tagged(218, ushort({ enum: SilentMonitorStatus, since: 10 })),
      },
      16,
    ),
  },
});

export const SEND_DTMF_SIGNAL_REQ = message(91, 'SEND_DTMF_SIGNAL_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'SEND_DTMF_SIGNAL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Sends tones into a call.',
  notes: ['PauseDuration had two bytes by mistake before version 10; servers take both.'],
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ToneDuration: ushort(),
    PauseDuration: uint(),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    DTMFString: text(67, 32),
    AgentInstrument: text(6, 64, { since: 8 }),
    CTIOSCILClientID: text(217, 64, { since: 10, until: 24 }),
  },
});

export const SEND_DTMF_SIGNAL_CONF = message(92, 'SEND_DTMF_SIGNAL_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const BAD_CALL_REQ = message(139, 'BAD_CALL_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'BAD_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Marks a call as one of bad quality.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentID: text(5, 12),
  },
});

export const BAD_CALL_CONF = message(140, 'BAD_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const AGENT_GREETING_CONTROL_REQ = message(249, 'AGENT_GREETING_CONTROL_REQ', {
  kind: 'request',
  from: 'client',
  since: 15,
  confirmedBy: 'AGENT_GREETING_CONTROL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Stops, disables or enables the greeting of an agent.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    AgentAction: ushort({ enum: AgentGreetingAction }),
  },
  floating: {
    AgentID: text(5, 12, { required: true }),
  },
});

export const AGENT_GREETING_CONTROL_CONF = message(250, 'AGENT_GREETING_CONTROL_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 15,
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const START_NETWORK_RECORDING_REQ = message(268, 'START_NETWORK_RECORDING_REQ', {
  kind: 'request',
  from: 'client',
  since: 23,
  confirmedBy: 'START_NETWORK_RECORDING_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Begins to record a call in the network.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    PlayToneDirection: tagged(289, ushort({ enum: PlayToneDirection })),
    InvocationType: tagged(290, ushort({ enum: InvocationType })),
    ConnectionDeviceID: text(25, 64),
    AgentInstrument: text(6, 64),
  },
});

export const START_NETWORK_RECORDING_CONF = message(269, 'START_NETWORK_RECORDING_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const STOP_NETWORK_RECORDING_REQ = message(270, 'STOP_NETWORK_RECORDING_REQ', {
  kind: 'request',
  from: 'client',
  since: 23,
  confirmedBy: 'STOP_NETWORK_RECORDING_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'Ends a recording in the network.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    InvocationType: tagged(290, ushort({ enum: InvocationType })),
    ConnectionDeviceID: text(25, 64),
    AgentInstrument: text(6, 64),
  },
});

export const STOP_NETWORK_RECORDING_CONF = message(271, 'STOP_NETWORK_RECORDING_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_CLIENT_CONTROL'],
  summary: 'The request is accepted.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});
