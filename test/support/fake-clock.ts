interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** A clock that stands still until it is moved. Timers run in the order of their times, each at its own. */
export class FakeClock {
  private time: number;
  private order = 0;
  private readonly timers = new Set<Timer>();

  /** @param start milliseconds since 1970 */
  constructor(start = 1_700_000_000_000) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  setTimeout(callback: () => void, ms: number): unknown {
    const timer = { at: this.time + Math.max(0, ms), order: this.order++, callback };
    this.timers.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.timers.delete(timer as Timer);
  }

  /** Timers that have not run yet. */
  get pending(): number {
    return this.timers.size;
  }

  /** Milliseconds until the next timer. */
  get untilNext(): number | undefined {
    const next = this.next();
    return next && next.at - this.time;
  }

  advance(ms: number): void {
    const end = this.time + ms;
    for (let next = this.next(); next && next.at <= end; next = this.next()) this.run(next);
    this.time = end;
  }

  /** A process that stood still: the time has gone by, and only then the timers run, all of them late. */
  leap(ms: number): void {
    this.time += ms;
    this.advance(0);
  }

  /** `advance` with a turn for promises behind every timer. */
  async advanceAsync(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.next(); next && next.at <= end; next = this.next()) {
      this.run(next);
      await settled();
    }
    this.time = end;
  }

  private run(timer: Timer): void {
    this.timers.delete(timer);
    this.time = Math.max(this.time, timer.at);
    timer.callback();
  }

  private next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.timers) {
      if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    }
    return next;
  }
}

/** Lets all promises that can go on do so. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
