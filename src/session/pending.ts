import type { Message } from '../protocol';
import type { RequestError } from './errors';

interface Entry {
  readonly resolve: (confirmation: Message | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** The promises of requests that are not settled yet. Each settles once: with its outcome, or with the reason of its signal. */
export class Pending {
  private readonly entries = new Map<number, Entry>();
  private lastKey = 0;

  /** @param onAbort called when the signal gives the request up */
  add(signal: AbortSignal | undefined, onAbort: () => void): { key: number; promise: Promise<Message | undefined> } {
    const key = ++this.lastKey;
    const promise = new Promise<Message | undefined>((resolve, reject) => {
      const abort = (): void => {
        if (!this.entries.delete(key)) return;
        onAbort();
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', abort, { once: true });
      const done = (): void => signal?.removeEventListener('abort', abort);
      this.entries.set(key, {
        resolve: (confirmation) => (done(), resolve(confirmation)),
        reject: (error) => (done(), reject(error)),
      });
    });
    return { key, promise };
  }

  settle(key: number, outcome: Message | RequestError | undefined): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    if (outcome instanceof Error) entry.reject(outcome);
    else entry.resolve(outcome);
  }
}
