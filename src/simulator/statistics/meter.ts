/** Amounts by name: counts, and milliseconds where the name ends in Time. */
export type Totals = ReadonlyMap<string, number>;

/** Since when an interval counts that contains a moment, both in milliseconds since 1970. */
export type IntervalStart = (now: number) => number;

interface Sum {
  start: number;
  readonly totals: Map<string, number>;
}

/** Adds up amounts for several intervals at once, each of which begins anew at its own times. */
export class Meter<I extends string> {
  private readonly sums: ReadonlyMap<I, Sum>;

  constructor(private readonly starts: Readonly<Record<I, IntervalStart>>) {
    const names = Object.keys(starts) as I[];
    this.sums = new Map(names.map((name) => [name, { start: -Infinity, totals: new Map<string, number>() }]));
  }

  add(now: number, amounts: Readonly<Record<string, number>>): void {
    for (const interval of this.sums.keys()) {
      const { totals } = this.current(interval, now);
      for (const [name, amount] of Object.entries(amounts)) totals.set(name, (totals.get(name) ?? 0) + amount);
    }
  }

  /** The longest of what came. */
  raise(now: number, name: string, amount: number): void {
    for (const interval of this.sums.keys()) {
      const { totals } = this.current(interval, now);
      totals.set(name, Math.max(totals.get(name) ?? 0, amount));
    }
  }

  /** A time that has passed in a state; of it, each interval gets what lies within. */
  addSpan(from: number, now: number, names: readonly string[]): void {
    for (const interval of this.sums.keys()) {
      const { start, totals } = this.current(interval, now);
      const passed = Math.max(0, now - Math.max(from, start));
      for (const name of names) totals.set(name, (totals.get(name) ?? 0) + passed);
    }
  }

  /** What an interval has so far. */
  read(interval: I, now: number): { readonly start: number; readonly totals: Totals } {
    return this.current(interval, now);
  }

  private current(interval: I, now: number): Sum {
    const sum = this.sums.get(interval);
    if (!sum) throw new RangeError(`no interval ${interval}`);
    const start = this.starts[interval](now);
    if (start !== sum.start) {
      sum.start = start;
      sum.totals.clear();
    }
    return sum;
  }
}

/**
 * Half hours and midnight as the central controller's clock has them (BEHAVIOUR 8.1, 14).
 * @param lengthMs at most a day
 */
export function intervalOf(lengthMs: number, utcOffsetMinutes: number): IntervalStart {
  const offset = utcOffsetMinutes * 60_000;
  return (now) => Math.floor((now + offset) / lengthMs) * lengthMs - offset;
}

export const HALF_HOUR_MS = 1_800_000;
