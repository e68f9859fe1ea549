import { systemClock, type Clock } from './clock';

interface Timer {
  /** In this clock's time. */
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
  /** While the clock runs. */
  source: unknown;
}

/** A clock that runs, can be held, moved on by hand, and let run again. */
export class SteeredClock implements Clock {
  private readonly timers = new Set<Timer>();
  private order = 0;
  private heldAt: number | undefined;
  /** How much later it is here than at the source, in milliseconds. */
  private ahead = 0;

  /** @param source what it follows while it runs */
  constructor(private readonly source: Clock = systemClock) {}

  get isHeld(): boolean {
    return this.heldAt !== undefined;
  }

  now(): number {
    return this.heldAt ?? this.source.now() + this.ahead;
  }

  setTimeout(callback: () => void, ms: number): unknown {
    const timer: Timer = { at: this.now() + Math.max(0, ms), order: this.order++, callback, source: undefined };
    this.timers.add(timer);
    if (!this.isHeld) this.start(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    if (this.timers.delete(timer as Timer)) this.stop(timer as Timer);
  }

  private start(timer: Timer): void {
    timer.source = this.source.setTimeout(() => {
      this.timers.delete(timer);
      timer.callback();
    }, timer.at - this.now());
  }

  private stop(timer: Timer): void {
    if (timer.source !== undefined) this.source.clearTimeout(timer.source);
    timer.source = undefined;
  }

  /** Time stands still. */
  hold(): void {
    if (this.isHeld) return;
    this.heldAt = this.now();
    for (const timer of this.timers) this.stop(timer);
  }

  /** Time goes on from where it was held. */
  run(): void {
    if (this.heldAt === undefined) return;
    this.ahead = this.heldAt - this.source.now();
    this.heldAt = undefined;
    for (const timer of this.timers) this.start(timer);
  }

  /**
   * Moves on at once, running what comes due on the way; a clock that runs goes on running.
   * @param ms milliseconds, not negative
   */
  advance(ms: number): void {
    const wasHeld = this.isHeld;
    this.hold();
    const end = this.now() + Math.max(0, ms);
    for (let next = this.earliest(); next && next.at <= end; next = this.earliest()) {
      this.timers.delete(next);
      this.heldAt = Math.max(this.now(), next.at);
      next.callback();
    }
    this.heldAt = end;
    if (!wasHeld) this.run();
  }

  private earliest(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer;
    }
    return first;
  }
}
