// What happens to calls.

import { bytes, count, int, list, message, since, tagged, text, uint, ushort } from '../define-message';
import {
  AgentGreetingEventCode,
  CallType,
  CalledPartyDisposition,
  ConnectionDeviceIDType,
  DeviceIDType,
  EventCause,
  LineType,
  LocalConnectionState,
  MediaForkingDeviceType,
  RTPDirection,
  RTPType,
  RecorderStatus,
  RecorderType,
  RecordingType,
} from '../enums';
import { callVariables, ctiClients, namedData } from '../fields/call-context';
import { eventHead, parties } from '../fields/event-parts';
import { NONE, NULL_CALLTYPE, NULL_CALL_ID, NULL_PERIPHERAL_ID, NULL_SERVICE, NULL_SKILL_GROUP, ZERO } from '../limits';

export const CALL_DELIVERED_EVENT = message(9, 'CALL_DELIVERED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call rings at a device, or seizes a trunk.',
  notes: ['Version 9 ends its fixed part at EventCause; the context of the call came later.'],
  alternatives: [
    {
      until: 10,
      with: ['NumNamedVariables', 'NumNamedArrays'],
      why: 'since when they exist is inferred from a stale size',
    },
  ],
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    AlertingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CallingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LastRedirectDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
    NumNamedVariables: count({ since: 11 }),
    NumNamedArrays: count({ since: 11 }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AlertingDeviceID: text(26, 64),
    CallingDeviceID: text(27, 64),
    CalledDeviceID: text(28, 64),
    LastRedirectDeviceID: text(29, 64),
    TrunkNumber: tagged(121, uint({ since: 10 })),
    TrunkGroupNumber: tagged(122, uint({ since: 10 })),
    SecondaryConnectionCallID: tagged(202, uint({ absent: NULL_CALL_ID, since: 11, inferred: true })),
    ANI: text(8, 40, { since: 11, inferred: true }),
    ANI_II: text(215, 2, { since: 11 }),
    UserToUserInfo: bytes(9, 131, { since: 11, inferred: true }),
    DNIS: text(10, 32, { since: 11, inferred: true }),
    DialedNumber: text(11, 40, { since: 11, inferred: true }),
    CallerEnteredDigits: text(12, 40, { since: 11, inferred: true }),
    ...since(11, callVariables),
    CallWrapupData: text(46, 40, { since: 11, inferred: true }),
    ...since(11, namedData),
  },
});

export const CALL_ESTABLISHED_EVENT = message(10, 'CALL_ESTABLISHED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call is answered.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    AnsweringDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CallingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LastRedirectDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AnsweringDeviceID: text(30, 64),
    CallingDeviceID: text(27, 64),
    CalledDeviceID: text(28, 64),
    LastRedirectDeviceID: text(29, 64),
    TrunkNumber: tagged(121, uint({ since: 10 })),
    TrunkGroupNumber: tagged(122, uint({ since: 10 })),
  },
});

export const CALL_HELD_EVENT = message(11, 'CALL_HELD_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call is put on hold.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    HoldingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    HoldingDeviceID: text(31, 64),
  },
});

export const CALL_RETRIEVED_EVENT = message(12, 'CALL_RETRIEVED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call is taken off hold.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    RetrievingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    RetrievingDeviceID: text(32, 64),
  },
});

export const CALL_CLEARED_EVENT = message(13, 'CALL_CLEARED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call is over for all its parties.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const CALL_CONNECTION_CLEARED_EVENT = message(14, 'CALL_CONNECTION_CLEARED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'One party leaves a call.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ReleasingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    ReleasingDeviceID: text(33, 64),
  },
});

export const CALL_ORIGINATED_EVENT = message(15, 'CALL_ORIGINATED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A device has dialled.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    CallingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    CallingDeviceID: text(27, 64),
    CalledDeviceID: text(28, 64),
  },
});

export const CALL_FAILED_EVENT = message(16, 'CALL_FAILED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call cannot be completed.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    FailingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    FailingDeviceID: text(34, 64),
    CalledDeviceID: text(28, 64),
  },
});

