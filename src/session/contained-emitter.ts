import { EventEmitter } from 'node:events';

type EventMap<E> = { [K in keyof E]: unknown[] };

/** An emitter whose listeners cannot harm it or each other: what they throw is reported, and the next one is called. */
export abstract class ContainedEmitter<E extends EventMap<E>> extends EventEmitter<E> {
  protected abstract onListenerError(error: unknown, where: string): void;

  protected tell<K extends keyof E & string>(event: K, ...args: E[K]): void {
    const listeners = this.rawListeners(event as never) as unknown as ((...all: unknown[]) => unknown)[];
    for (const listener of listeners) this.contain(event, () => listener.apply(this, args));
  }

  protected contain(where: string, call: () => unknown): void {
    try {
      const result = call();
      if (result instanceof Promise) result.catch((error: unknown) => this.onListenerError(error, where));
    } catch (error) {
      this.onListenerError(error, where);
    }
  }
}
