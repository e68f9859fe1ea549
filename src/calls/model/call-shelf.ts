import { Call, forget, note, type Book, type Connection, type Moment } from './call';
import { isAt } from './call-finder';
import { mergeCalls } from './merge';
import { MultiIndex } from './multi-index';
import { enter, remove } from './parties';
import { TextPool } from './text-pool';

export interface ShelfOptions {
  /** How long the server waits for wrap-up data; a cleared call without END_CALL_EVENT is kept twice as long. */
  readonly wrapUpMs?: number;
  /** How many calls are held at most; the oldest that are over go first. */
  readonly maxCalls?: number;
  /** Begins every key, to tell the calls of several sessions apart. */
  readonly keyPrefix?: string;
}

const DEFAULT_WRAP_UP_MS = 120_000;
const DEFAULT_MAX_CALLS = 100_000;
/** What comes late, such as the END_CALL of another party, still finds the call for so long. */
const ENDED_KEPT_MS = 30_000;
const MOST_ENDED = 5_000;

/** The calls that are held, from their first message until nothing that is late can be about them any more. */
export class CallShelf {
  readonly book: Book = { ids: new MultiIndex(), devices: new MultiIndex(), pool: new TextPool() };
  private readonly calls = new Map<string, Call>();
  private readonly mergedInto = new Map<string, Call>();
  /** Calls of which the end is waited for, in the order of time, so that purging looks only at what is due. */
  private readonly waiting = new Map<Call, number>();
  private readonly ended = new Set<Call>();
  private counter = 0;
  private givenUp = 0;
  private count = 0;

  constructor(private readonly options: ShelfOptions) {}

  /** Calls that have not ended. */
  get size(): number {
    return this.calls.size;
  }

  values(): IterableIterator<Call> {
    return this.calls.values();
  }

  /** Also by the key of a call that was merged into another one. */
  byKey(key: string): Call | undefined {
    return this.calls.get(key) ?? this.mergedInto.get(key);
  }

  /** How many messages have been taken in: what `touched` counts in. */
  get messages(): number {
    return this.count;
  }
  countMessage(): void {
    this.count++;
  }
  touch(call: Call): void {
    call.touched = this.count;
  }

  create({ callId }: Connection, { at }: Moment, peripheral: number | undefined): Call {
    this.makeRoom(at);
    for (const over of this.book.ids.get(callId))
      if (over.endedAt !== undefined && isAt(over, peripheral)) this.drop(over);
    // Time and count: no key comes twice, not even after a restart.
    const key = `${this.options.keyPrefix ?? ''}${at.toString(36)}-${(++this.counter).toString(36)}`;
    const call = new Call(key, callId);
    call.PeripheralID = peripheral;
    this.calls.set(key, call);
    enter(this.book, call);
    return call;
  }

  /** The end of the call is due from now on, and it is not kept for ever if that does not come. */
  awaitEnd(call: Call, at: number): void {
    if (!this.waiting.has(call)) this.waiting.set(call, at);
  }
  awaitNoEnd(call: Call): void {
    this.waiting.delete(call);
  }

  finish(call: Call, at: number): void {
    note(call, 'endedAt', at);
    forget(call, 'queue');
    this.calls.delete(call.key);
    for (const key of call.mergedKeys ?? []) this.mergedInto.delete(key);
    this.waiting.delete(call);
    this.ended.add(call);
    if (this.ended.size > MOST_ENDED) this.drop(this.ended.values().next().value!);
  }

  /** A call that one client was done with goes on elsewhere, as after a deflection (BEHAVIOUR 4.2, DEFLECT_CALL). */
  revive(call: Call): void {
    if (call.endedAt === undefined) return;
    forget(call, 'endedAt');
    this.ended.delete(call);
    this.calls.set(call.key, call);
    for (const key of call.mergedKeys ?? []) this.mergedInto.set(key, call);
  }

  /** Two calls were joined: the keys and connections of the one lead to the other. */
  merge(into: Call, from: Call): void {
    mergeCalls(this.book, into, from);
    this.calls.delete(from.key);
    this.waiting.delete(from);
    for (const key of [from.key, ...(from.mergedKeys ?? [])]) this.mergedInto.set(key, into);
  }

  drop(call: Call): void {
    this.ended.delete(call);
    remove(this.book, call);
  }

  /** How many calls had to make room since this was asked last. */
  takeGivenUp(): number {
    const count = this.givenUp;
    this.givenUp = 0;
    return count;
  }

  /** Forgets calls that are due (BEHAVIOUR 5.5). Returns how many of them the server never ended. */
  purge(now: number): number {
    const keptMs = 2 * (this.options.wrapUpMs ?? DEFAULT_WRAP_UP_MS);
    let count = 0;
    for (const [call, since] of this.waiting) {
      if (since + keptMs > now) break;
      this.finish(call, now);
      count++;
    }
    for (const call of this.ended) {
      if (call.endedAt! + ENDED_KEPT_MS > now && this.ended.size <= MOST_ENDED) break;
      this.drop(call);
    }
    return count;
  }

  clear(): void {
    this.calls.clear();
    this.mergedInto.clear();
    this.waiting.clear();
    this.ended.clear();
    this.book.ids.clear();
    this.book.devices.clear();
    this.book.pool.clear();
  }

  private makeRoom(at: number): void {
    const { maxCalls = DEFAULT_MAX_CALLS } = this.options;
    while (this.calls.size >= maxCalls) {
      const oldest = this.waiting.keys().next().value ?? this.calls.values().next().value;
      if (!oldest) return;
      this.finish(oldest, at);
      this.drop(oldest);
      this.givenUp++;
    }
  }
}
