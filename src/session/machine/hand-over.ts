import { DecodeError, decodeMessage, rowNamed, type Message } from '../../protocol';
import { SessionEnded } from '../errors';
import type { Side } from './failover';
import { established, letGo, lost } from './lifecycle';
import { isUp, report, tellState, type Input, type Machine, type Retiring, type Spare } from './machine-state';
import { dropRequests, expectHeartbeat, sendMessage, sendWaiting } from './outgoing';
import { failSpare, isWarm, sendOn, spareConnected, spareFrame, startSpare } from './spare';
import { HAND_OVER_MS } from './timeouts';

/** What the server says of a change of sides (BEHAVIOUR 1.8). */
export function maintenance(m: Machine, message: Message): void {
  switch (message.name) {
    case 'ACTIVE_MAINTENANCE_REQ_MSG':
      return answer(m, message['InvokeID']);
    case 'ACTIVE_MAINTENANCE_EVENT_MSG': {
      const isGranted = message['MaintenanceModeStatus'] === true;
      m.doubtedSince = isGranted ? (m.doubtedSince ?? m.now) : undefined;
      // Without a standby nothing could be waited for.
      if (isGranted && !isWarm(m)) return;
      if (isGranted === m.isHandingOver) return;
      return isGranted ? begin(m) : endHandOver(m);
    }
    case 'STANDBY_ACTIVE_EVENT_MSG':
      return activeAgain(m);
    default:
  }
}

/** Our own side had stood by, and nobody knows what was missed. */
function activeAgain(m: Machine): void {
  const { opened, failover, doubtedSince } = m;
  if (!opened) return;
  const { side } = failover;
  m.gap = { start: doubtedSince ?? m.lastReceivedAt, reason: 'side-changed' };
  lost(m, new SessionEnded('side-changed', `side ${side} had stood by for a while, and is active again`, { side }));
  established(m, opened.confirmation, false);
}

/** Agrees, unless nothing stands ready on the other side: then calls would go untold until it did. */
function answer(m: Machine, InvokeID: unknown): void {
  const isReady = m.config.standby === 'none' || isWarm(m);
  sendMessage(m, { name: 'ACTIVE_MAINTENANCE_RESP_MSG', InvokeID, MaintenanceModeAccepted: isReady });
  if (isReady) return;
  report(
    m,
    'maintenance-refused',
    `side ${m.failover.side} wants to go into maintenance, and was asked not to: there is no session on the other side`,
  );
}

/** The old side takes no more requests: they wait until the other one is active. */
function begin(m: Machine): void {
  m.isHandingOver = true;
  if (m.phase === 'open') m.deadline = m.now + 2 * HAND_OVER_MS;
  tellState(m);
}

/** It was cancelled, or nothing came of it. */
export function endHandOver(m: Machine): void {
  m.isHandingOver = false;
  if (m.phase === 'open') m.deadline = undefined;
  tellState(m);
  sendWaiting(m);
}

/** Something happened to the connection of the spare. */
export function spareInput(m: Machine, spare: Spare, input: Input & { readonly connection: number }): void {
  switch (input.type) {
    case 'connected':
      return spareConnected(m, spare);
    case 'received':
      return spare.heartbeat.received();
    case 'frame': {
      const active = spareFrame(m, spare, input.frame);
      return active && takeOver(m, spare, active === 'told');
    }
    case 'garbage':
      m.counters.malformed++;
      return failSpare(m, spare, input.error.message);
    case 'lost':
      spare.connection = 0;
      return failSpare(m, spare, input.error?.message ?? 'it closed the connection');
    default:
  }
}

/**
 * The standby is active now: the session goes on there.
 * @param isTold at the moment when it happened
 */
function takeOver(m: Machine, spare: Spare, isTold: boolean): void {
  const { confirmation } = spare;
  if (!confirmation || !m.isWanted) return;
  const { side } = m.failover;
  const isAgreed = isTold && m.isHandingOver && isUp(m);
  m.spare = undefined;
  if (isAgreed) retire(m, side);
  else abandon(m, side, spare.side);
  m.isHandingOver = false;
  m.isLeaving = false;
  m.isReading = true;
  m.connection = spare.connection;
  m.failover.side = spare.side;
  for (const InvokeID of spare.unconfirmed) expectHeartbeat(m, InvokeID);
  established(m, confirmation, isAgreed);
}

/** Announced by the server: nothing is missed, and what it still has to say is heard. */
function retire(m: Machine, side: Side): void {
  sendOn(m, m.connection, { name: 'STOPPING_REQUESTS_TO_THIS_SIDE_IND' });
  endRetiring(m);
  const { connection, version } = m;
  m.retiring = { connection, side, version, asked: m.requests.sentIds(), deadline: m.now + HAND_OVER_MS };
}

/** Not announced: nobody knows since when the old side has been dead. */
function abandon(m: Machine, side: Side, other: Side): void {
  if (isUp(m)) {
    lost(m, new SessionEnded('side-changed', `side ${other} has become active in place of side ${side}`, { side }));
    sendOn(m, m.connection, { name: 'STOPPING_REQUESTS_TO_THIS_SIDE_IND' });
    return letGo(m, 'end');
  }
  letGo(m, 'reset');
}

/** Its end is waited for all the same: what it has brought must be heard first. */
export function endRetiring(m: Machine): void {
  if (m.retiring?.deadline === undefined) return;
  m.retiring.deadline = undefined;
  m.effects.push({ type: 'reset', connection: m.retiring.connection });
}

/** @param confirm takes an answer to a request that was sent there */
export function retiringInput(
  m: Machine,
  { side, version, asked }: Retiring,
  input: Input,
  confirm: (message: Message) => void,
): void {
  if (input.type === 'garbage') m.counters.malformed++;
  if (input.type === 'lost') {
    m.retiring = undefined;
    dropRequests(m, `side ${side} has handed over to the other side`, true, asked);
    sendWaiting(m);
    startSpare(m);
  }
  if (input.type !== 'frame') return;
  m.counters.received++;
  try {
    const message = decodeMessage(input.frame, version, { charset: m.config.charset });
    m.effects.push({ type: 'trace', direction: 'in', message, version });
    if (rowNamed(message.name)?.kind === 'confirmation' && message['InvokeID'] !== undefined) return confirm(message);
    m.counters.events++;
    m.effects.push({ type: 'publish', message, side, version });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    m.counters.malformed++;
    report(m, 'malformed-message', `a message of the server cannot be read: ${error.message}`, error);
  }
}
