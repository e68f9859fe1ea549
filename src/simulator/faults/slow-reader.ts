import type { ClientSession } from '../server/client-session';
import { lasting, onSide, type FaultKind, type Lasting, type OnSide } from './fault';

/** The server does not read what clients send, so that it backs up in the network; then it catches up. Sockets only. */
export interface SlowReader extends Lasting, OnSide {
  readonly fault: 'slow reader';
}

type Own = Omit<SlowReader, 'fault'>;

function pause(session: ClientSession, { side }: Own, isPaused: boolean): void {
  if (side === undefined || session.transport.side === side) session.transport.pause?.(isPaused);
}

export const slowReader: FaultKind<Own> = {
  name: 'slow reader',
  about: 'the server does not read',
  fields: { ...lasting, ...onSide },
  begin({ server }, fault) {
    for (const session of server.sessions) pause(session, fault, true);
    return () => {
      for (const session of server.sessions) pause(session, fault, false);
    };
  },
  connected: (session, fault) => pause(session, fault, true),
};
