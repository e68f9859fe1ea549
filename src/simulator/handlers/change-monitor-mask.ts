import { confirm, handle } from '../server/handling';
import { monitorOf } from '../server/monitors';

export const changeMonitorMask = handle('CHANGE_MONITOR_MASK_REQ', ({ request, session }) => {
  const monitor = monitorOf(session, request.MonitorID);
  monitor.callMask = request.CallMsgMask;
  monitor.agentMask = request.AgentStateMask;
  return confirm();
});
