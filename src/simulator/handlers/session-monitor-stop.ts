import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';

export const sessionMonitorStop = handle('SESSION_MONITOR_STOP_REQ', ({ request, session }) => {
  if (!session.watched.delete(request.MonitorID ?? 0)) {
    throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_MONITORID);
  }
  return confirm();
});
