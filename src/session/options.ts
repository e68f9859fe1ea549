import {
  EncodeError,
  enums,
  NEWEST_VERSION,
  OLDEST_SESSION_VERSION,
  type CallerData,
  type Charset,
  type Enumeration,
} from '../protocol';
import type { CallLimits } from './call-limits';
import { systemClock, type Clock } from './clock';
import type { Driver, ServerAddress } from './driver';
import { InvalidOption } from './errors';
import { encodeOpenRequest } from './open-request';
import type { SyncStep } from './sync';
import { tcpDriver } from './tcp-driver';

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
  /** Seconds, at least 5 (BEHAVIOUR 1.4); `false`: no heartbeats, silence is not noticed. Default 5. */
  readonly heartbeatSeconds?: number | false | undefined;
  /** Default 30 000: a CTI Server may take 10 to 15 s (BEHAVIOUR 1.6). */
  readonly requestTimeoutMs?: number | undefined;
  /** The same for requests that are routed first. Default 60 000. */
  readonly postRouteTimeoutMs?: number | undefined;
  /** What requests do without a session: fail at once (default), or wait, at most `limit` (default 1000) of them. */
  readonly whileDisconnected?: 'fail' | { readonly waitMs: number; readonly limit?: number | undefined } | undefined;
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
  readonly clock?: Clock | undefined;
  /** 0 to 1, for the jitter of reconnecting. */
  readonly random?: (() => number) | undefined;
  /** Default: TCP and TLS. */
  readonly driver?: Driver | undefined;
}

