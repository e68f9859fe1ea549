import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Call, Connection } from '../acd/model/call';
import { callDataOf, withChanges } from '../acd/model/call-data';
import { dataUpdated } from '../acd/events/call-events';
import { OutsideParty } from '../acd/model/party';
import { checkProtected, checkTotal } from '../server/call-data-checks';
import type { ClientSession } from '../server/client-session';
import { confirm, handle } from '../server/handling';
import { Refusal } from '../server/refusals';
import { hasName, namedConnection, type NamedConnection } from '../server/subjects';

const status = enums.StatusCode.of;

/** Stored first, confirmed, and then told to all clients of the call, the writer too (BEHAVIOUR 7.3). */
export const setCallData = handle('SET_CALL_DATA_REQ', ({ request, session, acd }) => {
  const named = namedConnection(request, '');
  const call = callFor(acd, session, named);
  const { CalledPartyDisposition: _, ...changes } = callDataOf(request);
  const { CalledPartyDisposition } = request;
  if (CalledPartyDisposition && !enums.CalledPartyDisposition.find(CalledPartyDisposition)) {
    throw Refusal.byServer(status.E_CTI_CALLED_PARTY_DISPOSITION);
  }
  checkProtected(acd, changes);
  const all = CalledPartyDisposition === 0 ? changes : { ...changes, CalledPartyDisposition };
  const changed = withChanges(call.data, all);
  checkTotal(changed);
  call.data = changed;
  call.ownChanges = withChanges(call.ownChanges, all);
  if (request.CallType !== undefined) call.callType = request.CallType;
  if (all.CallWrapupData !== undefined) noteWrapup(acd, call, session);
  const subject = call.watched.find(hasName(named)) ?? call.watched[0] ?? call.connections[0];
  return confirm({}, () => {
    if (subject) dataUpdated(acd, subject, all);
    for (const { party } of call.connections) if (party instanceof OutsideParty) party.told(all);
  });
});

/**
 * The call of a connection that is known, or was until its agent became busy with the wrap-up; and the client must have a part
 * in it. The server itself looks after call data, so that its status 13 refuses an unknown connection, too (BEHAVIOUR 1.6; 7.3).
 */
export function callFor(acd: Acd, session: ClientSession, named: NamedConnection): Call {
  const isNamed = hasName(named);
  const live = liveParts(acd, named.callId);
  const isLive = live.some(({ connection }) => isNamed(connection));
  const parts = isLive ? live : [...live, ...leftParts(acd, named.callId)];
  const call = (parts.find(({ connection }) => isNamed(connection)) ?? parts[0])?.call;
  if (!call) throw Refusal.byServer(status.E_CTI_INVALID_CALLID);
  const { device } = session;
  const isParty = parts.some((one) => one.call === call && one.connection.device === device);
  if (!session.seesAll && !(device && isParty)) throw Refusal.byServer(status.E_CTI_NOT_CALL_PARTY);
  const isKnown = named.deviceId === undefined || parts.some(({ connection }) => isNamed(connection));
  if (!isKnown) throw Refusal.byServer(status.E_CTI_INVALID_CALLID);
  return call;
}

interface Part {
  readonly call: Call;
  readonly connection: Connection;
}

const liveParts = (acd: Acd, callId: number | undefined): Part[] =>
  acd.calls
    .withId(callId)
    .flatMap((call) => [...call.connections, ...call.watched].map((connection) => ({ call, connection })));

/** Of agents who have left the call, and are busy with the wrap-up. */
const leftParts = (acd: Acd, callId: number | undefined): Part[] =>
  [...acd.agents.values()].flatMap(({ last, isInWork }) => (isInWork && last && last.call.id === callId ? [last] : []));

/** Desk settings may want wrap-up data before an agent leaves the work state (BEHAVIOUR 6.3). */
function noteWrapup(acd: Acd, call: Call, session: ClientSession): void {
  for (const agent of acd.agents.values()) {
    const hasPart =
      agent.last?.call === call || call.connections.some(({ device }) => device && device === agent.device);
    if (hasPart && (session.seesAll || agent.device === session.device)) agent.hasWrapupData = true;
  }
}
