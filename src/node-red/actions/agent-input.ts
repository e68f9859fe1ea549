import type { NodeMessage } from 'node-red';
import type { AgentMemory } from '../../calls';
import { asText } from '../as-text';
import { applies } from '../declaration';
import { FlowError } from '../flow-error';
import type { Configuration } from '../inputs';
import type { OwnAgent } from '../session/own-agent';
import type { Action } from './action-declaration';
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

/** Where a request has to name an agent or a device and names none, a session of one agent means its own (BEHAVIOUR 2). */
export function withOwnAgent(
  { oneOf, properties, agentByDevice }: Action,
  config: Configuration,
  fields: Fields,
  own: OwnAgent,
): Fields {
  const device = properties['AgentInstrument'];
  const isNeeded = device?.kind === 'typed' && device.required === true && applies(properties, device, config);
  const needed = oneOf ?? (isNeeded ? ['AgentInstrument'] : agentByDevice ? ['AgentID'] : []);
  const name = needed.find((key) => own[key as keyof OwnAgent] !== undefined);
  const isOwn = fields['AgentID'] !== undefined && fields['AgentID'] === own.AgentID;
  if (name === undefined || fields[name] !== undefined) return fields;
  if (!isOwn && needed.some((key) => fields[key] !== undefined)) return fields;
  return { ...fields, [name]: own[name as keyof OwnAgent] };
}

/** The next nodes take the agent from `msg.agent`, which a message keeps if it has one of its own. */
export const agentFor = (message: NodeMessage, device: unknown): Fields | undefined =>
  device === undefined || deviceIn(message) !== '' ? undefined : { agent: device };

/** The device that a call led to may be an outside party's. */
export const knownAgent = (agents: AgentMemory, device: unknown): unknown =>
  device !== undefined && agents.find(asText(device)) ? device : undefined;
