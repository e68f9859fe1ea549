import { DecodeError, decodeMessage, encodeMessage, enums, type EncodableMessage, type Message } from '../../protocol';
import type { MessageOf } from '../../protocol';
import { statusOf, statusText } from '../failure-codes';
import { endingStatuses, otherSide, ruleFor, type Side } from './failover';
import { Heartbeat } from './heartbeat';
import { isUp, report, tellState, type Machine, type Spare } from './machine-state';
import { encodeOpenRequest, openRequest } from './open-request';
import { CLOSED_NORMALLY, CONNECT_TIMEOUT_MS, OPEN_TIMEOUT_MS } from './timeouts';

const ACTIVE_STANDBY = enums.CtiService.of.ACTIVE_STANDBY;
const SINCE_VERSION = 24;
const LONGEST_WAIT_MS = 30_000;
/** About half a minute: then what the standby once said is not to be relied on. */
const MOST_FAILURES_OF_ACTIVE = 5;

const newSpare = (m: Machine, side: Side): Spare => ({
  side,
  heartbeat: new Heartbeat(m.config.heartbeatSeconds === undefined ? undefined : m.config.heartbeatSeconds * 1000),
  phase: 'waiting',
  connection: 0,
  openInvokeId: 0,
  unconfirmed: new Set(),
  deadline: m.now,
  confirmation: undefined,
  failures: 0,
  failuresOfActive: 0,
});

export const isWarm = (m: Machine): boolean => m.spare?.phase === 'warm';

/** The session is open: makes the second one, where the server has granted it, and not where one is just being left. */
export function startSpare(m: Machine): void {
  if (m.phase !== 'open' || m.retiring || m.spare || m.config.standby !== 'warm' || m.version < SINCE_VERSION) return;
  if (((m.opened?.confirmation.ServicesGranted ?? 0) & ACTIVE_STANDBY) === 0) return;
  m.spare = newSpare(m, otherSide(m.failover.side));
  connectSpare(m, m.spare);
}

/** The connection of the session turned out to be one to the standby: it becomes the spare. */
export function keepAsSpare(m: Machine, side: Side, confirmation: MessageOf<'OPEN_CONF'>): void {
  dropSpare(m);
  m.spare = newSpare(m, side);
  m.spare.connection = m.connection;
  m.connection = 0;
  warm(m, m.spare, confirmation);
}

/** @param isInOrder with CLOSE_REQ, so that the server takes it for a normal end */
export function dropSpare(m: Machine, isInOrder = false): void {
  const { spare } = m;
  if (!spare) return;
  m.spare = undefined;
  if (spare.connection === 0) return;
  if (isInOrder && spare.phase === 'warm') {
    sendOn(m, spare.connection, {
      name: 'CLOSE_REQ',
      InvokeID: m.requests.nextInvokeId(m.now),
      Status: CLOSED_NORMALLY,
    });
    m.effects.push({ type: 'end', connection: spare.connection });
  } else m.effects.push({ type: 'reset', connection: spare.connection });
}

/**
 * An attempt or a session has failed. @returns whether the next attempt stays on its side, because the other one stands by
 */
export function staysBecauseOfSpare(m: Machine): boolean {
  const { spare } = m;
  if (spare?.phase === 'warm' && ++spare.failuresOfActive <= MOST_FAILURES_OF_ACTIVE) return true;
  dropSpare(m);
  return false;
}

export function spareDeadline({ spare }: Machine): number {
  const heartbeat = spare?.phase === 'warm' ? spare.heartbeat.deadline : undefined;
  return Math.min(spare?.deadline ?? Infinity, heartbeat ?? Infinity);
}

export function spareTick(m: Machine): void {
  const { spare } = m;
  if (!spare || m.now < spareDeadline(m)) return;
  if (spare.phase === 'waiting') return connectSpare(m, spare);
  if (spare.phase === 'connecting') return failSpare(m, spare, 'it did not take the connection in time');
  if (spare.phase === 'opening') return failSpare(m, spare, 'it did not answer OPEN_REQ in time');
  const due = spare.heartbeat.due(m.now);
  if (due === 'dead') return failSpare(m, spare, 'nothing has come from it for too long');
  if (due === 'nothing') return;
  m.counters.heartbeats++;
  const InvokeID = m.requests.nextInvokeId(m.now);
  spare.unconfirmed.add(InvokeID);
  sendOn(m, spare.connection, { name: 'HEARTBEAT_REQ', InvokeID });
  spare.heartbeat.sent(m.now);
}

function connectSpare(m: Machine, spare: Spare): void {
  spare.connection = ++m.lastConnection;
  set(m, spare, 'connecting', m.now + CONNECT_TIMEOUT_MS);
  m.effects.push({ type: 'connect', connection: spare.connection, side: spare.side });
}

