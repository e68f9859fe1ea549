// Known by number and name only: no guide prints a layout.

import { opaque } from '../define-message';

export const SUPERVISOR_ASSIST_EVENT = opaque(120, 'SUPERVISOR_ASSIST_EVENT', {
  kind: 'event',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'Tells supervisors that an agent asks for help.',
});

export const AGENT_TEAM_CONFIG_REQ = opaque(126, 'AGENT_TEAM_CONFIG_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'AGENT_TEAM_CONFIG_CONF',
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'Changes a team.',
});

export const AGENT_TEAM_CONFIG_CONF = opaque(127, 'AGENT_TEAM_CONFIG_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'The change of the team is accepted.',
});

export const MEDIA_LOGIN_REQ = opaque(151, 'MEDIA_LOGIN_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MEDIA_LOGIN_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Media login: request, in no guide beyond its name.',
});

export const MEDIA_LOGIN_RESP = opaque(152, 'MEDIA_LOGIN_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Media login: answer, in no guide beyond its name.',
});

export const MEDIA_LOGOUT_IND = opaque(153, 'MEDIA_LOGOUT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Media logout: notice, in no guide beyond its name.',
});

export const MAKE_AGENT_ROUTABLE_IND = opaque(154, 'MAKE_AGENT_ROUTABLE_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Make agent routable: notice, in no guide beyond its name.',
});

export const MAKE_AGENT_NOT_ROUTABLE_REQ = opaque(155, 'MAKE_AGENT_NOT_ROUTABLE_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MAKE_AGENT_NOT_ROUTABLE_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Make agent not routable: request, in no guide beyond its name.',
});

export const MAKE_AGENT_NOT_ROUTABLE_RESP = opaque(156, 'MAKE_AGENT_NOT_ROUTABLE_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Make agent not routable: answer, in no guide beyond its name.',
});

export const MAKE_AGENT_READY_IND = opaque(157, 'MAKE_AGENT_READY_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Make agent ready: notice, in no guide beyond its name.',
});

export const MAKE_AGENT_NOT_READY_REQ = opaque(158, 'MAKE_AGENT_NOT_READY_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MAKE_AGENT_NOT_READY_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Make agent not ready: request, in no guide beyond its name.',
});

export const MAKE_AGENT_NOT_READY_RESP = opaque(159, 'MAKE_AGENT_NOT_READY_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Make agent not ready: answer, in no guide beyond its name.',
});

export const OFFER_TASK_IND = opaque(160, 'OFFER_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Offer task: notice, in no guide beyond its name.',
});

export const OFFER_APPLICATION_TASK_REQ = opaque(161, 'OFFER_APPLICATION_TASK_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'OFFER_APPLICATION_TASK_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Offer application task: request, in no guide beyond its name.',
});

export const OFFER_APPLICATION_TASK_RESP = opaque(162, 'OFFER_APPLICATION_TASK_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Offer application task: answer, in no guide beyond its name.',
});

export const START_TASK_IND = opaque(163, 'START_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Start task: notice, in no guide beyond its name.',
});

export const START_APPLICATION_TASK_REQ = opaque(164, 'START_APPLICATION_TASK_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'START_APPLICATION_TASK_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Start application task: request, in no guide beyond its name.',
});

export const START_APPLICATION_TASK_RESP = opaque(165, 'START_APPLICATION_TASK_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Start application task: answer, in no guide beyond its name.',
});

export const PAUSE_TASK_IND = opaque(166, 'PAUSE_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Pause task: notice, in no guide beyond its name.',
});

export const RESUME_TASK_IND = opaque(167, 'RESUME_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Resume task: notice, in no guide beyond its name.',
});

export const WRAPUP_TASK_IND = opaque(168, 'WRAPUP_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Wrapup task: notice, in no guide beyond its name.',
});

export const END_TASK_IND = opaque(169, 'END_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'End task: notice, in no guide beyond its name.',
});

export const AGENT_MADE_NOT_ROUTABLE_EVENT = opaque(170, 'AGENT_MADE_NOT_ROUTABLE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent made not routable: event, in no guide beyond its name.',
});

export const AGENT_INTERRUPT_ADVISORY_EVENT = opaque(171, 'AGENT_INTERRUPT_ADVISORY_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent interrupt advisory: event, in no guide beyond its name.',
});

export const AGENT_INTERRUPT_ACCEPTED_IND = opaque(172, 'AGENT_INTERRUPT_ACCEPTED_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent interrupt accepted: notice, in no guide beyond its name.',
});

export const AGENT_INTERRUPT_UNACCEPTED_IND = opaque(173, 'AGENT_INTERRUPT_UNACCEPTED_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent interrupt unaccepted: notice, in no guide beyond its name.',
});

export const AGENT_INTERRUPT_DONE_ADVISORY_EVENT = opaque(174, 'AGENT_INTERRUPT_DONE_ADVISORY_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent interrupt done advisory: event, in no guide beyond its name.',
});

