import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Agent } from '../acd/model/agent';
import type { Call } from '../acd/model/call';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';
import { agentOf } from '../server/subjects';

type Request = MessageOf<'SET_AGENT_SERVICE_DATA_REQ'>;

const { E_CTI_NO_ERROR, E_CTI_INVALID_CALLID, E_CTI_NOT_CALL_PARTY } = enums.StatusCode.of;

/**
 * Which services an agent used in a call, kept with the call's data. Only the layouts are documented, all the rest is inferred:
 * refusals as for other call data (BEHAVIOUR 7.3). No message tells the numbers of suggestions on, so that these are not kept.
 */
export const setAgentServiceData = handle('SET_AGENT_SERVICE_DATA_REQ', ({ request, session, acd }) => {
  const agent = agentOf({ session, acd }, { ICMAgentID: request.AgentSkillTargetID });
  const call = callOf(acd, agent, request);
  const { FltEnabledServices } = request;
  if (FltEnabledServices) {
    const { FltEnabledServices: _, ...others } = call.data;
    call.data = FltEnabledServices.length > 0 ? { ...others, FltEnabledServices } : others;
  }
  return confirm({ Status: E_CTI_NO_ERROR });
});

/** The agent's call with the router's key (BEHAVIOUR 7.4), or the one that the agent has just had. */
function callOf(acd: Acd, agent: Agent, key: Request): Call {
  const isMeant = ({ data }: Call): boolean =>
    data.RouterCallKeyDay === key.RouterCallKeyDay &&
    data.RouterCallKeyCallID === key.RouterCallKeyCallID &&
    data.RouterCallKeySequenceNumber === key.RouterCallKeySequenceNumber;
  const own = agent.device?.connections.map(({ call }) => call) ?? [];
  const found = [...own, ...(agent.last ? [agent.last.call] : [])].find(isMeant);
  if (found) return found;
  throw Refusal.byServer([...acd.calls.values()].some(isMeant) ? E_CTI_NOT_CALL_PARTY : E_CTI_INVALID_CALLID);
}
