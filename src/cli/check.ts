import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import { enums, NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../protocol';
import { check as checkSession } from '../node-red/session/check';
import { checkTexts } from '../node-red/check-texts';
import type { ServerAddress } from '../session';
import { argumentsOf, numberFrom, UsageError, type Command } from './command';

const { ALL_EVENTS, CLIENT_CONTROL } = enums.CtiService.of;

const help = `Usage: cisco-cti check HOST:PORT [HOST:PORT] [options]

Opens a session with a CTI Server, side A and where given side B, tells what it found or what
stopped it and what to do about it, and closes the session. It is the Check button of a CTI
session, without Node-RED. Exit code 0: a session opened; 1: none did.

  --client-id ID       ClientID, the server sees ID-check (default cisco-cti)
  --signature TEXT     ClientSignature (default: the ClientID)
  --peripheral-id N    PeripheralID (default: none)
  --version N          9 to 25 (default: the newest that the server takes)
  --tls                with TLS, and
  --tls-ca FILE        PEM file with the authority that signed the server's certificate
  --help               this text

The password is read from the environment variable CISCO_CTI_PASSWORD, since everybody on the
machine can read a command line.`;

export const check: Command = {
  name: 'check',
  summary: 'try a CTI Server and explain the result',
  help,
  async run(args, terminal) {
    const { values, positionals } = argumentsOf(args, {
      'client-id': { type: 'string', default: 'cisco-cti' },
      signature: { type: 'string' },
      'peripheral-id': { type: 'string' },
      version: { type: 'string' },
      tls: { type: 'boolean', default: false },
      'tls-ca': { type: 'string' },
    });
    const [first, second, third] = positionals;
    if (first === undefined) throw new UsageError('the HOST:PORT of side A is needed');
    if (third !== undefined) throw new UsageError(`"${third}" is not expected here`);
    const [a, b] = [addressFrom(first), second === undefined ? undefined : addressFrom(second)];
    const version =
      values.version === undefined
        ? 'automatic'
        : numberFrom(values.version, '--version', OLDEST_SESSION_VERSION, NEWEST_VERSION);
    const peripheralId = values['peripheral-id'];
    const peripheral =
      peripheralId === undefined
        ? undefined
        : { peripheralId: numberFrom(peripheralId, '--peripheral-id', 0, 0xffff_fffe) };
    const tls = await tlsFrom(values.tls, values['tls-ca']);
    const answer = await checkSession(
      {
        servers: { A: { ...a, ...tls }, ...(b ? { B: { ...b, ...tls } } : undefined) },
        clientId: values['client-id'],
        signature: values.signature,
        password: process.env['CISCO_CTI_PASSWORD'] ?? '',
        services: (ALL_EVENTS | CLIENT_CONTROL) >>> 0,
        version,
        ...peripheral,
      },
      terminal.stop,
    );
    if (terminal.stop.aborted) throw new Error('interrupted');
    for (const { key, values: found = {} } of answer.findings)
      terminal.out(checkTexts[key].replaceAll(/__(\w+)__/g, (_, name: string) => found[name] ?? ''));
    return answer.ok ? 0 : 1;
  },
};

/** "cti-a:42027", "[::1]:42027" */
function addressFrom(text: string): ServerAddress {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+)):(.*)$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || port === undefined)
    throw new UsageError(`"${text}" is no HOST:PORT, such as cti-a.example.com:42027 or [::1]:42027`);
  return { host, port: numberFrom(port, `the port of ${text}`, 1, 65_535) };
}

async function tlsFrom(isWanted: boolean, ca: string | undefined): Promise<{ tls?: ConnectionOptions }> {
  if (!isWanted && ca !== undefined) throw new UsageError('--tls-ca goes with --tls');
  if (!isWanted) return {};
  if (ca === undefined) return { tls: {} };
  try {
    return { tls: { ca: await readFile(ca, 'utf8') } };
  } catch (error) {
    throw new Error(`--tls-ca ${ca} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
