import type { ConnectionOptions } from 'node:tls';

export interface ServerAddress {
  readonly host: string;
  /** 1 to 65535. */
  readonly port: number;
  /** Present: the connection is made with TLS, with these options (BEHAVIOUR 1.1). */
  readonly tls?: ConnectionOptions | undefined;
}

/** What a connection tells. After `closed`, which is told exactly once, it tells nothing any more. */
export interface ConnectionHandlers {
  /** Bytes can be sent; with TLS, the handshake is done. */
  connected(): void;
  received(chunk: Buffer): void;
  closed(error?: Error): void;
}

export interface Connection {
  send(bytes: Uint8Array): void;
  /** Sends what is left, then closes in good order. */
  end(): void;
  /** Closes at once, without regard to what is on its way. */
  reset(): void;
  /** Stops reading, so that the sender has to wait. */
  pause?(): void;
  resume?(): void;
}

/** Makes connections: over TCP in life, in memory in tests. */
export interface Driver {
  connect(address: ServerAddress, handlers: ConnectionHandlers): Connection;
}
