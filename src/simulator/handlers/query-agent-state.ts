import { enums } from '../../protocol';
import { agentFields, availability, skillGroupState } from '../acd/events/agent-events';
import { confirm, handle } from '../server/handling';
import { agentOf } from '../server/subjects';

/** An agent who is known but logged out is LOGOUT; an unknown one is refused with 256 (BEHAVIOUR 4.1). */
export const queryAgentState = handle('QUERY_AGENT_STATE_REQ', ({ request, session, acd }) => {
  const agent = agentOf({ session, acd }, request);
  return confirm({
    AgentState: agent.state,
    NumTasks: agent.isInCall ? 1 : 0,
    AgentMode: enums.AgentMode.of.ROUTABLE,
    MaxTaskLimit: 1,
    ICMAgentID: agent.config.icmAgentId,
    AgentAvailabilityStatus: availability(agent),
    ...(agent.isLoggedIn ? agentFields(agent) : undefined),
    ...(request.MRDID === undefined ? undefined : { MRDID: request.MRDID }),
    SkillGroups: agent.skillGroups.slice(0, 20).map((group) => ({
      SkillGroupNumber: group.config.number,
      SkillGroupID: group.config.id,
      SkillGroupPriority: group.config.priority ?? 0,
      SkillGroupState: skillGroupState(agent, group),
    })),
  });
});
