/** An agent's place in one skill group. */
export interface SkillGroupView {
  SkillGroupNumber?: number;
  SkillGroupID?: number;
  SkillGroupPriority?: number;
  SkillGroupState?: string | number;
}

/** An agent as flows see it: plain data, a fresh copy each time. Enumerations are names, or the number where no guide has one. */
export interface AgentView {
  AgentID?: string;
  AgentExtension?: string;
  AgentInstrument?: string;
  ICMAgentID?: number;
  PeripheralID?: number;
  AgentState?: string | number;
  /** Only in NOT_READY and LOGOUT, where it means something. */
  EventReasonCode?: number;
  NextAgentState?: string | number;
  Direction?: string | number;
  AgentMode?: string | number;
  AgentAvailabilityStatus?: string | number;
  MRDID?: number;
  NumTasks?: number;
  SessionID?: number;
  CTIClientSignature?: string;
  /** When the agent came into this state, in milliseconds since 1970. */
  since?: number;
  /** Told before a gap in the events, and not again since. */
  incomplete?: true;
  SkillGroups: SkillGroupView[];
}

/** An agent as the memory holds it. */
export type Agent = AgentView;

/** What names an agent. Several are tried in the order ID, extension, instrument. */
export interface AgentName {
  AgentID?: string | undefined;
  AgentExtension?: string | undefined;
  AgentInstrument?: string | undefined;
  PeripheralID?: number | undefined;
}

export const AGENT_NAMES = ['AgentID', 'AgentExtension', 'AgentInstrument'] as const;
