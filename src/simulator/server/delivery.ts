import { enums, rowsOfKind, type Message } from '../../protocol';
import type { AgentEmission, CallEmission, Emission } from '../acd/acd';
import type { Audience } from './audience';
import type { ClientSession, RegisteredVariables } from './client-session';

const service = enums.CtiService.of;

const callBits = new Map(enums.CallMsgMask.values.map(({ name, value }) => [`${name}_EVENT`, value]));
/** The bits stand in another order than the states' values from HOLD on (BEHAVIOUR 6.1), so they go by name. */
const agentBits = new Map(
  enums.AgentState.values.map(({ name, value }) => [value, enums.AgentStateMask.parse(name) ?? 0]),
);

/** Of events whose tables name services and leave Peripheral Monitor out, monitors bring no copies: network recording, voice. */
const notForMonitors = new Set<string>(
  rowsOfKind('event')
    .filter(({ service: entitled }) => entitled && !entitled.includes('CTI_SERVICE_PERIPHERAL_MONITOR'))
    .map(({ name }) => name),
);

/** Who gets which copy of an event (BEHAVIOUR 2, delivery rule). */
export function deliver(audience: Audience, emission: Emission, send: Send): void {
  if (emission.kind === 'call') deliverCall(audience, emission, send);
  else deliverAgent(audience, emission, send);
}

/** CALL_DATA_UPDATE_EVENT has all named variables and arrays of its call; before, those that changed (BEHAVIOUR 7.2). */
const ALL_NAMES_SINCE = 22;

type Send = (session: ClientSession, message: Message) => void;

function deliverCall(audience: Audience, emission: CallEmission, send: Send): void {
  const { devices, call, forDevice, onlyFor } = emission;
  const bit = callBits.get(emission.message.name) ?? 0;
  const isNotForMonitors = notForMonitors.has(emission.message.name);
  const changesOnly = emission.changedNames && { ...emission.message, ...emission.changedNames };
  const passes = (mask: number): boolean => bit === 0 || (mask & bit) !== 0;
  for (const listener of audience.ofCall(call.id, devices)) {
    const { session } = listener;
    if (session.state !== 'open') continue;
    if (onlyFor && session.has(service.CALL_DATA_UPDATE) !== (onlyFor === 'writers of call data')) continue;
    const monitor = listener.kind === 'monitor' ? listener.monitor : undefined;
    if (monitor && isNotForMonitors) continue;
    if (!passes((monitor ?? session).callMask)) continue;
    const message = changesOnly && session.version < ALL_NAMES_SINCE ? changesOnly : emission.message;
    if (listener.kind === 'all') {
      send(session, registeredOnly(message, session.registered));
      continue;
    }
    const device = monitor ? monitor.device : session.device;
    const MonitorID = monitor ? monitor.id : session.monitorId;
    const copy = { ...message, ...(device && forDevice?.(device)), MonitorID };
    send(session, registeredOnly(copy, session.registered));
  }
}

function deliverAgent(audience: Audience, emission: AgentEmission, send: Send): void {
  const { message, device, agent, isRepeat, withoutList } = emission;
  const bit = agentBits.get(message['AgentState'] as number) ?? 0;
  const passes = (mask: number): boolean => bit === 0 || (mask & bit) !== 0;
  for (const listener of audience.ofAgent(agent, device)) {
    const { session } = listener;
    if (session.state !== 'open') continue;
    if (isRepeat && session.has(service.IGNORE_DUPLICATE_AGENT_EVENTS)) continue;
    if (!passes((listener.kind === 'monitor' ? listener.monitor : session).agentMask)) continue;
    const wantsAll = session.version < LIST_SINCE && !session.has(service.IGNORE_DUPLICATE_AGENT_EVENTS);
    for (const one of wantsAll && withoutList ? [message, ...withoutList()] : [message]) {
      if (listener.kind === 'all') send(session, one);
      else send(session, { ...one, MonitorID: listener.kind === 'own' ? session.monitorId : listener.id });
    }
  }
}

/** The version that brought the list of skill groups to AGENT_STATE_EVENT. */
const LIST_SINCE = 10;

/** Without REGISTER_VARIABLES_REQ all variables, with it only those (BEHAVIOUR 4.5). */
function registeredOnly(message: Message, registered: RegisteredVariables | undefined): Message {
  if (!registered) return message;
  const kept: Message = { ...message };
  for (const key of Object.keys(kept)) {
    if (/^CallVariable\d+$/.test(key) && !registered.callVariables.has(key)) delete kept[key];
  }
  for (const key of ['NamedVariable', 'NamedArray']) {
    const values = kept[key] as { VariableName: string }[] | undefined;
    if (values) kept[key] = values.filter(({ VariableName }) => registered.named.has(VariableName));
  }
  return kept;
}
