import { asText } from '../as-text';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Node, NodeAPI } from 'node-red';
import { maskNames, enums } from '../../protocol';
import { Session, type SessionOptions } from '../../session';
import type { Configuration } from '../inputs';

const MAX_BODY = 100_000;
const CHECK_SECONDS = 20;
/** What the editor sends for a password that was not changed. */
const UNCHANGED = '__PWRD__';

type OptionsOf = (
  RED: NodeAPI,
  node: Node<Record<string, string>>,
  config: Configuration,
  password?: string,
) => Promise<SessionOptions>;

/** The *Check* button: opens a session with what the form says and tells what it found, or what stopped it. */
export function checkRoute(type: string, optionsOf: OptionsOf): (RED: NodeAPI) => void {
  return (RED) => {
    RED.httpAdmin?.post(`/cti/${type}/:id/check`, RED.auth.needsPermission(`${type}.write`), (request, response) => {
      const deployed = RED.nodes.getNode(asText(request.params['id'])) as Node<Record<string, string>> | null;
      if (deployed && deployed.type !== type) return void response.status(404).end();
      void bodyOf(request as IncomingMessage & { body?: unknown })
        .then(async (config) => {
          const typed = config['password'];
          const password =
            typed === UNCHANGED || typed === undefined ? deployed?.credentials?.['password'] : asText(typed);
          const node = deployed ?? (standIn(type) as Node<Record<string, string>>);
          return check(await optionsOf(RED, node, config, password ?? ''));
        })
        .catch((error: unknown) => ({ ok: false, lines: [error instanceof Error ? error.message : String(error)] }))
        .then((answer) => {
          const json = response as unknown as ServerResponse;
          json.setHeader('Content-Type', 'application/json');
          json.end(JSON.stringify(answer));
        });
    });
  };
}

/** A node that is not deployed yet has no environment of its own, but the process has. */
const standIn = (type: string): object => ({ id: '', type, credentials: {} });

async function bodyOf(request: IncomingMessage & { body?: unknown }): Promise<Configuration> {
  if (typeof request.body === 'object' && request.body !== null) return request.body as Configuration;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('the form is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Configuration;
}

/** Opened with the live session's identity, a check would evict it (BEHAVIOUR 1.2): it has a name of its own and no device. */
function harmless({
  agentInstrument: _a,
  agentExtension: _b,
  agentId: _c,
  ...options
}: SessionOptions): SessionOptions {
  const { CONNECTION_MONITOR, CLIENT_EVENTS, SUPERVISOR } = enums.CtiService.of;
  return {
    ...options,
    clientId: `${options.clientId.slice(0, 50)}-check`,
    services: (Number(options.services) & ~(CONNECTION_MONITOR | CLIENT_EVENTS | SUPERVISOR)) >>> 0,
  };
}

async function check(options: SessionOptions): Promise<{ ok: boolean; lines: string[] }> {
  const session = new Session(harmless(options));
  let problem = 'no answer';
  try {
    const opened = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), CHECK_SECONDS * 1000);
      session.on('state', (state) => {
        if (state.lastError) problem = state.lastError.message;
        // Backing off means that both sides were tried.
        if (state.phase === 'open' || state.phase === 'stopped' || state.phase === 'backing-off') {
          clearTimeout(timer);
          resolve(state.phase === 'open');
        }
      });
      session.open();
    });
    if (!opened) return { ok: false, lines: [`Not opened: ${problem}`] };
    const { side, version, servicesGranted, pgStatus, peripheralOnline } = session.state;
    const server = options.servers[side ?? 'A'];
    return {
      ok: true,
      lines: [
        `Opened on side ${side}, ${server?.host}:${server?.port}${server?.tls ? ' with TLS' : ''}, protocol version ${version}.`,
        `Services granted: ${maskNames(enums.CtiService, servicesGranted ?? 0).join(', ') || 'none'}.`,
        pgStatus
          ? `The peripheral gateway is impaired: ${maskNames(enums.PGStatus, pgStatus).join(', ')}.`
          : 'The peripheral gateway is in order.',
        peripheralOnline ? 'The peripheral is online.' : 'The peripheral is offline.',
      ],
    };
  } finally {
    await session.close();
  }
}
