import { CallMemory, type CallChange, type CallMemoryOptions, type CallView } from '../../src/calls';
import type { FieldsOf, Message, MessageName } from '../../src/protocol';

export const PERIPHERAL = 5000;
export const STATIC = 0;
export const DYNAMIC = 1;

/** LocalConnectionState, as on the wire. */
export const NULL = 0;
export const INITIATE = 1;
export const ALERTING = 2;
export const CONNECT = 3;
export const HOLD = 4;
export const QUEUED = 5;
export const FAIL = 6;

export const EXTERNAL = 75;
export const AGENT_DEVICE = 76;
export const ROUTE_POINT = 74;
export const TRUNK = 70;

/** The three fields that name a connection in most events. */
export const at = (ConnectionCallID: number, ConnectionDeviceID: string, ConnectionDeviceIDType = STATIC) => ({
  ConnectionCallID,
  ConnectionDeviceIDType,
  ConnectionDeviceID,
});
export const outside = (callId: number, id: string) => at(callId, id, DYNAMIC);

export interface Told extends CallChange {
  view: CallView;
}

/** A memory that is told one message after the other, a second apart. */
export class Listener {
  readonly memory: CallMemory;
  now = 1_700_000_000_000;

  constructor(
    readonly version = 24,
    options?: CallMemoryOptions,
  ) {
    this.memory = new CallMemory(options);
  }

  get moment(): { version: number; at: number } {
    return { version: this.version, at: this.now };
  }

  hears<N extends MessageName>(name: N, fields: FieldsOf<N>): Told {
    this.now += 1000;
    const change = this.memory.apply(messageOf(name, fields), this.moment);
    return { ...change, view: change.call && this.memory.view(change.call) } as Told;
  }

  /** The only call, as flows see it. */
  get only(): CallView {
    const all = this.memory.list();
    const [only] = all;
    if (!only || all.length > 1) throw new Error(`expected one call, there are ${all.length}`);
    return only;
  }
}

export function messageOf<N extends MessageName>(name: N, fields: FieldsOf<N>): Message {
  const isEvent = name.endsWith('_EVENT');
  return { name, ...(isEvent ? { MonitorID: 0, PeripheralID: PERIPHERAL } : { InvokeID: 1 }), ...fields };
}

/** `device: STATE` for each party, those who left included. */
export const states = (view: CallView): Record<string, string> =>
  Object.fromEntries(view.parties.map((party) => [party.device ?? party.ConnectionDeviceID ?? '?', party.state]));
