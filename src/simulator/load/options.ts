import { asRangeError, number, object, whole, withDefault } from '../lab/shape';

/** A busy hour. Every time is the mean of a distribution, in seconds. */
export interface LoadOptions {
  /** Calls offered, a Poisson process: 0.01 to 10 000 a second. Default 10. */
  readonly callsPerSecond?: number | undefined;
  /** For how long calls are offered, 0 to 10 080; 0 until it is stopped. Default 60. */
  readonly minutes?: number | undefined;
  /** How many agents log in, in the order of the lab: 0 to all. Default all. */
  readonly agents?: number | undefined;
  /** Logins a second, 1 to 100 000. Default 2000. */
  readonly loginsPerSecond?: number | undefined;
  /** Ringing until an agent answers, log-normal, 0 to 3600. Default 4. */
  readonly answerSeconds?: number | undefined;
  /** Talking, log-normal, 0 to 86 400. Default 180. */
  readonly handlingSeconds?: number | undefined;
  /** A work state, log-normal, 0 to 86 400. Default 20. */
  readonly wrapupSeconds?: number | undefined;
  /** How long callers stay in a queue, exponential, 0 to 86 400. Default 120. */
  readonly patienceSeconds?: number | undefined;
  /** Standard deviation of the log-normal times, as a share of their mean: 0 to 10. Default 0.6. */
  readonly variation?: number | undefined;
  /** Calls in progress beyond which none is offered, 1 to 1 000 000; those are counted. Default 100 000. */
  readonly maxCalls?: number | undefined;
  /** What callers dial. Default: all dialled numbers of the lab that lead to skill groups. */
  readonly dialedNumbers?: readonly string[] | undefined;
  /** The same seed gives the same hour. Default 1. */
  readonly seed?: number | undefined;
}

export type LoadSettings = { readonly [K in keyof LoadOptions]-?: Exclude<LoadOptions[K], undefined> };

const DAY_SECONDS = 86_400;

const shape = object<Omit<LoadSettings, 'dialedNumbers'>>({
  callsPerSecond: withDefault(10, number(0.01, 10_000)),
  minutes: withDefault(60, number(0, 10_080)),
  agents: withDefault(1_000_000, whole(0, 1_000_000)),
  loginsPerSecond: withDefault(2000, number(1, 100_000)),
  answerSeconds: withDefault(4, number(0, 3600)),
  handlingSeconds: withDefault(180, number(0, DAY_SECONDS)),
  wrapupSeconds: withDefault(20, number(0, DAY_SECONDS)),
  patienceSeconds: withDefault(120, number(0, DAY_SECONDS)),
  variation: withDefault(0.6, number(0, 10)),
  maxCalls: withDefault(100_000, whole(1, 1_000_000)),
  seed: withDefault(1, whole(0, 0xffff_ffff)),
});

/** @throws RangeError naming the option, its range, and what was given */
export function loadSettings({ dialedNumbers, ...options }: LoadOptions, routed: readonly string[]): LoadSettings {
  const numbers = dialedNumbers ?? routed;
  if (numbers.length === 0) {
    throw new RangeError('no number to dial: the lab needs a dialled number that leads to skill groups');
  }
  return { ...asRangeError('load', () => shape.read(options, '')), dialedNumbers: numbers };
}
