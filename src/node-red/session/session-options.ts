import type { CheckOptions } from '../../check/check';
import { FormProblem } from '../check-texts';
import type { ConnectionOptions } from 'node:tls';
import type { Node, NodeAPI } from 'node-red';
import { enums, NEWEST_VERSION, OLDEST_SESSION_VERSION, type Charset } from '../../protocol';
import type { ServerAddress, SessionOptions } from '../../session';
import { numberFrom, withEnvironment } from './environment';
import type { Configuration } from '../inputs';
import { isRole, servicesFor } from './roles';

/** What a `cti-simulator` node offers: where it listens, once it does. */
export interface SimulatorNode extends Node {
  readonly listening: Promise<{ A: ServerAddress; B?: ServerAddress }>;
}

interface TlsNode extends Node {
  readonly valid?: boolean;
  addTLSOptions(options: ConnectionOptions): ConnectionOptions;
}

/** The options of a session from a `cti-session` form. Rejects with a text that names the form's field. */
export async function sessionOptions(
  RED: NodeAPI,
  node: Node<Record<string, string>>,
  config: Configuration,
  password = node.credentials?.['password'],
): Promise<CheckOptions> {
  const text = (key: string): string => withEnvironment(RED, node, config[key]);
  const number = (key: string, name: string): number | undefined => numberFrom(RED, node, config[key], name);
  const role = isRole(config['role']) ? config['role'] : 'all-events';
  const clientId = text('clientId');
  if (clientId === '') throw new FormProblem('form-client');

  const optional = Object.fromEntries(
    Object.entries({
      signature: text('signature'),
      agentInstrument: text('agentInstrument'),
      agentExtension: text('agentExtension'),
      agentId: text('agentId'),
      peripheralId: number('peripheralId', 'Peripheral ID'),
    }).filter(([, value]) => value !== '' && value !== undefined),
  );
  const needsAgent = role === 'agent' || role === 'supervisor';
  if (needsAgent && !optional['agentInstrument'] && !optional['agentExtension'] && !optional['agentId']) {
    throw new FormProblem('form-agent', { role });
  }
  if (!needsAgent && role !== 'custom')
    for (const key of ['agentInstrument', 'agentExtension', 'agentId']) delete optional[key];

  const heartbeat = number('heartbeat', 'Heartbeat') ?? 5;
  const registered = variablesFrom(text('variables'));
  return {
    ...optional,
    servers: await servers(RED, node, config),
    clientId,
    password: password ?? '',
    services: servicesFor(
      role,
      (config['services'] as string[] | undefined) ?? [],
      config['connectionMonitor'] !== false,
    ),
    ...(role === 'custom'
      ? masksFrom(config)
      : config['configuration'] === true
        ? { configMsgMask: enums.ConfigInformation.values.map(({ name }) => name) }
        : undefined),
    version: versionFrom(text('version')),
    ...(config['standby'] === true ? { standby: 'warm' as const } : undefined),
    heartbeatSeconds: heartbeat === 0 ? false : heartbeat,
    requestTimeoutMs: (number('requestTimeout', 'Request limit') ?? 30) * 1000,
    postRouteTimeoutMs: (number('postRouteTimeout', 'Post-routed') ?? 60) * 1000,
    whileDisconnected:
      config['offline'] === 'wait' ? { waitMs: (number('offlineSeconds', 'Wait at most') ?? 10) * 1000 } : 'fail',
    charset: (config['charset'] as Charset | undefined) ?? 'auto',
    ...(registered ? { registerVariables: registered } : undefined),
    callLimits: {
      maxPerMinute: number('callsPerMinute', 'Calls a minute'),
      allowed: listFrom(text('allowedNumbers')),
    },
    callerDataInTraces: config['logCallerData'] === true ? 'shown' : 'masked',
  };
}

/** "8*, 9004930*": what stands between commas; nothing where there is none. */
function listFrom(text: string): string[] | undefined {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

/** Whether the session is with a simulator in this Node-RED: chosen so, or because no server is named. */
export function usesSimulator(RED: NodeAPI, node: Node, config: Configuration): boolean {
  if (config['where'] === 'either') return withEnvironment(RED, node, config['hostA']) === '';
  return config['where'] === 'simulator';
}

async function servers(RED: NodeAPI, node: Node, config: Configuration): Promise<SessionOptions['servers']> {
  if (usesSimulator(RED, node, config)) {
    const simulator =
      typeof config['simulator'] === 'string' ? (RED.nodes.getNode(config['simulator']) as SimulatorNode | null) : null;
    if (simulator?.type !== 'cti-simulator') throw new FormProblem('form-simulator');
    // Its TLS ports are for others: the way within this machine stays plain.
    const { A, B } = await simulator.listening;
    return { A, ...(B ? { B } : undefined) };
  }
  const tls = tlsOptions(RED, config['tls']);
  const side = (name: 'A' | 'B'): ServerAddress | undefined => {
    const host = withEnvironment(RED, node, config[`host${name}`]);
    if (host === '') return undefined;
    const port = numberFrom(RED, node, config[`port${name}`], `Side ${name} port`);
    if (port === undefined || !Number.isInteger(port) || port < 1 || port > 65535)
      throw new FormProblem('form-port', { side: name });
    return { host, port, ...(tls ? { tls } : undefined) };
  };
  const [a, b] = [side('A'), side('B')];
  if (!a) throw new FormProblem('form-host');
  return { A: a, ...(b ? { B: b } : undefined) };
}

/** What a TLS configuration node says. @throws Error that names the field of the form */
export function tlsOptions(RED: NodeAPI, id: unknown): ConnectionOptions | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  const node = RED.nodes.getNode(id) as TlsNode | null;
  if (!node) throw new FormProblem('form-tls');
  if (node.valid === false) throw new FormProblem('form-tls-invalid');
  return node.addTLSOptions({});
}

/** Masks of the role that chooses every bit; an empty one is left to the session, which asks for everything. */
function masksFrom(config: Configuration): Pick<SessionOptions, 'callMsgMask' | 'agentStateMask' | 'configMsgMask'> {
  const masks = (['callMsgMask', 'agentStateMask', 'configMsgMask'] as const).flatMap((key) => {
    const chosen = config[key];
    return Array.isArray(chosen) && chosen.length > 0 ? [[key, chosen as string[]] as const] : [];
  });
  return Object.fromEntries(masks);
}

function versionFrom(text: string): 'automatic' | number {
  if (text === '' || text === 'automatic') return 'automatic';
  const version = Number(text);
  if (!Number.isInteger(version) || version < OLDEST_SESSION_VERSION || version > NEWEST_VERSION) {
    throw new FormProblem('form-version', {
      oldest: String(OLDEST_SESSION_VERSION),
      newest: String(NEWEST_VERSION),
      version: text,
    });
  }
  return version;
}

/** "CallVariable1, user.account, user.items[]": mask bits, named variables and named arrays of REGISTER_VARIABLES_REQ. */
function variablesFrom(text: string): NonNullable<SessionOptions['registerVariables']> | undefined {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return undefined;
  const callVariables: number[] = [];
  const namedVariables: string[] = [];
  const namedArrays: string[] = [];
  for (const name of names) {
    const call = /^CallVariable(\d+)$/i.exec(name);
    if (call) callVariables.push(Number(call[1]));
    else if (name.endsWith('[]')) namedArrays.push(name.slice(0, -2));
    else namedVariables.push(name);
  }
  return { callVariables, namedVariables, namedArrays };
}
