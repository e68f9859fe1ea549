// Supervisors and teams.

import { count, int, list, message, tagged, text, uint, ushort } from '../define-message';
import {
  AgentFlags,
  AgentState,
  ConfigOperation,
  ConnectionDeviceIDType,
  LineType,
  MoreFlag,
  SupervisoryAction,
} from '../enums';
import { NONE, NULL_CALL_ID, NULL_PERIPHERAL_ID, ZERO } from '../limits';

export const SUPERVISOR_ASSIST_REQ = message(118, 'SUPERVISOR_ASSIST_REQ', {
  kind: 'request',
  from: 'client',
  since: 6,
  confirmedBy: 'SUPERVISOR_ASSIST_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'An agent asks a supervisor for help.',
  notes: ['The change log names it under 6 and again under 8.'],
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
  },
});

export const SUPERVISOR_ASSIST_CONF = message(119, 'SUPERVISOR_ASSIST_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 6,
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const EMERGENCY_CALL_REQ = message(121, 'EMERGENCY_CALL_REQ', {
  kind: 'request',
  from: 'client',
  since: 6,
  confirmedBy: 'EMERGENCY_CALL_CONF',
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'An agent reports an emergency.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
  },
});

export const EMERGENCY_CALL_CONF = message(122, 'EMERGENCY_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 6,
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    LineHandle: ushort({ absent: NONE }),
    LineType: ushort({ enum: LineType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const EMERGENCY_CALL_EVENT = message(123, 'EMERGENCY_CALL_EVENT', {
  kind: 'event',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'An agent has reported an emergency.',
  notes: ['The size that version 9 states is four bytes more than its fields need.'],
  fixed: {
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    SessionID: uint({ absent: ZERO }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
    ClientID: text(1, 64),
    ClientAddress: text(81, [
      [0, 16],
      [19, 64],
    ]),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
  },
});

export const SUPERVISE_CALL_REQ = message(124, 'SUPERVISE_CALL_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'SUPERVISE_CALL_CONF',
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'A supervisor listens to, joins, takes over or ends a call.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    AgentConnectionCallID: uint({ absent: NULL_CALL_ID }),
    SupervisorConnectionCallID: uint({ absent: NULL_CALL_ID }),
    AgentConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    SupervisorConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    SupervisoryAction: ushort({ enum: SupervisoryAction }),
  },
  floating: {
    AgentConnectionDeviceID: text(90, 64),
    SupervisorConnectionDeviceID: text(91, 64),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
    SupervisorInstrument: text(85, 64),
  },
});

export const SUPERVISE_CALL_CONF = message(125, 'SUPERVISE_CALL_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64),
  },
});

export const AGENT_TEAM_CONFIG_EVENT = message(128, 'AGENT_TEAM_CONFIG_EVENT', {
  kind: 'event',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'Who is in a team.',
  notes: ['Large teams come in several of these.'],
  alternatives: [{ since: 19, until: 19, without: ['DepartmentID'], why: 'a version 19 peer without it is known' }],
  fixed: {
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    TeamID: uint(),
    NumberOfAgents: count(),
    ConfigOperation: ushort({ enum: ConfigOperation }),
    DepartmentID: int({ since: 19 }),
  },
  floating: {
    AgentTeamName: text(243, 32, { since: 16 }),
    Agents: list(
      'NumberOfAgents',
      {
        AtcAgentID: text(86, 12),
        AgentFlags: tagged(87, ushort({ enum: AgentFlags })),
        AtcAgentState: tagged(88, ushort({ enum: AgentState })),
        AtcStateDuration: tagged(89, uint()),
      },
      64,
    ),
  },
});

export const LIST_AGENT_TEAM_REQ = message(133, 'LIST_AGENT_TEAM_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'LIST_AGENT_TEAM_CONF',
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'Asks for the teams of a supervisor.',
  fixed: {
    InvokeID: uint(),
    SupervisorID: uint(),
  },
  floating: {},
});

export const LIST_AGENT_TEAM_CONF = message(134, 'LIST_AGENT_TEAM_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  repeatsUntil: 'More',
  summary: 'The teams of the supervisor.',
  fixed: {
    InvokeID: uint(),
    NumberOfAgentTeams: count(),
    SegmentNumber: ushort(),
    More: ushort({ enum: MoreFlag }),
  },
  floating: {
    TeamID: list('NumberOfAgentTeams', { TeamID: tagged(92, uint()) }, 64),
  },
});

export const MONITOR_AGENT_TEAM_START_REQ = message(135, 'MONITOR_AGENT_TEAM_START_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'MONITOR_AGENT_TEAM_START_CONF',
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'Watches the agents of a team.',
  fixed: {
    InvokeID: uint(),
    TeamID: uint(),
  },
  floating: {},
});

export const MONITOR_AGENT_TEAM_START_CONF = message(136, 'MONITOR_AGENT_TEAM_START_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'The watch has begun, with its ID.',
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const MONITOR_AGENT_TEAM_STOP_REQ = message(137, 'MONITOR_AGENT_TEAM_STOP_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'MONITOR_AGENT_TEAM_STOP_CONF',
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'Ends the watch of a team.',
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const MONITOR_AGENT_TEAM_STOP_CONF = message(138, 'MONITOR_AGENT_TEAM_STOP_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});