export interface RegisterVariables {
  /** 1 to 10; all ten where it is left out. */
  readonly callVariables?: readonly number[] | undefined;
  readonly namedVariables?: readonly string[] | undefined;
  readonly namedArrays?: readonly string[] | undefined;
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

const LEAST_HEARTBEAT_SECONDS = 5;
const LONGEST_MS = 24 * 3600 * 1000;
const STANDBY_VERSION = 24;
const { ACTIVE_STANDBY } = enums.CtiService.of;

/** @throws InvalidOption naming the option */
export function readOptions(options: SessionOptions): { config: Config; clock: Clock; driver: Driver } {
  const config = configOf(options);
  try {
    encodeOpenRequest(config, config.newestVersion, 1);
  } catch (error) {
    if (error instanceof EncodeError) throw new InvalidOption(optionOf[error.field ?? ''] ?? 'options', error.reason);
    throw error;
  }
  return { config, clock: options.clock ?? systemClock, driver: options.driver ?? tcpDriver };
}

/** Which option fills a field of OPEN_REQ. */
const optionOf: Readonly<Record<string, string>> = {
  ClientID: 'clientId',
  ClientPassword: 'password',
  ClientSignature: 'signature',
  PeripheralID: 'peripheralId',
  AgentExtension: 'agentExtension',
  AgentID: 'agentId',
  AgentInstrument: 'agentInstrument',
};

function configOf(options: SessionOptions): Config {
  checkAddress('servers.A', options.servers?.A);
  if (options.servers.B !== undefined) checkAddress('servers.B', options.servers.B);
  if (typeof options.clientId !== 'string' || options.clientId === '')
    throw new InvalidOption('clientId', 'a text is needed');
  const { version } = options;
  if (version !== 'automatic') checkNumber('version', version, OLDEST_SESSION_VERSION, NEWEST_VERSION);
  const heartbeat = options.heartbeatSeconds ?? LEAST_HEARTBEAT_SECONDS;
  if (heartbeat !== false) checkNumber('heartbeatSeconds', heartbeat, LEAST_HEARTBEAT_SECONDS, 3600);
  const { whileDisconnected = 'fail' } = options;
  if (whileDisconnected !== 'fail') checkNumber('whileDisconnected.waitMs', whileDisconnected.waitMs, 0, LONGEST_MS);

  const services = maskOption('services', enums.CtiService, options.services);
  const standby = standbyOf(options, services);

  const config = {
    clientId: options.clientId,
    signature: options.signature,
    services: standby === 'warm' ? (services | ACTIVE_STANDBY) >>> 0 : services,
    standby,
    callMsgMask:
      options.callMsgMask === undefined ? undefined : maskOption('callMsgMask', enums.CallMsgMask, options.callMsgMask),
    agentStateMask:
      options.agentStateMask === undefined
        ? undefined
        : maskOption('agentStateMask', enums.AgentStateMask, options.agentStateMask),
    configMsgMask: maskOption('configMsgMask', enums.ConfigInformation, options.configMsgMask ?? 0),
    peripheralId:
      options.peripheralId === undefined ? undefined : checkNumber('peripheralId', options.peripheralId, 0, 0xffffffff),
    agentExtension: options.agentExtension,
    agentId: options.agentId,
    agentInstrument: options.agentInstrument,
    newestVersion: version === 'automatic' ? NEWEST_VERSION : version,
    isVersionFixed: version !== 'automatic',
    heartbeatSeconds: heartbeat === false ? undefined : heartbeat,
    requestTimeoutMs: checkNumber('requestTimeoutMs', options.requestTimeoutMs ?? 30_000, 1, LONGEST_MS),
    postRouteTimeoutMs: checkNumber('postRouteTimeoutMs', options.postRouteTimeoutMs ?? 60_000, 1, LONGEST_MS),
    waiting:
      whileDisconnected === 'fail'
        ? undefined
        : { waitMs: whileDisconnected.waitMs, limit: whileDisconnected.limit ?? 1000 },
    charset: options.charset ?? 'auto',
    registerVariables: options.registerVariables,
    restore: options.restore ?? [],
    maxOutstanding: checkNumber('maxOutstanding', options.maxOutstanding ?? 200, 1, 10_000),
    callLimits: options.callLimits,
    callerDataInTraces: options.callerDataInTraces ?? 'masked',
    random: options.random ?? Math.random,
  };
  return Object.defineProperties(config, {
    password: { value: options.password ?? '', enumerable: false },
    servers: { value: options.servers, enumerable: false },
  }) as typeof config & Pick<Config, 'password' | 'servers'>;
}

function standbyOf({ standby, servers, version }: SessionOptions, services: number): 'warm' | 'none' {
  const isPossible = servers.B !== undefined && (version === 'automatic' || version >= STANDBY_VERSION);
  if (standby === undefined) return isPossible && (services & ACTIVE_STANDBY) !== 0 ? 'warm' : 'none';
  if (standby !== 'warm' && standby !== 'none')
    throw new InvalidOption('standby', `"warm" or "none" is needed, not ${String(standby)}`);
  if (standby === 'warm' && !isPossible)
    throw new InvalidOption(
      'standby',
      servers.B === undefined
        ? 'a warm session needs a side B: give servers.B, or choose "none"'
        : `standby sessions exist since protocol version ${STANDBY_VERSION}: choose that or "automatic", or "none"`,
    );
  return standby;
}

function checkAddress(option: string, address: ServerAddress | undefined): void {
  if (typeof address?.host !== 'string' || address.host === '')
    throw new InvalidOption(`${option}.host`, 'a host name or address is needed');
  const { port } = address;
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new InvalidOption(`${option}.port`, 'a whole number from 1 to 65535 is needed');
}

function checkNumber(option: string, value: number, low: number, high: number): number {
  const mustBeWhole = ['version', 'maxOutstanding', 'peripheralId'].includes(option);
  if (typeof value !== 'number' || !(value >= low && value <= high) || (mustBeWhole && !Number.isInteger(value))) {
    throw new InvalidOption(
      option,
      `a ${mustBeWhole ? 'whole ' : ''}number from ${low} to ${high} is needed, not ${String(value)}`,
    );
  }
  return value;
}

function maskOption(option: string, mask: Enumeration, given: MaskOption): number {
  const parts = typeof given === 'number' ? [given] : given;
  if (!Array.isArray(parts)) throw new InvalidOption(option, 'a number or a list of names is needed');
  return (parts as readonly (string | number)[]).reduce<number>((bits, part) => {
    const bit = typeof part === 'number' ? part : mask.parse(part);
    if (bit === undefined || !Number.isInteger(bit) || bit < 0 || bit > 0xffffffff) {
      throw new InvalidOption(
        option,
        `"${part}" is no ${mask.name}; known are ${mask.values.map(({ name }) => name).join(', ')}`,
      );
    }
    return (bits | bit) >>> 0;
  }, 0);
}
