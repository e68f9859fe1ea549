import { enums } from '../../protocol';
import type { Acd } from './acd';
import { followCalls } from './agent-states';
import type { Call, Connection } from './model/call';
import { callCleared, connectionCleared, endCall, endCallForOthers } from './events/call-events';
import { abortDelivery } from './delivery-abort';
import { endGreetingOf } from './greeting';
import { endNetworkRecording } from './network-recording';
import { Device, ListeningPost, OutsideParty, type Party } from './model/party';
import { leaveQueue } from './queueing';
import { isReservation } from './model/reservation-modes';
import { rtpStopped } from './events/rtp-events';

const { NULL, ALERTING, FAIL } = enums.LocalConnectionState.of;
const { CECX_ABAND_LOCAL_QUEUE, CECX_ABAND_RING } = enums.EventCause.of;

/** Takes a connection out of call and party. */
export function release(acd: Acd, connection: Connection): void {
  acd.cancel(connection.ringTimer);
  endNetworkRecording(acd, connection);
  endGreetingOf(acd, connection);
  leaveQueue(acd, connection);
  connection.state = NULL;
  remove(connection.call.connections, connection);
  remove(connection.party.connections, connection);
  endListening(acd, connection);
}

/** Nobody listens to a call that has left the agent. */
function endListening(acd: Acd, { party, device }: Connection): void {
  if (party instanceof ListeningPost) party.to.device.posts.delete(party);
  for (const post of device?.posts ?? []) {
    const [end] = post.connections;
    if (!post.to.isLive && end) acd.later(() => end.isLive && clearCall(acd, end.call, end));
  }
}

function remove<T>(list: T[], element: T): void {
  const at = list.indexOf(element);
  if (at >= 0) list.splice(at, 1);
}

interface Clearing {
  /** Who hangs up, where that is not the party itself. */
  readonly releasing?: Party;
  /** Why the first connection is cleared. */
  readonly cause?: number;
}

/** One party leaves. With fewer than two left the call is over (BEHAVIOUR 4.2, CLEAR_CONNECTION). */
export function clearConnection(acd: Acd, connection: Connection, how: Clearing = {}): void {
  const { call } = connection;
  if (call.connections.length <= 2) {
    clearCall(acd, call, connection, how);
    return;
  }
  connectionCleared(acd, connection, how.releasing ?? connection.party, how.cause);
  rtpStopped(acd, connection);
  release(acd, connection);
  noteLast(connection);
  followCalls(acd, connection.device);
  endCall(acd, connection);
  noticeEnd(connection);
}

/** The agent may have wrap-up data to enter, whether the call goes on for others or not (BEHAVIOUR 6.3). */
export function noteLast(connection: Connection, call = connection.call): void {
  const agent = connection.device?.agent;
  if (agent) agent.last = { call, connection };
}

/** All parties leave, `first` before the others (BEHAVIOUR 5.4 A, rows 8 to 13; F, row 9). */
export function clearCall(acd: Acd, call: Call, first: Connection, how: Clearing = {}): void {
  const { releasing = first.party } = how;
  const cause = abandonment(acd, call, first);
  const leaving = [first, ...call.others(first)];
  for (const connection of leaving) {
    // A phone that only rang for a caller who gave up was never connected (BEHAVIOUR 5.4 C).
    if (cause !== CECX_ABAND_RING || connection === first)
      connectionCleared(acd, connection, releasing, connection === first ? how.cause : undefined);
    if (connection === first) for (const one of leaving) rtpStopped(acd, one);
    release(acd, connection);
  }
  call.isCleared = true;
  abortDelivery(acd, call);
  callCleared(acd, call, first, cause);
  for (const connection of leaving) {
    noteLast(connection);
    followCalls(acd, connection.device);
  }
  endEach(acd, call);
  for (const connection of leaving) noticeEnd(connection);
}

/** END_CALL to each, agents first, the trunk that began it all last. Clients that may still write wrap-up data wait for it. */
function endEach(acd: Acd, call: Call): void {
  const { wrapupDataMs } = acd.settings;
  const agents = call.watched.filter(({ party }) => party instanceof Device);
  const inOrder = [...agents, ...call.watched.filter((one) => !agents.includes(one))];
  if (agents.length > 0 && wrapupDataMs > 0) {
    endCallForOthers(acd, call, inOrder);
    acd.after(wrapupDataMs, () => endAll(acd, call, [...call.watched]));
    return;
  }
  endAll(acd, call, inOrder);
}

function endAll(acd: Acd, call: Call, waiting: readonly Connection[]): void {
  for (const connection of waiting) endCall(acd, connection);
  if (call.watched.every(({ party }) => !(party instanceof Device))) {
    for (const connection of call.watched.slice()) endCall(acd, connection);
    acd.forget(call);
  }
}

/** A client is done with the data of a call that is over: END_CALL follows at once (BEHAVIOUR 7.3). */
export function releaseData(acd: Acd, call: Call, device: Device): void {
  if (call.isCleared)
    endAll(
      acd,
      call,
      call.watched.filter((connection) => connection.device === device),
    );
}

/** Why CALL_CLEARED: a caller who gave up in the queue or while it rang (BEHAVIOUR 5.4 C). */
function abandonment(acd: Acd, call: Call, first: Connection): number | undefined {
  if (call.isEstablished || first.state === FAIL || first.device || isReservation(call)) return undefined;
  if (acd.queue.has(first)) return CECX_ABAND_LOCAL_QUEUE;
  const rings = call.others(first).some(({ state }) => state === ALERTING);
  return rings ? CECX_ABAND_RING : undefined;
}

function noticeEnd({ party }: Connection): void {
  if (party instanceof OutsideParty) party.notice('ended');
}
