import type { RouteAnswer } from '../../lab/contact-centre';

/** What a router is asked: the dialled number and the context of the call so far (BEHAVIOUR 4.3, 2). */
export interface RouteRequest {
  /** Asked for by a client with PostRoute, or because a call has come to a dialled number. */
  readonly reason: 'post-route' | 'dialed number';
  readonly dialedNumber: string;
  /** The calling device or number, as ANI. */
  readonly ani: string;
  readonly callerEnteredDigits: string | undefined;
  readonly userToUserInfo: Uint8Array | undefined;
  /** CallVariable1 to CallVariable10, those that are set. */
  readonly variables: Readonly<Record<string, string>>;
  readonly namedVariables: Readonly<Record<string, string>>;
}

/** A label, an answer in full, or nothing where the lab's own table is to decide. */
export type RouterResult = string | RouteAnswer | undefined;
/** @param signal aborted when an answer is of no use any more: it came too late, or has been given */
export type Router = (request: RouteRequest, signal: AbortSignal) => RouterResult | Promise<RouterResult>;
