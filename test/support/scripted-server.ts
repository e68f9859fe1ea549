import assert from 'node:assert/strict';
import net from 'node:net';
import tls from 'node:tls';
import {
  decodeMessage,
  encodeMessage,
  FrameReader,
  FramingError,
  requestedVersion,
  type Message,
} from '../../src/protocol';
import type { Connection, ConnectionHandlers, Driver, ServerAddress } from '../../src/session';

interface Wire {
  write(bytes: Uint8Array): void;
  /** Closes in good order. */
  end(): void;
  /** Breaks the connection. */
  destroy(): void;
}

/** The server's end of one connection: does what the test says, and nothing by itself. */
export class Peer {
  /** Whole frames from the client that nobody has taken yet. */
  readonly frames: Buffer[] = [];
  /** How the client ended the connection, once it has. */
  endedBy: 'end' | 'reset' | 'close' | undefined;
  isReading = true;
  version = 25;
  private readonly reader = new FrameReader();
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly wire: Wire) {}

  receive(chunk: Uint8Array): void {
    try {
      this.frames.push(...this.reader.push(Buffer.from(chunk)));
    } catch (error) {
      // As a server does with what is no CTI stream.
      if (!(error instanceof FramingError)) throw error;
      this.wire.destroy();
    }
    this.wake();
  }
  over(how: 'end' | 'reset' | 'close'): void {
    this.endedBy ??= how;
    this.wake();
  }
  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** The next message from the client, which must be there and have this name. */
  take(name: string): Message {
    const frame = this.frames.shift();
    assert.ok(frame, `the client has not sent ${name}`);
    if (frame.readUInt32BE(4) === 3) this.version = requestedVersion(frame);
    const message = decodeMessage(frame, this.version);
    assert.equal(message.name, name);
    return message;
  }

  /** The same, as soon as it comes. */
  async expect(name: string): Promise<Message> {
    while (this.frames.length === 0) {
      assert.equal(this.endedBy, undefined, `the client went away instead of sending ${name}`);
      await new Promise<void>((resolve) => void this.waiting.push(resolve));
    }
    return this.take(name);
  }

  async ended(): Promise<string> {
    while (this.endedBy === undefined) await new Promise<void>((resolve) => void this.waiting.push(resolve));
    return this.endedBy;
  }

  /** Messages that have come and not been taken. */
  get untaken(): string[] {
    return this.frames.map((frame) => decodeMessage(frame, this.version).name);
  }

  send(name: string, fields: Record<string, unknown> = {}): void {
    this.write(this.frameOf(name, fields));
  }
  frameOf(name: string, fields: Record<string, unknown> = {}): Buffer {
    return encodeMessage({ name, ...fields }, this.version);
  }
  write(bytes: Uint8Array): void {
    this.wire.write(bytes);
  }
  /** Bytes as they are: hex with any white space. */
  sendBytes(hex: string): void {
    this.write(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
  }

  /** Takes OPEN_REQ and accepts it. */
  acceptSession(fields: Record<string, unknown> = {}): Message {
    const request = this.take('OPEN_REQ');
    this.send('OPEN_CONF', {
      InvokeID: request['InvokeID'],
      ServicesGranted: request['ServicesRequested'],
      PGStatus: 0,
      PeripheralOnline: true,
      PeripheralType: 17,
      AgentState: 0,
      ...fields,
    });
    return request;
  }
  refuseSession(Status: number): Message {
    const request = this.take('OPEN_REQ');
    this.send('FAILURE_CONF', { InvokeID: request['InvokeID'], Status });
    return request;
  }
  answerClose(): Message {
    const request = this.take('CLOSE_REQ');
    this.send('CLOSE_CONF', { InvokeID: request['InvokeID'] });
    return request;
  }

  end(): void {
    this.wire.end();
  }
  cut(): void {
    this.wire.destroy();
  }
}

const keyOf = ({ host, port }: ServerAddress): string => `${host}:${port}`;

