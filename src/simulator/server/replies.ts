import { confirmationOf, enums, type Message, type RequestName } from '../../protocol';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';
import { reachesPeripheral } from './permissions';
import type { Refusal } from './refusals';

/** What is not delayed with other confirmations (BEHAVIOUR 1.4). */
export const answeredAtOnce: readonly string[] = ['OPEN_REQ', 'HEARTBEAT_REQ', 'CLOSE_REQ'];

export function sendConfirmation(
  server: ServerContext,
  session: ClientSession,
  name: RequestName,
  fields: object,
): void {
  const confirmation: Message = { name: confirmationOf(name), ...fields };
  if (session.has(enums.CtiService.of.IGNORE_CONF) && reachesPeripheral(name)) return;
  answer(server, session, name, () => server.send(session, confirmation));
}

export function sendRefusal(
  server: ServerContext,
  session: ClientSession,
  name: RequestName,
  InvokeID: number,
  refusal: Refusal,
): void {
  answer(server, session, name, () => {
    if (refusal.by === 'server') return sendFailure(server, session, InvokeID, refusal.code);
    const { code: FailureCode, peripheralError: PeripheralErrorCode } = refusal;
    server.send(session, { name: 'CONTROL_FAILURE_CONF', InvokeID, FailureCode, PeripheralErrorCode });
  });
}

/** FAILURE_CONF, or FAILURE_EVENT where no InvokeID can be told. */
export function sendFailure(
  server: ServerContext,
  session: ClientSession,
  InvokeID: number | undefined,
  code: number,
): void {
  if (InvokeID === undefined) return server.send(session, { name: 'FAILURE_EVENT', Status: code });
  const isNew = server.settings.newFailureConf && session.version >= 24;
  const body = isNew ? { FailureCode: code, PeripheralErrorCode: 0 } : { Status: code };
  server.send(session, { name: 'FAILURE_CONF', InvokeID, ...body });
}

/** Sends an answer: at once, later, more than once or never. */
function answer(server: ServerContext, session: ClientSession, name: RequestName, send: () => void): void {
  const delayMs = answeredAtOnce.includes(name) ? 0 : server.settings.confirmationDelayMs;
  for (const ms of server.interference?.planAnswer(session, name, delayMs) ?? [delayMs]) {
    if (ms === 0) send();
    else server.acd.after(ms, send);
  }
}
