import { enums, EncodeError, maskNames, type MessageOf } from '../../protocol';
import { InvalidRequest, SessionEnded, type OpenRefused, type Reaction } from '../errors';
import type { Side } from './failover';
import { enter, isUp, report, type Machine } from './machine-state';
import { encodeOpenRequest, openRequest } from './open-request';
import { dropRequests, sendBytes, sendMessage, sendWaiting } from './outgoing';
import { dropSpare, isWarm, keepAsSpare, startSpare, staysBecauseOfSpare } from './spare';
import {
  CLOSE_TIMEOUT_MS,
  CLOSED_NORMALLY,
  CONNECT_TIMEOUT_MS,
  HAND_OVER_MS,
  OPEN_TIMEOUT_MS,
  SYNC_TIMEOUT_MS,
} from './timeouts';

export function connect(m: Machine): void {
  m.connection = ++m.lastConnection;
  m.opened = undefined;
  enter(m, 'connecting', m.now + CONNECT_TIMEOUT_MS);
  m.effects.push({ type: 'connect', connection: m.connection, side: m.failover.side });
}

export function connected(m: Machine): void {
  m.openInvokeId = m.requests.nextInvokeId(m.now);
  try {
    const bytes = encodeOpenRequest(m.config, m.version, m.openInvokeId);
    enter(m, 'opening', m.now + OPEN_TIMEOUT_MS);
    sendBytes(m, openRequest(m.config, m.version, m.openInvokeId), bytes);
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    stop(m, new InvalidRequest('OPEN_REQ', error.field, error.reason));
  }
}

/** OPEN_CONF has come. */
export function opened(m: Machine, confirmation: MessageOf<'OPEN_CONF'>): void {
  // Only where ACTIVE_STANDBY was asked for. A standby serves no requests (BEHAVIOUR 1.8): the other side is the active one.
  if (confirmation.SessionType === enums.SessionType.of.STANDBY) return openedOnStandby(m, confirmation);
  established(m, confirmation, false);
}

function openedOnStandby(m: Machine, confirmation: MessageOf<'OPEN_CONF'>): void {
  const { side } = m.failover;
  const error = new SessionEnded('standby', `side ${side} is the standby`, { side });
  m.lastError = error;
  if (m.config.standby === 'none' || isWarm(m)) return sendClose(m, CLOSED_NORMALLY, true);
  const next = m.failover.next(m.now, 'other-side');
  keepAsSpare(m, side, confirmation);
  attempt(m, next);
}

/**
 * The session is there, and has to be restored.
 * @param isHandOver it moved here from the other side, without a gap
 */
export function established(m: Machine, confirmation: MessageOf<'OPEN_CONF'>, isHandOver: boolean): void {
  m.opened = {
    confirmation,
    pgStatus: confirmation.PGStatus,
    peripheralOnline: confirmation.PeripheralOnline ?? true,
    offline: new Set(),
    withoutServiceSince: undefined,
  };
  m.lastError = undefined;
  m.doubtedSince = undefined;
  m.lastReceivedAt = m.now;
  m.failover.opened(m.now);
  m.heartbeat.start(m.now);
  enter(m, 'syncing', m.now + SYNC_TIMEOUT_MS);
  const isReconnect = isHandOver || m.gap !== undefined;
  if (m.gap) {
    m.counters.reconnects++;
    m.effects.push({ type: 'gap', start: m.gap.start, end: m.now, reason: m.gap.reason });
    m.gap = undefined;
  }
  const missing = (m.config.services & ~confirmation.ServicesGranted) >>> 0;
  if (missing !== 0) {
    report(m, 'services-not-granted', `the server did not grant ${maskNames(enums.CtiService, missing).join(', ')}`);
  }
  m.effects.push({ type: 'sync', connection: m.connection, isReconnect });
}

/** All is restored: the application may go on. */
export function synced(m: Machine): void {
  if (m.phase !== 'syncing') return;
  enter(m, 'open', m.isHandingOver ? m.now + 2 * HAND_OVER_MS : undefined);
  m.requests.renewWaiting((ask) => m.now + ask.timeoutMs);
  sendWaiting(m);
  startSpare(m);
}

