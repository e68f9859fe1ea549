import { enums } from '../../protocol';
import type { Agent } from '../acd/model/agent';
import { changeState, logOut, reasons, setPending } from '../acd/agent-states';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';

const { NOT_READY, LOGOUT } = enums.AgentState.of;

export function noteLogin({ logins }: ServerContext, { isBound, clientId, device }: ClientSession, agent: Agent): void {
  logins.set(agent, { isBound, clientId, device });
}

/** Agents whom no client has logged in belong to whoever has their device. */
function belongsTo({ logins }: ServerContext, { clientId, device }: ClientSession, agent: Agent): boolean {
  const login = logins.get(agent);
  return !login || (login.isBound && login.clientId === clientId && login.device === device);
}

/**
 * The agent of a CLIENT_EVENTS session that was lost is made NOT_READY or logged out, unless another client has logged the agent
 * in, or another session of the same device has come meanwhile. The loss of an All Events client changes no agent (BEHAVIOUR 6.6, inferred).
 */
export function followLostClient(server: ServerContext, session: ClientSession): void {
  const { acd, settings } = server;
  const { device } = session;
  if (!session.isBound || !device?.agent || settings.agentOfLostClient === 'nothing') return;
  acd.after(settings.agentOfLostClientAfterMs, () => {
    const { agent } = device;
    const isBack = [...server.audience.boundTo(device)].some((other) => other.isServing);
    if (!agent || isBack || agent.state === LOGOUT || !belongsTo(server, session, agent)) return;
    if (settings.agentOfLostClient === 'logout') logOut(acd, agent, reasons.clientLost);
    else if (agent.isInCall) setPending(acd, agent, { state: NOT_READY, reason: reasons.clientLost });
    else changeState(acd, agent, NOT_READY, reasons.clientLost);
  });
}
