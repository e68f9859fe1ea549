import { EventEmitter } from 'node:events';
import type { Acd } from './acd/acd';
import type { Connection } from './acd/model/call';
import { withChanges } from './acd/model/call-data';
import { dataUpdated } from './acd/events/call-events';
import { clearConnection } from './acd/clearing';
import { OutsideParty, type OutsideState } from './acd/model/party';
import { arrive, leadTo, newCallFromOutside, dialLabel } from './acd/placing';
import type { CallData } from './acd/model/call-data';

/** What an outside party goes through: `dialing`, `queued`, `ringing`, `answered`, and in the end `ended` or `refused`. */
export type OutsideCallState = OutsideState;

interface OutsideCallEvents {
  state: [state: OutsideCallState, reason: string | undefined];
  /** Tones that the other side sends. */
  digits: [digits: string];
}

/** Somebody outside who has dialled one of our numbers. */
export class OutsideCall extends EventEmitter<OutsideCallEvents> {
  private current: OutsideCallState = 'dialing';
  private why: string | undefined;
  private readonly connection: Connection;

  constructor(
    private readonly acd: Acd,
    party: OutsideParty,
    to: string,
    data: CallData,
  ) {
    super();
    this.connection = acd.perform(() => newCallFromOutside(acd, party, to, data));
    party.notice = (state, reason) => this.become(state, reason);
    party.heard = (tones) => this.tell('digits', tones);
    acd.after(acd.settings.arrivalMs, () => {
      if (!this.connection.isLive) return;
      arrive(acd, this.connection);
      const isDevice = acd.devices.has(to);
      if (isDevice || (!acd.dialedNumbers.has(to) && !acd.router)) dialLabel(acd, this.connection, to);
      else leadTo(acd, this.connection.call, to);
    });
  }

  /** ConnectionCallID. */
  get callId(): number {
    return this.connection.call.id;
  }

  get state(): OutsideCallState {
    return this.current;
  }

  /** Why the call was refused. */
  get reason(): string | undefined {
    return this.why;
  }

  get isOver(): boolean {
    return this.current === 'ended' || this.current === 'refused';
  }

  /** The caller hangs up. A call that is over stays so. */
  hangUp(): void {
    if (!this.connection.isLive) return;
    this.acd.perform(() => clearConnection(this.acd, this.connection));
  }

  /** The caller presses keys; they are added to CallerEnteredDigits and told to the call's clients. */
  sendDigits(digits: string): void {
    if (!/^[\d*#A-D]*$/.test(digits)) throw new RangeError(`"${digits}" are no digits: use 0 to 9, *, # and A to D`);
    const { call } = this.connection;
    if (!this.connection.isLive || digits === '') return;
    const changes = { CallerEnteredDigits: `${call.data.CallerEnteredDigits ?? ''}${digits}`.slice(-39) };
    this.acd.perform(() => {
      call.data = withChanges(call.data, changes);
      dataUpdated(this.acd, this.connection, changes);
    });
  }

  /** Resolves when the call reaches the state, rejects when it ends before. */
  async until(state: OutsideCallState): Promise<void> {
    if (this.current === state) return;
    await new Promise<void>((resolve, reject) => {
      const look = (now: OutsideCallState): void => {
        if (now !== state && !this.isOver) return;
        this.off('state', look);
        if (now === state) resolve();
        else reject(new Error(`the call is ${now}${this.why === undefined ? '' : ` (${this.why})`}, not ${state}`));
      };
      this.on('state', look);
      look(this.current);
    });
  }

  private become(state: OutsideCallState, reason?: string): void {
    if (this.isOver || state === this.current) return;
    this.current = state;
    this.why = reason;
    this.tell('state', state, reason);
  }

  private tell<K extends keyof OutsideCallEvents>(name: K, ...values: OutsideCallEvents[K]): void {
    try {
      (this as EventEmitter).emit(name, ...values);
    } catch (error) {
      this.acd.complain(error);
    }
  }
}
