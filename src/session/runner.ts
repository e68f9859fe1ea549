import type { Clock } from './clock';
import type { Connection, Driver, ServerAddress } from './driver';
import type { Side } from './machine/failover';
import { Inbox } from './inbox';
import { deadlineOf, step } from './machine/machine';
import type { Effect, Input, Machine } from './machine/machine-state';

/** Frames looked at before others in the process get their turn. */
const FRAMES_PER_TURN = 500;
/** A timer this late says that the process stood still, and that answers may be waiting in the socket. */
const LATE_MS = 1000;
const GRACE_MS = 50;
const LONGEST_TIMER_MS = 0x7fffffff;

type IoEffect = Extract<Effect, { type: 'connect' | 'send' | 'end' | 'reset' }>;
export type ToldEffect = Exclude<Effect, IoEffect>;

interface Live {
  readonly inbox: Inbox;
  connection?: Connection;
}

interface RunnerOptions {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly driver: Driver;
  readonly addressOf: (side: Side) => ServerAddress;
  /** Takes the effects that are neither connections nor time. */
  readonly tell: (effect: ToldEffect) => void;
  readonly onFault: (error: unknown) => void;
  readonly onSlow: (waiting: number) => void;
  /** Nothing is left: no connection, no timer. */
  readonly onQuiet: () => void;
}

/** Runs a machine: gives it what comes from connections and the clock, and does what it wants done with them. */
export class Runner {
  private readonly inputs: Input[] = [];
  private isRunning = false;
  /** Every connection that has not told of its end yet, old ones too. */
  private readonly live = new Map<number, Live>();
  private timer: unknown;
  private timerAt = 0;
  private turn: unknown;
  private holds = 0;
  private hadGrace = false;

  constructor(private readonly options: RunnerOptions) {}

  /** Milliseconds for deadlines. */
  now(): number {
    const { clock } = this.options;
    return clock.monotonic?.() ?? clock.now();
  }

  /** Milliseconds since 1970 of a time of `now`. */
  wallTime(time: number): number {
    return Math.round(this.options.clock.now() - (this.now() - time));
  }

  get isQuiet(): boolean {
    return this.live.size === 0 && this.options.machine.connection === 0;
  }

  /** Handles an input with all that follows from it; from inside a listener, when its turn comes. */
  dispatch(input: Input): void {
    this.inputs.push(input);
    if (this.isRunning) return;
    this.isRunning = true;
    const { retiring } = this.options.machine;
    for (let next = this.inputs.shift(); next; next = this.inputs.shift()) {
      try {
        for (const effect of step(this.options.machine, next, this.now())) this.perform(effect);
      } catch (error) {
        this.options.onFault(error);
      }
    }
    this.isRunning = false;
    this.arm();
    // What the new side has brought waited for the end of the old one.
    if (retiring && !this.options.machine.retiring) this.look();
  }

