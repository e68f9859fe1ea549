import { enums } from '../../protocol';
import type { ClientSession, Monitor } from './client-session';
import { Refusal } from './refusals';

/** A monitor of the session. */
export function monitorOf(session: ClientSession, id: number | undefined): Monitor {
  const monitor = session.monitors.get(id ?? 0);
  if (!monitor) throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_MONITORID);
  return monitor;
}
