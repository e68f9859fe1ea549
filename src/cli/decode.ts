import { readFile } from 'node:fs/promises';
import {
  decodeMessage,
  FrameReader,
  FramingError,
  NEWEST_VERSION,
  OLDEST_VERSION,
  requestedVersion,
  rowOfType,
  SECRET_FIELDS,
  toFlow,
  traceLine,
  type Message,
} from '../protocol';
import { messageTable } from './message-table';
import { isCapture, streamsOf } from './pcap';
import { argumentsOf, numberFrom, UsageError, type Command, type Terminal } from './command';

const help = `Usage: cisco-cti decode [options] [HEX | FILE]

Shows the messages in bytes of a CTI Server connection, in one direction: hex digits on the
command line, a file with hex digits or bytes, either of them from standard input, or a capture
file (pcap), of which each TCP stream is shown.
Passwords are masked.

  --version N        protocol version, ${OLDEST_VERSION} to ${NEWEST_VERSION} (default: the one that an OPEN_REQ in the bytes
                     asks for, else ${NEWEST_VERSION})
  --line             a line for each message instead of a table
  --json             a JSON object a line, as flows see messages
  --color            colours although this is no terminal
  --help             this text`;

const OPEN_REQ = 3;

type Form = 'table' | 'line' | 'json';
interface Output {
  readonly form: Form;
  readonly isColoured: boolean;
}

function linesOf(message: Message, version: number, bytes: number, { form, isColoured }: Output): string[] {
  if (form === 'json') return [asJsonLine(message, version)];
  if (form === 'line') return [traceLine(message, version)];
  return messageTable(message, version, bytes, isColoured);
}

export const decode: Command = {
  name: 'decode',
  summary: 'show the messages in bytes',
  help,
  async run(args, terminal) {
    const { values, positionals } = argumentsOf(args, {
      version: { type: 'string' },
      json: { type: 'boolean', default: false },
      line: { type: 'boolean', default: false },
      color: { type: 'boolean', default: false },
    });
    const bytes = await bytesFrom(positionals, terminal);
    if (bytes.length === 0) throw new UsageError('there are no bytes: give hex digits, a file, or standard input');
    const given =
      values.version === undefined
        ? undefined
        : numberFrom(values.version, '--version', OLDEST_VERSION, NEWEST_VERSION);
    const form: Form = values.json ? 'json' : values.line ? 'line' : 'table';
    const output: Output = { form, isColoured: values.color || terminal.isColoured === true };
    return isCapture(bytes) ? showCapture(bytes, given, output, terminal) : show(bytes, given, output, terminal);
  },
};

/** Every stream of a capture; the version of a connection is the one that its OPEN_REQ asks for. */
function showCapture(file: Buffer, given: number | undefined, output: Output, terminal: Terminal): number {
  const streams = streamsOf(file);
  if (streams.length === 0) throw new Error('there is no TCP data in this capture');
  const versions = new Map<string, number>();
  for (const { connection, data } of streams) {
    const isOpen = data.length >= 16 && data.readUInt32BE(4) === OPEN_REQ;
    if (isOpen) versions.set(connection, askedVersion(data, NEWEST_VERSION));
  }
  let code = 0;
  for (const { name, connection, data } of streams) {
    if (output.form !== 'json') terminal.out(`# ${name}`);
    code = Math.max(code, show(data, given ?? versions.get(connection), output, terminal));
  }
  return code;
}

function show(bytes: Buffer, given: number | undefined, output: Output, terminal: Terminal): number {
  const reader = new FrameReader();
  let frames: Buffer[];
  try {
    frames = reader.push(bytes);
  } catch (error) {
    if (!(error instanceof FramingError)) throw error;
    terminal.error(error.message);
    return 1;
  }
  let version = given ?? NEWEST_VERSION;
  let code = 0;
  for (const frame of frames) {
    try {
      if (given === undefined && frame.readUInt32BE(4) === OPEN_REQ) version = askedVersion(frame, version);
      const message = decodeMessage(frame, version);
      for (const line of linesOf(message, version, frame.length, output)) terminal.out(line);
    } catch (error) {
      const name = rowOfType(frame.readUInt32BE(4))?.name ?? `type ${frame.readUInt32BE(4)}`;
      terminal.error(`${name}, ${frame.length} bytes: ${error instanceof Error ? error.message : String(error)}`);
      code = 1;
    }
  }
  if (reader.pending > 0) {
    terminal.error(`${reader.pending} bytes are left: the last message is not whole`);
    code = 1;
  }
  return code;
}

function askedVersion(frame: Buffer, fallback: number): number {
  const asked = requestedVersion(frame);
  return asked >= OLDEST_VERSION && asked <= NEWEST_VERSION ? asked : fallback;
}

function asJsonLine(message: Message, version: number): string {
  const fields = Object.entries(toFlow(message, version)).map(([key, value]) => [
    key,
    SECRET_FIELDS.has(key) ? '***' : value,
  ]);
  return JSON.stringify({ name: message.name, ...(Object.fromEntries(fields) as object) }, (_, value: unknown) =>
    isBufferJson(value) ? Buffer.from(value.data).toString('hex') : value,
  );
}

const isBufferJson = (value: unknown): value is { type: 'Buffer'; data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;

async function bytesFrom(positionals: string[], { input }: Terminal): Promise<Buffer> {
  const joined = positionals.join('');
  if (positionals.length > 0 && isHex(joined)) return fromHex(joined);
  if (positionals.length > 1) throw new UsageError('give hex digits, or one file');
  const [file] = positionals;
  if (file === undefined) return fromHexOrBytes(await everythingIn(input));
  try {
    return fromHexOrBytes(await readFile(file));
  } catch (error) {
    throw new UsageError(`"${file}" is neither hex digits nor a file that can be read`, { cause: error });
  }
}

async function everythingIn(input: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const isHex = (text: string): boolean => /^[0-9a-f\s:]*$/i.test(text);

function fromHex(text: string): Buffer {
  const digits = text.replaceAll(/[\s:]/g, '');
  if (digits.length % 2 !== 0) throw new UsageError(`${digits.length} hex digits are no whole bytes`);
  return Buffer.from(digits, 'hex');
}

/** A frame begins with a zero byte, which hex text never has. */
function fromHexOrBytes(data: Buffer): Buffer {
  const text = data.toString('latin1');
  return data.length > 0 && isHex(text) ? fromHex(text) : data;
}
