import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Observed } from './observed';

export interface Post {
  path: string;
  body: Record<string, unknown>;
}

/** A real web server that takes what flows post, answers 200, and keeps it. */
export async function webHook(): Promise<{ url: string; posts: Observed<Post>; close: () => Promise<void> }> {
  const posts = new Observed<Post>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posts.add({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Post['body'] });
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posts, close };
}
