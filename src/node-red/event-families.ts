import { rowsOfKind, type Message } from '../protocol';

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
