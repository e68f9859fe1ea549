import { CallData } from './call-data';
import { LCS } from './connection-state';
import type { MultiIndex } from './multi-index';
import type { TextPool } from './text-pool';

/** How a party came into the call, or what it did last to the call as a whole. */
export type PartyRole = 'calling' | 'called' | 'alerting' | 'answering' | 'controller' | 'added' | 'transferring';

export interface QueueView {
  /** In milliseconds since 1970. */
  since: number;
  NumQueued?: number;
  SkillGroups: { SkillGroupNumber?: number; SkillGroupID?: number; SkillGroupPriority?: number }[];
}

/** What names a connection. The ID is opaque: it is compared, never parsed (BEHAVIOUR 5.1). */
export interface Connection {
  readonly callId: number;
  readonly idType?: number | undefined;
  readonly id?: string | undefined;
}

/** A connection of a call, and the device behind it as far as events have told. */
export class Party {
  device: string | undefined = undefined;
  /** An event named the device; otherwise it is the ID of a static connection, taken for it. */
  isNamed = false;
  state: number = LCS.NONE;
  role: PartyRole | undefined = undefined;
  /** BEGIN_CALL came for this connection and END_CALL has not. */
  isBegun = false;
  /** Outside the peripheral, so that no client waits for its END_CALL. */
  isOutside = false;
  /** An earlier connection of somebody who has another one now: it only leads to the call. */
  hidden = false;
  callId: number;
  idType: number | undefined;
  id: string | undefined;

  constructor({ callId, idType, id }: Connection) {
    this.callId = callId;
    this.idType = idType;
    this.id = id;
  }
}

/** A call as the memory holds it. `viewOf` makes of it what flows see. */
export class Call {
  readonly parties: Party[] = [];
  readonly data = new CallData();
  CallType: string | number | undefined = undefined;
  /** A consult call may have the ConnectionCallID of the call that it belongs to (BEHAVIOUR 5.1). */
  isConsult = false;
  PeripheralID: number | undefined = undefined;
  CallingDeviceID: string | undefined = undefined;
  CalledDeviceID: string | undefined = undefined;
  LastRedirectDeviceID: string | undefined = undefined;
  ServiceNumber: number | undefined = undefined;
  ServiceID: number | undefined = undefined;
  SkillGroupNumber: number | undefined = undefined;
  SkillGroupID: number | undefined = undefined;
  SkillGroupPriority: number | undefined = undefined;
  queue: QueueView | undefined = undefined;
  begunAt: number | undefined = undefined;
  answeredAt: number | undefined = undefined;
  answeredBy: string | undefined = undefined;
  failedAt: number | undefined = undefined;
  failureCause: string | number | undefined = undefined;
  clearedAt: number | undefined = undefined;
  endedAt: number | undefined = undefined;
  mergedKeys: string[] | undefined = undefined;
  /** Whether its history is known: `open` and `told` are calls whose BEGIN_CALL nobody saw, `told` once that was reported. */
  doubt: 'none' | 'open' | 'told' = 'none';
  /** Known by a confirmation only; BEGIN_CALL is still to come. */
  isExpected = false;
  /** Grows with every change, so that an event that says nothing new is noticed. */
  revision = 0;
  /** The memory's count of messages when an event last spoke of this call. */
  touched = 0;

  constructor(
    readonly key: string,
    public ConnectionCallID: number,
  ) {}
}

/** What the reducers share: the ways to find calls again, and the message at hand. */
export interface Book {
  readonly ids: MultiIndex<number, Call>;
  readonly devices: MultiIndex<string, Call>;
  readonly pool: TextPool;
}
/** When and how a message came. */
export interface Moment {
  /** Protocol version of the session, which decides what numbers mean. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type Settable = {
  [K in keyof Call]-?: Call[K] extends string | number | boolean | QueueView | undefined ? K : never;
}[keyof Call];

/** Sets a field of the call; absent means that the message says nothing about it. */
export function note<K extends Exclude<Settable, 'key' | 'revision' | 'touched'>>(
  call: Call,
  field: K,
  value: Call[K] | undefined,
): void {
  if (value === undefined || call[field] === value) return;
  call[field] = value;
  call.revision++;
}

/** Takes a field of the call back. */
export function forget(call: Call, field: 'failedAt' | 'failureCause' | 'queue' | 'clearedAt' | 'endedAt'): void {
  if (call[field] === undefined) return;
  call[field] = undefined;
  call.revision++;
}