export const AGENT_INTERRUPT_DONE_ACCEPTED_IND = opaque(175, 'AGENT_INTERRUPT_DONE_ACCEPTED_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent interrupt done accepted: notice, in no guide beyond its name.',
});

export const CHANGE_MAX_TASK_LIMIT_REQ = opaque(176, 'CHANGE_MAX_TASK_LIMIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CHANGE_MAX_TASK_LIMIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Change max task limit: request, in no guide beyond its name.',
});

export const CHANGE_MAX_TASK_LIMIT_RESP = opaque(177, 'CHANGE_MAX_TASK_LIMIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Change max task limit: answer, in no guide beyond its name.',
});

export const OVERRIDE_LIMIT_REQ = opaque(178, 'OVERRIDE_LIMIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'OVERRIDE_LIMIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Override limit: request, in no guide beyond its name.',
});

export const OVERRIDE_LIMIT_RESP = opaque(179, 'OVERRIDE_LIMIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Override limit: answer, in no guide beyond its name.',
});

export const UPDATE_TASK_CONTEXT_IND = opaque(180, 'UPDATE_TASK_CONTEXT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Update task context: notice, in no guide beyond its name.',
});

export const BEGIN_AGENT_INIT_IND = opaque(181, 'BEGIN_AGENT_INIT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Begin agent init: notice, in no guide beyond its name.',
});

export const AGENT_INIT_REQ = opaque(182, 'AGENT_INIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'AGENT_INIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent init: request, in no guide beyond its name.',
});

export const AGENT_INIT_RESP = opaque(183, 'AGENT_INIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent init: answer, in no guide beyond its name.',
});

export const END_AGENT_INIT_IND = opaque(184, 'END_AGENT_INIT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'End agent init: notice, in no guide beyond its name.',
});

export const TASK_INIT_IND = opaque(185, 'TASK_INIT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task init: notice, in no guide beyond its name.',
});

export const AGENT_INIT_READY_EVENT = opaque(186, 'AGENT_INIT_READY_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent init ready: event, in no guide beyond its name.',
});

export const GET_PRECALL_MESSAGES_REQ = opaque(187, 'GET_PRECALL_MESSAGES_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'GET_PRECALL_MESSAGES_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Get precall messages: request, in no guide beyond its name.',
});

export const GET_PRECALL_MESSAGES_RESP = opaque(188, 'GET_PRECALL_MESSAGES_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Get precall messages: answer, in no guide beyond its name.',
});

export const AGENT_LEGACY_PRE_CALL_EVENT = opaque(189, 'AGENT_LEGACY_PRE_CALL_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'Agent legacy pre call: event, in no guide beyond its name.',
});

export const FAILURE_RESP = opaque(190, 'FAILURE_RESP', {
  kind: 'confirmation',
  from: 'server',
  summary: 'Failure: answer, in no guide beyond its name.',
});

export const BEGIN_TASK_EVENT = opaque(191, 'BEGIN_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Begin task: event, in no guide beyond its name.',
});

export const QUEUED_TASK_EVENT = opaque(192, 'QUEUED_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Queued task: event, in no guide beyond its name.',
});

export const DEQUEUED_TASK_EVENT = opaque(193, 'DEQUEUED_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Dequeued task: event, in no guide beyond its name.',
});

export const OFFER_TASK_EVENT = opaque(194, 'OFFER_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Offer task: event, in no guide beyond its name.',
});

export const START_TASK_EVENT = opaque(195, 'START_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Start task: event, in no guide beyond its name.',
});

export const PAUSE_TASK_EVENT = opaque(196, 'PAUSE_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Pause task: event, in no guide beyond its name.',
});

export const RESUME_TASK_EVENT = opaque(197, 'RESUME_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Resume task: event, in no guide beyond its name.',
});

export const WRAPUP_TASK_EVENT = opaque(198, 'WRAPUP_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Wrapup task: event, in no guide beyond its name.',
});

export const END_TASK_EVENT = opaque(199, 'END_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'End task: event, in no guide beyond its name.',
});

export const TASK_DATA_UPDATE_EVENT = opaque(200, 'TASK_DATA_UPDATE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task data update: event, in no guide beyond its name.',
});

export const TASK_MONITOR_START_REQ = opaque(201, 'TASK_MONITOR_START_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TASK_MONITOR_START_CONF',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task monitor start: request, in no guide beyond its name.',
});

export const TASK_MONITOR_START_CONF = opaque(202, 'TASK_MONITOR_START_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task monitor start: answer, in no guide beyond its name.',
});

export const TASK_MONITOR_STOP_REQ = opaque(203, 'TASK_MONITOR_STOP_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TASK_MONITOR_STOP_CONF',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task monitor stop: request, in no guide beyond its name.',
});

