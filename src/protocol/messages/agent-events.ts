// What happens to agents.

import { bytes, count, int, list, message, packed, tagged, text, uint, ushort } from '../define-message';
import {
  AgentAvailabilityStatus,
  AgentCallDirection,
  AgentMode,
  AgentState,
  EnabledService,
  PeripheralType,
} from '../enums';
import { callVariables, namedData } from '../fields/call-context';
import { NONE, NULL_PERIPHERAL_ID, NULL_SERVICE, NULL_SKILL_GROUP, ZERO } from '../limits';

export const AGENT_STATE_EVENT = message(30, 'AGENT_STATE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The state of an agent changes: ready, not ready, talking, logged out and so on.',
  notes: ['The client signature has tag 3 here, as in OPEN_REQ, and not 23.'],
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
    MonitorID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    SessionID: uint({ absent: ZERO, since: 8 }),
    PeripheralType: ushort({ enum: PeripheralType, absent: NONE }),
    SkillGroupState: ushort({ enum: AgentState }),
    StateDuration: uint(),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    AgentState: ushort({ enum: AgentState }),
    EventReasonCode: ushort({ since: 6 }),
    MRDID: int({ since: 9 }),
    NumTasks: uint({ since: 9 }),
    AgentMode: ushort({ enum: AgentMode, since: 9 }),
    MaxTaskLimit: uint({ since: 9 }),
    ICMAgentID: int({ since: 9 }),
    AgentAvailabilityStatus: uint({ enum: AgentAvailabilityStatus, since: 9 }),
    NumFltSkillGroups: count({ since: 10 }),
    DepartmentID: int({ since: 19 }),
  },
  floating: {
    CTIClientSignature: text(3, 64),
    AgentID: text(5, 12),
    AgentExtension: text(4, 16),
    ActiveTerminal: text(303, 64, { since: 24 }),
    AgentInstrument: text(6, 64),
    Duration: tagged(150, uint({ since: 10 })),
    NextAgentState: tagged(123, ushort({ enum: AgentState, absent: NONE, since: 10 })),
    Direction: tagged(244, uint({ enum: AgentCallDirection, since: 16 })),
    FltSkillGroups: list(
      'NumFltSkillGroups',
      {
        FltSkillGroupNumber: tagged(62, int({ absent: NULL_SKILL_GROUP, since: 10 })),
        FltSkillGroupID: tagged(63, uint({ absent: NULL_SKILL_GROUP, since: 10 })),
        FltSkillGroupPriority: tagged(64, ushort({ absent: ZERO, since: 10 })),
        FltSkillGroupState: tagged(65, ushort({ enum: AgentState, since: 10 })),
      },
      99,
    ),
    MaxBeyondTaskLimit: tagged(266, uint({ since: 22 })),
  },
});

export const AGENT_PRE_CALL_EVENT = message(105, 'AGENT_PRE_CALL_EVENT', {
  kind: 'event',
  from: 'server',
  since: 6,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The router sends a call to an agent: its data come ahead of it.',
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    NumNamedVariables: count(),
    NumNamedArrays: count(),
    ServiceNumber: uint({ absent: NULL_SERVICE }),
    ServiceID: uint({ absent: NULL_SERVICE }),
    SkillGroupNumber: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupID: uint({ absent: NULL_SKILL_GROUP }),
    SkillGroupPriority: ushort({ absent: ZERO }),
    MRDID: int(),
    AgentSkillTargetID: uint({ since: 20 }),
  },
  floating: {
    AgentInstrument: text(6, 64),
    RouterCallKeyDay: tagged(72, uint()),
    RouterCallKeyCallID: tagged(73, uint()),
    RouterCallKeySequenceNumber: tagged(110, uint()),
    ANI: text(8, 40),
    UserToUserInfo: bytes(9, 131),
    DialedNumber: text(11, 40),
    CallerEnteredDigits: text(12, 40),
    FltCallTypeID: tagged(210, uint({ since: 14 })),
    PreCallInvokeID: tagged(221, uint({ since: 14 })),
    ...callVariables,
    ...namedData,
    AgentID: text(5, 12, { since: 20 }),
    ProtocolReferenceGUID: text(294, 40, { since: 24 }),
    NumOfEnabledServices: tagged(310, count({ since: 24 })),
    FltEnabledServices: packed(309, 'NumOfEnabledServices', ushort({ enum: EnabledService, since: 24 })),
    CcaiConfigId: text(311, 40, { since: 24 }),
  },
});

export const AGENT_PRE_CALL_ABORT_EVENT = message(106, 'AGENT_PRE_CALL_ABORT_EVENT', {
  kind: 'event',
  from: 'server',
  since: 6,
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'An announced call will not come after all.',
  fixed: {
    MonitorID: uint({ absent: ZERO }),
    MRDID: int(),
  },
  floating: {
    AgentInstrument: text(6, 64),
    RouterCallKeyDay: tagged(72, uint()),
    RouterCallKeyCallID: tagged(73, uint()),
    RouterCallKeySequenceNumber: tagged(110, uint()),
  },
});
