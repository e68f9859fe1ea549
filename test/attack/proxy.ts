import net from 'node:net';
import { FrameReader } from '../../src/protocol';
import type { FakeClock } from '../support/fake-clock';

/** One direction of one connection, as a fault has it in its hands. */
export interface Pipe {
  /** 0 to 1, seeded. */
  readonly random: () => number;
  /** On to the receiver. */
  readonly write: (bytes: Buffer) => void;
  /** On the test's clock; forgotten when the connection ends. */
  readonly later: (action: () => void, ms: number) => void;
  /** Stops reading what the sender sends, until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Closes the receiver's half in good order. */
  readonly end: () => void;
  /** Breaks the connection for both. */
  readonly reset: () => void;
}

/** What is done to the bytes of one direction. */
export type Fault = (pipe: Pipe) => (chunk: Buffer) => void;

const faithful: Fault = (pipe) => (chunk) => pipe.write(chunk);

export interface Faults {
  readonly toClient?: Fault;
  readonly toServer?: Fault;
}

/** A connection that went through, with what the server wrote into it. */
export interface Passage {
  readonly isAttacked: boolean;
  /** Whole frames of the server, as it sent them. */
  readonly sent: Buffer[];
  isOver: boolean;
}

interface ProxyOptions {
  readonly target: { readonly host: string; readonly port: number };
  readonly clock: FakeClock;
  readonly random: () => number;
  /** Asked for each connection; nothing: it is left alone. */
  readonly faultsFor: () => Faults | undefined;
  readonly passages: Passage[];
}

/** Stands between a client and a server on real TCP, and does to their bytes what it is told. */
export class FaultProxy {
  private readonly sockets = new Set<net.Socket>();
  private readonly server = net.createServer({ noDelay: true, allowHalfOpen: true });

  private constructor(private readonly options: ProxyOptions) {
    this.server.on('connection', (client) => this.accept(client));
  }

  static async listen(options: ProxyOptions): Promise<FaultProxy> {
    const proxy = new FaultProxy(options);
    await new Promise<void>((resolve) => void proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: (this.server.address() as net.AddressInfo).port };
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => void this.server.close(resolve));
  }

  private accept(client: net.Socket): void {
    const { target, faultsFor, passages } = this.options;
    const faults = faultsFor();
    const passage: Passage = { isAttacked: faults !== undefined, sent: [], isOver: false };
    passages.push(passage);
    const server = net.connect({ ...target, noDelay: true, allowHalfOpen: true });
    const reader = new FrameReader();
    server.on('data', (chunk: Buffer) => void passage.sent.push(...reader.push(chunk)));
    server.on('end', () => (passage.isOver = true));
    server.on('close', () => (passage.isOver = true));
    client.on('close', () => (passage.isOver = true));
    this.join(server, client, faults?.toClient ?? faithful);
    this.join(client, server, faults?.toServer ?? faithful);
  }

  private join(from: net.Socket, to: net.Socket, fault: Fault): void {
    const { clock, random } = this.options;
    const timers = new Set<unknown>();
    this.sockets.add(from);
    const take = fault({
      random,
      write: (bytes) => void (to.writable && to.write(bytes)),
      later: (action, ms) => {
        const timer = clock.setTimeout(() => {
          timers.delete(timer);
          action();
        }, ms);
        timers.add(timer);
      },
      pause: () => void from.pause(),
      resume: () => void from.resume(),
      end: () => void to.end(),
      reset: () => {
        for (const socket of [from, to]) if (!socket.destroyed) socket.resetAndDestroy();
      },
    });
    from.on('data', take);
    from.on('error', () => undefined);
    from.on('end', () => to.end());
    const forget = (): void => {
      for (const timer of timers) clock.clearTimeout(timer);
      timers.clear();
    };
    to.on('close', forget);
    from.on('close', () => {
      forget();
      this.sockets.delete(from);
      to.destroy();
    });
  }
}
