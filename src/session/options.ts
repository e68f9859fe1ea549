import type { CallerData, Charset } from '../protocol';
import type { CallLimits } from './call-limits';
import type { Clock } from './clock';
import type { Driver, ServerAddress } from './driver';
import type { RegisterVariables } from './register-variables';
import type { SyncStep } from './sync';

/** A bit mask: a number, or names (guide names or short ones, in any case) and numbers. */
export type MaskOption = number | readonly (string | number)[];

export interface SessionOptions {
  /** Side A and, for a duplex pair, side B. They are tried in turn (BEHAVIOUR 1.7). */
  readonly servers: { readonly A: ServerAddress; readonly B?: ServerAddress | undefined };
  /** 1 to 63 bytes. Make it unique per process: equal ones may evict each other (BEHAVIOUR 8.1). */
  readonly clientId: string;
  /** At most 64 bytes. Never in errors, traces or state. */
  readonly password?: string | undefined;
  /** What call client histories show; the client ID if left out. At most 63 bytes. */
  readonly signature?: string | undefined;
  /** Services to ask for, for example `['ALL_EVENTS', 'CLIENT_CONTROL']` (BEHAVIOUR 2). */
  readonly services: MaskOption;
  /** Default: every documented call event of the protocol version. */
  readonly callMsgMask?: MaskOption | undefined;
  /** Default: every agent state. */
  readonly agentStateMask?: MaskOption | undefined;
  /** Default: none. */
  readonly configMsgMask?: MaskOption | undefined;
  /** Needed for CLIENT_EVENTS (BEHAVIOUR 1.2); requests that leave PeripheralID open are for this one. */
  readonly peripheralId?: number | undefined;
  /** CLIENT_EVENTS needs at least one of the three. */
  readonly agentExtension?: string | undefined;
  readonly agentId?: string | undefined;
  readonly agentInstrument?: string | undefined;
  /** `automatic`: newest first, one step down for each status 1, which is the only thing taken for "too new". Or 9 to 25. */
  readonly version: 'automatic' | number;
  /** Seconds, 5 to 3600 (BEHAVIOUR 1.4); `false`: no heartbeats, silence is not noticed. Default 5. */
  readonly heartbeatSeconds?: number | false | undefined;
  /** Milliseconds, 1 to a day. Default 30 000: a CTI Server may take 10 to 15 s (BEHAVIOUR 1.6). */
  readonly requestTimeoutMs?: number | undefined;
  /** The same for requests that are routed first. Default 60 000. */
  readonly postRouteTimeoutMs?: number | undefined;
  /**
   * What requests do without a session: fail at once (default), or wait for `waitMs` milliseconds, 0 to a day. At most `limit` wait,
   * 0 to 100 000, default 1000.
   */
  readonly whileDisconnected?: 'fail' | { readonly waitMs: number; readonly limit?: number | undefined } | undefined;
  /** How texts stand on the wire. Default `auto`: read as UTF-8 where that is valid, else as Latin-1, and written as UTF-8. */
  readonly charset?: Charset | undefined;
  /** REGISTER_VARIABLES_REQ before anything else; everything is registered where it is left out. */
  readonly registerVariables?: RegisterVariables | undefined;
  /** What else to restore after OPEN_CONF, one after the other, before the session is open (BEHAVIOUR 1.7). At most 5 minutes. */
  readonly restore?: readonly SyncStep[] | undefined;
  /** Requests on their way at a time, the others wait for their turn. 1 to 10 000, default 200. */
  readonly maxOutstanding?: number | undefined;
  /** What requests that place calls may do. Default: everything. */
  readonly callLimits?: CallLimits | undefined;
  /** Whether trace lines show what callers put into calls; `masked` by default. Passwords never are shown. */
  readonly callerDataInTraces?: CallerData | undefined;
  /**
   * `warm`: a second session on the side that stands by, ready to take over (protocol version 24 and newer, BEHAVIOUR 1.8); asks
   * for ACTIVE_STANDBY. Default: `warm` where `services` has ACTIVE_STANDBY and there is a side B, else `none`.
   */
  readonly standby?: 'warm' | 'none' | undefined;
  /** Default: the time of the machine. */
  readonly clock?: Clock | undefined;
  /** 0 to below 1, for the jitter of reconnecting. Default: Math.random. */
  readonly random?: (() => number) | undefined;
  /** Default: TCP and TLS. */
  readonly driver?: Driver | undefined;
}

/** Options, checked and with their defaults. `password` and `servers` are not enumerable: they hold secrets. */
export interface Config {
  readonly servers: SessionOptions['servers'];
  readonly clientId: string;
  readonly password: string;
  readonly signature: string | undefined;
  readonly services: number;
  /** `undefined`: all that the version has. */
  readonly callMsgMask: number | undefined;
  readonly agentStateMask: number | undefined;
  readonly configMsgMask: number;
  readonly peripheralId: number | undefined;
  readonly agentExtension: string | undefined;
  readonly agentId: string | undefined;
  readonly agentInstrument: string | undefined;
  readonly newestVersion: number;
  readonly isVersionFixed: boolean;
  readonly heartbeatSeconds: number | undefined;
  readonly requestTimeoutMs: number;
  readonly postRouteTimeoutMs: number;
  readonly waiting: { readonly waitMs: number; readonly limit: number } | undefined;
  readonly charset: Charset;
  readonly registerVariables: RegisterVariables | undefined;
  readonly restore: readonly SyncStep[];
  readonly maxOutstanding: number;
  readonly callLimits: CallLimits | undefined;
  readonly callerDataInTraces: CallerData;
  readonly standby: 'warm' | 'none';
  readonly random: () => number;
}
