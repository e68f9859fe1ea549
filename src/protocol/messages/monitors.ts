// Peripheral Monitor and Client Monitor services.

import { message, text, uint, ushort } from '../define-message';
import { AgentStateMask, CallMsgMask, ConnectionDeviceIDType, CtiService, DeviceIDType, StatusCode } from '../enums';
import { NONE, NULL_CALL_ID, NULL_PERIPHERAL_ID, ZERO } from '../limits';

export const MONITOR_START_REQ = message(93, 'MONITOR_START_REQ', {
  kind: 'request',
  from: 'client',
  since: 5,
  confirmedBy: 'MONITOR_START_CONF',
  service: ['CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'Watches a device or a call.',
  fixed: {
    InvokeID: uint(),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ConnectionCallID: uint({ absent: NULL_CALL_ID }),
    CallMsgMask: uint({ enum: CallMsgMask }),
    AgentStateMask: uint({ enum: AgentStateMask }),
    ConnectionDeviceIDType: ushort({ enum: ConnectionDeviceIDType, absent: NONE }),
    MonitoredDeviceType: ushort({ enum: DeviceIDType, absent: NONE }),
  },
  floating: {
    ConnectionDeviceID: text(25, 64, { required: true }),
    MonitoredDeviceID: text(76, 64, { required: true }),
  },
});

export const MONITOR_START_CONF = message(94, 'MONITOR_START_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The watch has begun, with its ID.',
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const MONITOR_STOP_REQ = message(95, 'MONITOR_STOP_REQ', {
  kind: 'request',
  from: 'client',
  since: 5,
  confirmedBy: 'MONITOR_STOP_CONF',
  service: ['CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'Ends a watch.',
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const MONITOR_STOP_CONF = message(96, 'MONITOR_STOP_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const CHANGE_MONITOR_MASK_REQ = message(97, 'CHANGE_MONITOR_MASK_REQ', {
  kind: 'request',
  from: 'client',
  since: 5,
  confirmedBy: 'CHANGE_MONITOR_MASK_CONF',
  service: ['CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'Changes which events a watch brings.',
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
    CallMsgMask: uint({ enum: CallMsgMask }),
    AgentStateMask: uint({ enum: AgentStateMask }),
  },
  floating: {},
});

export const CHANGE_MONITOR_MASK_CONF = message(98, 'CHANGE_MONITOR_MASK_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});

export const CLIENT_SESSION_OPENED_EVENT = message(99, 'CLIENT_SESSION_OPENED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_CLIENT_MONITOR'],
  summary: 'Another client opened a session.',
  fixed: {
    SessionID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    ServicesGranted: uint({ enum: CtiService }),
    CallMsgMask: uint({ enum: CallMsgMask }),
    AgentStateMask: uint({ enum: AgentStateMask }),
    ClientPort: uint({ since: 5 }),
  },
  floating: {
    ClientAddress: text(81, [
      [0, 16],
      [19, 64],
    ]),
    ClientID: text(1, 64),
    ClientSignature: text(3, 64),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
  },
});

export const CLIENT_SESSION_CLOSED_EVENT = message(100, 'CLIENT_SESSION_CLOSED_EVENT', {
  kind: 'event',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_CLIENT_MONITOR'],
  summary: 'A session of another client ended.',
  fixed: {
    SessionID: uint({ absent: ZERO }),
    PeripheralID: uint({ absent: NULL_PERIPHERAL_ID }),
    Status: uint({ enum: StatusCode }),
    ClientPort: uint({ since: 5 }),
  },
  floating: {
    ClientAddress: text(81, [
      [0, 16],
      [19, 64],
    ]),
    ClientID: text(1, 64),
    ClientSignature: text(3, 64),
    AgentExtension: text(4, 16),
    AgentID: text(5, 12),
    AgentInstrument: text(6, 64),
  },
});

export const SESSION_MONITOR_START_REQ = message(101, 'SESSION_MONITOR_START_REQ', {
  kind: 'request',
  from: 'client',
  since: 5,
  confirmedBy: 'SESSION_MONITOR_START_CONF',
  service: ['CTI_SERVICE_CLIENT_MONITOR'],
  summary: 'Watches the session of another client.',
  fixed: {
    InvokeID: uint(),
    SessionID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const SESSION_MONITOR_START_CONF = message(102, 'SESSION_MONITOR_START_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_CLIENT_MONITOR'],
  summary: 'The watch has begun, with its ID.',
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const SESSION_MONITOR_STOP_REQ = message(103, 'SESSION_MONITOR_STOP_REQ', {
  kind: 'request',
  from: 'client',
  since: 5,
  confirmedBy: 'SESSION_MONITOR_STOP_CONF',
  service: ['CTI_SERVICE_CLIENT_MONITOR'],
  summary: 'Ends the watch of a session.',
  notes: ['Others call its second field SessionID; the four bytes are the monitor.'],
  fixed: {
    InvokeID: uint(),
    MonitorID: uint({ absent: ZERO }),
  },
  floating: {},
});

export const SESSION_MONITOR_STOP_CONF = message(104, 'SESSION_MONITOR_STOP_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 5,
  service: ['CTI_SERVICE_CLIENT_MONITOR'],
  summary: 'The request is accepted.',
  fixed: {
    InvokeID: uint(),
  },
  floating: {},
});
