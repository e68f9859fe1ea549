import type { SessionOptions } from '../../session';

/** The agent to whom a session belongs, as its configuration names them. */
export interface OwnAgent {
  readonly AgentInstrument?: string;
  readonly AgentExtension?: string;
  readonly AgentID?: string;
}

/** A phone is known to requests as instrument; where only its extension is given, the two are the same. */
export function ownAgentOf({ agentInstrument, agentExtension, agentId }: SessionOptions): OwnAgent {
  const device = agentInstrument ?? agentExtension;
  return {
    ...(device === undefined ? undefined : { AgentInstrument: device }),
    ...(agentExtension === undefined ? undefined : { AgentExtension: agentExtension }),
    ...(agentId === undefined ? undefined : { AgentID: agentId }),
  };
}
