// Known by number and name only: no guide prints a layout.

import { opaque } from '../define-message';

export const SUPERVISOR_ASSIST_EVENT = opaque(120, 'SUPERVISOR_ASSIST_EVENT', {
  kind: 'event',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_CLIENT_CONTROL', 'CTI_SERVICE_SUPERVISOR'],
  summary: 'assist notice to supervisor clients',
});

export const AGENT_TEAM_CONFIG_REQ = opaque(126, 'AGENT_TEAM_CONFIG_REQ', {
  kind: 'request',
  from: 'client',
  since: 8,
  confirmedBy: 'AGENT_TEAM_CONFIG_CONF',
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'change team configuration',
});

export const AGENT_TEAM_CONFIG_CONF = opaque(127, 'AGENT_TEAM_CONFIG_CONF', {
  kind: 'confirmation',
  from: 'server',
  since: 8,
  service: ['CTI_SERVICE_SUPERVISOR'],
  summary: 'reply',
});

export const MEDIA_LOGIN_REQ = opaque(151, 'MEDIA_LOGIN_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MEDIA_LOGIN_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'media login req',
});

export const MEDIA_LOGIN_RESP = opaque(152, 'MEDIA_LOGIN_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'media login resp',
});

export const MEDIA_LOGOUT_IND = opaque(153, 'MEDIA_LOGOUT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'media logout ind',
});

export const MAKE_AGENT_ROUTABLE_IND = opaque(154, 'MAKE_AGENT_ROUTABLE_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'make agent routable ind',
});

export const MAKE_AGENT_NOT_ROUTABLE_REQ = opaque(155, 'MAKE_AGENT_NOT_ROUTABLE_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MAKE_AGENT_NOT_ROUTABLE_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'make agent not routable req',
});

export const MAKE_AGENT_NOT_ROUTABLE_RESP = opaque(156, 'MAKE_AGENT_NOT_ROUTABLE_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'make agent not routable resp',
});

export const MAKE_AGENT_READY_IND = opaque(157, 'MAKE_AGENT_READY_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'make agent ready ind',
});

export const MAKE_AGENT_NOT_READY_REQ = opaque(158, 'MAKE_AGENT_NOT_READY_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'MAKE_AGENT_NOT_READY_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'make agent not ready req',
});

export const MAKE_AGENT_NOT_READY_RESP = opaque(159, 'MAKE_AGENT_NOT_READY_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'make agent not ready resp',
});

export const OFFER_TASK_IND = opaque(160, 'OFFER_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'offer task ind',
});

export const OFFER_APPLICATION_TASK_REQ = opaque(161, 'OFFER_APPLICATION_TASK_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'OFFER_APPLICATION_TASK_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'offer application task req',
});

export const OFFER_APPLICATION_TASK_RESP = opaque(162, 'OFFER_APPLICATION_TASK_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'offer application task resp',
});

export const START_TASK_IND = opaque(163, 'START_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'start task ind',
});

export const START_APPLICATION_TASK_REQ = opaque(164, 'START_APPLICATION_TASK_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'START_APPLICATION_TASK_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'start application task req',
});

export const START_APPLICATION_TASK_RESP = opaque(165, 'START_APPLICATION_TASK_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'start application task resp',
});

export const PAUSE_TASK_IND = opaque(166, 'PAUSE_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'pause task ind',
});

export const RESUME_TASK_IND = opaque(167, 'RESUME_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'resume task ind',
});

export const WRAPUP_TASK_IND = opaque(168, 'WRAPUP_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'wrapup task ind',
});

export const END_TASK_IND = opaque(169, 'END_TASK_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'end task ind',
});

export const AGENT_MADE_NOT_ROUTABLE_EVENT = opaque(170, 'AGENT_MADE_NOT_ROUTABLE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent made not routable event',
});

export const AGENT_INTERRUPT_ADVISORY_EVENT = opaque(171, 'AGENT_INTERRUPT_ADVISORY_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent interrupt advisory event',
});

export const AGENT_INTERRUPT_ACCEPTED_IND = opaque(172, 'AGENT_INTERRUPT_ACCEPTED_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent interrupt accepted ind',
});

export const AGENT_INTERRUPT_UNACCEPTED_IND = opaque(173, 'AGENT_INTERRUPT_UNACCEPTED_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent interrupt unaccepted ind',
});

export const AGENT_INTERRUPT_DONE_ADVISORY_EVENT = opaque(174, 'AGENT_INTERRUPT_DONE_ADVISORY_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent interrupt done advisory event',
});

