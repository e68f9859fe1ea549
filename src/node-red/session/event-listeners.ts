import type { CallView } from '../../calls';
import type { Message } from '../../protocol';
import type { AgentAtWork } from '../event-families';

/** One delivery to an event node, already decided to be of interest. */
export interface Delivery {
  readonly message: Message;
  readonly cti: CtiOrigin;
  /** The call that the event is about, as it is now; a fresh copy each time. */
  readonly call: () => CallView | undefined;
  /** Whom the event is about. */
  readonly agent: () => AgentAtWork | undefined;
}

/** Where an event came from: `msg.cti`. */
export interface CtiOrigin {
  readonly session: string;
  readonly side: string;
  readonly version: number;
  /** Arrival, in milliseconds since 1970. */
  readonly at: number;
  readonly resync?: true;
}

type Listener = (delivery: Delivery) => void;

/** The nodes that want events, and which ones. */
export class EventListeners {
  private readonly all = new Map<Listener, ReadonlySet<string> | undefined>();

  /** @param names of messages; left out, all of them. @returns the way to stop */
  add(listener: Listener, names?: Iterable<string>): () => void {
    this.all.set(listener, names === undefined ? undefined : new Set(names));
    return () => void this.all.delete(listener);
  }

  want(name: string): boolean {
    for (const names of this.all.values()) if (names === undefined || names.has(name)) return true;
    return false;
  }

  tell(delivery: Delivery): void {
    for (const [listener, names] of this.all)
      if (names === undefined || names.has(delivery.message.name)) listener(delivery);
  }
}
