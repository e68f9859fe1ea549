import {
  decodeMessage,
  NEWEST_VERSION,
  OLDEST_SESSION_VERSION,
  requestedVersion,
  rowOfType,
  traceLine,
} from '../../protocol';
import type { ClientSession } from './client-session';
import type { ServerListener, TraceEntry } from './server-listener';

/** Tells whoever listens what went over a connection, what cannot be read too. */
export function trace(
  listener: ServerListener,
  direction: TraceEntry['direction'],
  session: ClientSession,
  frame: Buffer,
): void {
  if (!listener.trace) return;
  const { id: sessionId, clientId, transport } = session;
  let line: string;
  try {
    const version = direction === 'received' ? versionToRead(frame, session.version) : session.version;
    line = traceLine(decodeMessage(frame, version), version);
  } catch (error) {
    line = `MALFORMED ${error instanceof Error ? error.message : String(error)}`;
  }
  listener.trace({ direction, sessionId, side: transport.side, clientId, line });
}

/** An OPEN_REQ is read with the version that it asks for, where that is one. */
function versionToRead(frame: Buffer, fallback: number): number {
  if (rowOfType(frame.readUInt32BE(4))?.name !== 'OPEN_REQ') return fallback;
  const asked = requestedVersion(frame);
  return asked >= OLDEST_SESSION_VERSION && asked <= NEWEST_VERSION ? asked : fallback;
}
