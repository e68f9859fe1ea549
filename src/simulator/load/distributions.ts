type Random = () => number;

/** No draw is longer than this many times its mean, so that no call stays for ever. */
const LONGEST = 20;

/** The time between two arrivals of a Poisson process, and how long somebody is ready to wait. */
export function exponential(random: Random, mean: number): number {
  return Math.min(-Math.log(1 - random()) * mean, mean * LONGEST);
}

/**
 * Handling times: never negative, most of them short, some very long.
 * @param variation standard deviation as a share of the mean; 0 gives the mean every time
 */
export function logNormal(random: Random, mean: number, variation: number): number {
  if (mean === 0) return 0;
  const sigmaSquared = Math.log(1 + variation * variation);
  const value = mean * Math.exp(Math.sqrt(sigmaSquared) * normal(random) - sigmaSquared / 2);
  return Math.min(value, mean * LONGEST);
}

/** Mean 0 and deviation 1 (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
