import { enums, type MessageOf } from '../../protocol';
import { SessionEnded } from '../errors';
import { leave } from './lifecycle';
import { report, tellState, type Machine, type Opened } from './machine-state';

const { PERIPHERAL_ONLINE, PERIPHERAL_OFFLINE, CTI_SERVER_OFFLINE, CTI_SERVER_ONLINE, PERIPHERAL_GATEWAY_OFFLINE } =
  enums.SystemEventID.of;

/** How long a server may be without its PG before the other side is tried (BEHAVIOUR 1.10, inferred). */
const WITHOUT_SERVICE_MS = 30_000;
/** Where both sides are without, going to and fro would only add outages. */
const STAY_MS = 300_000;

/** Keeps PGStatus, the peripherals and whether there is service at all up to date (BEHAVIOUR 1.10). */
export function systemEvent(m: Machine, event: MessageOf<'SYSTEM_EVENT'>): void {
  const { opened: session } = m;
  if (!session) return;
  const before = { ...session };
  session.pgStatus = event.PGStatus;
  peripheral(m, session, event);
  service(m, session, event);
  if (
    before.pgStatus !== session.pgStatus ||
    before.peripheralOnline !== session.peripheralOnline ||
    before.withoutServiceSince !== session.withoutServiceSince
  )
    tellState(m);
}

function peripheral({ config }: Machine, session: Opened, event: MessageOf<'SYSTEM_EVENT'>): void {
  const { SystemEventID, SystemEventArg1: id } = event;
  if (config.peripheralId !== undefined && config.peripheralId !== id) return;
  if (SystemEventID === PERIPHERAL_OFFLINE) session.offline.add(id);
  else if (SystemEventID === PERIPHERAL_ONLINE) session.offline.delete(id);
  else return;
  session.peripheralOnline = session.offline.size === 0;
}

function service(m: Machine, session: Opened, { SystemEventID }: MessageOf<'SYSTEM_EVENT'>): void {
  if (SystemEventID === PERIPHERAL_GATEWAY_OFFLINE || SystemEventID === CTI_SERVER_OFFLINE) {
    if (session.withoutServiceSince !== undefined) return;
    session.withoutServiceSince = m.now;
    const why = SystemEventID === PERIPHERAL_GATEWAY_OFFLINE ? 'cannot reach its PG' : 'is offline';
    report(m, 'no-service', `side ${m.failover.side} ${why}: no call or agent events can come`);
  } else if (SystemEventID === CTI_SERVER_ONLINE || SystemEventID === PERIPHERAL_ONLINE) {
    session.withoutServiceSince = undefined;
  }
}

/** When the other side is worth a try, if this one stays without service. */
export function serviceDeadline({ opened, config, leftWithoutServiceAt }: Machine): number | undefined {
  if (opened?.withoutServiceSince === undefined || config.servers.B === undefined) return undefined;
  const earliest = leftWithoutServiceAt === undefined ? 0 : leftWithoutServiceAt + STAY_MS;
  return Math.max(opened.withoutServiceSince + WITHOUT_SERVICE_MS, earliest);
}

export function leaveWithoutService(m: Machine): void {
  const { side } = m.failover;
  const seconds = Math.round((m.now - (m.opened?.withoutServiceSince ?? m.now)) / 1000);
  m.leftWithoutServiceAt = m.now;
  leave(m, new SessionEnded('no-service', `side ${side} has been without service for ${seconds} s`, { side }));
}
