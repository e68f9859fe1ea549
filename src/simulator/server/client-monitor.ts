import { enums, type Message } from '../../protocol';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';

const { CLIENT_MONITOR } = enums.CtiService.of;

// Client Monitor: who else is there (BEHAVIOUR 3.2). A client hears nothing about its own session (inferred).

const openedEvent = ({ identity, services, callMask, agentMask }: ClientSession): Message => ({
  name: 'CLIENT_SESSION_OPENED_EVENT',
  ...identity,
  ServicesGranted: services,
  CallMsgMask: callMask,
  AgentStateMask: agentMask,
});

/** A session has opened: its watchers hear of it, and if it watches itself, it hears of all that are open already. */
export function tellSessionOpened(server: ServerContext, session: ClientSession): void {
  for (const other of server.sessions) {
    if (other === session || !other.isServing) continue;
    if (session.has(CLIENT_MONITOR)) server.send(session, openedEvent(other));
    if (other.has(CLIENT_MONITOR)) server.send(other, openedEvent(session));
  }
}

export function tellSessionClosed(server: ServerContext, session: ClientSession, status: number): void {
  for (const other of server.sessions) {
    if (other === session || !other.isServing || !other.has(CLIENT_MONITOR)) continue;
    server.send(other, { name: 'CLIENT_SESSION_CLOSED_EVENT', ...session.identity, Status: status });
  }
}
