import type { Clock } from '../../src/session';
import type { Simulator } from '../../src/simulator';

/** Longer than the session takes to call a silent server dead. */
const FROZEN_MS = 40_000;

type Kind = 'side switch' | 'cut' | 'freeze';
/** Most of them change sides; a cut and a server that hangs come in between. */
const ROUND: readonly Kind[] = ['side switch', 'side switch', 'cut', 'side switch', 'freeze'];

/** Takes the session's server away every few minutes, in one way after the other. */
export class Outages {
  readonly counts: Record<Kind, number> = { 'side switch': 0, cut: 0, freeze: 0 };
  private timer: unknown;

  constructor(
    private readonly simulator: Simulator,
    private readonly clock: Clock,
    private readonly everyMs: number,
  ) {}

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  start(): void {
    this.timer = this.clock.setTimeout(() => {
      const kind = ROUND[this.total % ROUND.length] ?? 'cut';
      this.counts[kind]++;
      if (kind === 'side switch') this.simulator.switchSide();
      else if (kind === 'cut') this.simulator.cut();
      else {
        this.simulator.freeze(true);
        this.clock.setTimeout(() => this.simulator.freeze(false), FROZEN_MS);
      }
      this.start();
    }, this.everyMs);
  }

  stop(): void {
    this.clock.clearTimeout(this.timer);
  }
}
