import {
  DecodeError,
  decodeMessage,
  enums,
  OLDEST_SESSION_VERSION,
  peekMessage,
  rowNamed,
  type Message,
  type MessageOf,
} from '../../protocol';
import { ControlFailed, OpenRefused, RequestRefused, SessionEnded } from '../errors';
import { statusOf, statusText } from '../failure-codes';
import { endingStatuses, ruleFor } from './failover';
import { maintenance } from './hand-over';
import { systemEvent } from './system-events';
import { ended, finishClosing, leave, opened, stop } from './lifecycle';
import { isUp, report, type Machine } from './machine-state';
import { putInLine, sendWaiting } from './outgoing';

/** One whole frame from the server. */
export function receive(m: Machine, frame: Buffer): void {
  m.counters.received++;
  if (m.phase === 'open' && isUnheard(m, frame)) return;
  let message: Message;
  try {
    message = decodeMessage(frame, m.version, { charset: m.config.charset });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return malformed(m, error);
  }
  m.effects.push({ type: 'trace', direction: 'in', message, version: m.version });
  if (m.phase === 'opening') return whileOpening(m, message);
  if (m.phase === 'closing') return whileClosing(m, message);
  const kind = rowNamed(message.name)?.kind;
  if (kind === 'confirmation' && message['InvokeID'] !== undefined) return confirmation(m, message);
  publish(m, message);
}

/** Events of which the session itself has to know. */
const OWN_EVENTS: ReadonlySet<string> = new Set([
  'SYSTEM_EVENT',
  'FAILURE_EVENT',
  'ACTIVE_MAINTENANCE_EVENT_MSG',
  'STANDBY_ACTIVE_EVENT_MSG',
]);

/** An event that nobody listens to is counted, and looked at only as far as that takes. */
function isUnheard(m: Machine, frame: Buffer): boolean {
  const event = peekMessage(frame, m.version, { charset: m.config.charset });
  if (rowNamed(event.name)?.kind !== 'event' || OWN_EVENTS.has(event.name)) return false;
  try {
    if (m.hears(event)) return false;
  } catch {
    // What a filter trips over is decoded, and reported from there.
    return false;
  }
  m.counters.events++;
  m.counters.unheard++;
  return true;
}

/** One message is unreadable, the stream goes on behind it. */
function malformed(m: Machine, error: DecodeError): void {
  m.counters.malformed++;
  report(m, 'malformed-message', `a message of the server cannot be read: ${error.message}`, error);
  if (m.phase !== 'opening') return;
  ended(
    m,
    new SessionEnded(
      'malformed-answer',
      `the answer to OPEN_REQ cannot be read: ${error.message}`,
      { side: m.failover.side },
      { cause: error },
    ),
  );
}

function whileOpening(m: Machine, message: Message): void {
  // Nothing else has been sent, so that a refusal is meant for OPEN_REQ whatever InvokeID it has.
  if (message.name === 'FAILURE_CONF' || message.name === 'FAILURE_EVENT') return refused(m, message);
  if (message.name !== 'OPEN_CONF') return publish(m, message);
  if (message['InvokeID'] === m.openInvokeId) return opened(m, message as unknown as MessageOf<'OPEN_CONF'>);
  m.counters.unknownConfirmations++;
  report(
    m,
    'unknown-confirmation',
    `OPEN_CONF with InvokeID ${String(message['InvokeID'])} answers nothing that was asked`,
  );
}

function refused(m: Machine, message: Message): void {
  const rule = ruleFor(statusOf(message));
  const canLower = !m.config.isVersionFixed && m.version > OLDEST_SESSION_VERSION;
  const reaction = rule.reaction === 'lower-version' && !canLower ? 'stop' : rule.reaction;
  const error = new OpenRefused(message, reaction, { side: m.failover.side, version: m.version });
  if (reaction === 'stop') return stop(m, error);
  if (reaction === 'lower-version') m.version--;
  ended(m, error, reaction, rule.minimumWaitMs);
}

function whileClosing(m: Machine, message: Message): void {
  if (message.name === 'CLOSE_CONF' || message.name === 'FAILURE_CONF') {
    if (message['InvokeID'] === m.closeInvokeId) finishClosing(m, 'end');
  }
}

