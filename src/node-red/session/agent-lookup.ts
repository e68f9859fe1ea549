import type { AgentMemory } from '../../calls';
import { enums, type Message } from '../../protocol';
import { placeOf, type AgentAtWork } from '../event-families';

/** The agent whom an event names, or at whose device it happens: known from memory, or by the device's type. */
export function agentAtWork(message: Message, agents: AgentMemory): AgentAtWork | undefined {
  const { AgentID, AgentInstrument, AgentExtension } = message as Readonly<Record<string, string | undefined>>;
  if (AgentID !== undefined || AgentInstrument !== undefined || AgentExtension !== undefined) {
    const known = agents.find({ AgentID, AgentExtension, AgentInstrument });
    const device = AgentInstrument ?? AgentExtension ?? known?.AgentInstrument ?? known?.AgentExtension;
    return device === undefined ? undefined : { device, names: listed(device, AgentID, AgentExtension) };
  }
  const { device, type } = placeOf(message);
  if (device === undefined) return undefined;
  const known = agents.find({ AgentExtension: device, AgentInstrument: device });
  if (known && known.AgentState !== 'LOGOUT')
    return { device, names: listed(device, known.AgentID, known.AgentExtension, known.AgentInstrument) };
  return type === enums.DeviceIDType.of.AGENT_DEVICE ? { device, names: [device] } : undefined;
}

const listed = (...names: (string | undefined)[]): string[] => names.filter((name) => name !== undefined);
