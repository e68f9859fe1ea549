import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';

const status = enums.StatusCode.of;

/** From now on events of another client's session are copied to this one (BEHAVIOUR 3.2). */
export const sessionMonitorStart = handle('SESSION_MONITOR_START_REQ', ({ request, session, server }) => {
  const watched = [...server.sessions].find((other) => other.isServing && other.id === request.SessionID);
  if (!watched) throw Refusal.byServer(status.E_CTI_CLIENT_NOT_FOUND);
  if (watched === session) throw Refusal.byServer(status.E_CTI_SESSION_MONITOR_IS_CLIENTS);
  if ([...session.watched.values()].includes(watched)) {
    throw Refusal.byServer(status.E_CTI_SESSION_MONITOR_ALREADY_EXISTS);
  }
  const id = server.newMonitorId();
  return confirm({ MonitorID: id }, () => {
    session.watched.set(id, watched);
    watched.watchers.set(id, session);
  });
});
