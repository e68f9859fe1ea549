import { seededRandom } from '../../src/simulator';

/** Seeded chance: the same seed gives much the same hour, as far as the timing of TCP allows. Times in milliseconds. */
export class Chance {
  private readonly random: () => number;
  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** Exponential: times between arrivals. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.random());
  }

  /** Gamma with shape 2, at least `least`: handling times have a hump and a long tail. */
  handling(mean: number, least: number): number {
    return Math.max(least, this.exponential(mean / 2) + this.exponential(mean / 2));
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  isLikely(probability: number): boolean {
    return this.random() < probability;
  }
}
