import { enums } from '../../protocol';
import type { Acd } from './acd';
import type { Agent } from './model/agent';
import type { Connection } from './model/call';
import { diverted } from './events/call-events';
import { offerToAgent } from './offering';
import { enterQueue, leaveQueue } from './queueing';
import type { SkillGroup } from './model/skill-group';

const { INITIATE, QUEUED } = enums.LocalConnectionState.of;

/** Gives a call to the agent of these groups who waits longest, or puts it into the queue. */
export function routeToGroups(acd: Acd, caller: Connection, groups: readonly SkillGroup[]): void {
  const agent = longestAvailable(groups);
  if (agent) {
    offerToAgent(acd, caller.call, agent, servedGroup(agent, groups));
    return;
  }
  enterQueue(acd, caller, groups);
}

/** An agent has become available: the call that waits longest for one of the agent's groups. */
export function serveFreedAgent(acd: Acd, agent: Agent): void {
  if (!agent.isAvailable) return;
  const next = acd.queue.firstFor(agent);
  if (!next) return;
  leaveQueue(acd, next.connection);
  if (next.connection.state === QUEUED) next.connection.state = INITIATE;
  // CALL_DEQUEUED would say that it left some of several queues; leaving for an agent is a diversion (BEHAVIOUR 5.4 B).
  if (!acd.isUcce) diverted(acd, next.connection, next.connection.call.called, undefined);
  offerToAgent(acd, next.connection.call, agent, servedGroup(agent, next.groups));
}

function servedGroup(agent: Agent, groups: readonly SkillGroup[]): SkillGroup | undefined {
  return groups.find((group) => agent.skillGroups.includes(group));
}

function longestAvailable(groups: readonly SkillGroup[]): Agent | undefined {
  let best: Agent | undefined;
  for (const group of groups) {
    const first = group.longestAvailable();
    if (first && (!best || first.idleOrder < best.idleOrder)) best = first;
  }
  return best;
}
