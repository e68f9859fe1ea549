import { enums } from '../../protocol';
import { endGreeting } from '../acd/greeting';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { agentOf } from '../server/subjects';

const { STOP_CURRENT, DISABLE } = enums.AgentGreetingAction.of;

/** Off and on hold until the agent logs out (BEHAVIOUR 4.2). */
export const agentGreetingControl = handle('AGENT_GREETING_CONTROL_REQ', ({ request, session, acd }) => {
  const agent = agentOf({ session, acd }, request);
  const { AgentAction: action } = request;
  const isPossible =
    enums.AgentGreetingAction.find(action) && agent.isLoggedIn && agent.config.greetingMs !== undefined;
  if (!isPossible || (action === STOP_CURRENT && !agent.greeting)) throw because(acd, 'greetingFailed');
  return confirm({}, () => {
    if (action === STOP_CURRENT) endGreeting(acd, agent);
    else agent.isGreetingOff = action === DISABLE;
  });
});
