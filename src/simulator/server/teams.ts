import { enums, type Message } from '../../protocol';
import type { LabTeam } from '../lab/contact-centre';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';

const { PRIMARY_SUPERVISOR, SUPERVISOR } = enums.AgentFlags.of;
const MAX_AGENTS = 64;

/** The teams that an agent supervises. */
export function teamsOf({ settings }: ServerContext, agentId: string | undefined): LabTeam[] {
  return settings.lab.teams.filter((team) => agentId !== undefined && team.supervisors.includes(agentId));
}

/** The whole list of each team, in parts of 64, right after OPEN_CONF (BEHAVIOUR 1.2, 4.4). */
export function tellTeams(server: ServerContext, session: ClientSession): void {
  if (!session.has(enums.CtiService.of.SUPERVISOR) || session.state !== 'open') return;
  for (const team of teamsOf(server, session.agent?.id)) {
    const members = [...team.supervisors, ...team.agents];
    for (let at = 0; at < members.length; at += MAX_AGENTS) {
      server.send(session, teamConfig(server, team, members.slice(at, at + MAX_AGENTS), at === 0));
    }
  }
}

function teamConfig(server: ServerContext, team: LabTeam, members: readonly string[], isFirst: boolean): Message {
  const { RESTORE_PERMANENT_CONFIG, ADD_AGENT } = enums.ConfigOperation.of;
  const { acd } = server;
  return {
    name: 'AGENT_TEAM_CONFIG_EVENT',
    PeripheralID: acd.peripheral.PeripheralID,
    TeamID: team.id,
    ConfigOperation: isFirst ? RESTORE_PERMANENT_CONFIG : ADD_AGENT,
    AgentTeamName: team.name,
    Agents: members.flatMap((id) => {
      const agent = acd.agents.get(id);
      if (!agent) return [];
      return {
        AtcAgentID: id,
        AgentFlags: flags(team, id),
        AtcAgentState: agent.state,
        AtcStateDuration: Math.max(0, Math.floor((acd.now() - agent.since) / 1000)),
      };
    }),
  };
}

function flags(team: LabTeam, id: string): number {
  if (!team.supervisors.includes(id)) return 0;
  return id === team.supervisors[0] ? PRIMARY_SUPERVISOR | SUPERVISOR : SUPERVISOR;
}
