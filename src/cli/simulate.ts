import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { defaultLab, parseLab, Simulator, type Alarm, type Lab, type TraceEntry } from '../simulator';
import { argumentsOf, numberFrom, UsageError, type Command, type Terminal } from './command';

const help = `Usage: cisco-cti simulate [options]

Runs a simulated CTI Server until it is interrupted. It prints "listening" and the address
when it is ready, and a line that begins with "alarm" whenever a session with Connection
Monitor is established or ends.

  --port N           side A, 0 takes a free port (default 0)
  --port-b N         side B as well
  --host H           address to listen on (default 127.0.0.1)
  --lab FILE         JSON file of agents, skill groups, dialled numbers (default: the lab in the box)
  --profile NAME     generic, a classic switch, or ucce, Unified CCE (default generic)
  --trace            a line for every message, passwords masked
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
      lab: { type: 'string' },
      profile: { type: 'string', default: 'generic' },
      trace: { type: 'boolean', default: false },
    });
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here`);
    const { profile } = values;
    if (profile !== 'generic' && profile !== 'ucce') {
      throw new UsageError(`--profile is "${profile}": use generic or ucce`);
    }
    const port = numberFrom(values.port, '--port', 0, 65_535);
    const portB = values['port-b'] === undefined ? undefined : numberFrom(values['port-b'], '--port-b', 0, 65_535);
    const simulator = new Simulator({ lab: await labFrom(values.lab), profile });
    simulator.on('error', (error) => terminal.error(`error: ${error.message}`));
    simulator.on('alarm', (alarm) => terminal.out(alarmLine(alarm)));
    if (values.trace) simulator.on('trace', (entry) => terminal.out(traceText(entry)));
    const { A, B } = await simulator.listen({ host: values.host, port, portB });
    terminal.out(`listening ${A.host}:${A.port}${B ? ` and side B on ${B.host}:${B.port}` : ''}`);
    await untilStopped(terminal);
    await simulator.close();
    return 0;
  },
};

async function labFrom(file: string | undefined): Promise<Lab> {
  if (file === undefined) return defaultLab();
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`--lab ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return parseLab(text);
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
export function alarmLine({ kind, clientId, signature, address, port, status }: Alarm): string {
  const why = kind === 'abnormal' ? ` status=${status}` : '';
  return (
    `alarm ${facts[kind]} ClientID=${JSON.stringify(clientId)} ClientSignature=${JSON.stringify(signature)} ` +
    `address=${address}:${port}${why}`
  );
}

function traceText({ direction, side, sessionId, line }: TraceEntry): string {
  return `${side}${sessionId} ${direction === 'received' ? '<-' : '->'} ${line}`;
}