  /** Lets messages wait unread until the returned function is called; the server has to wait when there are many. */
  hold(): () => void {
    this.holds++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--this.holds === 0) this.look();
    };
  }

  private perform(effect: Effect): void {
    switch (effect.type) {
      case 'connect':
        return this.connect(effect.connection, effect.side);
      case 'send':
        return this.live.get(effect.connection)?.connection?.send(effect.bytes);
      case 'end':
      case 'reset':
        return this.live.get(effect.connection)?.connection?.[effect.type]();
      default:
        return this.options.tell(effect);
    }
  }

  private connect(id: number, side: Side): void {
    const live: Live = {
      inbox: new Inbox(id, (isReading) => {
        if (!isReading) this.options.onSlow(live.inbox.length);
        this.dispatch({ type: 'reading', connection: id, isReading });
        live.connection?.[isReading ? 'resume' : 'pause']?.();
      }),
    };
    this.live.set(id, live);
    try {
      live.connection = this.options.driver.connect(this.options.addressOf(side), {
        connected: () => this.dispatch({ type: 'connected', connection: id }),
        received: (chunk) => this.received(live, chunk),
        closed: (error) => this.closed(live, error),
      });
    } catch (error) {
      this.closed(live, error instanceof Error ? error : new Error(String(error)));
    }
  }

  private received({ inbox }: Live, chunk: Buffer): void {
    if (!this.isCurrent(inbox.id)) return;
    // Only whole messages prove life: a stream that is out of step may go on for ever without one.
    if (inbox.push(chunk)) this.dispatch({ type: 'received', connection: inbox.id });
    this.look();
  }

  private closed({ inbox }: Live, error: Error | undefined): void {
    this.live.delete(inbox.id);
    if (this.isCurrent(inbox.id)) {
      inbox.over(error);
      this.drain(inbox);
    }
    if (this.isQuiet) this.options.onQuiet();
  }

  /** The connection is gone: what it brought comes first, then its end. Before that, what came on the one that was left for it. */
  private drain(inbox: Inbox): void {
    const { connection, retiring } = this.options.machine;
    const before = inbox.id === connection ? this.live.get(retiring?.connection ?? 0)?.inbox : undefined;
    for (let item = before?.take(); item; item = before?.take()) this.dispatch(item);
    for (let item = inbox.take(); item; item = inbox.take()) this.dispatch(item);
  }

  /** Gives the machine a number of frames; the rest in the next turn, so that others get theirs. */
  private look(): void {
    const { machine, clock } = this.options;
    if (this.turn !== undefined) return;
    for (let left = FRAMES_PER_TURN; left > 0; left--) {
      // A session that closes must hear the answer.
      if (this.holds > 0 && machine.phase !== 'closing') return;
      const item = this.next()?.take();
      if (!item) return;
      this.dispatch(item);
    }
    if (!this.next()) return;
    this.turn = clock.setTimeout(() => {
      this.turn = undefined;
      this.look();
    }, 0);
  }

  /** Whose turn it is: a side that was left is heard to its end first, the standby last. */
  private next(): Inbox | undefined {
    const { connection, spare, retiring } = this.options.machine;
    const ids = retiring ? [retiring.connection] : [connection, spare?.connection ?? 0];
    return ids.map((id) => this.live.get(id)?.inbox).find((inbox) => inbox !== undefined && inbox.length > 0);
  }

  private isCurrent(id: number): boolean {
    const { connection, spare, retiring } = this.options.machine;
    return id === connection || id === spare?.connection || id === retiring?.connection;
  }

  private get hasCurrent(): boolean {
    return [...this.live.keys()].some((id) => this.isCurrent(id));
  }

  /** Sets the one timer. One that is too early is left: it looks again. */
  private arm(): void {
    const { machine, clock } = this.options;
    if (!this.hasCurrent && this.turn !== undefined) {
      clock.clearTimeout(this.turn);
      this.turn = undefined;
    }
    const deadline = deadlineOf(machine);
    if (this.timer !== undefined) {
      if (deadline !== undefined && this.timerAt <= deadline) return;
      clock.clearTimeout(this.timer);
      this.timer = undefined;
    }
    if (deadline !== undefined) this.wakeAt(deadline);
  }

  private wakeAt(time: number): void {
    this.timerAt = time;
    const ms = Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil(time - this.now())));
    this.timer = this.options.clock.setTimeout(() => this.wake(), ms);
  }

  private wake(): void {
    this.timer = undefined;
    const deadline = deadlineOf(this.options.machine);
    const late = deadline === undefined ? -1 : this.now() - deadline;
    if (late > LATE_MS && !this.hadGrace && this.live.size > 0) {
      this.hadGrace = true;
      return this.wakeAt(this.now() + GRACE_MS);
    }
    this.hadGrace = false;
    if (late < 0) return this.arm();
    this.dispatch({ type: 'tick' });
  }
}