/** The connection, the attempt or the session has come to an end that nobody asked for. */
export function ended(
  m: Machine,
  error: SessionEnded | OpenRefused,
  reaction: 'failed' | Reaction = 'failed',
  minimumWaitMs?: number,
): void {
  if (isUp(m)) lost(m, error);
  letGo(m, 'reset');
  goOn(m, error, reaction, minimumWaitMs);
}

/** An open session is lost: what was on its way is lost with it. */
export function lost(m: Machine, error: Error & { readonly reason?: string }): void {
  m.gap ??= { start: m.lastReceivedAt, reason: error.reason ?? 'closed-by-server' };
  m.opened = undefined;
  m.isHandingOver = false;
  report(m, 'session-lost', error.message, error);
  dropRequests(m, error.message, true);
}

function goOn(
  m: Machine,
  error: SessionEnded | OpenRefused,
  reaction: 'failed' | Reaction,
  minimumWaitMs?: number,
): void {
  m.lastError = error;
  // A spare of the version that was too new would be of no use.
  if (reaction === 'lower-version') dropSpare(m);
  const hadWarm = isWarm(m);
  const stays = staysBecauseOfSpare(m);
  const how = hadWarm && !stays ? 'other-side' : reaction;
  attempt(m, m.failover.next(m.now, how, stays ? (minimumWaitMs ?? 0) : minimumWaitMs));
}

function attempt(m: Machine, { side, waitMs }: { readonly side: Side; readonly waitMs: number }): void {
  m.failover.side = side;
  if (waitMs === 0) connect(m);
  else enter(m, 'backing-off', m.now + waitMs);
}

/** Nothing that is repeated would help: stays as it is until `open` is called again. */
export function stop(m: Machine, error: OpenRefused | InvalidRequest): void {
  letGo(m, 'reset');
  dropSpare(m, true);
  m.lastError = error;
  m.isWanted = false;
  enter(m, 'stopped');
  dropRequests(m, error.message, false);
}

/** The server asked to be left: closes in good order (BEHAVIOUR 1.5), then goes to the other side. */
export function leave(m: Machine, error: SessionEnded): void {
  lost(m, error);
  m.lastError = error;
  sendClose(m, enums.StatusCode.of.E_CTI_CTI_SERVER_OFFLINE, true);
}

/** The application wants no session any more. */
export function close(m: Machine): void {
  const wasWanted = m.isWanted;
  m.isWanted = false;
  m.gap = undefined;
  m.isLeaving = false;
  m.isHandingOver = false;
  dropSpare(m, true);
  if (m.retiring) m.effects.push({ type: 'reset', connection: m.retiring.connection });
  m.retiring = undefined;
  if (wasWanted) dropRequests(m, 'the session was closed', false);
  if (m.phase === 'closing') return;
  if (isUp(m)) return sendClose(m, CLOSED_NORMALLY, false);
  letGo(m, 'reset');
  closed(m);
}

function sendClose(m: Machine, Status: number, isLeaving: boolean): void {
  m.isLeaving = isLeaving;
  m.closeInvokeId = m.requests.nextInvokeId(m.now);
  m.opened = undefined;
  enter(m, 'closing', m.now + CLOSE_TIMEOUT_MS);
  sendMessage(m, { name: 'CLOSE_REQ', InvokeID: m.closeInvokeId, Status });
}

/** CLOSE_CONF, the end of the connection, or the end of our patience. */
export function finishClosing(m: Machine, how: 'end' | 'reset'): void {
  letGo(m, how);
  if (!m.isWanted) return closed(m);
  const error = m.lastError;
  if (m.isLeaving && error instanceof SessionEnded) return goOn(m, error, 'other-side');
  // Opened again while it was closing.
  m.effects.push({ type: 'closed' });
  connect(m);
}

function closed(m: Machine): void {
  m.lastError = undefined;
  m.version = m.config.newestVersion;
  m.failover.reset();
  if (m.phase !== 'idle') enter(m, 'idle');
  m.effects.push({ type: 'closed' });
}

export function letGo(m: Machine, how: 'end' | 'reset'): void {
  if (m.connection === 0) return;
  m.effects.push({ type: how, connection: m.connection });
  m.connection = 0;
}
