import type { CallView } from '../calls';
import { enums, rowsOfKind, toFlow, type Message } from '../protocol';
import { asText } from './as-text';

const server = rowsOfKind('event').filter((row) => row.from !== 'client' && !row.opaque);

const isCall = (name: string): boolean => /^(BEGIN_CALL|END_CALL|CALL_|RTP_|NETWORK_RECORDING)/.test(name);
const isAgent = (name: string): boolean => name.startsWith('AGENT_');

export const callEvents: readonly string[] = server.map((row) => row.name).filter(isCall);
export const agentEvents: readonly string[] = server.map((row) => row.name).filter(isAgent);

/** Devices that a call event names, in whatever part they play. */
export function deviceFields(message: Message): unknown[] {
  return Object.entries(message)
    .filter(([key]) => key.endsWith('DeviceID') || key === 'AgentInstrument' || key === 'AgentExtension')
    .map(([, value]) => value);
}

/** Where an event happens: the field that names the device, for the events that have one. */
const subjectOf: Readonly<Record<string, string>> = {
  CALL_DELIVERED_EVENT: 'AlertingDeviceID',
  CALL_ESTABLISHED_EVENT: 'AnsweringDeviceID',
  CALL_HELD_EVENT: 'HoldingDeviceID',
  CALL_RETRIEVED_EVENT: 'RetrievingDeviceID',
  CALL_CONNECTION_CLEARED_EVENT: 'ReleasingDeviceID',
  CALL_ORIGINATED_EVENT: 'CallingDeviceID',
  CALL_SERVICE_INITIATED_EVENT: 'CallingDeviceID',
  CALL_FAILED_EVENT: 'FailingDeviceID',
  CALL_DIVERTED_EVENT: 'DivertingDeviceID',
  CALL_TRANSFERRED_EVENT: 'TransferringDeviceID',
  CALL_CONFERENCED_EVENT: 'ControllerDeviceID',
};

/** The device where an event happens; all that it names where the event has no such place. */
export function placeFields(message: Message): unknown[] {
  const subject = subjectOf[message.name];
  return subject === undefined ? deviceFields(message) : [message[subject]];
}

/** The one device where an event happens, and its type; that of the connection where the event has no such place. */
export function placeOf(message: Message): { readonly device?: string; readonly type?: unknown } {
  const subject = subjectOf[message.name];
  const device = message[subject ?? 'ConnectionDeviceID'];
  if (typeof device !== 'string') return {};
  return { device, ...(subject ? { type: message[subject.replace(/ID$/, 'Type')] } : undefined) };
}

/** Whom the event is about, by ID, extension and device; nobody where it happens at no agent's device. */
export const workerFields = (_: Message, { agent }: Around): readonly unknown[] => agent()?.names ?? [];

export function agentFields(message: Message): unknown[] {
  return [message['AgentID'], message['AgentExtension'], message['AgentInstrument'], message['ICMAgentID']];
}

export const stateNames = enums.AgentState.values.map(({ name }) => name);

/** The state that an AGENT_STATE_EVENT tells, by number and name; other events pass. */
export function stateFields(message: Message): boolean | unknown[] {
  if (message.name !== 'AGENT_STATE_EVENT') return true;
  const state = message['AgentState'];
  return [state, enums.AgentState.find(state as number)?.name];
}

/** Whom an event is about. */
export interface AgentAtWork {
  /** As requests name it, and `msg.agent` in flows. */
  readonly device: string;
  /** ID, extension and instrument as far as they are known, and the device. */
  readonly names: readonly string[];
}

/** What there is to know beside an event's fields. */
export interface Around {
  /** The call that it is about, as it is after the event. */
  readonly call: () => CallView | undefined;
  readonly agent: () => AgentAtWork | undefined;
}

/** Numbers and IDs of the skill groups that an event names, else of its call. */
export function skillGroupFields(message: Message, { call }: Around): unknown[] {
  const own = [message['SkillGroupNumber'], message['SkillGroupID']];
  if (own.some((value) => value !== undefined)) return own;
  const known = call();
  return [known?.SkillGroupNumber, known?.SkillGroupID];
}

/** The type of an event's call by number, by its guide name, and by that name without its prefix. */
export const callTypeNames = enums.CallType.values.flatMap(({ name, guideName }) => [name, guideName]);

export function callTypeFields(message: Message, { call }: Around): unknown[] {
  const type = message['CallType'] ?? call()?.CallType;
  const known = enums.CallType.find(typeof type === 'number' ? type : (enums.CallType.parse(asText(type ?? '')) ?? -1));
  return [known?.value ?? type, known?.name, known?.guideName];
}

export function dialedFields(message: Message, { call }: Around): unknown[] {
  return [message['DialedNumber'] ?? call()?.data['DialedNumber']];
}

/** Call variables and named variables of an event's call as `name=value`; a name alone asks that it has any value. */
export function variableFields(message: Message, { call }: Around): unknown[] {
  const data: Record<string, unknown> = { ...call()?.data, ...toFlow(message) };
  const named = (data['NamedVariable'] ?? {}) as Record<string, unknown>;
  return Object.entries({ ...data, ...named })
    .filter(([name]) => /^Call(Variable|Wrapup)/.test(name) || name in named)
    .flatMap(([name, value]) => [`${name}=${asText(value)}`, name]);
}
