import { EncodeError, enums, NEWEST_VERSION, OLDEST_SESSION_VERSION, type Enumeration } from '../protocol';
import { systemClock, type Clock } from './clock';
import type { Driver, ServerAddress } from './driver';
import { InvalidOption } from './errors';
import { encodeOpenRequest } from './machine/open-request';
import type { Config, MaskOption, SessionOptions } from './options';
import { checkRegistration } from './register-variables';
import { tcpDriver } from './tcp-driver';
import { LONGEST_MS } from './waits';

const LEAST_HEARTBEAT_SECONDS = 5;
const MOST_WAITING = 100_000;
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
  const waiting =
    whileDisconnected === 'fail'
      ? undefined
      : { waitMs: whileDisconnected.waitMs, limit: whileDisconnected.limit ?? 1000 };
  if (waiting) {
    checkNumber('whileDisconnected.waitMs', waiting.waitMs, 0, LONGEST_MS);
    checkNumber('whileDisconnected.limit', waiting.limit, 0, MOST_WAITING);
  }
  const newestVersion = version === 'automatic' ? NEWEST_VERSION : version;
  if (options.registerVariables) checkRegistration(options.registerVariables, newestVersion);

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
    newestVersion,
    isVersionFixed: version !== 'automatic',
    heartbeatSeconds: heartbeat === false ? undefined : heartbeat,
    requestTimeoutMs: checkNumber('requestTimeoutMs', options.requestTimeoutMs ?? 30_000, 1, LONGEST_MS),
    postRouteTimeoutMs: checkNumber('postRouteTimeoutMs', options.postRouteTimeoutMs ?? 60_000, 1, LONGEST_MS),
    waiting,
    charset: oneOf('charset', options.charset ?? 'auto', ['auto', 'utf8', 'latin1']),
    registerVariables: options.registerVariables,
    restore: options.restore ?? [],
    maxOutstanding: checkNumber('maxOutstanding', options.maxOutstanding ?? 200, 1, 10_000),
    callLimits: options.callLimits,
    callerDataInTraces: oneOf('callerDataInTraces', options.callerDataInTraces ?? 'masked', ['shown', 'masked']),
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
  oneOf('standby', standby, ['warm', 'none']);
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
  const mustBeWhole = ['version', 'maxOutstanding', 'peripheralId', 'whileDisconnected.limit'].includes(option);
  if (typeof value !== 'number' || !(value >= low && value <= high) || (mustBeWhole && !Number.isInteger(value))) {
    throw new InvalidOption(
      option,
      `a ${mustBeWhole ? 'whole ' : ''}number from ${low} to ${high} is needed, not ${String(value)}`,
    );
  }
  return value;
}

function oneOf<T extends string>(option: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new InvalidOption(option, `"${known.join('" or "')}" is needed, not ${String(value)}`);
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
