/** Where the simulator takes its time from. Tests give it one that they move by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @param ms milliseconds from now; negative counts as 0 */
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Node.js takes anything longer for one millisecond: 24.8 days. */
const LONGEST_MS = 0x7fff_ffff;

/** A wait that Node.js has no timer for, in pieces. */
class LongWait {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly callback: () => void,
    ms: number,
  ) {
    this.wait(ms);
  }

  private wait(ms: number): void {
    this.timer =
      ms > LONGEST_MS
        ? setTimeout(() => this.wait(ms - LONGEST_MS), LONGEST_MS)
        : setTimeout(() => this.callback(), ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => (ms > LONGEST_MS ? new LongWait(callback, ms) : setTimeout(callback, ms)),
  clearTimeout: (timer) => {
    if (timer instanceof LongWait) timer.stop();
    else clearTimeout(timer as NodeJS.Timeout);
  },
};

interface ManualTimer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** A clock that stands still until it is told to go on. Timers run in the order of their times, each at its own. */
export class ManualClock implements Clock {
  private time: number;
  private order = 0;
  private readonly timers = new Set<ManualTimer>();

  /** @param start milliseconds since 1970 */
  constructor(start = 1_700_000_000_000) {
    this.time = start;
  }

  /** Timers that are set and have not run. */
  get pending(): number {
    return this.timers.size;
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
    this.timers.delete(timer as ManualTimer);
  }

  /** Moves the time on by `ms` milliseconds and runs what comes due on the way, timers set meanwhile included. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (let next = this.earliest(); next && next.at <= end; next = this.earliest()) {
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
    this.time = end;
  }

  private earliest(): ManualTimer | undefined {
    let first: ManualTimer | undefined;
    for (const timer of this.timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer;
    }
    return first;
  }
}
