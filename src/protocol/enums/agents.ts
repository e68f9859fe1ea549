import { enumeration } from '../enumeration';

export const AgentState = enumeration({
  name: 'AgentState',
  prefix: 'AGENT_STATE_',
  rows: [
    [0, 'AGENT_STATE_LOGIN', 'has just logged in'],
    [1, 'AGENT_STATE_LOGOUT', 'logged out'],
    [2, 'AGENT_STATE_NOT_READY', 'logged in, takes no routed calls'],
    [3, 'AGENT_STATE_AVAILABLE', 'ready for the next call'],
    [4, 'AGENT_STATE_TALKING', 'on a call'],
    [5, 'AGENT_STATE_WORK_NOT_READY', 'after-call work, then not ready'],
    [6, 'AGENT_STATE_WORK_READY', 'after-call work, then available'],
    [7, 'AGENT_STATE_BUSY_OTHER', 'busy for another skill group'],
    [8, 'AGENT_STATE_RESERVED', 'a routed call is on its way or ringing'],
    [9, 'AGENT_STATE_UNKNOWN', 'not known'],
    [10, 'AGENT_STATE_HOLD', 'all calls of the agent are on hold'],
    [11, 'AGENT_STATE_ACTIVE', 'works on a task that is no call'],
    [12, 'AGENT_STATE_PAUSED', 'has set a task aside'],
    [13, 'AGENT_STATE_INTERRUPTED', 'a task was interrupted by another one'],
    [14, 'AGENT_STATE_NOT_ACTIVE', 'has no task'],
  ],
});

export const InternalAgentState = enumeration({
  name: 'InternalAgentState',
  prefix: 'AGENT_STATE_',
  rows: [
    [0, 'AGENT_STATE_LOGIN', 'has just logged in'],
    [1, 'AGENT_STATE_LOGOUT', 'logged out'],
    [2, 'AGENT_STATE_NOT_READY', 'takes no routed calls'],
    [3, 'AGENT_STATE_AVAILABLE', 'ready for the next call'],
    [4, 'AGENT_STATE_TALKING', 'on a call'],
    [5, 'AGENT_STATE_WORK_NOT_READY', 'after-call work, then not ready'],
    [6, 'AGENT_STATE_WORK_READY', 'after-call work, then available'],
    [7, 'AGENT_STATE_BUSY_OTHER', 'busy for another skill group'],
    [11, 'AGENT_STATE_ACTIVE', 'works on a task that is no call'],
  ],
});

export const AgentWorkMode = enumeration({
  name: 'AgentWorkMode',
  prefix: 'AWM_',
  rows: [
    [0, 'AWM_UNSPECIFIED', 'as the peripheral is set up'],
    [1, 'AWM_AUTO_IN', 'available by itself after each call'],
    [2, 'AWM_MANUAL_IN', 'available only when the agent says so'],
    [3, 'RA_CALL_BY_CALL', "mobile agent: the agent's phone is called for every call", { since: 10 }],
    [4, 'RA_NAILED_CONNECTION', "mobile agent: the agent's phone stays connected between calls", { since: 10 }],
  ],
});

export const AgentMode = enumeration({
  name: 'AgentMode',
  rows: [
    [0, 'NOT_ROUTABLE', 'the router sends no tasks, the agent takes them by itself'],
    [1, 'ROUTABLE', 'the router may send tasks'],
  ],
});

export const AgentAvailabilityStatus = enumeration({
  name: 'AgentAvailabilityStatus',
  rows: [
    [0, 'NOT_AVAILABLE', 'can be given nothing'],
    [1, 'ICM_AVAILABLE', 'can be given tasks by the router'],
    [2, 'APPLICATION_AVAILABLE', 'can be given tasks by an application only'],
  ],
});

export const AgentServiceReq = enumeration({
  name: 'AgentServiceReq',
  kind: 'mask',
  rows: [[0x00000001, 'OUTBOUND_SUPPORT', 'the agent takes part in outbound campaigns']],
});

export const ForcedFlag = enumeration({
  name: 'ForcedFlag',
  rows: [
    [0, 'FALSE', 'an ordinary request, which may be refused'],
    [1, 'TRUE', 'change the state even where it would be refused'],
    [2, 'AGENT_AUTHENTICATION_ONLY', 'only check ID and password, change nothing'],
  ],
});

export const SSOEnabled = enumeration({
  name: 'SSOEnabled',
  rows: [
    [0, 'DISABLED', 'signs in with a password'],
    [1, 'ENABLED', 'signs in by single sign-on'],
  ],
});

export const AgentCallDirection = enumeration({
  name: 'AgentCallDirection',
  rows: [
    [0, 'NONE', 'no call'],
    [1, 'IN', 'an incoming contact centre call'],
    [2, 'OUT', 'a call placed by the agent'],
    [3, 'OTHER_IN', 'another incoming call'],
    [4, 'OTHER_OUT', 'another outgoing call'],
    [5, 'OUTBOUND_RESERVE', 'reserved for an outbound campaign'],
    [6, 'OUTBOUND_PREVIEW', 'looks at a customer of a campaign before the call'],
    [7, 'OUTBOUND_PREDICTIVE', 'a call that a campaign dialled'],
  ],
});