export const CALL_CONFERENCED_EVENT = message(17, 'CALL_CONFERENCED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'Two calls are joined to a conference.',
  fixed: {
    ...eventHead,
    PrimaryDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    PrimaryCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    NumParties: count(),
    SecondaryDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    SecondaryCallID: uint({ absent: NULL_CALL_ID }),
    ControllerDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    AddedPartyDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    PrimaryDeviceID: text(35, 64),
    SecondaryDeviceID: text(36, 64),
    ControllerDeviceID: text(37, 64),
    AddedPartyDeviceID: text(38, 64),
    ...parties,
  },
});

export const CALL_TRANSFERRED_EVENT = message(18, 'CALL_TRANSFERRED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call is transferred.',
  fixed: {
    ...eventHead,
    PrimaryDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    PrimaryCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    NumParties: count(),
    SecondaryDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    SecondaryCallID: uint({ absent: NULL_CALL_ID }),
    TransferringDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    TransferredDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    PrimaryDeviceID: text(35, 64),
    SecondaryDeviceID: text(36, 64),
    TransferringDeviceID: text(42, 64),
    TransferredDeviceID: text(43, 64),
    ...parties,
  },
});

export const CALL_DIVERTED_EVENT = message(19, 'CALL_DIVERTED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call leaves for another destination.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    DivertingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    DivertingDeviceID: text(44, 64),
    CalledDeviceID: text(28, 64),
  },
});

export const CALL_SERVICE_INITIATED_EVENT = message(20, 'CALL_SERVICE_INITIATED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A device goes off hook and may dial.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    CallingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    CallingDeviceID: text(27, 64),
    CallReferenceID: bytes(223, 32, { since: 14 }),
    COCConnectionCallID: tagged(229, uint({ absent: NULL_CALL_ID, since: 14 })),
    COCCallConnectionDeviceIDType: tagged(230, ushort({ enum: ConnectionDeviceIDType, absent: NONE, since: 14 })),
    COCCallConnectionDeviceID: text(231, 64, { since: 14 }),
  },
});

export const CALL_QUEUED_EVENT = message(21, 'CALL_QUEUED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call waits in a queue.',
  notes: ['Before version 14 a queue has no device: QueueDeviceType is NONE and QueueDeviceID absent.'],
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    QueueDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CallingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LastRedirectDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    NumQueued: ushort(),
    NumSkillGroups: count(),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    QueueDeviceID: text(45, 64),
    CallingDeviceID: text(27, 64),
    CalledDeviceID: text(28, 64),
    LastRedirectDeviceID: text(29, 64),
    SkillGroups: list(
      'NumSkillGroups',
      {
        SkillGroupNumber: tagged(62, int({ absent: NULL_SKILL_GROUP })),
        SkillGroupID: tagged(63, uint({ absent: NULL_SKILL_GROUP })),
        SkillGroupPriority: tagged(64, ushort({ absent: ZERO })),
      },
      20,
    ),
  },
});

export const CALL_TRANSLATION_ROUTE_EVENT = message(22, 'CALL_TRANSLATION_ROUTE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_ALL_EVENTS'],
  summary: 'A call that the router sent to another site has its data.',
  fixed: {
    NumNamedVariables: count(),
    NumNamedArrays: count(),
  },
  floating: {
    ANI: text(8, 40),
    UserToUserInfo: bytes(9, 131),
    DNIS: text(10, 32),
    DialedNumber: text(11, 40),
    CallerEnteredDigits: text(12, 40),
    RouterCallKeyDay: tagged(72, uint()),
    RouterCallKeyCallID: tagged(73, uint()),
    RouterCallKeySequenceNumber: tagged(110, uint()),
    ...callVariables,
    ...namedData,
  },
});

