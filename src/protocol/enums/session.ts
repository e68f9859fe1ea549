import { enumeration } from '../enumeration';

export const CtiService = enumeration({
  name: 'CtiService',
  kind: 'mask',
  prefix: 'CTI_SERVICE_',
  rows: [
    [0x00000001, 'CTI_SERVICE_CLIENT_EVENTS', 'client events'],
    [0x00000002, 'CTI_SERVICE_CALL_DATA_UPDATE', 'call data update'],
    [0x00000004, 'CTI_SERVICE_CLIENT_CONTROL', 'client control'],
    [0x00000008, 'CTI_SERVICE_CONNECTION_MONITOR', 'connection monitor'],
    [0x00000010, 'CTI_SERVICE_ALL_EVENTS', 'all events'],
    [0x00000020, 'CTI_SERVICE_PERIPHERAL_MONITOR', 'peripheral monitor', { since: 5 }],
    [0x00000040, 'CTI_SERVICE_CLIENT_MONITOR', 'client monitor', { since: 5 }],
    [0x00000080, 'CTI_SERVICE_SUPERVISOR', 'supervisor', { since: 8 }],
    [0x00000100, 'CTI_SERVICE_SERVER', 'server', { since: 9 }],
    [0x00000200, 'CONFIG_MSG_AGENT_SERVICE_MASK', 'config msg agent service mask'],
    [0x00000400, 'CTI_SERVICE_AGENT_REPORTING', 'agent reporting'],
    [0x00000800, 'CTI_SERVICE_ALL_TASK_EVENTS', 'all task events'],
    [0x00001000, 'CTI_SERVICE_TASK_MONITOR', 'task monitor'],
    [0x00002000, 'CTI_AGENT_STATE_CONTROL_ONLY', 'cti agent state control only', { since: 10 }],
    [0x00008000, 'CTI_DEVICE_STATE_CONTROL', 'cti device state control', { since: 10 }],
    [0x00080000, 'CTI_SERVICE_UPDATE_EVENTS', 'update events', { since: 10 }],
    [0x00100000, 'CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS', 'ignore duplicate agent events', { since: 10 }],
    [0x00200000, 'CTI_SERVICE_IGNORE_CONF', 'ignore conf', { since: 14 }],
    [0x00400000, 'CTI_SERVICE_ACD_LINE_ONLY', 'acd line only', { since: 14 }],
    [0x02000000, 'CTI_SERVICE_ACTIVE_STANDBY', 'active standby', { since: 24 }],
    [0x80000000, 'CTI_SERVICE_DEBUG', 'debug'],
  ],
});

export const PGStatus = enumeration({
  name: 'PGStatus',
  kind: 'mask',
  prefix: 'PGS_',
  rows: [
    [0x00000001, 'PGS_OPC_DOWN', 'opc down'],
    [0x00000002, 'PGS_CC_DOWN', 'cc down'],
    [0x00000004, 'PGS_PERIPHERAL_OFFLINE', 'peripheral offline'],
    [0x00000008, 'PGS_CTI_SERVER_OFFLINE', 'cti server offline', { since: 6 }],
    [0x00000010, 'PGS_LIMITED_FUNCTION', 'limited function', { since: 6 }],
  ],
});