export const AgentFlags = enumeration({
  name: 'AgentFlags',
  kind: 'mask',
  rows: [
    [0x1, 'PRIMARY_SUPERVISOR', 'first supervisor of the team'],
    [0x2, 'TEMPORARY_AGENT', 'in the team for a time'],
    [0x4, 'SUPERVISOR', 'supervisor of the team'],
  ],
});

export const AgentType = enumeration({
  name: 'AgentType',
  rows: [
    [1, 'AGENT', 'takes calls'],
    [2, 'SUPERVISOR', 'supervises agents'],
  ],
});

export const ConfigOperation = enumeration({
  name: 'ConfigOperation',
  rows: [
    [0, 'RESTORE_PERMANENT_CONFIG', 'back to the configured team'],
    [1, 'ADD_AGENT', 'an agent joins the team'],
    [2, 'REMOVE_AGENT', 'an agent leaves the team'],
  ],
});

export const SupervisoryAction = enumeration({
  name: 'SupervisoryAction',
  prefix: 'SUPERVISOR_',
  rows: [
    [0, 'SUPERVISOR_CLEAR', 'end the call of the agent, or the supervision'],
    [1, 'SUPERVISOR_MONITOR', 'listen, unheard'],
    [2, 'SUPERVISOR_WHISPER', 'speak to the agent only'],
    [3, 'SUPERVISOR_BARGE_IN', 'join the call, heard by all'],
    [4, 'SUPERVISOR_INTERCEPT', 'take the call over, the agent is out'],
  ],
});

export const DeskSettings = enumeration({
  name: 'DeskSettings',
  kind: 'mask',
  prefix: 'DESK_',
  suffix: '_MASK',
  rows: [
    [0x00000001, 'DESK_AVAIL_AFTER_INCOMING_MASK', 'available after incoming calls'],
    [0x00000002, 'DESK_AVAIL_AFTER_OUTGOING_MASK', 'available after outgoing calls'],
    [0x00000004, 'DESK_AUTO_ANSWER_ENABLED_MASK', 'calls are answered by themselves'],
    [0x00000008, 'DESK_IDLE_REASON_REQUIRED_MASK', 'not ready needs a reason code'],
    [0x00000010, 'DESK_LOGOUT_REASON_REQUIRED_MASK', 'logging out needs a reason code'],
    [0x00000020, 'DESK_SUPERVISOR_CALLS_ALLOWED_MASK', 'may call the supervisor for help'],
    [0x00000040, 'DESK_AGENT_TO_AGENT_CALLS_ALLOWED', 'may call other agents'],
    [0x00000080, 'DESK_OUTBOUND_ACCESS_INTERNATIONAL_MASK', 'may dial abroad'],
    [0x00000100, 'DESK_OUTBOUND_ACCESS_PUBLIC_NET_MASK', 'may dial into the public network'],
    [0x00000200, 'DESK_OUTBOUND_ACCESS_PRIVATE_NET_MASK', 'may dial into the private network'],
    [0x00000400, 'DESK_OUTBOUND_ACCESS_OPERATOR_ASSISTED_MASK', 'may dial the operator'],
    [0x00000800, 'DESK_OUTBOUND_ACCESS_PBX_MASK', 'may dial internal extensions'],
    [0x00001000, 'DESK_NON_ACD_CALLS_ALLOWED_MASK', 'may have calls that are none of the contact centre'],
    [0x00002000, 'DESK_AGENT_CAN_SELECT_GROUP_MASK', 'may choose skill groups'],
  ],
});

export const WrapupDataMode = enumeration({
  name: 'WrapupDataMode',
  rows: [
    [0, 'REQUIRED', 'after-call work is required'],
    [1, 'OPTIONAL', 'after-call work is possible'],
    [2, 'NOT_ALLOWED', 'no after-call work'],
    [3, 'REQUIRED_WITH_WRAPUP_DATA', 'after-call work and wrap-up data are required'],
  ],
});

export const EnabledService = enumeration({
  name: 'EnabledService',
  rows: [
    [1, 'AGENT_ANSWERS', 'suggestions of answers'],
    [2, 'AGENT_CALL_TRANSCRIPTION', 'the call is written down'],
  ],
});

export const TaskState = enumeration({
  name: 'TaskState',
  prefix: 'TASK_STATE_',
  rows: [
    [0, 'TASK_STATE_PRE_CALL', 'announced'],
    [1, 'TASK_STATE_ACTIVE', 'being worked on'],
    [2, 'TASK_STATE_WRAPUP', 'after-task work'],
    [3, 'TASK_STATE_PAUSED', 'set aside'],
    [4, 'TASK_STATE_OFFERED', 'offered, not yet begun'],
    [5, 'TASK_STATE_INTERRUPTED', 'interrupted by another task'],
    [6, 'TASK_STATE_NOT_READY', 'not ready for tasks'],
    [7, 'TASK_STATE_LOGGED_OUT', 'logged out'],
  ],
});

export const MoreFlag = enumeration({
  name: 'MoreFlag',
  rows: [
    [0, 'LAST', 'this is the last one'],
    [1, 'MORE_FOLLOW', 'more messages follow'],
  ],
});
