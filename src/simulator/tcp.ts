import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { Side, Transport } from './server/client-session';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** PEM texts of a certificate (or a chain) and its key. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  /** Where the key is encrypted. */
  readonly passphrase?: string | undefined;
}

/** How long a client may take to read the last words. */
const LINGER_MS = 5000;

/** What a connection is attached to. */
export interface Attachment {
  receive(bytes: Buffer): void;
  ended(): void;
}

/** One listening port. The only file of the simulator with a socket. */
export class TcpListener {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly address: Address,
  ) {}

  /**
   * @param maxUnsentBytes what may wait for a client that does not read; beyond it the connection is cut
   * @param files for TLS; left out, it is plain
   * @throws Error that says what to do where the address or the certificate cannot be used
   */
  static async listen(
    { host, port }: Address,
    side: Side,
    attach: (transport: Transport) => Attachment,
    maxUnsentBytes: number,
    files?: TlsFiles,
  ): Promise<TcpListener> {
    const server = files ? tlsServer(files) : createServer({ noDelay: true });
    await new Promise<void>((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void => reject(explained(error, host, port));
      server.once('error', refuse);
      server.listen(port, host, () => {
        server.off('error', refuse);
        resolve();
      });
    });
    const bound = server.address();
    const listener = new TcpListener(server, {
      host,
      port: typeof bound === 'object' && bound !== null ? bound.port : port,
    });
    const accept = (socket: Socket): void => listener.accept(socket, side, attach, maxUnsentBytes);
    if (files) {
      // Those that never finish their handshake are to end with the listener, too.
      server.on('connection', (socket: Socket) => listener.keep(socket));
      server.on('secureConnection', accept);
    } else server.on('connection', accept);
    // A single failed accept is no reason to stop serving the others.
    server.on('error', () => {});
    return listener;
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private accept(
    socket: Socket,
    side: Side,
    attach: (transport: Transport) => Attachment,
    maxUnsentBytes: number,
  ): void {
    this.keep(socket);
    const attachment = attach({
      side,
      remoteAddress: socket.remoteAddress ?? '',
      remotePort: socket.remotePort ?? 0,
      send: (bytes) => {
        if (socket.destroyed || !socket.writable) return;
        socket.write(bytes);
        if (socket.writableLength > maxUnsentBytes) abort(socket);
      },
      close: (how) => {
        if (how === 'abort') abort(socket);
        else if (how === 'reset') {
          // What was written (a last FAILURE_EVENT) is given to the network first.
          if (socket.writableLength === 0) socket.destroySoon();
          else abort(socket);
        } else {
          socket.setTimeout(LINGER_MS, () => socket.destroy());
          socket.end(() => socket.destroy());
        }
      },
      pause: (isPaused) => {
        // Without a listener for data a socket that is resumed would lose what comes.
        if (isPaused) socket.pause();
        else socket.resume();
      },
    });
    socket.on('data', (chunk) => attachment.receive(chunk));
    // 'close' follows and says the rest.
    socket.on('error', () => {});
    // A client that half-closes still reads what was said to it.
    socket.on('end', () => socket.destroySoon());
    socket.on('close', () => attachment.ended());
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) {
      if (socket.writableLength === 0) socket.destroySoon();
      else abort(socket);
    }
    await closed;
  }
}

/** RST; a TLS socket can only be dropped as it is. */
function abort(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

function tlsServer({ cert, key, passphrase }: TlsFiles): Server {
  try {
    return createTlsServer({ cert, key, noDelay: true, ...(passphrase ? { passphrase } : undefined) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`TLS: the certificate and its key cannot be used (${why}): give both as PEM, belonging together`, {
      cause: error,
    });
  }
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const where = `${host}:${port}`;
  if (error.code === 'EADDRINUSE') {
    return new Error(`${where} is taken by another program: stop it, or choose another port (0 takes a free one)`, {
      cause: error,
    });
  }
  if (error.code === 'EACCES')
    return new Error(`${where} may not be used by this user: choose a port above 1023`, { cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`${host} is no address of this machine`, { cause: error });
  return new Error(`cannot listen on ${where}: ${error.message}`, { cause: error });
}
