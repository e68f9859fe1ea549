import { EventEmitter } from 'node:events';
import type { Acd } from './acd/acd';
import { callDataFrom } from './acd/model/call-data';
import type { Connection } from './acd/model/call';
import { clearConnection } from './acd/clearing';
import { OutsideParty } from './acd/model/party';
import { reservationModes, type ReservationMode } from './acd/model/reservation-modes';
import { reserveFor } from './acd/reserving';
import type { Variables } from './lab/contact-centre';

export interface ReserveOptions {
  /** SkillGroupNumber of the agents. */
  readonly skillGroup: number;
  /** What the campaign does. Default `predictive`. */
  readonly mode?: ReservationMode | undefined;
  /** CallVariable1 to CallVariable10; other names, such as BACampaign, are named variables. */
  readonly variables?: Variables | undefined;
}

interface ReservationEvents {
  /** BAResponse, as the agent's client has set it. */
  response: [response: string];
  ended: [];
}

/**
 * An agent who is reserved by a dialler (BEHAVIOUR 5.4 P). What a dialler does when the agent has accepted is not documented:
 * that is for whoever reserves to say, by `end` and what comes then.
 */
export class Reservation extends EventEmitter<ReservationEvents> {
  private readonly connection: Connection;

  constructor(
    private readonly acd: Acd,
    readonly agentId: string,
    reserving: (dialler: OutsideParty) => Connection,
  ) {
    super();
    const dialler = new OutsideParty('dialer');
    dialler.notice = (state) => state === 'ended' && this.tell('ended');
    dialler.told = ({ NamedVariable = [] }) => {
      for (const { VariableName, VariableValue } of NamedVariable) {
        if (VariableName === 'BAResponse') this.tell('response', VariableValue);
      }
    };
    this.connection = acd.perform(() => reserving(dialler));
  }

  /** ConnectionCallID. */
  get callId(): number {
    return this.connection.call.id;
  }

  get isOver(): boolean {
    return !this.connection.isLive;
  }

  /** The dialler lets the agent go. A reservation that is over stays so. */
  end(): void {
    if (this.isOver) return;
    this.acd.perform(() => clearConnection(this.acd, this.connection));
  }

  private tell<K extends keyof ReservationEvents>(name: K, ...values: ReservationEvents[K]): void {
    try {
      (this as EventEmitter).emit(name, ...values);
    } catch (error) {
      this.acd.complain(error);
    }
  }
}

/**
 * Reserves the agent of a skill group who waits longest.
 * @returns nothing where nobody is AVAILABLE
 * @throws RangeError naming what is wrong
 */
export function reserveAgent(acd: Acd, options: ReserveOptions): Reservation | undefined {
  const { skillGroup, mode = 'predictive', variables } = options;
  const group = acd.skillGroups.get(skillGroup);
  if (!group) {
    const known = [...acd.skillGroups.keys()].join(', ') || 'none';
    throw new RangeError(`there is no skill group ${JSON.stringify(skillGroup)}; known are ${known}`);
  }
  if (!Object.hasOwn(reservationModes, mode)) {
    throw new RangeError(`mode is ${JSON.stringify(mode)}: use one of ${Object.keys(reservationModes).join(', ')}`);
  }
  const data = callDataFrom(variables);
  const agent = group.longestAvailable();
  return agent && new Reservation(acd, agent.id, (dialler) => reserveFor(acd, dialler, { agent, group, mode, data }));
}
