import { enums } from '../../protocol';
import type { Acd } from './acd';
import { followCalls } from './agent-states';
import type { Connection } from './model/call';
import { greet } from './greeting';
import { established, held, retrieved } from './events/call-events';
import { allocate } from './predictive';
import { rtpStarted, rtpStopped } from './events/rtp-events';
import { OutsideParty } from './model/party';

const { CONNECT, HOLD, INITIATE, QUEUED } = enums.LocalConnectionState.of;

/** The party of an alerting connection picks up; the far end is connected with it. */
export function answer(acd: Acd, connection: Connection, cause?: number): void {
  const { call } = connection;
  acd.cancel(connection.ringTimer);
  connection.state = CONNECT;
  connection.wasAnswered = true;
  call.isEstablished = true;
  for (const other of call.others(connection)) {
    if (other.state === INITIATE || other.state === QUEUED) other.state = CONNECT;
    other.wasAnswered = true;
  }
  established(acd, connection, cause);
  for (const one of call.connections) {
    followCalls(acd, one.device);
    if (one.party instanceof OutsideParty) one.party.notice('answered');
  }
  for (const one of call.connections) if (one.state === CONNECT) rtpStarted(acd, one);
  allocate(acd, call, enums.AllocationState.of.CALL_ESTABLISHED);
  greet(acd, connection);
}

export function hold(acd: Acd, connection: Connection, cause?: number): void {
  connection.state = HOLD;
  held(acd, connection, cause);
  rtpStopped(acd, connection);
  followCalls(acd, connection.device);
}

/** The same for a conference in one step, where the agent is seen on hold first (BEHAVIOUR 5.4 J). */
export function holdForConference(acd: Acd, connection: Connection): void {
  connection.state = HOLD;
  followCalls(acd, connection.device);
  held(acd, connection);
  rtpStopped(acd, connection);
}

export function retrieve(acd: Acd, connection: Connection, cause?: number): void {
  connection.state = CONNECT;
  retrieved(acd, connection, cause);
  rtpStarted(acd, connection);
  followCalls(acd, connection.device);
}

/** Swaps the active call with the one that is held or ringing; the agent goes on talking (BEHAVIOUR 5.4 L). */
export function alternate(acd: Acd, active: Connection, other: Connection): void {
  const wasHeld = other.state === HOLD;
  active.state = HOLD;
  held(acd, active, enums.EventCause.of.ALTERNATE);
  rtpStopped(acd, active);
  if (!wasHeld) return answer(acd, other);
  other.state = CONNECT;
  retrieved(acd, other);
  rtpStarted(acd, other);
  followCalls(acd, other.device);
}
