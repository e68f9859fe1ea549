import type { Clock } from '../../src/session';
import { ManualClock, systemClock } from '../../src/simulator';

const STEP_MS = 50;
export const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** How time passes in a run. */
export interface Pace {
  readonly clock: Clock;
  readonly describe: string;
  /** Timers that are set, those of the load included. */
  timers(): number;
  /** Lets so much site time pass. */
  pass(ms: number): Promise<void>;
}

/**
 * Site time is moved by hand, as fast as the machine can follow; the bytes go over real TCP all the same. After each step the
 * event loop turns until both ends had the chance to read what the other wrote.
 */
export function drivenPace(): Pace {
  const clock = new ManualClock(Date.now());
  return {
    clock,
    describe: `driven clock, steps of ${STEP_MS} ms`,
    timers: () => clock.pending,
    pass: async (ms) => {
      for (let left = ms; left > 0; left -= STEP_MS) {
        clock.advance(Math.min(STEP_MS, left));
        await turn();
        await turn();
      }
    },
  };
}

/** Time passes by itself. */
export function realPace(): Pace {
  return {
    clock: { ...systemClock, monotonic: () => performance.now() },
    describe: 'real time',
    timers: () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length,
    pass: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  };
}