export const AGENT_INTERRUPT_DONE_ACCEPTED_IND = opaque(175, 'AGENT_INTERRUPT_DONE_ACCEPTED_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent interrupt done accepted ind',
});

export const CHANGE_MAX_TASK_LIMIT_REQ = opaque(176, 'CHANGE_MAX_TASK_LIMIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CHANGE_MAX_TASK_LIMIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'change max task limit req',
});

export const CHANGE_MAX_TASK_LIMIT_RESP = opaque(177, 'CHANGE_MAX_TASK_LIMIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'change max task limit resp',
});

export const OVERRIDE_LIMIT_REQ = opaque(178, 'OVERRIDE_LIMIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'OVERRIDE_LIMIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'override limit req',
});

export const OVERRIDE_LIMIT_RESP = opaque(179, 'OVERRIDE_LIMIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'override limit resp',
});

export const UPDATE_TASK_CONTEXT_IND = opaque(180, 'UPDATE_TASK_CONTEXT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'update task context ind',
});

export const BEGIN_AGENT_INIT_IND = opaque(181, 'BEGIN_AGENT_INIT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'begin agent init ind',
});

export const AGENT_INIT_REQ = opaque(182, 'AGENT_INIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'AGENT_INIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent init req',
});

export const AGENT_INIT_RESP = opaque(183, 'AGENT_INIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent init resp',
});

export const END_AGENT_INIT_IND = opaque(184, 'END_AGENT_INIT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'end agent init ind',
});

export const TASK_INIT_IND = opaque(185, 'TASK_INIT_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task init ind',
});

export const AGENT_INIT_READY_EVENT = opaque(186, 'AGENT_INIT_READY_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent init ready event',
});

export const GET_PRECALL_MESSAGES_REQ = opaque(187, 'GET_PRECALL_MESSAGES_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'GET_PRECALL_MESSAGES_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'get precall messages req',
});

export const GET_PRECALL_MESSAGES_RESP = opaque(188, 'GET_PRECALL_MESSAGES_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'get precall messages resp',
});

export const AGENT_LEGACY_PRE_CALL_EVENT = opaque(189, 'AGENT_LEGACY_PRE_CALL_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'agent legacy pre call event',
});

export const FAILURE_RESP = opaque(190, 'FAILURE_RESP', {
  kind: 'confirmation',
  from: 'server',
  summary: 'failure resp',
});

export const BEGIN_TASK_EVENT = opaque(191, 'BEGIN_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'begin task event',
});

export const QUEUED_TASK_EVENT = opaque(192, 'QUEUED_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'queued task event',
});

export const DEQUEUED_TASK_EVENT = opaque(193, 'DEQUEUED_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'dequeued task event',
});

export const OFFER_TASK_EVENT = opaque(194, 'OFFER_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'offer task event',
});

export const START_TASK_EVENT = opaque(195, 'START_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'start task event',
});

export const PAUSE_TASK_EVENT = opaque(196, 'PAUSE_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'pause task event',
});

export const RESUME_TASK_EVENT = opaque(197, 'RESUME_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'resume task event',
});

export const WRAPUP_TASK_EVENT = opaque(198, 'WRAPUP_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'wrapup task event',
});

export const END_TASK_EVENT = opaque(199, 'END_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'end task event',
});

export const TASK_DATA_UPDATE_EVENT = opaque(200, 'TASK_DATA_UPDATE_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task data update event',
});

export const TASK_MONITOR_START_REQ = opaque(201, 'TASK_MONITOR_START_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TASK_MONITOR_START_CONF',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task monitor start req',
});

export const TASK_MONITOR_START_CONF = opaque(202, 'TASK_MONITOR_START_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task monitor start conf',
});

export const TASK_MONITOR_STOP_REQ = opaque(203, 'TASK_MONITOR_STOP_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TASK_MONITOR_STOP_CONF',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task monitor stop req',
});

export const TASK_MONITOR_STOP_CONF = opaque(204, 'TASK_MONITOR_STOP_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task monitor stop conf',
});

export const CHANGE_TASK_MONITOR_MASK_REQ = opaque(205, 'CHANGE_TASK_MONITOR_MASK_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'CHANGE_TASK_MONITOR_MASK_CONF',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'change task monitor mask req',
});

export const CHANGE_TASK_MONITOR_MASK_CONF = opaque(206, 'CHANGE_TASK_MONITOR_MASK_CONF', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'change task monitor mask conf',
});

