import { enums } from '../../../protocol';
import type { Agent } from './agent';
import type { CallData } from './call-data';
import { Device, type Party } from './party';
import type { SkillGroup } from './skill-group';

const { NULL } = enums.LocalConnectionState.of;

/** A device as events name it: type and text. */
export interface Address {
  readonly type: number;
  readonly id: string;
}

/** A call on its way to an agent's phone. */
export interface Delivery {
  /** Another one after a transfer. */
  call: Call;
  readonly agent: Agent;
  readonly device: Device;
  readonly group: SkillGroup | undefined;
  timer: unknown;
}

/** What a predictive call is dialled for: a dialled number, by its route, or a skill group. */
export type Origin =
  | { readonly number: string; readonly group?: undefined }
  | { readonly number: string; readonly group: SkillGroup };

/** Until an agent is looked for. */
export interface Prediction {
  readonly origin: Origin;
  /** AllocationState: when that is. */
  readonly when: number;
  /** A port listens for who or what answers. */
  readonly detectsAnswer: boolean;
}

/** A call that is recorded in the network, at the phone of one party. */
export interface NetworkRecording {
  readonly invocationType: number | undefined;
}

/** One party's end of a call. */
export class Connection {
  /** LocalConnectionState (BEHAVIOUR 5.2). */
  private current: number;
  /** The state that it began in. */
  readonly began: number;
  /** AgentCallDirection that the party's agent talks in. */
  direction = enums.AgentCallDirection.of.NONE;
  skillGroup: SkillGroup | undefined;
  /** Brought by the router, so that the agent is RESERVED while it rings. */
  isRouted = false;
  /** The connection of the same device that was put on hold for this one. */
  consultOf: Connection | undefined;
  /** The agent for whom voice flows here (`ucce`). */
  voice: Agent | undefined;
  /** A supervisor's, who has joined. */
  hasBargedIn = false;
  wasAnswered = false;
  /** It placed the call, to somebody outside; where routing leads it later is another matter. */
  dialsOut = false;
  ringTimer: unknown;
  recording: NetworkRecording | undefined;

  constructor(
    public call: Call,
    readonly party: Party,
    readonly idType: number,
    public deviceId: string,
    state: number,
    private readonly changes: (connection: Connection, from: number, to: number) => void,
  ) {
    this.current = state;
    this.began = state;
  }

  get state(): number {
    return this.current;
  }

  set state(next: number) {
    const before = this.current;
    this.current = next;
    if (next !== before) this.changes(this, before, next);
  }

  get device(): Device | undefined {
    return this.party instanceof Device ? this.party : undefined;
  }

  get isLive(): boolean {
    return this.state !== NULL;
  }
}

export class Call {
  /** Live connections, in the order in which they came. */
  readonly connections: Connection[] = [];
  /** Connections that had a BEGIN_CALL and wait for their END_CALL. */
  readonly watched: Connection[] = [];
  /** CTI clients that had to do with the call, and since when in UTC seconds (BEHAVIOUR 7.5). */
  readonly clients = new Map<string, number>();
  /** What clients set on this very call, as against what it inherited. */
  ownChanges: CallData = {};
  calling: Address | undefined;
  called: Address | undefined;
  lastRedirect: Address | undefined;
  /** The route point that the call has gone on from. */
  passed: Address | undefined;
  /** A predictive call whose agent is still to be found. */
  prediction: Prediction | undefined;
  /** On its way to an agent. */
  delivery: Delivery | undefined;
  isConference = false;
  /** Who set up the conference. */
  controller: Device | undefined;
  isEstablished = false;
  isCleared = false;
  /** END_CALL has gone to clients that have nothing to wait for; only writers of call data are told any more. */
  waitsForData = false;
  /** Numbers its dynamic connection IDs, together with a call that shares its ID. */
  dynamicIds = { next: 1 };
  /** How often the call was sent on, to end labels that lead in a circle. */
  hops = 0;

  /** The call type that it began with: transfers and conferences change the other one, but not the kind of line. */
  readonly firstType: number;

  constructor(
    readonly id: number,
    public callType: number,
    public data: CallData,
  ) {
    this.firstType = callType;
  }

  connectionOf(party: Party): Connection | undefined {
    return this.connections.find((connection) => connection.party === party);
  }

  /** The connection of a supervisor who has joined. */
  get bargedIn(): Connection | undefined {
    return this.connections.find(({ hasBargedIn }) => hasBargedIn);
  }

  others(connection: Connection): Connection[] {
    return this.connections.filter((other) => other !== connection);
  }
}
