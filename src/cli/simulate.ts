import { once } from 'node:events';
import { NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../protocol';
import {
  defaultLab,
  parseLab,
  Simulator,
  type Alarm,
  type Emergency,
  type Fault,
  type Lab,
  type Listening,
  type ListenOptions,
  type TraceEntry,
} from '../simulator';
import { argumentsOf, numberFrom, textOf, UsageError, type Command, type Terminal } from './command';
import { loadArguments, loadFrom, loadHelp, runLoad } from './simulate-load';

const help = `Usage: cisco-cti simulate [options]

Runs a simulated CTI Server until it is interrupted. It prints "listening" and the address
when it is ready, and a line that begins with "alarm" whenever a session with Connection
Monitor is established or ends.

  --port N           side A, 0 takes a free port (default 0)
  --port-b N         side B as well
  --host H           address to listen on (default 127.0.0.1)
  --tls-port N       side A with TLS as well, and --tls-port-b N side B
  --tls-cert FILE    PEM file with the certificate for it, and
  --tls-key FILE     PEM file with its key
  --lab FILE         JSON file of agents, skill groups, dialled numbers (default: the lab in the box)
  --profile NAME     generic, a classic switch, or ucce, Unified CCE (default generic)
  --version N        the highest protocol version that it speaks, 9 to 25 (default 25)
  --seed N           another course of what is left to chance (default 1)
  --fault JSON       misbehaves on purpose, as often as you like, such as
                     '{"fault": "delay", "ms": [0, 15000]}'; docs/LAB.md lists the faults
  --trace            a line for every message, passwords masked
${loadHelp}
  --help             this text`;

export const simulate: Command = {
  name: 'simulate',
  summary: 'run a simulated CTI Server',
  help,
  async run(args, terminal) {
    const { values, positionals } = argumentsOf(args, {
      port: { type: 'string', default: '0' },
      'port-b': { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      'tls-port': { type: 'string' },
      'tls-port-b': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      lab: { type: 'string' },
      profile: { type: 'string', default: 'generic' },
      version: { type: 'string', default: String(NEWEST_VERSION) },
      seed: { type: 'string', default: '1' },
      fault: { type: 'string', multiple: true, default: [] },
      trace: { type: 'boolean', default: false },
      ...loadArguments,
    });
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here`);
    const { profile } = values;
    if (profile !== 'generic' && profile !== 'ucce') {
      throw new UsageError(`--profile is "${profile}": use generic or ucce`);
    }
    const portFrom = (option: 'port-b' | 'tls-port' | 'tls-port-b'): number | undefined =>
      values[option] === undefined ? undefined : numberFrom(values[option], `--${option}`, 0, 65_535);
    const port = numberFrom(values.port, '--port', 0, 65_535);
    const portB = portFrom('port-b');
    const tlsPorts = { port: portFrom('tls-port'), portB: portFrom('tls-port-b') };
    const version = numberFrom(values.version, '--version', OLDEST_SESSION_VERSION, NEWEST_VERSION);
    const seed = numberFrom(values.seed, '--seed', 0, 0xffff_ffff);
    const tls = await tlsFrom(tlsPorts, values['tls-cert'], values['tls-key']);
    const load = loadFrom(values, values.lab !== undefined);
    const simulator = new Simulator({ lab: load?.lab ?? (await labFrom(values.lab)), profile, version, seed });
    simulator.on('error', (error) => terminal.error(`error: ${error.message}`));
    simulator.on('alarm', (alarm) => terminal.out(alarmLine(alarm)));
    simulator.on('emergency', (emergency) => terminal.out(emergencyLine(emergency)));
    if (values.trace) simulator.on('trace', (entry) => terminal.out(traceText(entry)));
    try {
      for (const fault of values.fault) misbehave(simulator, fault);
      terminal.out(listeningLine(await simulator.listen({ host: values.host, port, portB, tls })));
      if (load) runLoad(simulator, { ...load.options, seed }, terminal);
      await untilStopped(terminal);
    } finally {
      await simulator.close();
    }
    return 0;
  },
};

type TlsPorts = Pick<NonNullable<ListenOptions['tls']>, 'port' | 'portB'>;

async function tlsFrom(
  ports: TlsPorts,
  cert: string | undefined,
  key: string | undefined,
): Promise<ListenOptions['tls']> {
  const isWanted = ports.port !== undefined || ports.portB !== undefined;
  if (!isWanted && (cert ?? key) !== undefined) throw new UsageError('--tls-cert and --tls-key go with --tls-port');
  if (!isWanted) return undefined;
  if (cert === undefined || key === undefined)
    throw new UsageError('a TLS port needs --tls-cert FILE and --tls-key FILE, both PEM');
  return { ...ports, cert: await textOf('--tls-cert', cert), key: await textOf('--tls-key', key) };
}

function misbehave(simulator: Simulator, json: string): void {
  let fault: unknown;
  try {
    fault = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`--fault ${json} is no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  try {
    simulator.misbehave(fault as Fault);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--fault: ${error.message}`, { cause: error });
    throw error;
  }
}

function listeningLine({ A, B, tlsA, tlsB }: Listening): string {
  const others = [
    B && `side B on ${B.host}:${B.port}`,
    tlsA && `TLS on ${tlsA.host}:${tlsA.port}`,
    tlsB && `side B with TLS on ${tlsB.host}:${tlsB.port}`,
  ].filter((one) => one !== undefined);
  return [`listening ${A.host}:${A.port}`, ...others].join(' and ');
}

async function labFrom(file: string | undefined): Promise<Lab> {
  return file === undefined ? defaultLab() : parseLab(await textOf('--lab', file));
}

async function untilStopped({ stop }: Terminal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

const facts: Record<Alarm['kind'], string> = {
  established: 'established',
  normal: 'ended normally',
  abnormal: 'ended abnormally',
};

/** Texts come from clients, so that they are quoted: no client may write a line of its own. */
function alarmLine({ kind, clientId, signature, address, port, status }: Alarm): string {
  const why = kind === 'abnormal' ? ` status=${status}` : '';
  return (
    `alarm ${facts[kind]} ClientID=${JSON.stringify(clientId)} ClientSignature=${JSON.stringify(signature)} ` +
    `address=${address}:${port}${why}`
  );
}

/** Raised always, also where nobody monitors connections. */
function emergencyLine({ agentId, device, callId }: Emergency): string {
  const call = callId === undefined ? '' : ` ConnectionCallID=${callId}`;
  return `alarm emergency AgentID=${JSON.stringify(agentId)} AgentInstrument=${JSON.stringify(device)}${call}`;
}

function traceText({ direction, side, sessionId, line }: TraceEntry): string {
  return `${side}${sessionId} ${direction === 'received' ? '<-' : '->'} ${line}`;
}
