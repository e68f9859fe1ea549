import { enumeration } from '../enumeration';

export const CtiService = enumeration({
  name: 'CtiService',
  kind: 'mask',
  prefix: 'CTI_SERVICE_',
  rows: [
    [0x00000001, 'CTI_SERVICE_CLIENT_EVENTS', "calls and states of one agent's device"],
    [0x00000002, 'CTI_SERVICE_CALL_DATA_UPDATE', 'change call variables'],
    [0x00000004, 'CTI_SERVICE_CLIENT_CONTROL', 'control calls and agent states'],
    [0x00000008, 'CTI_SERVICE_CONNECTION_MONITOR', 'raise an alarm when this session begins or ends'],
    [0x00000010, 'CTI_SERVICE_ALL_EVENTS', 'calls and states of all agents'],
    [0x00000020, 'CTI_SERVICE_PERIPHERAL_MONITOR', 'calls and states of chosen devices and calls', { since: 5 }],
    [0x00000040, 'CTI_SERVICE_CLIENT_MONITOR', 'hear of other sessions and look into them', { since: 5 }],
    [0x00000080, 'CTI_SERVICE_SUPERVISOR', 'supervise calls and teams', { since: 8 }],
    [0x00000100, 'CTI_SERVICE_SERVER', 'serve requests of other clients, such as recording', { since: 9 }],
    [0x00000200, 'CONFIG_MSG_AGENT_SERVICE_MASK', 'configuration of agent services; named oddly in the guide'],
    [0x00000400, 'CTI_SERVICE_AGENT_REPORTING', 'report agents of other media'],
    [0x00000800, 'CTI_SERVICE_ALL_TASK_EVENTS', 'tasks of all agents'],
    [0x00001000, 'CTI_SERVICE_TASK_MONITOR', 'tasks of chosen agents'],
    [0x00002000, 'CTI_AGENT_STATE_CONTROL_ONLY', 'control agent states, but no calls', { since: 10 }],
    [0x00008000, 'CTI_DEVICE_STATE_CONTROL', 'change the state of resources', { since: 10 }],
    [0x00080000, 'CTI_SERVICE_UPDATE_EVENTS', 'be told that something changed, without the data', { since: 10 }],
    [0x00100000, 'CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS', 'no agent events that change nothing', { since: 10 }],
    [0x00200000, 'CTI_SERVICE_IGNORE_CONF', 'no confirmations of requests for other devices', { since: 14 }],
    [0x00400000, 'CTI_SERVICE_ACD_LINE_ONLY', 'contact centre lines only', { since: 14 }],
    [0x02000000, 'CTI_SERVICE_ACTIVE_STANDBY', 'two connections, one active and one standing by', { since: 24 }],
    [0x80000000, 'CTI_SERVICE_DEBUG', 'the server records this session to a file'],
  ],
});

export const PGStatus = enumeration({
  name: 'PGStatus',
  kind: 'mask',
  prefix: 'PGS_',
  rows: [
    [0x00000001, 'PGS_OPC_DOWN', 'the process between gateway and router (OPC) is down'],
    [0x00000002, 'PGS_CC_DOWN', 'the central controller cannot be reached'],
    [0x00000004, 'PGS_PERIPHERAL_OFFLINE', 'the peripheral is offline'],
    [0x00000008, 'PGS_CTI_SERVER_OFFLINE', 'the CTI Server is offline', { since: 6 }],
    [0x00000010, 'PGS_LIMITED_FUNCTION', 'running with reduced function', { since: 6 }],
  ],
});

