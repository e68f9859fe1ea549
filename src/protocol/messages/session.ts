// Opening, keeping and closing a session; active and standby.

import { bool, bytes, count, int, list, message, tagged, text, time, uint, ushort } from '../define-message';
import {
  AgentState,
  AgentStateMask,
  CallMsgMask,
  ConfigInformation,
  CtiService,
  MultilineAgentControl,
  PGStatus,
  PeripheralType,
  SessionType,
  StatusCode,
} from '../enums';
import { NONE, NULL_PERIPHERAL_ID, ZERO } from '../limits';

export const OPEN_REQ = message(3, 'OPEN_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'OPEN_CONF',
  summary: 'Opens a session.',
  notes: [
    'Before version 10 the word of ConfigMsgMask was reserved: write 0.',
    'UniqueInstanceID belongs to the active and standby feature. No guide prints its tag.',
    'The frame itself is written as its VersionNumber has it, one-byte tags up to 19.',
  ],
  fixed: {
    InvokeID: uint(),
    VersionNumber: uint(),
    IdleTimeout: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ServicesRequested: uint({ enum: CtiService }),
    CallMsgMask: uint({ enum: CallMsgMask }),
    AgentStateMask: uint({ enum: AgentStateMask }),
    ConfigMsgMask: uint({ enum: ConfigInformation }),
    Reserved1: uint(),
    Reserved2: uint(),
    Reserved3: uint(),
  },
  floating: {
    ClientID: text(1, 64, { required: true }),
    ClientPassword: bytes(2, 64, { required: true }),
    ClientSignature: text(3, 64),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
    ApplicationPathID: tagged(97, int({ since: 9 })),
    UniqueInstanceID: text(undefined, 64, { since: 23 }),
  },
});

export const OPEN_CONF = message(4, 'OPEN_CONF', {
  kind: 'confirmation',
  from: 'server',
  summary: 'The session is open.',
  alternatives: [
    { since: 19, until: 19, without: ['DepartmentID'], why: 'a version 19 peer without it is known' },
    { since: 23, until: 23, with: ['SessionType'], why: 'the version 23 guide prints it already' },
  ],
  fixed: {
    InvokeID: uint(),
    ServicesGranted: uint({ enum: CtiService }),
    MonitorID: uint({ absent: ZERO }),
    PGStatus: uint({ enum: PGStatus }),
    ICMCentralControllerTime: time({ since: 6 }),
    PeripheralOnline: bool({ since: 5 }),
    PeripheralType: ushort({ enum: PeripheralType, absent: NONE }),
    AgentState: ushort({ enum: AgentState }),
    DepartmentID: int({ since: 19 }),
    SessionType: ushort({ enum: SessionType, since: 24 }),
  },
  floating: {
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
    NumPeripherals: tagged(228, count({ since: 14 })),
    Peripherals: list('NumPeripherals', {
      FltPeripheralID: tagged(208, uint({ since: 14 })),
      MultilineAgentControl: tagged(224, ushort({ enum: MultilineAgentControl, since: 14 })),
    }),
  },
});

export const HEARTBEAT_REQ = message(5, 'HEARTBEAT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'HEARTBEAT_CONF',
  summary: 'Shows that the client is alive.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const HEARTBEAT_CONF = message(6, 'HEARTBEAT_CONF', {
  kind: 'confirmation',
  from: 'server',
  summary: 'Shows that the server is alive.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const CLOSE_REQ = message(7, 'CLOSE_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CLOSE_CONF',
  summary: 'Closes the session.',
  fixed: {
    InvokeID: uint(),
    Status: uint({ enum: StatusCode }),
  },
  floating: {},
});

export const CLOSE_CONF = message(8, 'CLOSE_CONF', {
  kind: 'confirmation',
  from: 'server',
  summary: 'The session is closed.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const STANDBY_ACTIVE_EVENT_MSG = message(277, 'STANDBY_ACTIVE_EVENT_MSG', {
  kind: 'event',
  from: 'server',
  since: 24,
  service: ['CTI_SERVICE_ACTIVE_STANDBY'],
  summary: 'The server that stood by is active now.',
  notes: ['No guide has a table for it; it has no fields.'],
  fixed: {},
  floating: {},
});

export const ACTIVE_MAINTENANCE_REQ_MSG = message(278, 'ACTIVE_MAINTENANCE_REQ_MSG', {
  kind: 'request',
  from: 'server',
  since: 24,
  confirmedBy: 'ACTIVE_MAINTENANCE_RESP_MSG',
  service: ['CTI_SERVICE_ACTIVE_STANDBY'],
  summary: 'The server asks whether it may go into maintenance.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const ACTIVE_MAINTENANCE_RESP_MSG = message(279, 'ACTIVE_MAINTENANCE_RESP_MSG', {
  kind: 'confirmation',
  from: 'client',
  since: 24,
  service: ['CTI_SERVICE_ACTIVE_STANDBY'],
  summary: "The client's answer about maintenance.",
  fixed: {
    InvokeID: uint(),
    MaintenanceModeAccepted: bool(),
  },
  floating: {},
});

export const ACTIVE_MAINTENANCE_EVENT_MSG = message(280, 'ACTIVE_MAINTENANCE_EVENT_MSG', {
  kind: 'event',
  from: 'server',
  since: 24,
  service: ['CTI_SERVICE_ACTIVE_STANDBY'],
  summary: 'The server goes into maintenance, or does not.',
  fixed: {
    MaintenanceModeStatus: bool(),
  },
  floating: {},
});

export const STOPPING_REQUESTS_TO_THIS_SIDE_IND = message(281, 'STOPPING_REQUESTS_TO_THIS_SIDE_IND', {
  kind: 'indication',
  from: 'client',
  since: 24,
  service: ['CTI_SERVICE_ACTIVE_STANDBY'],
  summary: 'The client sends no more requests to this side.',
  notes: ['No guide has a table for it; it has no fields.'],
  fixed: {},
  floating: {},
});
