import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';
import { teamsOf } from '../server/teams';

const MAX_TEAMS = 64;

/** Team IDs in segments of 64; all but the last are sent ahead with the flag that more follow (BEHAVIOUR 4.4). */
export const listAgentTeam = handle('LIST_AGENT_TEAM_REQ', ({ request, session, server, acd }) => {
  const supervisor = [...acd.agents.values()].find(({ config }) => config.icmAgentId === request.SupervisorID);
  if (!supervisor?.config.supervisor) throw Refusal.byServer(enums.StatusCode.of.E_CTI_SUPERVISOR_NOT_FOUND);
  const teams = teamsOf(server, supervisor.id).map(({ id }) => id);
  const segments = Math.max(1, Math.ceil(teams.length / MAX_TEAMS));
  for (let segment = 1; segment < segments; segment++) {
    server.send(session, {
      name: 'LIST_AGENT_TEAM_CONF',
      InvokeID: request.InvokeID,
      SegmentNumber: segment,
      More: enums.MoreFlag.of.MORE_FOLLOW,
      TeamID: teams.slice((segment - 1) * MAX_TEAMS, segment * MAX_TEAMS),
    });
  }
  return confirm({
    SegmentNumber: segments,
    More: enums.MoreFlag.of.LAST,
    TeamID: teams.slice((segments - 1) * MAX_TEAMS),
  });
});
