import { enums } from '../../protocol';
import { changeState, logOut, reasons, setPending } from '../acd/agent-states';
import type { ClientSession } from './client-session';
import type { CtiServer } from './cti-server';

const { NOT_READY, LOGOUT } = enums.AgentState.of;

/**
 * The agent of a CLIENT_EVENTS session that was lost is made NOT_READY or logged out, unless another session of the same device
 * has come meanwhile. The loss of an All Events client changes no agent (BEHAVIOUR 6.6, inferred).
 */
export function followLostClient(server: CtiServer, session: ClientSession): void {
  const { acd, settings } = server;
  const { device } = session;
  if (!session.isBound || !device?.agent || settings.agentOfLostClient === 'nothing') return;
  acd.after(settings.agentOfLostClientAfterMs, () => {
    const { agent } = device;
    const isBack = [...server.audience.boundTo(device)].some((other) => other.isServing);
    if (!agent || isBack || agent.state === LOGOUT) return;
    if (settings.agentOfLostClient === 'logout') logOut(acd, agent, reasons.clientLost);
    else if (agent.isInCall) setPending(acd, agent, { state: NOT_READY, reason: reasons.clientLost });
    else changeState(acd, agent, NOT_READY, reasons.clientLost);
  });
}