export function spareConnected(m: Machine, spare: Spare): void {
  if (spare.phase !== 'connecting') return;
  spare.openInvokeId = m.requests.nextInvokeId(m.now);
  set(m, spare, 'opening', m.now + OPEN_TIMEOUT_MS);
  const message = openRequest(m.config, m.version, spare.openInvokeId);
  send(m, spare.connection, message, encodeOpenRequest(m.config, m.version, spare.openInvokeId));
}

/** One whole frame. @returns whether the session is to move here now: `told` by the server, or `found` active on opening */
export function spareFrame(m: Machine, spare: Spare, frame: Buffer): 'told' | 'found' | undefined {
  m.counters.received++;
  let message: Message;
  try {
    message = decodeMessage(frame, m.version, { charset: m.config.charset });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    m.counters.malformed++;
    report(m, 'malformed-message', `a message of the standby cannot be read: ${error.message}`, error);
    if (spare.phase === 'opening') failSpare(m, spare, 'its answer to OPEN_REQ cannot be read');
    return undefined;
  }
  m.effects.push({ type: 'trace', direction: 'in', message, version: m.version });
  if (message.name === 'FAILURE_CONF' || message.name === 'FAILURE_EVENT') refused(m, spare, message);
  else if (spare.phase === 'opening' && message.name === 'OPEN_CONF' && message['InvokeID'] === spare.openInvokeId)
    return spareOpened(m, spare, message as unknown as MessageOf<'OPEN_CONF'>);
  else if (spare.phase === 'warm' && message.name === 'STANDBY_ACTIVE_EVENT_MSG') {
    m.counters.events++;
    m.effects.push({ type: 'publish', message, side: spare.side, version: m.version });
    return 'told';
  } else if (message.name === 'HEARTBEAT_CONF') spare.unconfirmed.delete(Number(message['InvokeID']));
  else if (message.name === 'SYSTEM_EVENT' && spare.confirmation)
    spare.confirmation = { ...spare.confirmation, PGStatus: message['PGStatus'] as number };
  return undefined;
}

function spareOpened(m: Machine, spare: Spare, confirmation: MessageOf<'OPEN_CONF'>): 'found' | undefined {
  if (confirmation.SessionType === enums.SessionType.of.STANDBY) {
    warm(m, spare, confirmation);
    return undefined;
  }
  const isActive = confirmation.SessionType === enums.SessionType.of.ACTIVE;
  if (!isUp(m) || (isActive && m.doubtedSince !== undefined)) {
    spare.confirmation = confirmation;
    return 'found';
  }
  // Two sessions that serve would tell every event twice.
  failSpare(m, spare, 'it does not say that it stands by');
  return undefined;
}

function warm(m: Machine, spare: Spare, confirmation: MessageOf<'OPEN_CONF'>): void {
  spare.confirmation = confirmation;
  spare.failures = 0;
  spare.heartbeat.start(m.now);
  set(m, spare, 'warm', undefined);
}

function refused(m: Machine, spare: Spare, message: Message): void {
  const status = statusOf(message);
  const text = statusText(status, m.version);
  if (spare.phase === 'opening') {
    const { reaction } = ruleFor(status);
    failSpare(m, spare, `it refused the session: ${text}`, reaction === 'stop' || reaction === 'lower-version');
  } else if (message.name === 'FAILURE_CONF' || endingStatuses.has(status)) {
    failSpare(m, spare, `it reported ${text}`);
  }
}

/** Tries again after 1, 2, 4 … 30 s, each ±50 %; tells the first failure of a row. */
export function failSpare(m: Machine, spare: Spare, why: string, isForGood = false): void {
  if (spare.connection !== 0) m.effects.push({ type: 'reset', connection: spare.connection });
  spare.connection = 0;
  spare.unconfirmed.clear();
  const again = isForGood ? 'it is not tried again' : 'it is tried again';
  if (spare.failures === 0 || isForGood)
    report(m, 'no-standby', `there is no standby session on side ${spare.side}: ${why}; ${again}`);
  const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(spare.failures++, 10));
  if (isForGood) set(m, spare, 'off', undefined);
  else set(m, spare, 'waiting', m.now + Math.round(wait * (0.5 + m.config.random())));
}

function set(m: Machine, spare: Spare, phase: Spare['phase'], deadline: number | undefined): void {
  spare.phase = phase;
  spare.deadline = deadline;
  if (m.spare === spare) tellState(m);
}

/** Sends on a connection that is not the session's own. */
export function sendOn(m: Machine, connection: number, message: EncodableMessage): void {
  send(m, connection, message, encodeMessage(message, m.version, { charset: m.config.charset }));
}

function send(m: Machine, connection: number, message: EncodableMessage, bytes: Buffer): void {
  m.effects.push({ type: 'send', connection, bytes });
  m.effects.push({ type: 'trace', direction: 'out', message, version: m.version });
  m.counters.sent++;
}
