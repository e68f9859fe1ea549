import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';

const status = enums.StatusCode.of;

/** The agent states of the team flow until the monitor is stopped (BEHAVIOUR 4.4). */
export const monitorAgentTeamStart = handle('MONITOR_AGENT_TEAM_START_REQ', ({ request, session, server }) => {
  const team = server.settings.lab.teams.find(({ id }) => id === request.TeamID);
  if (!team) throw Refusal.byServer(status.E_CTI_TEAM_NOT_FOUND);
  if ([...session.teams.values()].includes(team)) {
    throw Refusal.byServer(status.E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS);
  }
  const id = server.newMonitorId();
  server.audience.startTeam(session, id, team);
  return confirm({ MonitorID: id });
});
