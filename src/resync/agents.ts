import { isOf, type AgentMemory, type AgentName, type AgentView } from '../calls';
import { Asking, eventOf, pick, type OpenContext } from './asking';

const STATE = ['AgentState', 'MRDID', 'NumTasks', 'AgentMode', 'MaxTaskLimit', 'ICMAgentID', 'AgentAvailabilityStatus'];

export interface AgentsOptions {
  readonly agents: AgentMemory;
  readonly window: number;
  readonly own: AgentName | undefined;
}

/**
 * Asks for the state of every known agent, of all or of a peripheral, and of the session's own (BEHAVIOUR 1.7, step 4).
 * @throws Error that says how many could not be asked for, and why
 */
export async function askAgents(
  { agents, own, window }: AgentsOptions,
  { request, publish, version, now: clock }: OpenContext,
  peripheral?: number,
): Promise<void> {
  const asking = new Asking(request, window);
  const known = agents.list().filter((agent) => isOf(agent, peripheral));
  const names = known.map(nameOf).filter((name) => name !== undefined);
  if (own && !agents.find(own)) names.push(own);
  await asking.each(names, async (about) => {
    const before = agents.find(about);
    const mark = agents.mark();
    const confirmation = await request('QUERY_AGENT_STATE_REQ', { ...about });
    const now = agents.find(about);
    // What came over the socket after the request wins over its answer.
    if (now && agents.isNewer(now, mark)) return;
    const former = before && agents.view(before);
    const { agent, changed, groupChanged } = agents.apply(confirmation, { version, at: clock(), about });
    if (!agent || !(changed || groupChanged)) return;
    const view = agents.view(agent);
    publish(
      eventOf('AGENT_STATE_EVENT', {
        ...pick({ ...former, ...view }, ['PeripheralID', 'AgentID', 'AgentExtension', 'AgentInstrument']),
        ...pick(confirmation, ['AgentID', 'AgentExtension', 'AgentInstrument', 'CTIClientSignature']),
        ...pick(confirmation, STATE),
        SkillGroupState: confirmation['AgentState'],
      }),
    );
  });
  asking.finish();
}

/** By the first of ID, extension and device: one names the agent, more could contradict each other. */
function nameOf(agent: AgentView): AgentName | undefined {
  const { PeripheralID } = agent;
  for (const key of ['AgentID', 'AgentExtension', 'AgentInstrument'] as const)
    if (agent[key] !== undefined) return { [key]: agent[key], ...(PeripheralID === undefined ? {} : { PeripheralID }) };
  return undefined;
}
