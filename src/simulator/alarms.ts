/** An agent has called for help: an alarm that is always raised (BEHAVIOUR 4.4, EMERGENCY_CALL). */
export interface Emergency {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly agentId: string;
  readonly device: string;
  /** ConnectionCallID of the call that it is about. */
  readonly callId: number | undefined;
}

/** What Connection Monitor raises (BEHAVIOUR 3.1). */
export interface Alarm {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly kind: 'established' | 'normal' | 'abnormal';
  readonly clientId: string;
  readonly signature: string;
  readonly address: string;
  readonly port: number;
  readonly sessionId: number;
  /** Why the session ended: a StatusCode, 0 while it goes on and after CLOSE_REQ. */
  readonly status: number;
}

/** The alarms of late, oldest first. */
export class AlarmList {
  private readonly kept: Alarm[] = [];

  /** @param limit most alarms that are kept */
  constructor(private readonly limit = 1000) {}

  add(alarm: Alarm): void {
    this.kept.push(alarm);
    if (this.kept.length > this.limit) this.kept.shift();
  }

  get all(): readonly Alarm[] {
    return this.kept;
  }
}