export const MAX_TASK_LIFETIME_EXCEEDED_EVENT = opaque(207, 'MAX_TASK_LIFETIME_EXCEEDED_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'max task lifetime exceeded event',
});

export const SET_APP_PATH_DATA_IND = opaque(208, 'SET_APP_PATH_DATA_IND', {
  kind: 'indication',
  from: 'client',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'set app path data ind',
});

export const TASK_INIT_REQ = opaque(209, 'TASK_INIT_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TASK_INIT_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task init req',
});

export const TASK_INIT_RESP = opaque(210, 'TASK_INIT_RESP', {
  kind: 'confirmation',
  from: 'server',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'task init resp',
});

export const ROUTE_REGISTER_EVENT = opaque(211, 'ROUTE_REGISTER_EVENT', {
  kind: 'event',
  from: 'client',
  summary: 'route register event',
});

export const ROUTE_REGISTER_REPLY_EVENT = opaque(212, 'ROUTE_REGISTER_REPLY_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'route register reply event',
});

export const ROUTE_REQUEST_EVENT = opaque(213, 'ROUTE_REQUEST_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'route request event',
});

export const ROUTE_SELECT_EVENT = opaque(214, 'ROUTE_SELECT_EVENT', {
  kind: 'event',
  from: 'client',
  summary: 'route select event',
});

export const ROUTE_END_EVENT = opaque(215, 'ROUTE_END_EVENT', {
  kind: 'event',
  from: 'both',
  summary: 'route end event',
});

export const TEAM_CONFIG_REQ = opaque(242, 'TEAM_CONFIG_REQ', {
  kind: 'request',
  from: 'client',
  confirmedBy: 'TEAM_CONFIG_CONF',
  summary: 'team config req',
});

export const TEAM_CONFIG_EVENT = opaque(243, 'TEAM_CONFIG_EVENT', {
  kind: 'event',
  from: 'server',
  summary: 'team config event',
});

export const TEAM_CONFIG_CONF = opaque(244, 'TEAM_CONFIG_CONF', {
  kind: 'confirmation',
  from: 'server',
  summary: 'team config conf',
});

export const CALL_TERMINATION_EVENT = opaque(247, 'CALL_TERMINATION_EVENT', {
  kind: 'event',
  from: 'server',
  service: ['CTI_SERVICE_CLIENT_EVENTS', 'CTI_SERVICE_ALL_EVENTS', 'CTI_SERVICE_PERIPHERAL_MONITOR'],
  summary: 'call termination event',
});

export const GET_AGENT_TASKS_REQ = opaque(255, 'GET_AGENT_TASKS_REQ', {
  kind: 'request',
  from: 'client',
  since: 20,
  confirmedBy: 'AGENT_TASKS_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'get agent tasks req',
});

export const AGENT_TASKS_RESP = opaque(256, 'AGENT_TASKS_RESP', {
  kind: 'confirmation',
  from: 'server',
  since: 20,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent tasks resp',
});

export const SNAPSHOT_TASK_REQ = opaque(257, 'SNAPSHOT_TASK_REQ', {
  kind: 'request',
  from: 'client',
  since: 20,
  confirmedBy: 'SNAPSHOT_TASK_RESP',
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'snapshot task req',
});

export const SNAPSHOT_TASK_RESP = opaque(258, 'SNAPSHOT_TASK_RESP', {
  kind: 'confirmation',
  from: 'server',
  since: 20,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'snapshot task resp',
});

export const AGENT_TASKS_EVENT = opaque(262, 'AGENT_TASKS_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent tasks event',
});

export const SNAPSHOT_TASK_EVENT = opaque(263, 'SNAPSHOT_TASK_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'snapshot task event',
});

export const AGENT_TASKS_REQUEST_EVENT = opaque(264, 'AGENT_TASKS_REQUEST_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent tasks request event',
});

export const AGENT_TASKS_END_EVENT = opaque(265, 'AGENT_TASKS_END_EVENT', {
  kind: 'event',
  from: 'server',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'agent tasks end event',
});

export const DESKTOP_CONNECTED_IND = opaque(266, 'DESKTOP_CONNECTED_IND', {
  kind: 'indication',
  from: 'client',
  since: 23,
  service: ['CTI_SERVICE_AGENT_REPORTING', 'CTI_SERVICE_ALL_TASK_EVENTS', 'CTI_SERVICE_TASK_MONITOR'],
  summary: 'desktop connected ind',
});