export const PeripheralType = enumeration({
  name: 'PeripheralType',
  prefix: 'PT_',
  rows: [
    [1, 'PT_ASPECT', 'aspect'],
    [2, 'PT_MERIDIAN', 'meridian'],
    [3, 'PT_G2', 'g2'],
    [4, 'PT_DEFINITY_ECS_NON_EAS', 'definity ecs non eas'],
    [5, 'PT_DEFINITY_ECS_EAS', 'definity ecs eas'],
    [6, 'PT_GALAXY', 'galaxy'],
    [7, 'PT_SPECTRUM', 'spectrum'],
    [8, 'PT_VRU', 'vru'],
    [9, 'PT_VRU_POLLED', 'vru polled'],
    [10, 'PT_DMS100', 'dms100'],
    [11, 'PT_SIEMENS_9006', 'siemens 9006'],
    [12, 'PT_SIEMENS_9005', 'siemens 9005', { since: 5 }],
    [13, 'PT_ALCATEL', 'alcatel', { since: 5 }],
    [14, 'PT_NEC_NEAX_2x00', 'nec neax 2x00'],
    [15, 'PT_ACP_1000', 'acp 1000'],
    [16, 'PT_SYMPOSIUM', 'symposium'],
    [17, 'PT_ENTERPRISE_AGENT', 'enterprise agent'],
    [18, 'PT_MD110', 'md110'],
    [19, 'PT_MEDIA_ROUTING', 'media routing'],
    [20, 'PT_GENERIC', 'generic'],
    [21, 'PT_ACMI_CRS', 'acmi crs'],
    [22, 'PT_ACMI_IPCC', 'acmi ipcc'],
    [23, 'PT_SIMPLIFIED_IPCC', 'simplified ipcc'],
    [24, 'PT_ARS', 'ars'],
    [25, 'PT_ACMI_ERS', 'acmi ers'],
    [26, 'PT_ACMI_EXPERT_ADVISOR', 'acmi expert advisor'],
    [65535, 'PT_NONE', 'none'],
  ],
});

export const SystemEventID = enumeration({
  name: 'SystemEventID',
  prefix: 'SYS_',
  rows: [
    [1, 'SYS_CENTRAL_CONTROLLER_ONLINE', 'central controller online'],
    [2, 'SYS_CENTRAL_CONTROLLER_OFFLINE', 'central controller offline'],
    [3, 'SYS_PERIPHERAL_ONLINE', 'peripheral online'],
    [4, 'SYS_PERIPHERAL_OFFLINE', 'peripheral offline'],
    [5, 'SYS_TEXT_FYI', 'text fyi'],
    [6, 'SYS_PERIPHERAL_GATEWAY_OFFLINE', 'peripheral gateway offline', { since: 5 }],
    [7, 'SYS_CTI_SERVER_OFFLINE', 'cti server offline', { since: 6 }],
    [8, 'SYS_CTI_SERVER_ONLINE', 'cti server online', { since: 6 }],
    [9, 'SYS_HALF_HOUR_CHANGE', 'half hour change', { since: 6 }],
    [10, 'SYS_INSTRUMENT_OUT_OF_SERVICE', 'instrument out of service', { since: 6 }],
    [11, 'SYS_INSTRUMENT_BACK_IN_SERVICE', 'instrument back in service', { since: 6 }],
  ],
});

export const SessionType = enumeration({
  name: 'SessionType',
  rows: [
    [0, 'UNKNOWN', 'unknown'],
    [1, 'ACTIVE', 'active'],
    [2, 'STANDBY', 'standby'],
  ],
});

export const MultilineAgentControl = enumeration({
  name: 'MultilineAgentControl',
  rows: [
    [0, 'SINGLE_LINE_ONLY', 'single line only'],
    [1, 'MULTILINE_ENABLED', 'multiline enabled'],
  ],
});

export const ClientEventState = enumeration({
  name: 'ClientEventState',
  rows: [
    [0, 'NORMAL', 'normal'],
    [1, 'WARNING', 'warning'],
    [2, 'ERROR', 'error'],
  ],
});

export const UserMessageDistribution = enumeration({
  name: 'UserMessageDistribution',
  prefix: 'DISTRIBUTE_TO_',
  rows: [
    [0, 'DISTRIBUTE_TO_CLIENT', 'client'],
    [1, 'DISTRIBUTE_TO_SUPERVISOR', 'supervisor'],
    [2, 'DISTRIBUTE_TO_TEAM', 'team'],
    [3, 'DISTRIBUTE_TO_ALL', 'all'],
  ],
});

export const ServerMode = enumeration({
  name: 'ServerMode',
  rows: [
    [0, 'EXCLUSIVE', 'exclusive'],
    [1, 'ROUND_ROBIN', 'round robin'],
    [2, 'PARALLEL', 'parallel'],
  ],
});
