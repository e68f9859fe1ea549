import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { ClientSession, Monitor } from './client-session';
import { Refusal } from './refusals';

/** A monitor of the session; those of calls end with their call (BEHAVIOUR 4.5). */
export function monitorOf(acd: Acd, session: ClientSession, id: number | undefined): Monitor {
  for (const [known, { callId }] of session.monitors) {
    if (callId !== undefined && !acd.calls.has(callId)) session.monitors.delete(known);
  }
  const monitor = session.monitors.get(id ?? 0);
  if (!monitor) throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_MONITORID);
  return monitor;
}
