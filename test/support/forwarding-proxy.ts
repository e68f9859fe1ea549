import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const PATIENCE_MS = 30_000;

export interface ForwardingProxy {
  readonly url: string;
  /** Addresses that were asked for and could not be reached, each with the reason. */
  readonly unreachable: Map<string, string>;
  close: () => Promise<void>;
}

/**
 * A proxy that passes requests on to where they belong, and knows afterwards what could not be reached.
 * @param instead JSON documents, by path, to answer with where the real one cannot be had
 */
export async function forwardingProxy(instead: Readonly<Record<string, object>>): Promise<ForwardingProxy> {
  const unreachable = new Map<string, string>();

  async function forward(url: string, response: ServerResponse): Promise<void> {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      const { message, cause } = error as Error;
      unreachable.set(url, cause instanceof Error ? cause.message : message);
      const substitute = instead[new URL(url).pathname];
      response.statusCode = substitute ? 200 : 502;
      response.end(JSON.stringify(substitute ?? {}));
    }
  }

  const server = createServer((request, response) => void forward(request.url ?? '', response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    unreachable,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
