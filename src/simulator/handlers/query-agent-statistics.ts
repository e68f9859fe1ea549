import { agentFields } from '../acd/events/agent-events';
import { agentStatistics } from '../statistics/reports';
import { confirm, handle } from '../server/handling';
import { agentOf } from '../server/subjects';

/** Since login and since midnight; calls count when their after-call work is over (BEHAVIOUR 4.1). */
export const queryAgentStatistics = handle('QUERY_AGENT_STATISTICS_REQ', ({ request, session, acd }) => {
  const agent = agentOf({ session, acd }, request);
  return confirm<'QUERY_AGENT_STATISTICS_REQ'>({
    PeripheralID: acd.peripheral.PeripheralID,
    ...agentStatistics(acd, agent),
    ...agentFields(agent),
  });
});