export const PeripheralType = enumeration({
  name: 'PeripheralType',
  prefix: 'PT_',
  rows: [
    [1, 'PT_ASPECT', 'Aspect'],
    [2, 'PT_MERIDIAN', 'Nortel Meridian'],
    [3, 'PT_G2', 'AT&T Definity G2'],
    [4, 'PT_DEFINITY_ECS_NON_EAS', 'Definity ECS without expert agent selection'],
    [5, 'PT_DEFINITY_ECS_EAS', 'Definity ECS with expert agent selection'],
    [6, 'PT_GALAXY', 'Rockwell Galaxy'],
    [7, 'PT_SPECTRUM', 'Rockwell Spectrum'],
    [8, 'PT_VRU', 'voice response unit'],
    [9, 'PT_VRU_POLLED', 'voice response unit, polled'],
    [10, 'PT_DMS100', 'Nortel DMS-100'],
    [11, 'PT_SIEMENS_9006', 'Siemens 9006'],
    [12, 'PT_SIEMENS_9005', 'Siemens 9005', { since: 5 }],
    [13, 'PT_ALCATEL', 'Alcatel', { since: 5 }],
    [14, 'PT_NEC_NEAX_2x00', 'NEC NEAX 2x00'],
    [15, 'PT_ACP_1000', 'ACP 1000'],
    [16, 'PT_SYMPOSIUM', 'Nortel Symposium'],
    [17, 'PT_ENTERPRISE_AGENT', 'Unified CCE with Communications Manager'],
    [18, 'PT_MD110', 'Ericsson MD110'],
    [19, 'PT_MEDIA_ROUTING', 'media routing: e-mail, chat and other tasks'],
    [20, 'PT_GENERIC', 'generic'],
    [21, 'PT_ACMI_CRS', 'acmi crs'],
    [22, 'PT_ACMI_IPCC', 'acmi ipcc'],
    [23, 'PT_SIMPLIFIED_IPCC', 'simplified ipcc'],
    [24, 'PT_ARS', 'ars'],
    [25, 'PT_ACMI_ERS', 'acmi ers'],
    [26, 'PT_ACMI_EXPERT_ADVISOR', 'acmi expert advisor'],
    [65535, 'PT_NONE', 'no peripheral'],
  ],
});

export const SystemEventID = enumeration({
  name: 'SystemEventID',
  prefix: 'SYS_',
  rows: [
    [1, 'SYS_CENTRAL_CONTROLLER_ONLINE', 'the central controller is reached again'],
    [2, 'SYS_CENTRAL_CONTROLLER_OFFLINE', 'the central controller cannot be reached'],
    [3, 'SYS_PERIPHERAL_ONLINE', 'the peripheral is online again'],
    [4, 'SYS_PERIPHERAL_OFFLINE', 'the peripheral is offline: no calls, no control'],
    [5, 'SYS_TEXT_FYI', 'a message in plain text'],
    [6, 'SYS_PERIPHERAL_GATEWAY_OFFLINE', 'the peripheral gateway is offline', { since: 5 }],
    [7, 'SYS_CTI_SERVER_OFFLINE', 'the CTI Server goes offline, with all calls and agents', { since: 6 }],
    [8, 'SYS_CTI_SERVER_ONLINE', 'the CTI Server is online again', { since: 6 }],
    [9, 'SYS_HALF_HOUR_CHANGE', 'a new half hour of statistics begins', { since: 6 }],
    [10, 'SYS_INSTRUMENT_OUT_OF_SERVICE', 'a phone is out of service', { since: 6 }],
    [11, 'SYS_INSTRUMENT_BACK_IN_SERVICE', 'a phone is back in service', { since: 6 }],
  ],
});

export const SessionType = enumeration({
  name: 'SessionType',
  rows: [
    [0, 'UNKNOWN', 'not known'],
    [1, 'ACTIVE', 'serves requests and events'],
    [2, 'STANDBY', 'stands by for the other side'],
  ],
});

export const MultilineAgentControl = enumeration({
  name: 'MultilineAgentControl',
  rows: [
    [0, 'SINGLE_LINE_ONLY', 'contact centre line only'],
    [1, 'MULTILINE_ENABLED', 'all lines of the phone'],
  ],
});

export const ClientEventState = enumeration({
  name: 'ClientEventState',
  rows: [
    [0, 'NORMAL', 'all is well'],
    [1, 'WARNING', 'something to look at'],
    [2, 'ERROR', 'something is broken'],
  ],
});

export const UserMessageDistribution = enumeration({
  name: 'UserMessageDistribution',
  prefix: 'DISTRIBUTE_TO_',
  rows: [
    [0, 'DISTRIBUTE_TO_CLIENT', 'one client'],
    [1, 'DISTRIBUTE_TO_SUPERVISOR', "the agent's supervisor"],
    [2, 'DISTRIBUTE_TO_TEAM', "the agent's team"],
    [3, 'DISTRIBUTE_TO_ALL', 'everybody'],
  ],
});

export const ServerMode = enumeration({
  name: 'ServerMode',
  rows: [
    [0, 'EXCLUSIVE', 'one server takes all requests'],
    [1, 'ROUND_ROBIN', 'servers take requests in turn'],
    [2, 'PARALLEL', 'every server gets every request'],
  ],
});
