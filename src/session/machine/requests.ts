import { confirmationOf, type Message } from '../../protocol';
import { Segments } from './segments';

/** A request as the application asked for it. */
export interface Ask {
  /** What the session knows it by. */
  readonly key: number;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
  /** Part of the synchronisation: sent before the session is open. */
  readonly isSync: boolean;
}

interface Sent {
  readonly ask: Ask;
  readonly sentAt: number;
  readonly confirmedBy: string;
  deadline: number;
  segments?: Segments;
}

interface Waiting {
  readonly ask: Ask;
  readonly since: number;
  deadline: number;
}

export type Match =
  | { readonly kind: 'confirmed' | 'negative'; readonly ask: Ask; readonly message: Message }
  | { readonly kind: 'more' }
  | { readonly kind: 'late' | 'repeated' | 'wrong' | 'unknown'; readonly request: string | undefined };

const LAST_INVOKE_ID = 0xfffffffe;
/** An InvokeID whose request was given up is not used again for two minutes (BEHAVIOUR 1.6, inferred). */
const ABANDONED_MS = 120_000;
const MOST_REMEMBERED = 10_000;

/** The CTI Server refuses anything; the peripheral only what reaches it (BEHAVIOUR 1.6). */
const isNegative = (confirmation: string, request: string): boolean =>
  confirmation === 'FAILURE_CONF' || (confirmation === 'CONTROL_FAILURE_CONF' && request !== 'HEARTBEAT_REQ');

/** Requests on their way and in line, by InvokeID; those given up, so that late answers are known. */
export class Requests {
  private readonly sent = new Map<number, Sent>();
  private line: Waiting[] = [];
  private readonly abandoned = new Map<number, { readonly name: string; readonly at: number }>();
  private readonly settled = new Map<number, string>();
  private last = 0;
  /** Not later than the earliest deadline; may be too early, never too late. */
  private earliest = Infinity;

  get outstanding(): number {
    return this.sent.size;
  }
  get waiting(): number {
    return this.line.length;
  }
  get deadline(): number | undefined {
    return this.earliest === Infinity ? undefined : this.earliest;
  }

  /** Counts from 1, over reconnects too: from version 23 on a server may answer after a change of side. */
  nextInvokeId(now: number): number {
    for (const [id, { at }] of this.abandoned) {
      if (now - at < ABANDONED_MS && this.abandoned.size <= MOST_REMEMBERED) break;
      this.abandoned.delete(id);
    }
    do this.last = this.last >= LAST_INVOKE_ID ? 1 : this.last + 1;
    while (this.sent.has(this.last) || this.abandoned.has(this.last));
    this.settled.delete(this.last);
    return this.last;
  }

  addSent(InvokeID: number, ask: Ask, now: number, deadline: number): void {
    this.sent.set(InvokeID, { ask, sentAt: now, deadline, confirmedBy: confirmedBy(ask.name) });
    this.earliest = Math.min(this.earliest, deadline);
  }

  addWaiting(ask: Ask, now: number, deadline: number): void {
    this.line.push({ ask, since: now, deadline });
    this.earliest = Math.min(this.earliest, deadline);
  }

  /** The next in line, with its deadline. */
  takeWaiting(): { readonly ask: Ask; readonly deadline: number } | undefined {
    return this.line.shift();
  }

  /** Gives those in line a new time limit. */
  renewWaiting(deadlineOf: (ask: Ask) => number): void {
    for (const waiting of this.line) waiting.deadline = deadlineOf(waiting.ask);
    this.look();
  }

  /** What a confirmation answers, if anything. */
  match(message: Message, now: number): Match {
    const id = message['InvokeID'] as number;
    const sent = this.sent.get(id);
    if (!sent) {
      const given = this.abandoned.get(id);
      if (given) {
        this.abandoned.delete(id);
        this.remember(id, given.name);
        return { kind: 'late', request: given.name };
      }
      const settled = this.settled.get(id);
      return settled === undefined ? { kind: 'unknown', request: undefined } : { kind: 'repeated', request: settled };
    }
    const { ask } = sent;
    if (isNegative(message.name, ask.name)) return this.settle(id, { kind: 'negative', ask, message });
    if (message.name !== sent.confirmedBy) return { kind: 'wrong', request: ask.name };
    if (sent.segments || Segments.hasMore(message)) {
      sent.segments ??= new Segments();
      if (sent.segments.add(message)) {
        sent.deadline = now + ask.timeoutMs;
        return { kind: 'more' };
      }
      return this.settle(id, { kind: 'confirmed', ask, message: sent.segments.merged() });
    }
    return this.settle(id, { kind: 'confirmed', ask, message });
  }

  private settle(id: number, match: Match & { readonly ask: Ask }): Match {
    this.sent.delete(id);
    this.remember(id, match.ask.name);
    return match;
  }

  private remember(id: number, name: string): void {
    this.settled.set(id, name);
    if (this.settled.size > 1000) this.settled.delete(this.settled.keys().next().value!);
  }

  /** Takes out what has waited long enough. */
  expire(now: number): { readonly ask: Ask; readonly waitedMs: number; readonly wasSent: boolean }[] {
    if (now < this.earliest) return [];
    const expired: ReturnType<Requests['expire']> = [];
    for (const [id, { ask, deadline, sentAt }] of this.sent) {
      if (deadline > now) continue;
      expired.push({ ask, waitedMs: Math.round(now - sentAt), wasSent: true });
      this.abandon(id, ask.name, now);
    }
    this.line = this.line.filter(({ ask, deadline, since }) => {
      if (deadline <= now) expired.push({ ask, waitedMs: Math.round(now - since), wasSent: false });
      return deadline > now;
    });
    this.look();
    return expired;
  }

  /** The application gave the request up. */
  giveUp(key: number, now: number): void {
    for (const [id, { ask }] of this.sent) if (ask.key === key) return this.abandon(id, ask.name, now);
    this.line = this.line.filter(({ ask }) => ask.key !== key);
  }

  private abandon(id: number, name: string, now: number): void {
    this.sent.delete(id);
    this.abandoned.set(id, { name, at: now });
  }

  /** InvokeIDs of what is on its way. */
  sentIds(): ReadonlySet<number> {
    return new Set(this.sent.keys());
  }

  /** The session is gone: takes out all that was sent, or `only` these, and with `all` those in line too. */
  drop(now: number, all: boolean, only?: ReadonlySet<number>): { readonly ask: Ask; readonly wasSent: boolean }[] {
    const sent = [...this.sent].filter(([id]) => only?.has(id) ?? true);
    const dropped = sent.map(([id, { ask }]) => {
      this.abandon(id, ask.name, now);
      return { ask, wasSent: true };
    });
    if (all) dropped.push(...this.line.splice(0).map(({ ask }) => ({ ask, wasSent: false })));
    this.look();
    return dropped;
  }

  private look(): void {
    this.earliest = Infinity;
    for (const { deadline } of this.sent.values()) this.earliest = Math.min(this.earliest, deadline);
    for (const { deadline } of this.line) this.earliest = Math.min(this.earliest, deadline);
  }
}

const confirmedBy = (name: string): string => confirmationOf(name as Parameters<typeof confirmationOf>[0]);
