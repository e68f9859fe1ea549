// A client of the protocol that somebody else might have written: bytes by hand, from the guide's tables. It never imports from
// src, so that it cannot share a mistake with the simulated server.
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';

/** A number with its width in bytes, the text of a string field with its NUL, or bytes as they are. */
export type Part = readonly [width: 1 | 2 | 4, value: number] | Buffer;

export const u32 = (value: number): Part => [4, value];
export const u16 = (value: number): Part => [2, value];
export const u8 = (value: number): Part => [1, value];
export const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1');
export const NONE = 0xffff_ffff;

export const bytesOf = (parts: readonly Part[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part;
      const [width, value] = part;
      const bytes = Buffer.alloc(width);
      bytes.writeUIntBE(value, 0, width);
      return bytes;
    }),
  );

/** Tag and length take a byte each up to version 19, two from 20 on. */
export const float = (version: number, tag: number, data: Buffer): Buffer => {
  const width = version < 20 ? 1 : 2;
  return Buffer.concat([
    bytesOf([
      [width, tag],
      [width, data.length],
    ]),
    data,
  ]);
};

export const frame = (type: number, ...parts: readonly Part[]): Buffer => {
  const body = bytesOf(parts);
  return Buffer.concat([bytesOf([u32(body.length), u32(type)]), body]);
};

export interface OpenOptions {
  readonly idle?: number;
  readonly peripheral?: number;
  readonly services?: number;
  readonly callMask?: number;
  readonly agentMask?: number;
  readonly invokeId?: number;
  /** Whole floating fields; left out, ClientID and an empty password. */
  readonly floats?: readonly Buffer[];
}

export function openFrame(version: number, options: OpenOptions = {}): Buffer {
  const {
    idle = NONE,
    peripheral = NONE,
    services = 0x14,
    callMask = NONE,
    agentMask = 0x3fff,
    invokeId = 1,
  } = options;
  const floats = options.floats ?? [float(version, 1, text('elsewhere')), float(version, 2, text(''))];
  const fixed = [invokeId, version, idle, peripheral, services, callMask, agentMask, 0, 0, 0, 0];
  return frame(3, ...fixed.map(u32), ...floats);
}

/** One received message: read by offset. */
export class Received {
  constructor(
    readonly type: number,
    readonly body: Buffer,
    private readonly version: number,
  ) {}

  u32(offset: number): number {
    return this.body.readUInt32BE(offset);
  }

  u16(offset: number): number {
    return this.body.readUInt16BE(offset);
  }

  /** Floating fields behind a fixed part of so many bytes. Throws where they do not end with the body. */
  floats(fixed: number): [tag: number, data: Buffer][] {
    const width = this.version < 20 ? 1 : 2;
    const fields: [number, Buffer][] = [];
    let at = fixed;
    while (at < this.body.length) {
      const tag = this.body.readUIntBE(at, width);
      const length = this.body.readUIntBE(at + width, width);
      at += 2 * width + length;
      if (at > this.body.length) throw new RangeError(`message ${this.type}: field ${tag} is longer than the message`);
      fields.push([tag, this.body.subarray(at - length, at)]);
    }
    if (at !== this.body.length) throw new RangeError(`message ${this.type}: its fixed part is shorter than ${fixed}`);
    return fields;
  }

  /** The text of a string field without its NUL, undefined where it is not there. */
  textOf(fixed: number, tag: number): string | undefined {
    const field = this.floats(fixed).find(([one]) => one === tag)?.[1];
    if (field === undefined) return undefined;
    if (field.at(-1) !== 0) throw new RangeError(`message ${this.type}: the text of field ${tag} has no NUL`);
    return field.subarray(0, -1).toString('latin1');
  }
}

export class ForeignClient {
  /** Everything since the connection was made. */
  readonly received: Received[] = [];
  isClosed = false;
  private taken = 0;
  private rest = Buffer.alloc(0);

  private constructor(
    readonly socket: net.Socket,
    readonly version: number,
  ) {
    socket.on('error', () => {});
    socket.on('data', (chunk) => this.take(chunk));
    for (const end of ['end', 'close']) {
      socket.on(end, () => {
        this.isClosed = true;
        socket.emit('news');
      });
    }
  }

  static async connect(port: number, version: number, options?: tls.ConnectionOptions): Promise<ForeignClient> {
    const where = { port, host: '127.0.0.1', allowHalfOpen: true };
    const socket = options ? tls.connect({ ...where, ...options }) : net.connect({ ...where, noDelay: true });
    await once(socket, options ? 'secureConnect' : 'connect');
    return new ForeignClient(socket, version);
  }

  private take(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    while (this.rest.length >= 8 && this.rest.length >= 8 + this.rest.readUInt32BE(0)) {
      const end = 8 + this.rest.readUInt32BE(0);
      this.received.push(new Received(this.rest.readUInt32BE(4), this.rest.subarray(8, end), this.version));
      this.rest = this.rest.subarray(end);
    }
    this.socket.emit('news');
  }

  send(...frames: readonly Buffer[]): void {
    this.socket.write(Buffer.concat(frames));
  }

  /** The next message that was not taken yet and is wanted; what came before it is passed over. */
  async next(isWanted: (message: Received) => boolean = () => true): Promise<Received> {
    for (;;) {
      while (this.taken < this.received.length) {
        const message = this.received[this.taken++];
        if (message && isWanted(message)) return message;
      }
      if (this.isClosed) throw new Error('the server has closed the connection');
      await once(this.socket, 'news');
    }
  }

  /** The answer with this InvokeID; events on the way are passed over. */
  answer(invokeId: number): Promise<Received> {
    const isReply = ({ type }: Received): boolean => replies.has(type);
    return this.next((message) => isReply(message) && message.u32(0) === invokeId);
  }

  async ask(invokeId: number, request: Buffer): Promise<Received> {
    this.send(request);
    return this.answer(invokeId);
  }

  async closed(): Promise<void> {
    while (!this.isClosed) await once(this.socket, 'news');
  }
}

/** Types of the messages that begin with an InvokeID and answer something. */
const replies = new Set([
  1, 4, 6, 8, 27, 29, 33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59, 61, 63, 65, 79, 83, 85, 92, 94, 96, 98,
  102, 104, 108, 111, 113, 115, 117, 119, 121, 123,
]);
