import type { Message } from '../protocol';
import type { Clock } from './clock';
import { InvalidRequest, WaitTimedOut } from './errors';
import type { WaitOptions } from './request-types';

/** No time limit is longer: a day. */
export const LONGEST_MS = 24 * 3600 * 1000;

export const durationProblem = (request: string, ms: unknown): InvalidRequest | undefined =>
  typeof ms === 'number' && ms > 0
    ? undefined
    : new InvalidRequest(request, 'timeoutMs', 'a number of milliseconds above 0 is needed');

/** Who waits for a message. Each wait settles once: with the message, its time, its signal's reason, or the end of all. */
export class Waits {
  private readonly all = new Set<(error: Error) => void>();

  constructor(private readonly clock: Clock) {}

  /** @param subscribe listens for the messages that are waited for, and gives the way to stop */
  add(
    { timeoutMs, signal }: WaitOptions,
    subscribe: (listener: (message: Message) => void) => () => void,
  ): Promise<Message> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const problem = timeoutMs === undefined ? undefined : durationProblem('waitFor', timeoutMs);
      if (problem) return reject(problem);
      const end = (): void => {
        unsubscribe();
        if (timer !== undefined) this.clock.clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.all.delete(fail);
      };
      const fail = (error: Error): void => {
        end();
        reject(error);
      };
      const onAbort = (): void => fail(signal?.reason as Error);
      const unsubscribe = subscribe((message) => {
        end();
        resolve(message);
      });
      const timer =
        timeoutMs === undefined
          ? undefined
          : this.clock.setTimeout(() => fail(new WaitTimedOut(timeoutMs)), Math.min(timeoutMs, LONGEST_MS));
      signal?.addEventListener('abort', onAbort);
      this.all.add(fail);
    });
  }

  end(error: Error): void {
    for (const reject of this.all) reject(error);
  }
}
