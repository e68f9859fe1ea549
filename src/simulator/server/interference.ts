import type { ClientSession } from './client-session';
import type { Refusal } from './refusals';

/** What may come between the server and its clients: faults do. */
export interface Interference {
  /** A connection came. */
  connected(session: ClientSession): void;
  /** The answer to a request, instead of what the server would say. */
  refusalOf(session: ClientSession, request: string): Refusal | undefined;
  /**
   * When an answer goes out, in milliseconds from now: once for each; none means that it is lost.
   * @param delayMs when it would go out
   */
  planAnswer(session: ClientSession, request: string, delayMs: number): readonly number[];
}
