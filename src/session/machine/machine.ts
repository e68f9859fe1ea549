import type { FramingError } from '../../protocol';
import { causeOf, connectCauses, explainConnectError, looksLikeTls, type KnownCause } from '../connect-errors';
import { SessionEnded } from '../errors';
import { endHandOver, endRetiring, retiringInput, spareInput } from './hand-over';
import { lateAnswer, receive } from './incoming';
import { close, connect, connected, ended, finishClosing, synced } from './lifecycle';
import { isUp, report, tellState, type Effect, type Input, type Machine } from './machine-state';
import { ask, expireRequests, sendHeartbeat, sendUnasked } from './outgoing';
import { spareDeadline, spareTick } from './spare';
import { CONNECT_TIMEOUT_MS, OPEN_TIMEOUT_MS, SYNC_TIMEOUT_MS } from './timeouts';
import { leaveWithoutService, serviceDeadline } from './system-events';

/**
 * The whole session as a function of what happens and when: changes the machine and says what is to be done. It has no
 * socket and no timer, and does the same for the same inputs.
 * @param now milliseconds, never less than before
 */
export function step(m: Machine, input: Input, now: number): readonly Effect[] {
  const effects: Effect[] = [];
  m.effects = effects;
  m.now = now;
  const { spare, retiring } = m;
  if (!('connection' in input) || input.connection === m.connection) apply(m, input);
  else if (input.connection === spare?.connection) spareInput(m, spare, input);
  else if (input.connection === retiring?.connection)
    retiringInput(m, retiring, input, (message) => lateAnswer(m, message));
  return effects;
}

/** When `tick` is due, if nothing else happens before. */
export function deadlineOf(m: Machine): number | undefined {
  const heartbeat = isUp(m) ? m.heartbeat.deadline : undefined;
  const service = isUp(m) ? serviceDeadline(m) : undefined;
  const earliest = Math.min(
    m.deadline ?? Infinity,
    heartbeat ?? Infinity,
    service ?? Infinity,
    spareDeadline(m),
    m.retiring?.deadline ?? Infinity,
    m.requests.deadline ?? Infinity,
  );
  return earliest === Infinity ? undefined : earliest;
}

function apply(m: Machine, input: Input): void {
  switch (input.type) {
    case 'open':
      return open(m);
    case 'close':
      return close(m);
    case 'connected':
      return m.phase === 'connecting' ? connected(m) : undefined;
    case 'received':
      m.lastReceivedAt = m.now;
      return m.heartbeat.received();
    case 'frame':
      return receive(m, input.frame);
    case 'garbage':
      return garbage(m, input.error);
    case 'lost':
      m.connection = 0;
      m.isReading = true;
      return lost(m, input.error, input.firstBytes);
    case 'synced':
      return synced(m);
    case 'reading':
      m.heartbeat.reading(input.isReading);
      m.isReading = input.isReading;
      return tellState(m);
    case 'request':
      return ask(m, input.ask);
    case 'give-up':
      return m.requests.giveUp(input.key, m.now);
    case 'send':
      return void m.effects.push({ type: 'settle', key: input.key, outcome: sendUnasked(m, input.name, input.fields) });
    case 'tick':
      return tick(m);
  }
}

function open(m: Machine): void {
  if (m.isWanted) return;
  m.isWanted = true;
  if (m.phase === 'closing') return;
  m.version = m.config.newestVersion;
  m.failover.reset();
  connect(m);
}

/** Facts for badges and the *Check* button. */
const known = (cause: KnownCause | undefined): { known?: KnownCause; brief?: string } =>
  cause === undefined ? {} : { known: cause, brief: connectCauses[cause].brief };

function garbage(m: Machine, error: FramingError): void {
  m.counters.malformed++;
  const isTls = looksLikeTls(error.declaredLength);
  const hint = isTls ? `${connectCauses['speaks-tls'].text}: ` : '';
  report(m, 'malformed-message', hint + error.message, error);
  if (m.phase === 'closing') return finishClosing(m, 'reset');
  const facts = { side: m.failover.side, ...known(isTls ? 'speaks-tls' : undefined) };
  ended(m, new SessionEnded('malformed-stream', hint + error.message, facts, { cause: error }));
}

/** @param firstBytes the beginning of what the server sent, where it was no whole message */
function lost(m: Machine, error: Error | undefined, firstBytes: number | undefined): void {
  const { side } = m.failover;
  const isHandshake = m.phase === 'connecting' && m.config.servers[side]?.tls !== undefined;
  const isPlain = m.config.servers[side]?.tls === undefined;
  const isTls = firstBytes !== undefined && looksLikeTls(firstBytes);
  const because = isTls
    ? `: ${connectCauses['speaks-tls'].text}`
    : error
      ? `: ${explainConnectError(error, isHandshake)}`
      : '';
  const cause = isTls ? 'speaks-tls' : error && causeOf(error, isHandshake);
  const facts = {
    side,
    ...(error && 'code' in error ? { cause: String(error.code) } : undefined),
    ...known(cause),
  };
  const options = error ? { cause: error } : undefined;
  switch (m.phase) {
    case 'closing':
      return finishClosing(m, 'reset');
    case 'connecting':
      return ended(m, new SessionEnded('connect-failed', `side ${side} cannot be reached${because}`, facts, options));
    case 'opening':
      return ended(
        m,
        new SessionEnded(
          'closed-by-server',
          `side ${side} closed the connection instead of answering OPEN_REQ${because || (isPlain ? `: ${connectCauses['may-speak-tls'].text}` : '')}`,
          // Many TLS servers close without a word when they are spoken to in plain.
          because || !isPlain ? facts : { ...facts, ...known('may-speak-tls') },
          options,
        ),
      );
    default:
      return ended(
        m,
        new SessionEnded('closed-by-server', `side ${side} closed the connection${because}`, facts, options),
      );
  }
}

function tick(m: Machine): void {
  expireRequests(m);
  spareTick(m);
  if (m.now >= (m.retiring?.deadline ?? Infinity)) endRetiring(m);
  if (m.deadline !== undefined && m.now >= m.deadline) return timeIsUp(m);
  if (!isUp(m)) return;
  if (m.now >= (serviceDeadline(m) ?? Infinity)) return leaveWithoutService(m);
  const due = m.heartbeat.due(m.now);
  if (due === 'send') sendHeartbeat(m);
  else if (due === 'dead') {
    const { side } = m.failover;
    const silentMs = m.now - m.lastReceivedAt;
    ended(
      m,
      new SessionEnded('server-silent', `nothing has come from side ${side} for ${Math.round(silentMs / 1000)} s`, {
        side,
        silentMs,
      }),
    );
  }
}

function timeIsUp(m: Machine): void {
  const { side } = m.failover;
  switch (m.phase) {
    case 'connecting':
      return ended(
        m,
        new SessionEnded(
          'connect-timeout',
          `side ${side} did not take the connection within ${CONNECT_TIMEOUT_MS / 1000} s`,
          { side },
        ),
      );
    case 'opening':
      return ended(
        m,
        new SessionEnded('open-timeout', `side ${side} did not answer OPEN_REQ within ${OPEN_TIMEOUT_MS / 1000} s`, {
          side,
        }),
      );
    case 'closing':
      return finishClosing(m, 'reset');
    case 'backing-off':
      return connect(m);
    case 'syncing':
      report(m, 'sync-failed', `the session was not restored within ${SYNC_TIMEOUT_MS / 1000} s, and goes on as it is`);
      return synced(m);
    default:
      m.deadline = undefined;
      if (m.isHandingOver) endHandOver(m);
  }
}
