/** Why somebody stops waiting without having seen what was waited for. */
export type WaitEnd = 'timed out' | 'ended' | 'reset';

interface Waiting<T> {
  readonly item: T;
  readonly timer: NodeJS.Timeout;
}

/** Those who wait for an event, each with a time limit. Bounded; nobody waits for ever. */
export class WaitList<T> {
  private readonly all = new Set<Waiting<T>>();

  constructor(
    private readonly limit: number,
    private readonly onEnd: (item: T, why: WaitEnd) => void,
    private readonly onCount: (count: number) => void,
  ) {}

  get isFull(): boolean {
    return this.all.size >= this.limit;
  }

  add(item: T, ms: number): void {
    const waiting: Waiting<T> = { item, timer: setTimeout(() => this.end(waiting, 'timed out'), ms) };
    this.all.add(waiting);
    this.onCount(this.all.size);
  }

  private end(waiting: Waiting<T>, why: WaitEnd): void {
    this.drop(waiting);
    this.onEnd(waiting.item, why);
  }

  private drop(waiting: Waiting<T>): boolean {
    clearTimeout(waiting.timer);
    const waited = this.all.delete(waiting);
    if (waited) this.onCount(this.all.size);
    return waited;
  }

  /** Takes out those for whom `judge` says that it is over; who is judged while time runs out is told once. */
  async each(
    judge: (item: T) => Promise<'happened' | 'ended' | undefined>,
    happened: (item: T) => void,
  ): Promise<void> {
    for (const waiting of Array.from(this.all)) {
      const verdict = await judge(waiting.item);
      if (verdict === undefined || !this.drop(waiting)) continue;
      if (verdict === 'happened') happened(waiting.item);
      else this.onEnd(waiting.item, 'ended');
    }
  }

  /** Ends all of them. */
  reset(): void {
    for (const waiting of Array.from(this.all)) this.end(waiting, 'reset');
  }

  /** Forgets all of them, untold: the flow is going. */
  clear(): void {
    for (const { timer } of this.all) clearTimeout(timer);
    this.all.clear();
  }
}
