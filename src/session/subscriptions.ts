import { rowNamed, type Message, type Peek } from '../protocol';
import { InvalidRequest } from './errors';
import type { PeekFilter, Predicate } from './request-types';
import type { MessageInfo } from './session-events';

/** May be asynchronous: what it rejects with is reported. */
export type Listener<M> = (message: M, info: MessageInfo) => unknown;
export type Filter = string | readonly string[] | Predicate | PeekFilter;

interface Subscription {
  readonly accepts: Predicate;
  /** Judged before the event is decoded. */
  readonly hears: (event: Peek) => boolean;
  readonly listener: Listener<Message>;
}

/** Who wants which messages. */
export class Subscriptions {
  /** Replaced, never changed: a listener may subscribe while a message is on its way. */
  private all: readonly Subscription[] = [];

  /**
   * @returns the way to stop
   * @throws InvalidRequest for a name that no message has
   */
  add(filter: Filter, listener: Listener<never>): () => void {
    const subscription = { ...filterOf(filter), listener: listener as Listener<Message> };
    this.all = [...this.all, subscription];
    return () => {
      this.all = this.all.filter((other) => other !== subscription);
    };
  }

  hears(event: Peek): boolean {
    return this.all.some(({ hears }) => hears(event));
  }

  /** @param contain calls what may throw */
  tell(message: Message, info: MessageInfo, contain: (call: () => unknown) => void): void {
    for (const { accepts, listener } of this.all)
      contain(() => (accepts(message) ? listener(message, info) : undefined));
  }
}

function filterOf(filter: Filter): Pick<Subscription, 'accepts' | 'hears'> {
  if (typeof filter === 'function') return { accepts: filter, hears: () => true };
  if (typeof filter === 'object' && 'where' in filter) {
    const { where } = filter;
    const type = (message: Message): number => rowNamed(message.name)?.type ?? Number(message['type']);
    return {
      accepts: (message) => where({ name: message.name, type: type(message), field: (name) => message[name] }),
      hears: where,
    };
  }
  const names = new Set(typeof filter === 'string' ? [filter] : filter);
  for (const name of names)
    if (name !== 'UNKNOWN' && !rowNamed(name))
      throw new InvalidRequest('subscribe', name, 'no message of the guide has this name');
  return { accepts: ({ name }) => names.has(name), hears: ({ name }) => names.has(name) };
}
