import type { NodeMessage } from 'node-red';
import type { AgentMemory } from '../../calls';
import { asText } from '../as-text';
import { FlowError } from '../flow-error';
import type { Fields } from './fields';

const deviceIn = (message: NodeMessage): string => asText((message as { agent?: unknown }).agent ?? '');

/**
 * For requests that know agents by ID only: who is logged in at the device in `msg.agent`, where no ID is given.
 * @throws FlowError where nobody is known to be
 */
export function withAgentId(fields: Fields, message: NodeMessage, agents: AgentMemory | undefined): Fields {
  const device = deviceIn(message);
  if (fields['AgentID'] !== undefined || device === '' || !agents) return fields;
  const known = agents.find({ AgentExtension: device, AgentInstrument: device });
  if (known?.AgentID === undefined || known.AgentState === 'LOGOUT') {
    throw new FlowError(
      `Agent ID is missing: fill it in, or let the message bring it; nobody is known to be logged in at ${device}`,
      'CTI_INVALID_REQUEST',
      { kind: 'invalid', field: 'AgentID' },
    );
  }
  return { ...fields, AgentID: known.AgentID };
}

/** The next nodes take the agent from `msg.agent`, which a message keeps if it has one of its own. */
export const agentFor = (message: NodeMessage, device: unknown): Fields | undefined =>
  device === undefined || deviceIn(message) !== '' ? undefined : { agent: device };

/** The device that a call led to may be an outside party's. */
export const knownAgent = (agents: AgentMemory, device: unknown): unknown =>
  device !== undefined && agents.find(asText(device)) ? device : undefined;
