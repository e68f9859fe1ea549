import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';

export const sessionMonitorStop = handle('SESSION_MONITOR_STOP_REQ', ({ request, session }) => {
  const id = request.MonitorID ?? 0;
  const watched = session.watched.get(id);
  if (!watched) throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_MONITORID);
  session.watched.delete(id);
  watched.watchers.delete(id);
  return confirm();
});
