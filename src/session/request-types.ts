import type { Message, Peek, RequestName } from '../protocol';

/** Requests that an application may send: the session keeps the others to itself, or only servers send them. */
export type ClientRequestName = Exclude<
  RequestName,
  'OPEN_REQ' | 'CLOSE_REQ' | 'HEARTBEAT_REQ' | 'ACTIVE_MAINTENANCE_REQ_MSG'
>;

export interface RequestOptions {
  /** Milliseconds, above 0, at most a day; the session's own limits where it is left out. */
  readonly timeoutMs?: number | undefined;
  /** Gives the request up: it rejects with the signal's reason. The server may still do it. */
  readonly signal?: AbortSignal | undefined;
}

/** A name that is known only when the program runs; literal names must be right, and their fields too. */
export type AnyName<S extends string> = string extends S ? S : never;

export interface WaitOptions {
  /** Milliseconds, at most a day. Without it, waits until the session is closed. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Predicate = (message: Message) => boolean;
/** Judges an event by single fields, so that one that does not pass is not decoded. */
export interface PeekFilter {
  readonly where: (event: Peek) => boolean;
}
