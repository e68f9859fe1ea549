import { enums } from '../../../protocol';
import type { LabAgent, LabDeskSettings } from '../../lab/contact-centre';
import type { Call, Connection, Delivery } from './call';
import type { Device } from './party';
import type { SkillGroup } from './skill-group';

const { LOGOUT, NOT_READY, AVAILABLE, TALKING, HOLD, RESERVED, WORK_NOT_READY, WORK_READY } = enums.AgentState.of;

export interface PendingState {
  readonly state: number;
  readonly reason: number;
}

/** A recorded greeting that a caller hears when the agent answers. */
export interface Greeting {
  readonly connection: Connection;
  readonly timer: unknown;
}

export class Agent {
  /** AgentState (BEHAVIOUR 6.1). */
  state = LOGOUT;
  reason = 0;
  /** Milliseconds since 1970. */
  since: number;
  device: Device | undefined;
  /** Wished for during a call, takes effect when the last call ends (BEHAVIOUR 6.3). */
  pending: PendingState | undefined;
  /** Where to go back to after a call: AVAILABLE or NOT_READY. */
  restState = NOT_READY;
  restReason = 0;
  direction = enums.AgentCallDirection.of.NONE;
  /** The skill group that the agent works for at the moment. */
  serving: SkillGroup | undefined;
  /** Counts on with every agent who becomes AVAILABLE: the lowest one waits longest. */
  idleOrder = 0;
  loggedInAt = 0;
  /** Wrap-up data was entered on the last call. */
  hasWrapupData = false;
  /** The last call that this agent has left, and by which connection: its wrap-up data may still come. */
  last: { readonly call: Call; readonly connection: Connection } | undefined;
  /** A call that has been announced, and is not there yet. */
  delivery: Delivery | undefined;
  /** Announced calls that did not arrive, since the last one that did. */
  abortedInARow = 0;
  workTimer: unknown;
  /** What a caller of this agent hears just now. */
  greeting: Greeting | undefined;
  /** Until logout. */
  isGreetingOff = false;

  constructor(
    public config: LabAgent,
    public skillGroups: readonly SkillGroup[],
    readonly desk: LabDeskSettings,
    now: number,
  ) {
    this.since = now;
  }

  get id(): string {
    return this.config.id;
  }

  get isLoggedIn(): boolean {
    return this.state !== LOGOUT;
  }

  /** Takes a routed call now. */
  get isAvailable(): boolean {
    return this.state === AVAILABLE && this.device !== undefined && this.device.inService && this.device.isIdle;
  }

  get isInCall(): boolean {
    return this.state === TALKING || this.state === HOLD || this.state === RESERVED;
  }

  get isInWork(): boolean {
    return this.state === WORK_NOT_READY || this.state === WORK_READY;
  }
}
