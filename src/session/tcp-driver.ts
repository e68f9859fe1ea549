import net from 'node:net';
import tls from 'node:tls';
import type { Connection, ConnectionHandlers, Driver, ServerAddress } from './driver';

const KEEP_ALIVE_MS = 60_000;

/** Connections over TCP or TLS. The only place with a socket. */
export const tcpDriver: Driver = { connect };

function connect(address: ServerAddress, handlers: ConnectionHandlers): Connection {
  const socket = open(address);
  let failure: Error | undefined;
  // Nagle off, and reset rather than linger, so that a session can be made anew quickly (BEHAVIOUR 1.1).
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  socket.once(address.tls ? 'secureConnect' : 'connect', () => handlers.connected());
  socket.on('data', (chunk: Buffer) => handlers.received(chunk));
  socket.on('error', (error) => (failure = error));
  // A server that closes its half is gone: nothing that it still could be sent would be answered.
  socket.on('end', () => socket.destroy());
  socket.once('close', () => {
    socket.removeAllListeners();
    // An error after the close has nobody to go to.
    socket.on('error', () => undefined);
    handlers.closed(failure);
  });
  return {
    send: (bytes) => void (socket.writable && socket.write(bytes)),
    end: () => socket.destroySoon(),
    reset: () => void (canReset(socket) ? socket.resetAndDestroy() : socket.destroy()),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
  };
}

/** A TLS socket has no reset of its own, and one that still connects would go on until it has. */
const canReset = (socket: net.Socket): boolean => !(socket instanceof tls.TLSSocket) && !socket.connecting;

function open({ host, port, tls: secure }: ServerAddress): net.Socket {
  if (!secure) return net.connect({ host, port });
  // TLS 1.2 is what the oldest server with TLS speaks (BEHAVIOUR 8.3); an address is no server name.
  const servername = net.isIP(host) === 0 ? { servername: host } : undefined;
  return tls.connect({ minVersion: 'TLSv1.2', ...servername, ...secure, host, port });
}
