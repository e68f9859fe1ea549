/** Unconfirmed heartbeats after which the session has failed (BEHAVIOUR 1.4). */
const MOST_UNCONFIRMED = 3;
const LEAST_IDLE_SECONDS = 20;

/** What OPEN_REQ asks the server to watch: four intervals, 20 s at least (BEHAVIOUR 1.2). */
export const idleTimeoutSeconds = (heartbeatSeconds: number): number =>
  Math.max(LEAST_IDLE_SECONDS, 4 * Math.ceil(heartbeatSeconds));

/** When to send a heartbeat, and when to call the server dead. `now` in milliseconds. */
export class Heartbeat {
  private lastSent = 0;
  private unconfirmed = 0;
  /** When the first thing was sent that nothing has been heard after. */
  private unheardSince: number | undefined;
  private isReading = true;

  /** @param intervalMs `undefined`: no heartbeats, nothing is watched */
  constructor(private readonly intervalMs: number | undefined) {}

  start(now: number): void {
    this.lastSent = now;
    this.received();
  }

  sent(now: number): void {
    this.lastSent = now;
    this.unheardSince ??= now;
  }

  /** Traffic of any kind proves life (BEHAVIOUR 1.4, inferred). */
  received(): void {
    this.unconfirmed = 0;
    this.unheardSince = undefined;
  }

  /** While we do not read ourselves, silence says nothing about the server. */
  reading(isReading: boolean): void {
    this.isReading = isReading;
    this.received();
  }

  /** The time of the next look, if any. */
  get deadline(): number | undefined {
    if (this.intervalMs === undefined) return undefined;
    return Math.min(this.lastSent + this.intervalMs, this.silenceEnds ?? Infinity);
  }

  due(now: number): 'nothing' | 'send' | 'dead' {
    if (this.intervalMs === undefined) return 'nothing';
    if (this.isReading && now >= (this.silenceEnds ?? Infinity)) return 'dead';
    if (now < this.lastSent + this.intervalMs) return 'nothing';
    if (this.isReading && this.unconfirmed >= MOST_UNCONFIRMED) return 'dead';
    this.unconfirmed++;
    return 'send';
  }

  /** A client that keeps sending requests sends no heartbeats; a mute server must be noticed all the same. */
  private get silenceEnds(): number | undefined {
    if (this.unheardSince === undefined || this.intervalMs === undefined || !this.isReading) return undefined;
    return this.unheardSince + Math.max(LEAST_IDLE_SECONDS * 1000, 4 * this.intervalMs);
  }
}
