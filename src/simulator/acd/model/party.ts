import { enums } from '../../../protocol';
import type { LabOutsideRule } from '../../lab/contact-centre';
import type { Agent } from './agent';
import type { Connection } from './call';
import type { CallData } from './call-data';
import type { SkillGroup } from './skill-group';

const { DEVICE_IDENTIFIER, EXTERNAL, AGENT_DEVICE, ROUTE_POINT } = enums.DeviceIDType.of;

/** Who can take part in a call. */
export type Party = Device | OutsideParty | ListeningPost | DialingPoint;

/** A phone of the switch. */
export class Device {
  readonly connections: Connection[] = [];
  agent: Agent | undefined;
  inService = true;
  /** Where supervisors listen to calls at this phone. */
  readonly posts = new Set<ListeningPost>();
  /** What calls from here begin with (BEHAVIOUR 7.3). */
  attributes: { readonly skillGroup: SkillGroup | undefined; readonly callType: number | undefined } | undefined;

  constructor(readonly number: string) {}

  get deviceType(): number {
    return this.agent ? AGENT_DEVICE : DEVICE_IDENTIFIER;
  }

  get isIdle(): boolean {
    return this.connections.length === 0;
  }
}

/** A dialled number or a group from which customers are called (BEHAVIOUR 4.2, MAKE_PREDICTIVE_CALL). */
export class DialingPoint {
  readonly connections: Connection[] = [];
  readonly deviceType = ROUTE_POINT;

  constructor(readonly number: string) {}
}

/** The far end of a supervisor's call that listens to an agent's (BEHAVIOUR 5.4 M). */
export class ListeningPost {
  readonly connections: Connection[] = [];

  constructor(readonly to: Connection & { readonly device: Device }) {}

  get number(): string {
    return this.to.device.number;
  }

  get deviceType(): number {
    return this.to.device.deviceType;
  }
}

export type OutsideState = 'dialing' | 'queued' | 'ringing' | 'answered' | 'ended' | 'refused';

/** Somebody beyond the trunks. */
export class OutsideParty {
  readonly connections: Connection[] = [];
  /** Told what this party notices of its call. */
  notice: (state: OutsideState, reason?: string) => void = () => {};
  /** Told the tones that the other side sends. */
  heard: (tones: string) => void = () => {};
  /** Told the call data that a client has set. */
  told: (changes: CallData) => void = () => {};

  constructor(
    readonly number: string,
    readonly behaviour: LabOutsideRule['behaviour'] = 'answers',
    readonly answerAfterMs = 0,
  ) {}

  get deviceType(): number {
    return EXTERNAL;
  }
}
