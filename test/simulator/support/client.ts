import assert from 'node:assert/strict';
import {
  decodeMessage,
  encodeMessage,
  enums,
  FrameReader,
  traceLine,
  type EncodableMessage,
  type Message,
} from '../../../src/protocol';
import { ManualClock, Simulator, type Side, type SimulatorOptions } from '../../../src/simulator';

const service = enums.CtiService.of;

export interface Lab {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
}

/** A simulator whose clock stands still. Errors inside it fail the test that causes them. */
export function aLab(options: SimulatorOptions = {}): Lab {
  const clock = new ManualClock();
  const simulator = new Simulator({ clock, ...options });
  simulator.on('error', (error) => {
    throw error;
  });
  return { clock, simulator };
}

/** A client without a socket: it sends frames and keeps what comes back. */
export class Client {
  readonly received: Message[] = [];
  readonly bytes: Buffer[] = [];
  closedBy: 'end' | 'reset' | 'abort' | undefined;
  /** Told every message as it comes. */
  heard: ((message: Message) => void) | undefined;
  /** Told every message that goes out. */
  said: ((message: Message) => void) | undefined;
  version = 15;
  private readonly reader = new FrameReader();
  private readonly attachment: ReturnType<Simulator['attach']>;
  private nextInvokeId = 1;

  constructor(
    simulator: Simulator,
    { side = 'A', address = '192.0.2.7', port = 50_001 }: { side?: Side; address?: string; port?: number } = {},
  ) {
    this.attachment = simulator.attach({
      side,
      remoteAddress: address,
      remotePort: port,
      send: (bytes) => {
        this.bytes.push(bytes);
        for (const frame of this.reader.push(bytes)) {
          const message = decodeMessage(frame, this.version);
          this.received.push(message);
          this.heard?.(message);
        }
      },
      close: (how) => {
        this.closedBy = how;
      },
    });
  }

  /** Bytes as hex, blanks and comments behind # left out. */
  sendHex(hex: string): void {
    this.attachment.receive(Buffer.from(hex.replaceAll(/#.*$/gm, '').replaceAll(/\s/g, ''), 'hex'));
  }

  sendBytes(bytes: Buffer): void {
    this.attachment.receive(bytes);
  }

  send(message: EncodableMessage): void {
    this.said?.(message);
    this.attachment.receive(encodeMessage(message, this.version));
  }

  drop(): void {
    this.attachment.ended();
  }

  /** Sends a request and gives its confirmation, positive or negative, if it has come. */
  request(name: string, fields: object = {}): Message | undefined {
    const InvokeID = this.nextInvokeId++;
    this.send({ name, InvokeID, ...fields });
    return this.replyTo(InvokeID);
  }

  replyTo(invokeId: number): Message | undefined {
    return this.received.find((message) => message['InvokeID'] === invokeId);
  }

  /** The same, and it must be the positive one. */
  confirmed(name: string, fields: object = {}): Message {
    const reply = this.request(name, fields);
    assert.equal(reply?.name, name.replace(/_REQ$/, '_CONF'), reply ? traceLine(reply) : 'no answer');
    return reply;
  }

  /** What has come since the last look, as lines of text. */
  takeTrace(): string[] {
    return this.received.splice(0).map((message) => traceLine(message, this.version));
  }

  takeNames(): string[] {
    return this.received.splice(0).map(({ name }) => name);
  }

  open(fields: object = {}): Message {
    return this.confirmed('OPEN_REQ', { ...openFields, VersionNumber: this.version, ...fields });
  }

  logIn(id: string, extension: string): void {
    this.confirmed('SET_AGENT_STATE_REQ', {
      AgentState: 'LOGIN',
      AgentID: id,
      AgentInstrument: extension,
      AgentPassword: 'cisco',
    });
  }

  setState(AgentState: string, AgentInstrument: string, fields: object = {}): Message {
    return this.confirmed('SET_AGENT_STATE_REQ', { AgentState, AgentInstrument, ...fields });
  }
}

/** Hex digits without the blanks that make them readable. */
export const packed = (hex: string): string => hex.replaceAll(' ', '');

const openFields = {
  IdleTimeout: 0xffffffff,
  CallMsgMask: 0xffffffff,
  AgentStateMask: 0x3fff,
  ConfigMsgMask: 0,
  ClientID: 'test',
  ClientPassword: '',
};

export const allEvents =
  service.ALL_EVENTS | service.CLIENT_CONTROL | service.CALL_DATA_UPDATE | service.CONNECTION_MONITOR;
export const clientEvents =
  service.CLIENT_EVENTS | service.CLIENT_CONTROL | service.CALL_DATA_UPDATE | service.CONNECTION_MONITOR;

/** A client that sees and may do everything. */
export function anAllEventsClient(simulator: Simulator, version = 15, fields: object = {}): Client {
  const client = new Client(simulator);
  client.version = version;
  client.open({ ServicesRequested: allEvents, ClientID: 'all', ...fields });
  return client;
}

/** A desktop of one device. */
export function anAgentClient(simulator: Simulator, extension: string, version = 15, fields: object = {}): Client {
  const client = new Client(simulator);
  client.version = version;
  client.open({
    ServicesRequested: clientEvents,
    PeripheralID: 5000,
    AgentInstrument: extension,
    ClientID: `desk ${extension}`,
    ...fields,
  });
  return client;
}
