import type { Agent } from './agent';
import type { Connection } from './call';
import type { SkillGroup } from './skill-group';

export type AgentInterval = 'Session' | 'Today';
export type GroupInterval = 'To5' | 'ToHalf' | 'Today';

/** Counts that come from no call of an agent, by the guide's names. */
export type AgentCounter = 'BargeInCalls' | 'InterceptCalls' | 'MonitorCalls' | 'WhisperCalls' | 'EmergencyCalls';

/** Who keeps the figures of agents and skill groups: the model tells whatever changes in it. */
export interface Figures {
  /** An agent is about to leave a state, in which it was since `agent.since`. */
  agentChanges(agent: Agent, next: number): void;
  connectionChanges(connection: Connection, from: number, to: number): void;
  /** A call has left the queue. */
  queueLeft(groups: readonly SkillGroup[], sinceMs: number): void;
  count(agent: Agent, name: AgentCounter): void;
  /** What an interval has, with the state that the agent is in. */
  ofAgent(agent: Agent, interval: AgentInterval): Map<string, number>;
  ofGroup(group: SkillGroup, interval: GroupInterval): Map<string, number>;
}