/** Servers in memory, as a driver for the session. Everything happens at once, within the call. */
export class MemoryNetwork implements Driver {
  private readonly policies = new Map<string, 'accept' | 'refuse' | 'ignore'>();
  /** Every attempt, by address. */
  readonly attempts: string[] = [];
  private readonly taken = new Map<string, Peer[]>();
  /** Connections that have not told of their end. */
  live = 0;

  /** `accept` (default): takes connections; `refuse`: nobody listens; `ignore`: no answer at all. */
  set(address: ServerAddress, policy: 'accept' | 'refuse' | 'ignore'): void {
    this.policies.set(keyOf(address), policy);
  }

  /** The latest connection to an address. */
  peer(address: ServerAddress): Peer {
    const peer = this.peers(address).at(-1);
    assert.ok(peer, `nobody has connected to ${keyOf(address)}`);
    return peer;
  }

  /** All connections to an address, old ones first. */
  peers(address: ServerAddress): readonly Peer[] {
    return this.taken.get(keyOf(address)) ?? [];
  }

  connect(address: ServerAddress, handlers: ConnectionHandlers): Connection {
    const key = keyOf(address);
    this.attempts.push(key);
    this.live++;
    let isOpen = true;
    const close = (error?: Error): void => {
      if (!isOpen) return;
      isOpen = false;
      this.live--;
      handlers.closed(error);
    };
    const peer = new Peer({
      write: (bytes) => (isOpen ? handlers.received(Buffer.from(bytes)) : undefined),
      end: () => close(),
      destroy: () => close(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })),
    });
    const policy = this.policies.get(key) ?? 'accept';
    if (policy === 'accept') {
      this.taken.set(key, [...this.peers(address), peer]);
      handlers.connected();
    } else if (policy === 'refuse') {
      close(Object.assign(new Error(`connect ECONNREFUSED ${key}`), { code: 'ECONNREFUSED' }));
    }
    const finish = (how: 'end' | 'reset'): void => {
      peer.over(how);
      close();
    };
    return {
      send: (bytes) => (isOpen ? peer.receive(bytes) : undefined),
      end: () => finish('end'),
      reset: () => finish('reset'),
      pause: () => void (peer.isReading = false),
      resume: () => void (peer.isReading = true),
    };
  }
}

/** The same on a real socket, on a free port of 127.0.0.1. */
export class ScriptedServer {
  private readonly peers: Peer[] = [];
  private readonly sockets = new Set<net.Socket>();
  private readonly waiting: (() => void)[] = [];
  private accepted = 0;

  private constructor(private readonly server: net.Server) {
    server.on('tlsClientError', () => undefined);
    server.on(server instanceof tls.Server ? 'secureConnection' : 'connection', (socket: net.Socket) => {
      this.sockets.add(socket);
      const peer = new Peer({
        write: (bytes) => void socket.write(bytes),
        end: () => void socket.end(),
        destroy: () => void (socket instanceof tls.TLSSocket ? socket.destroy() : socket.resetAndDestroy()),
      });
      socket.on('data', (chunk) => peer.receive(chunk));
      socket.on('end', () => peer.over('end'));
      socket.on('error', () => peer.over('reset'));
      socket.on('close', () => {
        this.sockets.delete(socket);
        peer.over('close');
      });
      this.peers.push(peer);
      for (const resolve of this.waiting.splice(0)) resolve();
    });
  }

  static async listen(server: net.Server = net.createServer()): Promise<ScriptedServer> {
    const scripted = new ScriptedServer(server);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return scripted;
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: (this.server.address() as net.AddressInfo).port };
  }

  /** The next connection that has not been looked at. */
  async connection(): Promise<Peer> {
    for (;;) {
      const peer = this.peers.at(this.accepted);
      if (peer) {
        this.accepted++;
        return peer;
      }
      await new Promise<void>((resolve) => void this.waiting.push(resolve));
    }
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => void this.server.close(resolve));
  }
}
