import {
  encodeMessage,
  EncodeError,
  fieldProblems,
  rowNamed,
  type EncodableMessage,
  type MessageRow,
} from '../../protocol';
import { InvalidRequest, RequestTimedOut, SessionLost, type RequestError } from '../errors';
import { isUp, type Machine } from './machine-state';
import type { Ask } from './requests';

/** Requests that wait only because too many others are on their way. */
const MOST_IN_LINE = 10_000;

const ofTheSession: ReadonlySet<string> = new Set([
  'OPEN_REQ',
  'CLOSE_REQ',
  'HEARTBEAT_REQ',
  'ACTIVE_MAINTENANCE_RESP_MSG',
  'STOPPING_REQUESTS_TO_THIS_SIDE_IND',
]);

/** Writes a message to the connection. @throws EncodeError, before anything is sent */
export function sendMessage(m: Machine, message: EncodableMessage): void {
  const bytes = encodeMessage(message, m.version, { charset: m.config.charset });
  sendBytes(m, message, bytes);
}

export function sendBytes(m: Machine, message: EncodableMessage, bytes: Buffer): void {
  m.effects.push({ type: 'send', connection: m.connection, bytes });
  m.effects.push({ type: 'trace', direction: 'out', message, version: m.version });
  m.heartbeat.sent(m.now);
  m.counters.sent++;
}

export function sendHeartbeat(m: Machine): void {
  const InvokeID = m.requests.nextInvokeId(m.now);
  expectHeartbeat(m, InvokeID);
  sendMessage(m, { name: 'HEARTBEAT_REQ', InvokeID });
  m.counters.heartbeats++;
}

/** A heartbeat is on its way. */
export function expectHeartbeat(m: Machine, InvokeID: number): void {
  // Nobody waits for its confirmation, which is as good as any other traffic; a refusal counts (BEHAVIOUR 1.4).
  const heartbeat: Ask = {
    key: 0,
    name: 'HEARTBEAT_REQ',
    fields: {},
    timeoutMs: m.config.requestTimeoutMs,
    isSync: true,
  };
  m.requests.addSent(InvokeID, heartbeat, m.now, m.now + heartbeat.timeoutMs);
}

/** Takes a request of the application: sends it, puts it in line or lets it fail. */
export function ask(m: Machine, request: Ask): void {
  const { name, timeoutMs, isSync } = request;
  const row = rowNamed(name);
  if (row?.kind !== 'request' || row.from === 'server')
    return fail(m, request, new InvalidRequest(name, undefined, 'this is no request of the guide'));
  if (ofTheSession.has(name))
    return fail(m, request, new InvalidRequest(name, undefined, 'the session sends it by itself'));
  if (row.opaque)
    return fail(
      m,
      request,
      new InvalidRequest(
        name,
        undefined,
        'no guide prints its layout, so that its answer could not be told from others',
      ),
    );
  if (request.fields['InvokeID'] !== undefined)
    return fail(m, request, new InvalidRequest(name, 'InvokeID', 'the session chooses it'));

  const { config, requests } = m;
  if ((m.phase === 'open' && !m.isHandingOver) || (m.phase === 'syncing' && isSync)) {
    if (isSync || (requests.waiting === 0 && requests.outstanding < config.maxOutstanding))
      return sendRequest(m, request, row, m.now + timeoutMs);
    if (requests.waiting < MOST_IN_LINE) return requests.addWaiting(request, m.now, m.now + timeoutMs);
    return fail(
      m,
      request,
      new InvalidRequest(name, undefined, `${MOST_IN_LINE} requests are waiting for their turn already`),
    );
  }
  if (isSync) return fail(m, request, new SessionLost(name, false, reasonFor(m)));
  // The synchronisation and a change of sides are short, and no disconnections: requests wait for their end.
  if (isUp(m) && requests.waiting < MOST_IN_LINE) return requests.addWaiting(request, m.now, m.now + timeoutMs);
  const { waiting } = config;
  if (!m.isWanted || !waiting) return fail(m, request, new SessionLost(name, false, reasonFor(m)));
  if (requests.waiting >= waiting.limit) {
    return fail(
      m,
      request,
      new SessionLost(name, false, `${reasonFor(m)}, and ${waiting.limit} requests are waiting already`),
    );
  }
  requests.addWaiting(request, m.now, m.now + waiting.waitMs);
}

