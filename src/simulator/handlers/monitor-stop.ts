import { confirm, handle } from '../server/handling';
import { monitorOf } from '../server/monitors';

export const monitorStop = handle('MONITOR_STOP_REQ', ({ request, session, acd }) => {
  const { id } = monitorOf(acd, session, request.MonitorID);
  session.monitors.delete(id);
  return confirm();
});
