import type { ConnectionOptions } from 'node:tls';
import { check as checkSession } from '../check/check';
import { filled, findingTexts } from '../check/texts';
import { enums, NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../protocol';
import { InvalidOption, type ServerAddress } from '../session';
import { argumentsOf, numberFrom, textOf, UsageError, type Command } from './command';

const PLAIN_PORT = 42027;

const help = `Usage: cisco-cti check HOST[:PORT] [HOST[:PORT]] [options]

Opens a session, says what it found (address, version, services granted, state of the
peripheral gateway, agents), or what stopped it and what to do about it, and closes it.
The first server is side A, the second side B. Without a port: ${PLAIN_PORT}.
It ends with 0 if a session could be opened, else with 1.

  --client-id ID         default cisco-cti; the check adds "-check", so that it evicts nobody
  --signature TEXT       ClientSignature (default: the client ID)
  --version N            9 to 25, or automatic, newest first (default automatic)
  --services NAMES       separated by commas (default ALL_EVENTS,CLIENT_CONTROL)
  --peripheral-id N      the peripheral of the session
  --tls                  with TLS
  --tls-ca FILE          PEM file with the authority of the server's certificate
  --tls-cert FILE        PEM file with a certificate of our own, and
  --tls-key FILE         PEM file with its key
  --tls-server-name H    the name in the server's certificate, where it is not HOST
  --help                 this text

The client password is read from the environment variable CISCO_CTI_PASSWORD, since arguments can
be seen by everybody on a machine. Default: an empty one.`;

export const check: Command = {
  name: 'check',
  summary: 'open a session and say what is there, or what is wrong',
  help,
  async run(args, terminal) {
    const { values, positionals } = argumentsOf(args, {
      'client-id': { type: 'string', default: 'cisco-cti' },
      signature: { type: 'string' },
      version: { type: 'string', default: 'automatic' },
      services: { type: 'string', default: 'ALL_EVENTS,CLIENT_CONTROL' },
      'peripheral-id': { type: 'string' },
      tls: { type: 'boolean', default: false },
      'tls-ca': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'tls-server-name': { type: 'string' },
    });
    const [sideA, sideB, more] = positionals;
    if (sideA === undefined) throw new UsageError('the host of a CTI Server is needed');
    if (more !== undefined) throw new UsageError(`"${more}" is not expected here: there are two sides at most`);
    if (values['client-id'] === '') throw new UsageError('--client-id is empty: the server needs one');
    const tls = await tlsFrom(values);
    const peripheral = values['peripheral-id'];
    const options = {
      servers: { A: addressFrom(sideA, tls), B: sideB === undefined ? undefined : addressFrom(sideB, tls) },
      clientId: values['client-id'],
      signature: values.signature,
      password: terminal.environment['CISCO_CTI_PASSWORD'],
      services: servicesFrom(values.services),
      version:
        values.version === 'automatic'
          ? ('automatic' as const)
          : numberFrom(values.version, '--version', OLDEST_SESSION_VERSION, NEWEST_VERSION),
      peripheralId: peripheral === undefined ? undefined : numberFrom(peripheral, '--peripheral-id', 0, 0xffff_fffe),
    };
    const { ok, findings } = await checkSession(options, terminal.stop).catch((error: unknown) => {
      throw error instanceof InvalidOption ? new UsageError(error.message, { cause: error }) : error;
    });
    if (terminal.stop.aborted) throw new Error('interrupted');
    for (const { key, values: facts } of findings) {
      const line = filled(findingTexts[key], facts);
      if (ok) terminal.out(line);
      else terminal.error(line);
    }
    return ok ? 0 : 1;
  },
};

function servicesFrom(names: string): number {
  return names.split(',').reduce((bits, name) => {
    const service = enums.CtiService.parse(name.trim());
    if (service === undefined) {
      const known = enums.CtiService.values.map((one) => one.name).join(', ');
      throw new UsageError(`--services: there is no "${name.trim()}"; known are ${known}`);
    }
    return (bits | service) >>> 0;
  }, 0);
}

function addressFrom(text: string, tls: ConnectionOptions | undefined): ServerAddress {
  const { host, port } = /^(?<host>\[[^\]]+\]|[^:]+)(?::(?<port>.*))?$/.exec(text)?.groups ?? {};
  if (host === undefined)
    throw new UsageError(`"${text}" is no HOST or HOST:PORT; IPv6 goes in brackets: [::1]:${PLAIN_PORT}`);
  return {
    host: host.replaceAll(/[[\]]/g, ''),
    port: port === undefined ? PLAIN_PORT : numberFrom(port, `the port of ${host}`, 1, 65_535),
    tls,
  };
}

type TlsArguments = Readonly<
  { tls: boolean } & Partial<Record<'tls-ca' | 'tls-cert' | 'tls-key' | 'tls-server-name', string | undefined>>
>;

async function tlsFrom(values: TlsArguments): Promise<ConnectionOptions | undefined> {
  const { tls, 'tls-ca': ca, 'tls-cert': cert, 'tls-key': key, 'tls-server-name': servername } = values;
  if (!tls) {
    if ((ca ?? cert ?? key ?? servername) !== undefined)
      throw new UsageError('options that begin with --tls- go with --tls');
    return undefined;
  }
  if ((cert === undefined) !== (key === undefined)) throw new UsageError('--tls-cert and --tls-key go together');
  return {
    ...(ca === undefined ? undefined : { ca: await textOf('--tls-ca', ca) }),
    ...(cert === undefined ? undefined : { cert: await textOf('--tls-cert', cert) }),
    ...(key === undefined ? undefined : { key: await textOf('--tls-key', key) }),
    ...(servername === undefined ? undefined : { servername }),
  };
}