export const BEGIN_CALL_EVENT = message(23, 'BEGIN_CALL_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call begins to concern this client: its data so far.',
  fixed: {
    ...eventHead,
    NumCTIClients: count(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
    CallType: ushort({ enum: CallType, absent: NULL_CALLTYPE }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    CalledPartyDisposition: ushort({ enum: CalledPartyDisposition, since: 8 }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    ANI: text(8, 40),
    UserToUserInfo: bytes(9, 131),
    DNIS: text(10, 32),
    DialedNumber: text(11, 40),
    CallerEnteredDigits: text(12, 40),
    RouterCallKeyDay: tagged(72, uint()),
    RouterCallKeyCallID: tagged(73, uint()),
    RouterCallKeySequenceNumber: tagged(110, uint()),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    ...ctiClients,
    CallReferenceID: bytes(223, 32, { since: 14 }),
  },
});

export const END_CALL_EVENT = message(24, 'END_CALL_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call no longer concerns this client.',
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const CALL_DATA_UPDATE_EVENT = message(25, 'CALL_DATA_UPDATE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The data or the ID of a call have changed.',
  notes: ['Version 22 changed when named variables are reported, not how.'],
  fixed: {
    ...eventHead,
    NumCTIClients: count(),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
    CallType: ushort({ enum: CallType, absent: NULL_CALLTYPE }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    NewConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    NewConnectionCallID: uint({ absent: NULL_CALL_ID }),
    CalledPartyDisposition: ushort({ enum: CalledPartyDisposition, since: 8 }),
    CampaignID: uint({ absent: ZERO, since: 8 }),
    QueryRuleID: uint({ absent: ZERO, since: 8 }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64, { required: true }),
    NewConnectionDeviceID: text(47, 64, { required: true }),
    ANI: text(8, 40),
    UserToUserInfo: bytes(9, 131),
    DNIS: text(10, 32),
    DialedNumber: text(11, 40),
    CallerEnteredDigits: text(12, 40),
    RouterCallKeyDay: tagged(72, uint()),
    RouterCallKeyCallID: tagged(73, uint()),
    RouterCallKeySequenceNumber: tagged(110, uint()),
    ...callVariables,
    CallWrapupData: text(46, 40),
    ...namedData,
    CustomerPhoneNumber: text(95, 20, { since: 8 }),
    CustomerAccountNumber: text(96, 32, { since: 8 }),
    ...ctiClients,
    CallReferenceID: bytes(223, 32, { since: 14 }),
  },
});

export const CALL_REACHED_NETWORK_EVENT = message(34, 'CALL_REACHED_NETWORK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'An outgoing call has reached the network.',
  alternatives: [
    {
      since: 7,
      until: 9,
      with: ['LineHandle', 'LineType'],
      why: 'the change log says 7, the version 9 table lacks them',
    },
  ],
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    LineHandle: ushort({ absent: NONE, since: 10, inferred: true }),
    LineType: ushort({ enum: LineType, absent: NONE, since: 10, inferred: true }),
    TrunkUsedDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    CalledDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    TrunkUsedDeviceID: text(48, 64),
    CalledDeviceID: text(28, 64),
    TrunkNumber: tagged(121, uint({ since: 10 })),
    TrunkGroupNumber: tagged(122, uint({ since: 10 })),
  },
});

export const CALL_DEQUEUED_EVENT = message(86, 'CALL_DEQUEUED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'A call leaves a queue.',
  notes: [
    'Tag 124 (the kind of dequeueing) is named in a change log and in no table: it comes through as an unknown field.',
  ],
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    QueueDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    NumQueued: ushort(),
    NumSkillGroups: count(),
    LocalConnectionState: ushort({ enum: LocalConnectionState, absent: NONE }),
    EventCause: ushort({ enum: EventCause, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    SkillGroups: list(
      'NumSkillGroups',
      {
        SkillGroupNumber: tagged(62, uint({ absent: NULL_SKILL_GROUP })),
        SkillGroupID: tagged(63, uint({ absent: NULL_SKILL_GROUP })),
        SkillGroupPriority: tagged(64, ushort({ absent: ZERO })),
      },
      20,
    ),
  },
});

export const RTP_STARTED_EVENT = message(116, 'RTP_STARTED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 7,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS'],
  summary: 'The sound of a call begins to flow.',
  notes: ['Versions 14 to 18 had tags 226 and 227 for IPv6 addresses; they come through as unknown fields.'],
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ClientPort: uint(),
    Direction: ushort({ enum: RTPDirection }),
    RTPType: ushort({ enum: RTPType }),
    BitRate: uint(),
    EchoCancellation: ushort(),
    PacketSize: uint(),
    PayloadType: ushort(),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    ClientAddress: text(81, [
      [0, 16],
      [19, 64],
    ]),
    AgentID: text(5, 12),
    AgentExtension: text(4, 16),
    AgentInstrument: text(6, 64),
    SendingAddress: text(
      125,
      [
        [0, 16],
        [19, 64],
      ],
      { since: 10 },
    ),
    SendingPort: tagged(126, uint({ since: 10 })),
  },
});

