import { enums, type Message } from '../../protocol';
import type { ClientSession } from '../server/client-session';
import type { ServerContext } from '../server/server-context';
import { confirm, handle } from '../server/handling';
import { missing, Refusal } from '../server/refusals';

const status = enums.StatusCode.of;
const { CLIENT, SUPERVISOR, TEAM, ALL } = enums.UserMessageDistribution.of;

/** To one client, the supervisor, the team or everybody but the sender (BEHAVIOUR 4.5; the last is inferred). */
export const userMessage = handle('USER_MESSAGE_REQ', ({ request, session, server, acd }) => {
  const { Distribution, ClientID, Text } = request;
  if (Text === undefined) throw missing();
  const receivers = receiversOf(server, session, Distribution, ClientID);
  const event: Message = {
    name: 'USER_MESSAGE_EVENT',
    ICMCentralControllerTime: acd.nowSeconds(),
    Distribution,
    ClientID: session.clientId,
    Text,
  };
  return confirm({}, () => {
    for (const receiver of receivers) server.send(receiver, event);
  });
});

function receiversOf(
  server: ServerContext,
  session: ClientSession,
  distribution: number,
  clientId: string | undefined,
): ClientSession[] {
  const others = [...server.sessions].filter((other) => other !== session && other.state === 'open');
  if (distribution === ALL) return others;
  if (distribution === CLIENT) {
    if (clientId === undefined) throw missing();
    const named = others.filter((other) => other.clientId === clientId);
    if (named.length === 0) throw Refusal.byServer(status.E_CTI_CLIENT_NOT_FOUND);
    return named;
  }
  const id = session.device?.agent?.id ?? session.agent?.id;
  const teams = server.settings.lab.teams.filter(
    (team) => id !== undefined && (team.agents.includes(id) || team.supervisors.includes(id)),
  );
  if (teams.length === 0) throw Refusal.byServer(status.E_CTI_TEAM_NOT_FOUND);
  const isIn = (members: readonly string[]) => (other: ClientSession) =>
    members.includes(other.device?.agent?.id ?? other.agent?.id ?? '');
  if (distribution === TEAM) return others.filter(isIn(teams.flatMap((team) => [...team.agents, ...team.supervisors])));
  if (distribution !== SUPERVISOR) throw Refusal.byServer(status.E_CTI_INVALID_DISTRIBUTION_TYPE);
  const supervisors = others.filter(isIn(teams.flatMap((team) => team.supervisors)));
  if (supervisors.length === 0) throw Refusal.byServer(status.E_CTI_SUPERVISOR_NOT_FOUND);
  return supervisors;
}
