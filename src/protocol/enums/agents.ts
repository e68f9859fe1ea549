import { enumeration } from '../enumeration';

export const AgentState = enumeration({
  name: 'AgentState',
  prefix: 'AGENT_STATE_',
  rows: [
    [0, 'AGENT_STATE_LOGIN', 'login'],
    [1, 'AGENT_STATE_LOGOUT', 'logout'],
    [2, 'AGENT_STATE_NOT_READY', 'not ready'],
    [3, 'AGENT_STATE_AVAILABLE', 'available'],
    [4, 'AGENT_STATE_TALKING', 'talking'],
    [5, 'AGENT_STATE_WORK_NOT_READY', 'work not ready'],
    [6, 'AGENT_STATE_WORK_READY', 'work ready'],
    [7, 'AGENT_STATE_BUSY_OTHER', 'busy other'],
    [8, 'AGENT_STATE_RESERVED', 'reserved'],
    [9, 'AGENT_STATE_UNKNOWN', 'unknown'],
    [10, 'AGENT_STATE_HOLD', 'hold'],
    [11, 'AGENT_STATE_ACTIVE', 'active'],
    [12, 'AGENT_STATE_PAUSED', 'paused'],
    [13, 'AGENT_STATE_INTERRUPTED', 'interrupted'],
    [14, 'AGENT_STATE_NOT_ACTIVE', 'not active'],
  ],
});

export const InternalAgentState = enumeration({
  name: 'InternalAgentState',
  prefix: 'AGENT_STATE_',
  rows: [
    [0, 'AGENT_STATE_LOGIN', 'login'],
    [1, 'AGENT_STATE_LOGOUT', 'logout'],
    [2, 'AGENT_STATE_NOT_READY', 'not ready'],
    [3, 'AGENT_STATE_AVAILABLE', 'available'],
    [4, 'AGENT_STATE_TALKING', 'talking'],
    [5, 'AGENT_STATE_WORK_NOT_READY', 'work not ready'],
    [6, 'AGENT_STATE_WORK_READY', 'work ready'],
    [7, 'AGENT_STATE_BUSY_OTHER', 'busy other'],
    [11, 'AGENT_STATE_ACTIVE', 'active'],
  ],
});

export const AgentWorkMode = enumeration({
  name: 'AgentWorkMode',
  prefix: 'AWM_',
  rows: [
    [0, 'AWM_UNSPECIFIED', 'unspecified'],
    [1, 'AWM_AUTO_IN', 'auto in'],
    [2, 'AWM_MANUAL_IN', 'manual in'],
    [3, 'RA_CALL_BY_CALL', 'ra call by call', { since: 10 }],
    [4, 'RA_NAILED_CONNECTION', 'ra nailed connection', { since: 10 }],
  ],
});

export const AgentMode = enumeration({
  name: 'AgentMode',
  rows: [
    [0, 'NOT_ROUTABLE', 'not routable'],
    [1, 'ROUTABLE', 'routable'],
  ],
});

export const AgentAvailabilityStatus = enumeration({
  name: 'AgentAvailabilityStatus',
  rows: [
    [0, 'NOT_AVAILABLE', 'not available'],
    [1, 'ICM_AVAILABLE', 'icm available'],
    [2, 'APPLICATION_AVAILABLE', 'application available'],
  ],
});

export const AgentServiceReq = enumeration({
  name: 'AgentServiceReq',
  kind: 'mask',
  rows: [[0x00000001, 'OUTBOUND_SUPPORT', 'outbound support']],
});

export const ForcedFlag = enumeration({
  name: 'ForcedFlag',
  rows: [
    [0, 'FALSE', 'false'],
    [1, 'TRUE', 'true'],
    [2, 'AGENT_AUTHENTICATION_ONLY', 'agent authentication only'],
  ],
});

export const SSOEnabled = enumeration({
  name: 'SSOEnabled',
  rows: [
    [0, 'DISABLED', 'disabled'],
    [1, 'ENABLED', 'enabled'],
  ],
});

export const AgentCallDirection = enumeration({
  name: 'AgentCallDirection',
  rows: [
    [0, 'NONE', 'none'],
    [1, 'IN', 'in'],
    [2, 'OUT', 'out'],
    [3, 'OTHER_IN', 'other in'],
    [4, 'OTHER_OUT', 'other out'],
    [5, 'OUTBOUND_RESERVE', 'outbound reserve'],
    [6, 'OUTBOUND_PREVIEW', 'outbound preview'],
    [7, 'OUTBOUND_PREDICTIVE', 'outbound predictive'],
  ],
});

