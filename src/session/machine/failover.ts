import type { Reaction } from '../errors';

export type Side = 'A' | 'B';

interface StatusRule {
  readonly statuses: readonly number[];
  readonly reaction: Reaction;
  /** Stay on this side, and wait at least this long: the other side would say the same. */
  readonly minimumWaitMs?: number;
  readonly why: string;
}

/** What a status on OPEN_REQ calls for (BEHAVIOUR 1.3, inferred from the meanings). */
export const statusRules: readonly StatusRule[] = [
  { statuses: [15, 92, 107, 110], reaction: 'other-side', why: 'offline, not master, standby or in maintenance' },
  { statuses: [16, 17, 94], reaction: 'back-off', why: 'may pass' },
  {
    statuses: [9, 10, 109],
    reaction: 'back-off',
    minimumWaitMs: 10_000,
    why: 'agent, device or instance is not free yet',
  },
  { statuses: [1], reaction: 'lower-version', why: 'the server is older' },
  {
    statuses: [2, 3, 6, 7, 8, 12, 18, 19, 20, 21, 22, 23, 24, 25, 26, 32, 36, 48, 49, 95, 108],
    reaction: 'stop',
    why: 'a mistake in configuration or program: repeating it would be refused again',
  },
];

const byStatus = new Map(statusRules.flatMap((rule) => rule.statuses.map((status) => [status, rule])));
const unlisted: StatusRule = { statuses: [], reaction: 'back-off', why: 'unknown' };

export const ruleFor = (status: number): StatusRule => byStatus.get(status) ?? unlisted;

/** FAILURE_EVENT statuses that end a session (BEHAVIOUR 1.5, inferred); the session survives all others. */
export const endingStatuses: ReadonlySet<number> = new Set([11, 15, 16, 110]);

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const STEADY_MS = 60_000;

/** Which side to try next, and when (BEHAVIOUR 1.7). */
export class Failover {
  side: Side = 'A';
  private failures = 0;
  private waits = 0;
  private readonly triedSinceWait = new Set<Side>();
  private openSince: number | undefined;

  constructor(
    private readonly hasOtherSide: boolean,
    private readonly random: () => number,
  ) {}

  opened(now: number): void {
    this.openSince = now;
  }

  /**
   * Chooses the side of the next attempt and the time until then, in milliseconds. The first change of side is at once; then
   * 1, 2, 4 … 30 s, each ±50 %, until a session has been open for a minute.
   */
  next(now: number, reaction: 'failed' | Reaction, minimumWaitMs?: number): { side: Side; waitMs: number } {
    if (this.openSince !== undefined && now - this.openSince >= STEADY_MS) this.reset();
    this.openSince = undefined;
    if (reaction === 'lower-version') return { side: this.side, waitMs: 0 };
    this.failures++;
    this.triedSinceWait.add(this.side);
    const other = this.hasOtherSide && minimumWaitMs === undefined ? otherSide(this.side) : this.side;
    const isFresh = other !== this.side && !this.triedSinceWait.has(other);
    this.side = other;
    if (isFresh && (this.failures === 1 || reaction === 'other-side')) return { side: other, waitMs: 0 };
    this.triedSinceWait.clear();
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.waits++, 10));
    return { side: other, waitMs: Math.round(Math.max(minimumWaitMs ?? 0, wait * (0.5 + this.random()))) };
  }

  /** As if nothing had failed yet. */
  reset(): void {
    this.failures = 0;
    this.waits = 0;
    this.triedSinceWait.clear();
    this.openSince = undefined;
  }
}

export const otherSide = (side: Side): Side => (side === 'A' ? 'B' : 'A');
