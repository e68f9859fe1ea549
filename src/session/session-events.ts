import type { Message } from '../protocol';
import type { Side } from './machine/failover';
import type { Problem } from './machine/machine-state';
import type { SessionState } from './state';

/** Where and when a message came. */
export interface MessageInfo {
  readonly side: Side;
  /** Protocol version of the session. */
  readonly version: number;
  /** Arrival, in milliseconds since 1970. */
  readonly at: number;
  /** Rebuilt from a snapshot after a reconnect, not sent as an event. */
  readonly resync?: true;
}

/** Events may have been missed: from the last sign of life of the lost session to the opening of the new one, in milliseconds since 1970. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** As people read it. */
  readonly reason: string;
}

/** One message that was sent or received. */
export interface TraceLine {
  readonly direction: 'in' | 'out';
  /** Name and fields, passwords masked. */
  readonly line: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Listeners are called in the order of the socket; what one throws is told as `problem`. */
export interface SessionEvents {
  /** After every change. */
  state: [SessionState];
  /** Everything that the server sends unasked. */
  message: [Message, MessageInfo];
  /** When a server has accepted a session again after a loss. */
  gap: [Gap];
  problem: [Problem];
  trace: [TraceLine];
}
