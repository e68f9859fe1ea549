import { enums, type Message } from '../../protocol';
import type { AgentEmission, CallEmission, Emission } from '../acd/acd';
import type { ClientSession, RegisteredVariables } from './client-session';

const service = enums.CtiService.of;

const callBits = new Map(enums.CallMsgMask.values.map(({ name, value }) => [`${name}_EVENT`, value]));
/** The bits stand in another order than the states' values from HOLD on (BEHAVIOUR 6.1), so they go by name. */
const agentBits = new Map(
  enums.AgentState.values.map(({ name, value }) => [value, enums.AgentStateMask.parse(name) ?? 0]),
);

/** Who gets which copy of an event (BEHAVIOUR 2, delivery rule). */
export function deliver(
  sessions: Iterable<ClientSession>,
  emission: Emission,
  send: (session: ClientSession, message: Message) => void,
): void {
  for (const session of sessions) {
    if (session.state !== 'open') continue;
    if (emission.kind === 'call') deliverCall(session, emission, send);
    else deliverAgent(session, emission, send);
  }
}

type Send = (session: ClientSession, message: Message) => void;

function deliverCall(session: ClientSession, emission: CallEmission, send: Send): void {
  const { message, devices, call } = emission;
  const bit = callBits.get(message.name) ?? 0;
  const passes = (mask: number): boolean => bit === 0 || (mask & bit) !== 0;
  const forDevice = (device: (typeof devices)[number]): Message => ({ ...message, ...emission.forDevice?.(device) });
  if (session.seesAll) {
    if (passes(session.callMask)) send(session, registeredOnly(message, session.registered));
  } else if (session.isBound && session.device && devices.includes(session.device) && passes(session.callMask)) {
    const copy = forDevice(session.device);
    send(session, registeredOnly({ ...copy, MonitorID: session.monitorId }, session.registered));
  }
  for (const monitor of session.monitors.values()) {
    if (!passes(monitor.callMask)) continue;
    const { device } = monitor;
    if (device ? !devices.includes(device) : monitor.callId !== call.id) continue;
    const copy = device ? forDevice(device) : message;
    send(session, registeredOnly({ ...copy, MonitorID: monitor.id }, session.registered));
  }
}

function deliverAgent(session: ClientSession, emission: AgentEmission, send: Send): void {
  const { message, device, agent } = emission;
  if (emission.isRepeat && session.has(service.IGNORE_DUPLICATE_AGENT_EVENTS)) return;
  const bit = agentBits.get(message['AgentState'] as number) ?? 0;
  const passes = (mask: number): boolean => bit === 0 || (mask & bit) !== 0;
  if (session.seesAll) {
    if (passes(session.agentMask)) send(session, message);
  } else if (session.isBound && (session.agent === agent || (device && session.device === device))) {
    if (passes(session.agentMask)) send(session, { ...message, MonitorID: session.monitorId });
  }
  for (const [MonitorID, team] of session.teams) {
    const isMember = team.agents.includes(agent.id) || team.supervisors.includes(agent.id);
    if (isMember && passes(session.agentMask)) send(session, { ...message, MonitorID });
  }
  for (const monitor of session.monitors.values()) {
    if (device && monitor.device === device && passes(monitor.agentMask)) {
      send(session, { ...message, MonitorID: monitor.id });
    }
  }
}

/** Without REGISTER_VARIABLES_REQ all variables, with it only those (BEHAVIOUR 4.5). */
export function registeredOnly(message: Message, registered: RegisteredVariables | undefined): Message {
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
