import { enums, type RequestName } from '../../protocol';

const service = enums.CtiService.of;
const control = service.CLIENT_CONTROL;
const agentState = service.CLIENT_CONTROL | service.CTI_AGENT_STATE_CONTROL_ONLY;
const callData = service.CALL_DATA_UPDATE;
const monitor = service.PERIPHERAL_MONITOR;
const clientMonitor = service.CLIENT_MONITOR;
const supervisor = service.SUPERVISOR;
const ANY = 0;

/** One of which services a request needs (BEHAVIOUR 2, permission rules); 0 is any open session. */
const needs = {
  HEARTBEAT_REQ: ANY,
  CLOSE_REQ: ANY,
  CLIENT_EVENT_REPORT_REQ: ANY,
  USER_MESSAGE_REQ: ANY,
  REGISTER_VARIABLES_REQ: ANY,
  QUERY_AGENT_STATISTICS_REQ: ANY,
  QUERY_SKILL_GROUP_STATISTICS_REQ: ANY,
  AGENT_DESK_SETTINGS_REQ: ANY,
  SET_AGENT_SERVICE_DATA_REQ: ANY,
  SET_APP_DATA_REQ: ANY,
  START_RECORDING_REQ: ANY,
  STOP_RECORDING_REQ: ANY,
  SET_CALL_DATA_REQ: callData,
  RELEASE_CALL_REQ: callData,
  SET_DEVICE_ATTRIBUTES_REQ: callData,
  SET_AGENT_STATE_REQ: agentState,
  QUERY_AGENT_STATE_REQ: agentState,
  ALTERNATE_CALL_REQ: control,
  ANSWER_CALL_REQ: control,
  CLEAR_CALL_REQ: control,
  CLEAR_CONNECTION_REQ: control,
  CONFERENCE_CALL_REQ: control,
  CONSULTATION_CALL_REQ: control,
  DEFLECT_CALL_REQ: control,
  HOLD_CALL_REQ: control,
  MAKE_CALL_REQ: control,
  MAKE_PREDICTIVE_CALL_REQ: control,
  RECONNECT_CALL_REQ: control,
  RETRIEVE_CALL_REQ: control,
  TRANSFER_CALL_REQ: control,
  QUERY_DEVICE_INFO_REQ: control,
  SNAPSHOT_CALL_REQ: control,
  SNAPSHOT_DEVICE_REQ: control,
  SEND_DTMF_SIGNAL_REQ: control,
  SUPERVISOR_ASSIST_REQ: control,
  EMERGENCY_CALL_REQ: control,
  BAD_CALL_REQ: control,
  AGENT_GREETING_CONTROL_REQ: control,
  START_NETWORK_RECORDING_REQ: control,
  STOP_NETWORK_RECORDING_REQ: control,
  MONITOR_START_REQ: monitor,
  MONITOR_STOP_REQ: monitor,
  CHANGE_MONITOR_MASK_REQ: monitor,
  SESSION_MONITOR_START_REQ: clientMonitor,
  SESSION_MONITOR_STOP_REQ: clientMonitor,
  SUPERVISE_CALL_REQ: supervisor | service.ALL_EVENTS | monitor,
  LIST_AGENT_TEAM_REQ: supervisor,
  MONITOR_AGENT_TEAM_START_REQ: supervisor,
  MONITOR_AGENT_TEAM_STOP_REQ: supervisor,
  REGISTER_SERVICE_REQ: service.SERVER,
  UNREGISTER_SERVICE_REQ: service.SERVER,
} as const satisfies Partial<Record<RequestName, number>>;

const table = new Map<string, number>(Object.entries(needs));

/** Whether a session with these services may send this request at all; what it may not is refused with status 12. */
export function mayRequest(services: number, name: string): boolean {
  const needed = table.get(name) ?? ANY;
  return needed === ANY || (services & needed) !== 0;
}

/** Goes through to the peripheral, and so fails while that is offline (BEHAVIOUR 4). */
export function reachesPeripheral(name: string): boolean {
  const needed = table.get(name) ?? ANY;
  return (needed & agentState) !== 0 || name === 'SUPERVISE_CALL_REQ';
}