export const TASK_MONITOR_STOP_CONF = opaque(204, 'TASK_MONITOR_STOP_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task monitor stop: answer, in no guide beyond its name.',
});

export const CHANGE_TASK_MONITOR_MASK_REQ = opaque(205, 'CHANGE_TASK_MONITOR_MASK_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CHANGE_TASK_MONITOR_MASK_CONF',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Change task monitor mask: request, in no guide beyond its name.',
});

export const CHANGE_TASK_MONITOR_MASK_CONF = opaque(206, 'CHANGE_TASK_MONITOR_MASK_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Change task monitor mask: answer, in no guide beyond its name.',
});

export const MAX_TASK_LIFETIME_EXCEEDED_EVENT = opaque(207, 'MAX_TASK_LIFETIME_EXCEEDED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Max task lifetime exceeded: event, in no guide beyond its name.',
});

export const SET_APP_PATH_DATA_IND = opaque(208, 'SET_APP_PATH_DATA_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Set app path data: notice, in no guide beyond its name.',
});

export const TASK_INIT_REQ = opaque(209, 'TASK_INIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TASK_INIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task init: request, in no guide beyond its name.',
});

export const TASK_INIT_RESP = opaque(210, 'TASK_INIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Task init: answer, in no guide beyond its name.',
});

export const ROUTE_REGISTER_EVENT = opaque(211, 'ROUTE_REGISTER_EVENT', {
  kind: 'event',
  from: 'client',
  summary: 'Route register: event, in no guide beyond its name.',
});

export const ROUTE_REGISTER_REPLY_EVENT = opaque(212, 'ROUTE_REGISTER_REPLY_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'Route register reply: event, in no guide beyond its name.',
});

export const ROUTE_REQUEST_EVENT = opaque(213, 'ROUTE_REQUEST_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'Route request: event, in no guide beyond its name.',
});

export const ROUTE_SELECT_EVENT = opaque(214, 'ROUTE_SELECT_EVENT', {
  kind: 'event',
  from: 'client',
  summary: 'Route select: event, in no guide beyond its name.',
});

export const ROUTE_END_EVENT = opaque(215, 'ROUTE_END_EVENT', {
  kind: 'event',
  from: 'both',
  summary: 'Route end: event, in no guide beyond its name.',
});

export const TEAM_CONFIG_REQ = opaque(242, 'TEAM_CONFIG_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TEAM_CONFIG_CONF',
  summary: 'Team config: request, in no guide beyond its name.',
});

export const TEAM_CONFIG_EVENT = opaque(243, 'TEAM_CONFIG_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'Team config: event, in no guide beyond its name.',
});

export const TEAM_CONFIG_CONF = opaque(244, 'TEAM_CONFIG_CONF', {
  kind: 'confirmation',
  from: 'server',
  summary: 'Team config: answer, in no guide beyond its name.',
});

export const CALL_TERMINATION_EVENT = opaque(247, 'CALL_TERMINATION_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'Call termination: event, in no guide beyond its name.',
});

export const GET_AGENT_TASKS_REQ = opaque(255, 'GET_AGENT_TASKS_REQ', {
  kind: 'request',
  from: 'client',
  since: 20,
  confirmedBy: 'AGENT_TASKS_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Get agent tasks: request, in no guide beyond its name.',
});

export const AGENT_TASKS_RESP = opaque(256, 'AGENT_TASKS_RESP', {
  kind: 'confirmation',
  from: 'server',
  since: 20,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent tasks: answer, in no guide beyond its name.',
});

export const SNAPSHOT_TASK_REQ = opaque(257, 'SNAPSHOT_TASK_REQ', {
  kind: 'request',
  from: 'client',
  since: 20,
  confirmedBy: 'SNAPSHOT_TASK_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Snapshot task: request, in no guide beyond its name.',
});

export const SNAPSHOT_TASK_RESP = opaque(258, 'SNAPSHOT_TASK_RESP', {
  kind: 'confirmation',
  from: 'server',
  since: 20,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Snapshot task: answer, in no guide beyond its name.',
});

export const AGENT_TASKS_EVENT = opaque(262, 'AGENT_TASKS_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent tasks: event, in no guide beyond its name.',
});

export const SNAPSHOT_TASK_EVENT = opaque(263, 'SNAPSHOT_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Snapshot task: event, in no guide beyond its name.',
});

export const AGENT_TASKS_REQUEST_EVENT = opaque(264, 'AGENT_TASKS_REQUEST_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent tasks request: event, in no guide beyond its name.',
});

export const AGENT_TASKS_END_EVENT = opaque(265, 'AGENT_TASKS_END_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Agent tasks end: event, in no guide beyond its name.',
});

export const DESKTOP_CONNECTED_IND = opaque(266, 'DESKTOP_CONNECTED_IND', {
  kind: 'indication',
  from: 'client',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'Desktop connected: notice, in no guide beyond its name.',
});