/** The answer of a side that was left: it says nothing about the one that is there. */
export const lateAnswer = (m: Machine, message: Message): void => confirmation(m, message, true);

function confirmation(m: Machine, message: Message, isFromOldSide = false): void {
  const { counters } = m;
  const match = m.requests.match(message, m.now);
  const status = message.name === 'FAILURE_CONF' ? ` and ${statusText(statusOf(message), m.version)}` : '';
  const what = `${message.name} with InvokeID ${String(message['InvokeID'])}${status}`;
  switch (match.kind) {
    case 'confirmed':
      if (match.ask.key !== 0) m.effects.push({ type: 'settle', key: match.ask.key, outcome: match.message });
      return sendWaiting(m);
    case 'negative': {
      const { name, key } = match.ask;
      if (name === 'HEARTBEAT_REQ') return isFromOldSide ? undefined : heartbeatRefused(m, message);
      // Sent before the side said that it stops: it has not been done, and the other side will do it.
      if ((isFromOldSide || m.isHandingOver) && isNotMaster(message) && !match.ask.isSync)
        return putInLine(m, match.ask);
      if (isNotMaster(message) && !isFromOldSide) m.doubtedSince ??= m.now;
      const Failed = message.name === 'FAILURE_CONF' ? RequestRefused : ControlFailed;
      m.effects.push({ type: 'settle', key, outcome: new Failed(name, message, m.version) });
      return sendWaiting(m);
    }
    case 'more':
      return;
    case 'late':
      counters.lateConfirmations++;
      return report(m, 'late-confirmation', `${what} came after ${match.request} had been given up`);
    case 'repeated':
      counters.repeatedConfirmations++;
      return report(m, 'repeated-confirmation', `${what} came again: ${match.request} had been answered`);
    case 'wrong':
      counters.unknownConfirmations++;
      return report(m, 'wrong-confirmation', `${what} is no answer to ${match.request}, which still waits`);
    default:
      counters.unknownConfirmations++;
      return report(m, 'unknown-confirmation', `${what} answers nothing that was asked`);
  }
}

const isNotMaster = (message: Message): boolean =>
  message.name === 'FAILURE_CONF' && statusOf(message) === enums.StatusCode.of.E_CTI_SERVER_NOT_MASTER;

/** The server is offline (BEHAVIOUR 1.4). */
function heartbeatRefused(m: Machine, message: Message): void {
  const { side } = m.failover;
  const status = statusOf(message);
  ended(
    m,
    new SessionEnded('server-offline', `side ${side} refused a heartbeat: ${statusText(status, m.version)}`, {
      side,
      Status: status,
    }),
    'other-side',
  );
}

function publish(m: Machine, message: Message): void {
  m.counters.events++;
  m.effects.push({ type: 'publish', message, side: m.failover.side, version: m.version });
  if (!isUp(m)) return;
  if (message.name === 'SYSTEM_EVENT') return systemEvent(m, message as unknown as MessageOf<'SYSTEM_EVENT'>);
  if (message.name === 'FAILURE_EVENT') return failureEvent(m, statusOf(message));
  maintenance(m, message);
}

/** Statuses that end the session, and those that it survives (BEHAVIOUR 1.5). */
function failureEvent(m: Machine, status: number): void {
  const { side } = m.failover;
  const text = `side ${side} reported ${statusText(status, m.version)}`;
  if (!endingStatuses.has(status)) return report(m, 'failure-event', text);
  const error = new SessionEnded('failure-event', text, { side, Status: status });
  const { E_CTI_CTI_SERVER_OFFLINE, E_CTI_SERVER_IN_MAINTENANCE_MODE, E_CTI_NEW_SESSION_OPENED } = enums.StatusCode.of;
  if (status === E_CTI_CTI_SERVER_OFFLINE || status === E_CTI_SERVER_IN_MAINTENANCE_MODE) return leave(m, error);
  // Somebody with our ClientID took our place: coming back at once would only evict each other (BEHAVIOUR 8.1).
  if (status === E_CTI_NEW_SESSION_OPENED) return ended(m, error, 'back-off', 10_000);
  ended(m, error);
}