export const RTP_STOPPED_EVENT = message(117, 'RTP_STOPPED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 7,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS'],
  summary: 'The sound of a call stops.',
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ClientPort: uint(),
    Direction: ushort({ enum: RTPDirection }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    ClientAddress: text(81, [
      [0, 16],
      [19, 64],
    ]),
    AgentID: text(5, 12),
    AgentExtension: text(4, 16),
    AgentInstrument: text(6, 64),
    SendingAddress: text(
      125,
      [
        [0, 16],
        [19, 64],
      ],
      { since: 10 },
    ),
    SendingPort: tagged(126, uint({ since: 10 })),
  },
});

export const CALL_ATTRIBUTE_CHANGE_EVENT = message(240, 'CALL_ATTRIBUTE_CHANGE_EVENT', {
  kind: 'event',
  from: 'server',
  since: 10,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The call type of a call has changed.',
  notes: ['Its table prints no number; 240 is what implementations use.'],
  fixed: {
    ...eventHead,
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    CallTypeID: uint(),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const CALL_AGENT_GREETING_EVENT = message(248, 'CALL_AGENT_GREETING_EVENT', {
  kind: 'event',
  from: 'server',
  since: 15,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: "An agent's greeting begins, ends or fails.",
  notes: ['No guide prints the tag of GreetingType.'],
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    EventCode: ushort({ enum: AgentGreetingEventCode }),
    PeripheralErrorCode: uint({ absent: ZERO }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64, { required: true }),
    AgentID: text(5, 12, { required: true }),
    GreetingType: text(undefined, 32, { required: true }),
  },
});

export const NETWORK_RECORDING_STARTED_EVENT = message(272, 'NETWORK_RECORDING_STARTED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS'],
  summary: 'A recording in the network begins.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    RecordingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    RecordingDeviceID: text(300, 64),
  },
});

export const NETWORK_RECORDING_ENDED_EVENT = message(273, 'NETWORK_RECORDING_ENDED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS'],
  summary: 'A recording in the network ends.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    RecordingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    RecordingDeviceID: text(300, 64),
  },
});

export const NETWORK_RECORDING_FAILED_EVENT = message(274, 'NETWORK_RECORDING_FAILED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS'],
  summary: 'A recording in the network fails.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    RecordingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    RecordFailureCause: ushort(),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    RecordingDeviceID: text(300, 64),
  },
});

export const NETWORK_RECORDING_TARGET_INFO_EVENT = message(275, 'NETWORK_RECORDING_TARGET_INFO_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS'],
  summary: 'Which recorder a recording in the network goes to.',
  notes: ['The message list prints a number one lower than the table; the table fits the numbers around it.'],
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    RecordingDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
    RecordingType: ushort({ enum: RecordingType }),
    MediaForkingDeviceType: ushort({ enum: MediaForkingDeviceType }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    RecordingDeviceID: text(300, 64),
    RecorderAddress: text(291, 64),
    TerminalName: text(292, 64),
    MediaForkingDeviceName: text(293, 64),
    ProtocolReferenceGUID: text(294, 64),
    MediaForkingClusterID: text(295, 64),
    RecorderURI: text(296, 64),
    RecorderErrorMsg: text(297, 64),
    RecorderType: tagged(298, ushort({ enum: RecorderType })),
    RecorderStatus: tagged(299, ushort({ enum: RecorderStatus })),
  },
});