function sendRequest(m: Machine, request: Ask, row: MessageRow, deadline: number): void {
  const InvokeID = m.requests.nextInvokeId(m.now);
  const error = sendChecked(m, row, { ...atPeripheral(m, row, request.fields), InvokeID });
  if (error) fail(m, request, error);
  else m.requests.addSent(InvokeID, request, m.now, deadline);
}

/** A request that leaves its peripheral open is for the session's own. */
function atPeripheral({ config: { peripheralId } }: Machine, row: MessageRow, fields: Ask['fields']): Ask['fields'] {
  if (peripheralId === undefined || !('PeripheralID' in row.fixed) || fields['PeripheralID'] !== undefined)
    return fields;
  return { ...fields, PeripheralID: peripheralId };
}

/** Sends what the application gave, or tells what is wrong with it. */
function sendChecked(m: Machine, row: MessageRow, fields: Ask['fields']): InvalidRequest | undefined {
  const { name, since = 0 } = row;
  if (m.version < since) {
    const reason = `exists since protocol version ${since}, this session has version ${m.version}`;
    return new InvalidRequest(name, undefined, reason);
  }
  try {
    // The encoder leaves out what a version lacks; a request must not lose a field unnoticed.
    const [problem] = fieldProblems(name, fields, m.version);
    if (problem) return new InvalidRequest(name, problem.field, problem.reason);
    sendMessage(m, { ...fields, name });
  } catch (error) {
    if (error instanceof EncodeError) return new InvalidRequest(name, error.field, error.reason);
    // Values that are nothing that a message could be made of.
    return new InvalidRequest(name, undefined, error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

/** Something that has no answer: an indication, or our confirmation of a server's request. */
export function sendUnasked(m: Machine, name: string, fields: Ask['fields']): RequestError | undefined {
  const row = rowNamed(name);
  if (!row || row.from === 'server' || row.kind === 'request') {
    return new InvalidRequest(
      name,
      undefined,
      row?.kind === 'request' ? 'a request has an answer: use request()' : 'this is nothing that a client sends',
    );
  }
  if (ofTheSession.has(name)) return new InvalidRequest(name, undefined, 'the session sends it by itself');
  if (!isUp(m)) return new SessionLost(name, false, reasonFor(m));
  return sendChecked(m, row, fields);
}

/** Lets a request that was not done wait for its turn again. */
export function putInLine(m: Machine, request: Ask): void {
  m.requests.addWaiting(request, m.now, m.now + request.timeoutMs);
  sendWaiting(m);
}

/** Sends from the line while there is room. */
export function sendWaiting(m: Machine): void {
  while (m.phase === 'open' && !m.isHandingOver && m.requests.outstanding < m.config.maxOutstanding) {
    const next = m.requests.takeWaiting();
    if (!next) return;
    sendRequest(m, next.ask, rowNamed(next.ask.name)!, next.deadline);
  }
}

export function expireRequests(m: Machine): void {
  for (const { ask: request, waitedMs, wasSent } of m.requests.expire(m.now)) {
    const isUnconnected = !wasSent && !isUp(m);
    if (request.key !== 0 && !isUnconnected) m.counters.timeouts++;
    fail(
      m,
      request,
      isUnconnected
        ? new SessionLost(request.name, false, reasonFor(m))
        : new RequestTimedOut(request.name, waitedMs, wasSent),
    );
  }
}

/**
 * The session is gone for all that was sent; those in line stay only where the application lets them wait.
 * @param only these InvokeIDs, and nothing that is in line
 */
export function dropRequests(m: Machine, reason: string, mayWait: boolean, only?: ReadonlySet<number>): void {
  const { waiting } = m.config;
  const all = only === undefined && (!mayWait || !waiting);
  for (const { ask: request, wasSent } of m.requests.drop(m.now, all, only)) {
    fail(m, request, new SessionLost(request.name, wasSent, reason));
  }
  if (only) return;
  if (waiting) m.requests.renewWaiting(() => m.now + waiting.waitMs);
}

export function fail(m: Machine, request: Ask, error: RequestError): void {
  if (request.key !== 0) m.effects.push({ type: 'settle', key: request.key, outcome: error });
}

function reasonFor(m: Machine): string {
  const because = m.lastError ? `: ${m.lastError.message}` : '';
  switch (m.phase) {
    case 'idle':
      return 'the session is not open';
    case 'closing':
      return 'the session is closing';
    case 'stopped':
      return `the session has stopped${because}`;
    default:
      return `there is no connection to a CTI Server${because}`;
  }
}
