import { HALF_HOUR_MS, intervalOf } from '../statistics/meter';
import type { ServerContext } from './server-context';
import { tellAll } from './system-events';

/** SYSTEM_EVENT 9 at every half hour of the controller's clock, while there is a session to hear it (BEHAVIOUR 1.10). */
export class HalfHours {
  private timer: unknown;

  constructor(private readonly server: ServerContext) {}

  /** A session has opened, or has ended. */
  look(): void {
    const { acd, sessions } = this.server;
    if (sessions.size === 0) {
      acd.cancel(this.timer);
      this.timer = undefined;
    } else this.timer ??= this.wait();
  }

  private wait(): unknown {
    const { acd, settings } = this.server;
    const now = acd.now();
    const next = intervalOf(HALF_HOUR_MS, settings.utcOffsetMinutes)(now) + HALF_HOUR_MS;
    return acd.after(next - now, () => {
      this.timer = this.wait();
      tellAll(this.server, 'HALF_HOUR_CHANGE');
    });
  }
}
