import type { Side, Transport } from './server/client-session';
import { TcpListener, type Address, type Attachment, type TlsFiles } from './tcp';

export interface ListenOptions {
  /** Default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Side A; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Side B; left out, there is none. */
  readonly portB?: number | undefined;
  /** Ports that speak TLS, beside the plain ones; 0 takes a free one. */
  readonly tls?: (TlsFiles & { readonly port?: number | undefined; readonly portB?: number | undefined }) | undefined;
}

/** Where it listens: sides, and the TLS ports of both. */
export interface Listening {
  readonly A: Address;
  readonly B?: Address;
  readonly tlsA?: Address;
  readonly tlsB?: Address;
}

/** The ports of both sides, plain and with TLS. */
export class Ports {
  private listeners: TcpListener[] = [];

  constructor(private readonly maxUnsentBytes: number) {}

  /** @throws Error that says what to do where a port is taken or a certificate cannot be used; then none is left open */
  async listen(
    { host = '127.0.0.1', port = 0, portB, tls }: ListenOptions,
    attach: (transport: Transport) => Attachment,
  ): Promise<Listening> {
    if (this.listeners.length > 0) throw new Error('this simulator is listening already: close it first');
    const wanted: [keyof Listening, Side, number | undefined, TlsFiles | undefined][] = [
      ['A', 'A', port, undefined],
      ['B', 'B', portB, undefined],
      ['tlsA', 'A', tls?.port, tls],
      ['tlsB', 'B', tls?.portB, tls],
    ];
    const found: Partial<Record<keyof Listening, Address>> = {};
    try {
      for (const [name, side, on, files] of wanted) {
        if (on === undefined) continue;
        const listener = await TcpListener.listen({ host, port: on }, side, attach, this.maxUnsentBytes, files);
        this.listeners.push(listener);
        found[name] = listener.address;
      }
    } catch (error) {
      await this.close();
      throw error;
    }
    return found as Listening;
  }

  async close(): Promise<void> {
    const { listeners } = this;
    this.listeners = [];
    await Promise.all(listeners.map((one) => one.close()));
  }
}
