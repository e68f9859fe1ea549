import { enums, type Message } from '../protocol';
import { describe, numberIn, peripheralError, statusOf, type Facts } from './failure-codes';

export type { Facts };

/** Whose fault, roughly: what flows get as `msg.error.cause.kind`. */
export type FailureKind = 'refused' | 'failed' | 'timeout' | 'disconnected' | 'invalid';

/** Every way in which a request can fail. `code` is stable; the text is for people. */
export abstract class RequestError extends Error {
  abstract readonly code: string;
  abstract readonly kind: FailureKind;
  constructor(
    text: string,
    readonly facts: Facts,
  ) {
    super(text);
  }
}

/** FAILURE_CONF: the CTI Server itself refused (BEHAVIOUR 1.6). Facts: request, Status, StatusName, meaning, advice, PeripheralErrorCode. */
export class RequestRefused extends RequestError {
  override readonly name = 'RequestRefused';
  readonly code = 'CTI_REQUEST_REFUSED';
  readonly kind = 'refused';
  /** The `E_CTI_*` status; 17 (unspecified failure) where the confirmation has none. */
  readonly Status: number;
  constructor(request: string, confirmation: Message, version?: number) {
    const status = statusOf(confirmation);
    const known = describe('Status', enums.StatusCode, status, version);
    const peripheral = peripheralError(confirmation, version);
    super(`${request} was refused: ${known.text}${peripheral.text}`, {
      request,
      InvokeID: numberIn(confirmation, 'InvokeID'),
      ...known.facts,
      ...peripheral.facts,
    });
    this.Status = status;
  }
}

/** CONTROL_FAILURE_CONF: the peripheral could not do it (BEHAVIOUR 1.6). Facts: request, FailureCode, FailureCodeName, meaning, advice, PeripheralErrorCode and what is known about it. */
export class ControlFailed extends RequestError {
  override readonly name = 'ControlFailed';
  readonly code = 'CTI_CONTROL_FAILURE';
  readonly kind = 'failed';
  /** The `CF_*` code. UCCE mostly sends a coarse one and puts the reason into PeripheralErrorCode (BEHAVIOUR 4). */
  readonly FailureCode: number;
  /** 0: none. */
  readonly PeripheralErrorCode: number;
  constructor(request: string, confirmation: Message, version?: number) {
    const code = numberIn(confirmation, 'FailureCode') ?? 0;
    const known = describe('FailureCode', enums.ControlFailureCode, code, version);
    const peripheral = peripheralError(confirmation, version);
    super(`${request} failed: ${known.text}${peripheral.text}`, {
      request,
      InvokeID: numberIn(confirmation, 'InvokeID'),
      ...known.facts,
      PeripheralErrorCode: 0,
      ...peripheral.facts,
    });
    this.FailureCode = code;
    this.PeripheralErrorCode = numberIn(confirmation, 'PeripheralErrorCode') ?? 0;
  }
}

/** No confirmation in time. Where it was sent, the server may still do it. Facts: request, waitedMs, sent. */
export class RequestTimedOut extends RequestError {
  override readonly name = 'RequestTimedOut';
  readonly code = 'CTI_REQUEST_TIMEOUT';
  readonly kind = 'timeout';
  constructor(
    request: string,
    readonly waitedMs: number,
    readonly sent: boolean,
  ) {
    const seconds = Math.round(waitedMs / 100) / 10;
    super(
      sent
        ? `${request} was not answered within ${seconds} s; the server may still do it`
        : `${request} was not sent within ${seconds} s, because too many requests were outstanding`,
      { request, waitedMs, sent },
    );
  }
}

/** There is no session, or it ended under the request. Facts: request, sent, reason. */
export class SessionLost extends RequestError {
  override readonly name = 'SessionLost';
  readonly code = 'CTI_DISCONNECTED';
  readonly kind = 'disconnected';
  constructor(
    request: string,
    /** Whether the request had been sent: then the server may still do it. */
    readonly sent: boolean,
    reason: string,
  ) {
    super(
      sent
        ? `the session was lost before ${request} was answered (${reason}); the server may still do it`
        : `${request} was not sent: ${reason}`,
      { request, sent, reason },
    );
  }
}

/** The caller's mistake; nothing was sent. Facts: request, field, reason. */
export class InvalidRequest extends RequestError {
  override readonly name = 'InvalidRequest';
  readonly code = 'CTI_INVALID_REQUEST';
  readonly kind = 'invalid';
  constructor(
    request: string,
    readonly field: string | undefined,
    reason: string,
  ) {
    super(`${request}${field === undefined ? '' : `.${field}`}: ${reason}`, {
      request,
      ...(field === undefined ? undefined : { field }),
      reason,
    });
  }
}

/** `waitFor` saw nothing in time. Facts: waitedMs. */
export class WaitTimedOut extends RequestError {
  override readonly name = 'WaitTimedOut';
  readonly code = 'CTI_WAIT_TIMEOUT';
  readonly kind = 'timeout';
  constructor(readonly waitedMs: number) {
    super(`no such message within ${Math.round(waitedMs / 100) / 10} s`, { waitedMs });
  }
}

/** What to do about a refused OPEN_REQ (BEHAVIOUR 1.3). */
export type Reaction = 'other-side' | 'back-off' | 'lower-version' | 'stop';

/** The server refused OPEN_REQ. Facts: Status, StatusName, meaning, advice, reaction, side, version. */
export class OpenRefused extends Error {
  override readonly name = 'OpenRefused';
  readonly code = 'CTI_OPEN_REFUSED';
  readonly facts: Facts;
  readonly Status: number;
  constructor(
    confirmation: Message,
    readonly reaction: Reaction,
    where: { readonly side: string; readonly version: number },
  ) {
    const status = statusOf(confirmation);
    const known = describe('Status', enums.StatusCode, status, where.version);
    super(`side ${where.side} refused the session with protocol version ${where.version}: ${known.text}`);
    this.Status = status;
    this.facts = { ...known.facts, reaction, ...where };
  }
}

/** Why an attempt or an open session came to its end. */
export type EndReason =
  | 'connect-failed'
  | 'connect-timeout'
  | 'open-timeout'
  | 'closed-by-server'
  | 'server-silent'
  | 'server-offline'
  | 'standby'
  | 'no-service'
  | 'side-changed'
  | 'failure-event'
  | 'malformed-stream'
  | 'malformed-answer';

/** The connection or the session ended without being asked to. Facts: reason, side, and what else is known. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
  readonly code = 'CTI_SESSION_ENDED';
  readonly facts: Facts;
  constructor(
    readonly reason: EndReason,
    text: string,
    facts: Facts,
    options?: { readonly cause?: unknown },
  ) {
    super(text, options);
    this.facts = { reason, ...facts };
  }
}

/** An option of the session that cannot be used. */
export class InvalidOption extends Error {
  override readonly name = 'InvalidOption';
  readonly code = 'CTI_INVALID_OPTION';
  constructor(
    readonly option: string,
    reason: string,
  ) {
    super(`${option}: ${reason}`);
  }
}
