import { asText } from '../as-text';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Node, NodeAPI } from 'node-red';

import type { Configuration } from '../inputs';
import { check, type CheckOptions, type Finding } from '../../check/check';
import { FormProblem, type FormKey } from '../check-texts';

/** The editor says the texts in its own language. */
interface Answer {
  readonly ok: boolean;
  readonly findings: readonly (
    | Finding
    | { readonly key: FormKey; readonly values: Readonly<Record<string, string>> }
  )[];
}

const MAX_BODY = 100_000;
/** What the editor sends for a password that was not changed. */
const UNCHANGED = '__PWRD__';

type OptionsOf = (
  RED: NodeAPI,
  node: Node<Record<string, string>>,
  config: Configuration,
  password?: string,
) => Promise<CheckOptions>;

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
        .catch((error: unknown): Answer => {
          if (error instanceof FormProblem) return { ok: false, findings: [{ key: error.key, values: error.values }] };
          const problem = error instanceof Error ? error.message : String(error);
          return { ok: false, findings: [{ key: 'notOpened', values: { problem } }] };
        })
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
