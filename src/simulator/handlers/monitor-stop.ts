import { confirm, handle } from '../server/handling';
import { monitorOf } from '../server/monitors';

export const monitorStop = handle('MONITOR_STOP_REQ', ({ request, session, server }) => {
  const { id } = monitorOf(session, request.MonitorID);
  server.audience.stopMonitor(session, id);
  return confirm();
});
