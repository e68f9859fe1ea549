import { enums, FrameReader, type Message } from '../../protocol';
import type { Agent } from '../acd/model/agent';
import type { Device } from '../acd/model/party';
import type { LabTeam } from '../lab/contact-centre';

const service = enums.CtiService.of;

export type Side = 'A' | 'B';

/** What a session is attached to: a TCP socket, or a test. */
export interface Transport {
  readonly side: Side;
  readonly remoteAddress: string;
  readonly remotePort: number;
  send(bytes: Buffer): void;
  /** Ends the connection; `reset` leaves nothing half sent behind (BEHAVIOUR 1.1), `abort` sends RST at once. */
  close(how: 'end' | 'reset' | 'abort'): void;
  /** Stops reading, or goes on; left out, all is read as it comes. */
  pause?(isPaused: boolean): void;
}

export type SessionState = 'new' | 'refused' | 'open' | 'standby' | 'closed' | 'ended';

/** A monitor of the Peripheral Monitor service. */
export interface Monitor {
  readonly id: number;
  readonly device: Device | undefined;
  readonly callId: number | undefined;
  callMask: number;
  agentMask: number;
}

/** Variables of REGISTER_VARIABLES_REQ: only these are sent to the session. */
export interface RegisteredVariables {
  readonly callVariables: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** One client's end of a connection, as the server knows it. */
export class ClientSession {
  readonly reader = new FrameReader();
  state: SessionState = 'new';
  version = 9;
  services = 0;
  callMask = 0;
  agentMask = 0;
  /** ConfigMsgMask of OPEN_REQ. */
  configMask = 0;
  /** Parts of the configuration whose changes are told: none before an upload. */
  followedConfiguration = 0;
  clientId = '';
  signature = '';
  uniqueInstance: string | undefined;
  peripheralId: number | undefined;
  /** MonitorID of the events of a CLIENT_EVENTS session. */
  monitorId = 0;
  device: Device | undefined;
  /** Named in OPEN_REQ or found at the device. */
  agent: Agent | undefined;
  readonly monitors = new Map<number, Monitor>();
  /** Monitors on the sessions of other clients, by MonitorID. */
  readonly watched = new Map<number, ClientSession>();
  /** Sessions of other clients that watch this one, by their MonitorID. */
  readonly watchers = new Map<number, ClientSession>();
  /** Teams whose agents are watched, by MonitorID. */
  readonly teams = new Map<number, LabTeam>();
  registered: RegisteredVariables | undefined;
  /** 0 where the client sends no heartbeats. */
  idleTimeoutMs = 0;
  lastHeard = 0;
  timer: unknown;
  /** CLOSE_REQ came before the connection ended. */
  hasClosed = false;

  constructor(
    /** SessionID, unique. */
    readonly id: number,
    readonly transport: Transport,
  ) {}

  get isServing(): boolean {
    return this.state === 'open' || this.state === 'standby';
  }

  has(services: number): boolean {
    return (this.services & services) !== 0;
  }

  get seesAll(): boolean {
    return this.has(service.ALL_EVENTS);
  }

  /** Bound to one device, and so allowed to act for that one only (BEHAVIOUR 2, scope rule). */
  get isBound(): boolean {
    return this.has(service.CLIENT_EVENTS) && !this.seesAll;
  }

  /** How Client Monitor events and traces name this session. */
  get identity(): Pick<Message, string> {
    const { device, agent } = this;
    return {
      SessionID: this.id,
      PeripheralID: this.isBound ? this.peripheralId : undefined,
      ClientPort: this.transport.remotePort,
      ClientAddress: this.transport.remoteAddress.slice(0, 15),
      ClientID: this.clientId,
      ClientSignature: this.signature,
      ...(device ? { AgentExtension: device.number, AgentInstrument: device.number } : undefined),
      ...(agent ? { AgentID: agent.id } : undefined),
    };
  }
}
