import { enums, rowsOfKind, type Message } from '../protocol';
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

export function agentFields(message: Message): unknown[] {
  return [message['AgentID'], message['AgentExtension'], message['AgentInstrument'], message['ICMAgentID']];
}

/** Numbers and names of the skill groups that an event names. */
export function skillGroupFields(message: Message): unknown[] {
  return [message['SkillGroupNumber'], message['SkillGroupID']];
}

/** A call type by number, by its guide name, and by that name without its prefix. */
export function callTypeFields(message: Message): unknown[] {
  const type = message['CallType'];
  const name = typeof type === 'number' ? enums.CallType.find(type)?.name : undefined;
  return [type, name, name?.replace(/^CALLTYPE_/, '')];
}

/** Call variables and named variables of an event as `name=value`; a name alone asks that it has any value. */
export function variableFields(message: Message): unknown[] {
  const pairs: [string, unknown][] = Object.entries(message).filter(
    ([name]) => name.startsWith('CallVariable') || name === 'CallWrapupData',
  );
  const named = message['NamedVariable'];
  if (Array.isArray(named)) {
    for (const one of named as Record<string, unknown>[])
      pairs.push([asText(one['VariableName']), one['VariableValue']]);
  } else if (typeof named === 'object' && named !== null) pairs.push(...Object.entries(named));
  return pairs.flatMap(([name, value]) => [`${name}=${asText(value)}`, name]);
}
