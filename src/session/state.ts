import { connectCauses, type KnownCause } from './connect-errors';
import type { ServerAddress } from './driver';
import type { Facts } from './errors';
import type { Side } from './machine/failover';
import type { MachineView, Phase } from './machine/machine-state';

/** What can be said about a session at a moment, as plain data. Times in milliseconds since 1970. */
export interface SessionState {
  readonly phase: Phase;
  /** When the phase began. */
  readonly since: number;
  /** The side of the session or of the attempt, `undefined` before the first. */
  readonly side?: Side;
  readonly address?: { readonly host: string; readonly port: number; readonly tls: boolean };
  /** Protocol version of the session or of the attempt. */
  readonly version?: number;
  /** Bits of `enums.CtiService`. These and the next are there in the phases `syncing` and `open` only. */
  readonly servicesGranted?: number;
  /** Bits of `enums.PGStatus`; 0: all is well. */
  readonly pgStatus?: number;
  /** The peripheral of the session; without one, all of them. */
  readonly peripheralOnline?: boolean;
  /** Since when the server has had no PG, or been offline: no events come. After 30 s the other side is tried (BEHAVIOUR 1.10). */
  readonly withoutServiceSince?: number;
  /** Number of `enums.PeripheralType`. */
  readonly peripheralType?: number;
  /** CLIENT_EVENTS only. */
  readonly monitorId?: number;
  /** The second session on the standby side, where there is one or one is tried for. */
  readonly standby?: StandbyState;
  /** The server goes into maintenance: requests wait until the other side is active. */
  readonly handingOver?: true;
  /** Why there is no session, or why there was none. Gone when the session is open again. */
  readonly lastError?: ErrorReport;
  /** Events come faster than listeners take them: they wait in order, and the server has to wait, too. Nothing is lost. */
  readonly slow?: true;
  /** When the next attempt is made; in the phase `backing-off`. */
  readonly retryAt?: number;
}

/** A second session on the side that stands by, of protocol version 24 and newer (BEHAVIOUR 1.8). */
export interface StandbyState {
  readonly side: Side;
  /** `warm`: open, and ready to take over. `off`: refused for a reason that repeating would not change. */
  readonly phase: 'waiting' | 'connecting' | 'opening' | 'warm' | 'off';
}

/** An error as plain data. */
export interface ErrorReport {
  readonly code: string;
  readonly message: string;
  readonly facts: Facts;
}

/** @param wallTime turns the machine's time into milliseconds since 1970 */
export function stateOf(
  view: MachineView,
  address: ServerAddress | undefined,
  wallTime: (time: number) => number,
): SessionState {
  const { phase, side, version, opened, lastError, retryAt, isReading, standby, isHandingOver } = view;
  const monitorId = opened?.confirmation.MonitorID;
  const peripheralType = opened?.confirmation.PeripheralType;
  return {
    phase,
    since: wallTime(view.since),
    ...(phase === 'idle'
      ? undefined
      : {
          side,
          version,
          ...(address
            ? { address: { host: address.host, port: address.port, tls: address.tls !== undefined } }
            : undefined),
        }),
    ...(opened
      ? {
          servicesGranted: opened.confirmation.ServicesGranted,
          pgStatus: opened.pgStatus,
          peripheralOnline: opened.peripheralOnline,
          ...(opened.withoutServiceSince === undefined
            ? undefined
            : { withoutServiceSince: wallTime(opened.withoutServiceSince) }),
          ...(peripheralType === undefined ? undefined : { peripheralType }),
          ...(monitorId === undefined ? undefined : { monitorId }),
        }
      : undefined),
    ...(standby ? { standby } : undefined),
    ...(isHandingOver ? { handingOver: true as const } : undefined),
    ...(lastError
      ? { lastError: { code: lastError.code, message: lastError.message, facts: lastError.facts } }
      : undefined),
    ...(isReading ? undefined : { slow: true as const }),
    ...(retryAt === undefined ? undefined : { retryAt: wallTime(retryAt) }),
  };
}

/** Why there is no session, where the cause is a known one: `connectCauses` says what to do. */
export const knownCauseOf = (state: SessionState | undefined): KnownCause | undefined => {
  const known = state?.lastError?.facts['known'];
  return typeof known === 'string' && Object.hasOwn(connectCauses, known) ? (known as KnownCause) : undefined;
};
