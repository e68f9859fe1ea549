import { enums } from '../../protocol';
import type { Acd } from './acd';
import { followCalls } from './agent-states';
import type { Call, Connection } from './model/call';
import { withChanges } from './model/call-data';
import { addressOf, subjectOf, watchers } from './events/emit-call-event';
import { connectionRenamed, endCall } from './events/call-events';
import { noteLast, release } from './clearing';
import { conferenced, transferred, type Joined } from './events/party-events';
import { rtpStarted, rtpStopped } from './events/rtp-events';

const { CONNECT } = enums.LocalConnectionState.of;
const { CONSULT_OFFERRED, CONFERENCE } = enums.CallType.of;

interface Merge {
  readonly result: Call;
  readonly joined: Joined;
  /** Connections that came over from the other call, with what they were before. */
  readonly renamed: readonly { connection: Connection; before: ReturnType<typeof subjectOf> }[];
}

/** Moves everybody of one call into the other; which CallID stays is a setting (BEHAVIOUR 5.4 H, I). */
function merge(acd: Acd, primary: Connection, secondary: Connection, keeps = acd.settings.resultingCall): Merge {
  const keepsPrimary = keeps === 'primary';
  const [result, dissolved] = keepsPrimary ? [primary.call, secondary.call] : [secondary.call, primary.call];
  const joined = { primary, secondary, primaryCallId: primary.call.id, secondaryCallId: secondary.call.id };
  // The number that was dialled for the consultation is no change of the call that it was made for.
  const { DialedNumber: _, ...changes } = secondary.call.ownChanges;
  result.data = withChanges(primary.call.data, changes);
  const renamed = dissolved.connections
    .filter((connection) => connection !== primary && connection !== secondary)
    .map((connection) => ({ connection, before: subjectOf(connection) }));
  for (const { connection } of renamed) move(connection, result);
  // Whoever waits in a queue or hears ringing is from now on the party that stays.
  const staying = result.connections.find((one) => one !== primary && one !== secondary);
  if (staying) acd.queue.replace(secondary, staying);
  if (dissolved.delivery) {
    result.delivery = dissolved.delivery;
    result.delivery.call = result;
  }
  result.isEstablished ||= dissolved.isEstablished;
  result.hops = 0;
  for (const [signature, since] of dissolved.clients)
    if (!result.clients.has(signature)) result.clients.set(signature, since);
  return { result, joined, renamed };
}

function move(connection: Connection, to: Call): void {
  const from = connection.call;
  from.connections.splice(from.connections.indexOf(connection), 1);
  to.connections.push(connection);
  const at = from.watched.indexOf(connection);
  if (at >= 0) {
    from.watched.splice(at, 1);
    to.watched.push(connection);
  }
  connection.call = to;
}

function dissolve(acd: Acd, call: Call): void {
  call.isCleared = true;
  // What a predictive call was dialled from has left it long ago, and ends with it.
  for (const connection of call.watched.slice()) endCall(acd, connection);
  acd.forget(call);
}

/** The device of both connections leaves; the others are in one call (BEHAVIOUR 5.4 H). */
export function completeTransfer(acd: Acd, primary: Connection, secondary: Connection): Call {
  const by = primary.party;
  const to = secondary.call.others(secondary)[0]?.party;
  const watching = [...new Set([...watchers(primary.call), ...watchers(secondary.call)])];
  const old = [primary.call, secondary.call];
  for (const leg of [primary, secondary]) rtpStopped(acd, leg);
  const { result, joined, renamed } = merge(acd, primary, secondary);
  release(acd, primary);
  release(acd, secondary);
  result.callType = CONSULT_OFFERRED;
  result.lastRedirect = addressOf(by);
  transferred(acd, result, joined, { by, to, devices: watching });
  for (const connection of result.connections) {
    if (!result.watched.includes(connection)) continue;
    const before = renamed.find((one) => one.connection === connection)?.before ?? subjectOf(connection);
    connectionRenamed(acd, connection, before);
  }
  endCall(acd, primary);
  endCall(acd, secondary);
  for (const call of old) if (call !== result) dissolve(acd, call);
  noteLast(primary, result);
  followCalls(acd, primary.device);
  return result;
}

interface Joining {
  readonly cause?: number;
  /** Which CallID stays, where that is not for the settings to say. */
  readonly keeps?: 'primary';
}

/** Both calls of the device become one conference that it controls (BEHAVIOUR 5.4 I). */
export function completeConference(
  acd: Acd,
  primary: Connection,
  secondary: Connection,
  { cause, keeps }: Joining = {},
): Connection {
  const added = secondary.call.others(secondary)[0]?.party;
  const old = [primary.call, secondary.call];
  const { result, joined, renamed } = merge(acd, primary, secondary, keeps);
  const [staying, leaving] = result === primary.call ? [primary, secondary] : [secondary, primary];
  staying.state = CONNECT;
  rtpStopped(acd, leaving);
  result.callType = CONFERENCE;
  result.isConference = true;
  result.controller = staying.device;
  release(acd, leaving);
  for (const { connection, before } of renamed) {
    if (result.watched.includes(connection)) connectionRenamed(acd, connection, before);
  }
  conferenced(acd, result, joined, { controller: staying.party, added, cause });
  rtpStarted(acd, staying);
  endCall(acd, leaving);
  for (const call of old) if (call !== result) dissolve(acd, call);
  followCalls(acd, staying.device);
  return staying;
}
