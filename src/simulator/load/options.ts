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

/** Name, lowest, highest, default. */
const limits = {
  callsPerSecond: [0.01, 10_000, 10],
  minutes: [0, 10_080, 60],
  agents: [0, 1_000_000, 1_000_000],
  loginsPerSecond: [1, 100_000, 2000],
  answerSeconds: [0, 3600, 4],
  handlingSeconds: [0, 86_400, 180],
  wrapupSeconds: [0, 86_400, 20],
  patienceSeconds: [0, 86_400, 120],
  variation: [0, 10, 0.6],
  maxCalls: [1, 1_000_000, 100_000],
  seed: [0, 0xffff_ffff, 1],
} as const satisfies Record<Exclude<keyof LoadOptions, 'dialedNumbers'>, readonly [number, number, number]>;

/** @throws RangeError naming the option, its range, and what was given */
export function loadSettings(options: LoadOptions, routed: readonly string[]): LoadSettings {
  const dialedNumbers = options.dialedNumbers ?? routed;
  if (dialedNumbers.length === 0) {
    throw new RangeError('no number to dial: the lab needs a dialled number that leads to skill groups');
  }
  const numbers = Object.entries(limits).map(([name, [low, high, usual]]) => {
    const value = options[name as keyof typeof limits] ?? usual;
    if (!(value >= low && value <= high)) throw new RangeError(`load: ${name} is ${value}: use ${low} to ${high}`);
    return [name, value];
  });
  return { ...(Object.fromEntries(numbers) as { [K in keyof typeof limits]: number }), dialedNumbers };
}
