import { enums } from '../../protocol';
import { partyUpdates } from '../acd/events/call-events';
import type { ClientSession, Side } from './client-session';
import type { Maintenance, ServerContext } from './server-context';
import { activateOtherSide } from './operations';

const { ACTIVE_STANDBY } = enums.CtiService.of;
const { E_CTI_CTI_SERVER_OFFLINE, E_CTI_SERVER_IN_MAINTENANCE_MODE } = enums.StatusCode.of;
/** Older clients know the server only as gone. */
const MAINTENANCE_SINCE = 23;
/** How long clients may take to agree, and then to leave (BEHAVIOUR 1.8). */
const WITHIN_MS = 5000;

/** The active side asks whether it may go into maintenance, and hands over when all agree (BEHAVIOUR 1.8). */
class HandOver implements Maintenance {
  readonly side: Side;
  private readonly asked: readonly ClientSession[];
  private readonly waiting = new Map<ClientSession, number>();
  private timer: unknown;
  private isDecided = false;

  constructor(private readonly server: ServerContext) {
    this.side = server.activeSide;
    this.asked = [...server.sessions].filter(
      (session) => session.state === 'open' && session.transport.side === this.side && session.has(ACTIVE_STANDBY),
    );
  }

  begin(): void {
    this.timer = this.server.acd.after(WITHIN_MS, () => this.decide(false));
    this.asked.forEach((session, index) => this.waiting.set(session, index + 1));
    for (const [session, InvokeID] of this.waiting) {
      this.server.send(session, { name: 'ACTIVE_MAINTENANCE_REQ_MSG', InvokeID });
    }
    if (this.waiting.size === 0) this.decide(true);
  }

  answered(session: ClientSession, invokeId: number, isAccepted: boolean): void {
    if (this.waiting.get(session) !== invokeId) return;
    this.waiting.delete(session);
    if (!isAccepted) this.decide(false);
    else if (this.waiting.size === 0) this.decide(true);
  }

  left(session: ClientSession): void {
    if (this.waiting.delete(session) && this.waiting.size === 0) this.decide(true);
  }

  overtaken(): void {
    if (this.isDecided) return;
    this.isDecided = true;
    this.server.acd.cancel(this.timer);
    this.server.handOver = undefined;
  }

  private decide(isGranted: boolean): void {
    if (this.isDecided) return;
    this.isDecided = true;
    const { server } = this;
    server.acd.cancel(this.timer);
    for (const session of this.asked) {
      if (session.state !== 'open') continue;
      server.send(session, { name: 'ACTIVE_MAINTENANCE_EVENT_MSG', MaintenanceModeStatus: isGranted });
    }
    if (isGranted) this.leave();
    else server.handOver = undefined;
  }

  /** Clients move over by themselves; those that were not asked are told as in an ungraceful change. */
  private leave(): void {
    const { server } = this;
    const old = [...server.sessions].filter(({ transport }) => transport.side === this.side);
    for (const session of old) {
      if (!session.isServing) continue;
      if (!this.asked.includes(session)) {
        // The status of an active server that stops for maintenance (BEHAVIOUR 1.5).
        const isKnown = session.version >= MAINTENANCE_SINCE;
        const Status = isKnown ? E_CTI_SERVER_IN_MAINTENANCE_MODE : E_CTI_CTI_SERVER_OFFLINE;
        server.send(session, { name: 'FAILURE_EVENT', Status });
      }
      session.state = 'standby';
    }
    activateOtherSide(server);
    partyUpdates(server.acd);
    server.acd.after(WITHIN_MS, () => {
      server.handOver = undefined;
      for (const session of old) server.end(session, E_CTI_CTI_SERVER_OFFLINE);
    });
  }
}

/** @throws Error while one is on its way */
export function handOver(server: ServerContext): void {
  if (server.handOver) throw new Error('a hand-over is on its way already: it takes 10 s at most');
  const begun = new HandOver(server);
  server.handOver = begun;
  begun.begin();
}
