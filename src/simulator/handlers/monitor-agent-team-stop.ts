import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';

export const monitorAgentTeamStop = handle('MONITOR_AGENT_TEAM_STOP_REQ', ({ request, session, server }) => {
  if (!server.audience.stopTeam(session, request.MonitorID ?? 0)) {
    throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_MONITORID);
  }
  return confirm();
});