export const AgentFlags = enumeration({
  name: 'AgentFlags',
  kind: 'mask',
  rows: [
    [0x1, 'PRIMARY_SUPERVISOR', 'primary supervisor'],
    [0x2, 'TEMPORARY_AGENT', 'temporary agent'],
    [0x4, 'SUPERVISOR', 'supervisor'],
  ],
});

export const AgentType = enumeration({
  name: 'AgentType',
  rows: [
    [1, 'AGENT', 'agent'],
    [2, 'SUPERVISOR', 'supervisor'],
  ],
});

export const ConfigOperation = enumeration({
  name: 'ConfigOperation',
  rows: [
    [0, 'RESTORE_PERMANENT_CONFIG', 'restore permanent config'],
    [1, 'ADD_AGENT', 'add agent'],
    [2, 'REMOVE_AGENT', 'remove agent'],
  ],
});

export const SupervisoryAction = enumeration({
  name: 'SupervisoryAction',
  prefix: 'SUPERVISOR_',
  rows: [
    [0, 'SUPERVISOR_CLEAR', 'clear'],
    [1, 'SUPERVISOR_MONITOR', 'monitor'],
    [2, 'SUPERVISOR_WHISPER', 'whisper'],
    [3, 'SUPERVISOR_BARGE_IN', 'barge in'],
    [4, 'SUPERVISOR_INTERCEPT', 'intercept'],
  ],
});

export const DeskSettings = enumeration({
  name: 'DeskSettings',
  kind: 'mask',
  prefix: 'DESK_',
  suffix: '_MASK',
  rows: [
    [0x00000001, 'DESK_AVAIL_AFTER_INCOMING_MASK', 'avail after incoming'],
    [0x00000002, 'DESK_AVAIL_AFTER_OUTGOING_MASK', 'avail after outgoing'],
    [0x00000004, 'DESK_AUTO_ANSWER_ENABLED_MASK', 'auto answer enabled'],
    [0x00000008, 'DESK_IDLE_REASON_REQUIRED_MASK', 'idle reason required'],
    [0x00000010, 'DESK_LOGOUT_REASON_REQUIRED_MASK', 'logout reason required'],
    [0x00000020, 'DESK_SUPERVISOR_CALLS_ALLOWED_MASK', 'supervisor calls allowed'],
    [0x00000040, 'DESK_AGENT_TO_AGENT_CALLS_ALLOWED', 'agent to agent calls allowed'],
    [0x00000080, 'DESK_OUTBOUND_ACCESS_INTERNATIONAL_MASK', 'outbound access international'],
    [0x00000100, 'DESK_OUTBOUND_ACCESS_PUBLIC_NET_MASK', 'outbound access public net'],
    [0x00000200, 'DESK_OUTBOUND_ACCESS_PRIVATE_NET_MASK', 'outbound access private net'],
    [0x00000400, 'DESK_OUTBOUND_ACCESS_OPERATOR_ASSISTED_MASK', 'outbound access operator assisted'],
    [0x00000800, 'DESK_OUTBOUND_ACCESS_PBX_MASK', 'outbound access pbx'],
    [0x00001000, 'DESK_NON_ACD_CALLS_ALLOWED_MASK', 'non acd calls allowed'],
    [0x00002000, 'DESK_AGENT_CAN_SELECT_GROUP_MASK', 'agent can select group'],
  ],
});

export const WrapupDataMode = enumeration({
  name: 'WrapupDataMode',
  rows: [
    [0, 'REQUIRED', 'required'],
    [1, 'OPTIONAL', 'optional'],
    [2, 'NOT_ALLOWED', 'not allowed'],
    [3, 'REQUIRED_WITH_WRAPUP_DATA', 'required with wrapup data'],
  ],
});

export const EnabledService = enumeration({
  name: 'EnabledService',
  rows: [
    [1, 'AGENT_ANSWERS', 'agent answers'],
    [2, 'AGENT_CALL_TRANSCRIPTION', 'agent call transcription'],
  ],
});

export const TaskState = enumeration({
  name: 'TaskState',
  prefix: 'TASK_STATE_',
  rows: [
    [0, 'TASK_STATE_PRE_CALL', 'pre call'],
    [1, 'TASK_STATE_ACTIVE', 'active'],
    [2, 'TASK_STATE_WRAPUP', 'wrapup'],
    [3, 'TASK_STATE_PAUSED', 'paused'],
    [4, 'TASK_STATE_OFFERED', 'offered'],
    [5, 'TASK_STATE_INTERRUPTED', 'interrupted'],
    [6, 'TASK_STATE_NOT_READY', 'not ready'],
    [7, 'TASK_STATE_LOGGED_OUT', 'logged out'],
  ],
});

export const MoreFlag = enumeration({
  name: 'MoreFlag',
  rows: [
    [0, 'LAST', 'last'],
    [1, 'MORE_FOLLOW', 'more follow'],
  ],
});
