import { enums, type Message } from '../protocol';
import { Call, forget, note, type Book, type Connection, type Moment } from './call';
import { isConsultType, reduce } from './call-events';
import { callBegun, callOf, connectionFrom, connectionIn, connectionNamed, type ConnectionName } from './call-finder';
import { viewOf, type CallView } from './call-view';
import { LCS } from './connection-state';
import { mergeCalls, settleParties, type Joining } from './join';
import { MultiIndex } from './multi-index';
import { enter, exactParty, liveParties, partyAt, remove, seat, setRole, setState } from './parties';
import { isOf, numberOf, recordsIn, textOf } from './records';
import { takeSnapshot, type SnapshotOptions } from './snapshots';
import { TextPool } from './text-pool';

export interface CallMemoryOptions {
  /** How long the server waits for wrap-up data; a cleared call without END_CALL_EVENT is kept twice as long. */
  readonly wrapUpMs?: number;
  /** How many calls are held at most; the oldest that are over go first. */
  readonly maxCalls?: number;
  /** Begins every key, to tell the calls of several sessions apart. */
  readonly keyPrefix?: string;
}

export interface CallChange {
  /** The call that the message is about; after its end too. */
  call?: Call;
  kind: 'begun' | 'changed' | 'ended' | 'none';
  /** The call was not known: what there is of it comes from this event, and a snapshot would tell the rest. Said once. */
  unknown?: true;
  /** The key of a call that became part of this one. */
  merged?: string;
  /** So many calls were given up to make room. */
  dropped?: number;
}

/** What a request said of the call that its confirmation brings. */
export interface Expectation extends Moment {
  /** The device that asked. */
  readonly device?: string | undefined;
  readonly dialed?: string | undefined;
  readonly peripheral?: number | undefined;
}

const DEFAULT_WRAP_UP_MS = 120_000;
const DEFAULT_MAX_CALLS = 100_000;
/** What comes late, such as the END_CALL of another party, still finds the call for so long. */
const ENDED_KEPT_MS = 30_000;
const MOST_ENDED = 5_000;

/** Events that say something of a call that nobody knew; the others end it or are about something else. */
const TELLING: ReadonlySet<string> = new Set([
  'BEGIN_CALL_EVENT',
  'CALL_DATA_UPDATE_EVENT',
  'CALL_SERVICE_INITIATED_EVENT',
  'CALL_ORIGINATED_EVENT',
  'CALL_REACHED_NETWORK_EVENT',
  'CALL_DELIVERED_EVENT',
  'CALL_ESTABLISHED_EVENT',
  'CALL_HELD_EVENT',
  'CALL_RETRIEVED_EVENT',
  'CALL_FAILED_EVENT',
  'CALL_DIVERTED_EVENT',
  'CALL_QUEUED_EVENT',
  'CALL_DEQUEUED_EVENT',
]);
const NEW_CALL_CONFIRMATIONS: ReadonlySet<string> = new Set([
  'MAKE_CALL_CONF',
  'MAKE_PREDICTIVE_CALL_CONF',
  'CONSULTATION_CALL_CONF',
]);

/** The calls that events have told of, one object each, found by connection or by key in constant time. */
export class CallMemory {
  private readonly calls = new Map<string, Call>();
  private readonly mergedInto = new Map<string, Call>();
  private readonly book: Book = { ids: new MultiIndex(), devices: new MultiIndex(), pool: new TextPool() };
  /** In the order of time, so that purging looks only at what is due. */
  private readonly waiting = new Map<Call, number>();
  private readonly ended = new Set<Call>();
  private sequence = 0;
  private counter = 0;
  private dropped = 0;

  constructor(private readonly options: CallMemoryOptions = {}) {}

  /** Calls that have not ended. */
  get size(): number {
    return this.calls.size;
  }

  /** Takes in what a message says of a call; others are ignored. Never throws. */
  apply(message: Message, moment: Moment): CallChange {
    this.sequence++;
    const { name } = message;
    if (name === 'BEGIN_CALL_EVENT') return this.begin(message, moment);
    if (name === 'END_CALL_EVENT') return this.end(message, moment);
    if (name === 'CALL_TRANSFERRED_EVENT') return this.join(message, moment, 'transfer');
    if (name === 'CALL_CONFERENCED_EVENT') return this.join(message, moment, 'conference');
    if (name === 'SNAPSHOT_CALL_CONF' || name === 'SNAPSHOT_DEVICE_CONF')
      return this.applySnapshot(message, moment)[0] ?? { kind: 'none' };
    if (NEW_CALL_CONFIRMATIONS.has(name)) return this.expect(message, moment);
    return this.event(message, moment);
  }

  find(name: ConnectionName): Call | undefined {
    const connection = connectionFrom(name);
    const call = callOf(this.book, { connection, name: '', peripheral: undefined });
    return call?.endedAt === undefined ? call : undefined;
  }

  /** Also by the key of a call that was merged into another one. */
  byKey(key: string): Call | undefined {
    return this.calls.get(key) ?? this.mergedInto.get(key);
  }

  /** The calls in which a device takes part now. */
  atDevice(device: string): Call[] {
    return this.book.devices
      .get(device)
      .filter(
        (call) =>
          call.endedAt === undefined &&
          partyAt(call, device) !== undefined &&
          partyAt(call, device)!.state !== LCS.NULL,
      );
  }

  view(call: Call): CallView {
    return viewOf(call);
  }

  /** The call that an event or confirmation is about. */
  viewFor(message: Message): CallView | undefined {
    const call = this.callFor(message);
    return call && viewOf(call);
  }

  list(): CallView[] {
    return Array.from(this.calls.values(), viewOf);
  }

  /** A call known by the confirmation of the request that made it, before (or after) its BEGIN_CALL_EVENT. */
  expect(confirmation: Message, info: Expectation): CallChange {
    const connection = connectionNamed(confirmation, 'NewConnection');
    if (!connection) return { kind: 'none' };
    const isConsult = confirmation.name === 'CONSULTATION_CALL_CONF';
    const known = callBegun(this.book, connection, info.peripheral, isConsult ? enums.CallType.of.CONSULT : undefined);
    if (known && known.endedAt === undefined) return { call: known, kind: 'none' };
    const late = callOf(this.book, { connection, name: '', peripheral: info.peripheral });
    if (late && exactParty(late, connection)) return { call: late, kind: 'none' };
    const call = this.create(connection, info, info.peripheral);
    call.isExpected = true;
    call.isConsult = isConsult;
    const party = seat(this.book, call, connection, info.device);
    setRole(call, party, 'calling');
    note(call, 'CallingDeviceID', info.device);
    note(call, 'CalledDeviceID', info.dialed);
    this.waiting.set(call, info.at);
    return this.report({ call, kind: 'changed' });
  }

  /** What `applySnapshot` compares with: take it when the snapshot is requested, and events that came since then win. */
  mark(): number {
    return this.sequence;
  }

  /** Takes in a SNAPSHOT_CALL_CONF (one change) or SNAPSHOT_DEVICE_CONF (one change per listed call). */
  applySnapshot(confirmation: Message, options: SnapshotOptions): CallChange[] {
    return takeSnapshot(
      {
        book: this.book,
        find: (connection) => callOf(this.book, { connection, name: '', peripheral: options.peripheral }),
        create: (connection) => this.create(connection, options, options.peripheral),
      },
      confirmation,
      options,
    ).map((change) => this.report(change));
  }

  /** Calls that are thought to be at a device and that its SNAPSHOT_DEVICE_CONF does not list: they ended unseen. */
  missingFrom(device: string, snapshot: Message | readonly ConnectionName[], mark = Infinity): Call[] {
    const listed = new Set<Call>();
    const calls = Array.isArray(snapshot)
      ? (snapshot as readonly ConnectionName[]).map(connectionFrom)
      : listedIn(snapshot as Message);
    for (const connection of calls) {
      const call = callOf(this.book, { connection, name: '', peripheral: undefined });
      if (call) listed.add(call);
    }
    return this.atDevice(device).filter((call) => !listed.has(call) && call.touched <= mark);
  }

  /** Ends a call of which the server will not tell any more, such as one that a snapshot does not list. */
  endUnseen(call: Call, at: number): CallChange {
    if (call.endedAt !== undefined) return { call, kind: 'none' };
    for (const party of call.parties) setState(call, party, LCS.NULL);
    this.finish(call, at);
    return { call, kind: 'ended' };
  }

  /** After a gap in the events, of all or of a peripheral, every call may have changed: the next event of each reports it as unknown. */
  markAllUnknown(peripheral?: number): void {
    for (const call of this.calls.values()) {
      if (call.doubt === 'open' || !isOf(call, peripheral)) continue;
      call.doubt = 'open';
      call.revision++;
    }
  }

  /** Forgets calls that are due (BEHAVIOUR 5.5). Returns how many of them the server never ended. */
  purge(now: number): number {
    const keptMs = 2 * (this.options.wrapUpMs ?? DEFAULT_WRAP_UP_MS);
    let count = 0;
    for (const [call, since] of this.waiting) {
      if (since + keptMs > now) break;
      this.finish(call, now);
      count++;
    }
    for (const call of this.ended) {
      if (call.endedAt! + ENDED_KEPT_MS > now && this.ended.size <= MOST_ENDED) break;
      this.drop(call);
    }
    return count;
  }

  clear(): void {
    this.calls.clear();
    this.mergedInto.clear();
    this.waiting.clear();
    this.ended.clear();
    this.book.ids.clear();
    this.book.devices.clear();
    this.book.pool.clear();
  }

  // ---- messages

  private begin(message: Message, moment: Moment): CallChange {
    const connection = connectionNamed(message, 'Connection');
    if (!connection) return { kind: 'none' };
    const peripheral = peripheralOf(message);
    const known = callBegun(this.book, connection, peripheral, message['CallType']);
    // The switch gives the ID of a call that is over to another one.
    for (const call of this.book.ids.get(connection.callId)) {
      if (call === known) continue;
      const former = exactParty(call, connection);
      if (former && call.clearedAt !== undefined && call.endedAt === undefined) this.finish(call, moment.at);
      if (call.endedAt !== undefined && isAt(call, peripheral)) this.drop(call);
      else if (former?.hidden) former.id = undefined;
    }
    const isFirst = known?.begunAt === undefined;
    const call = known ?? this.create(connection, moment, peripheral);
    const before = call.revision;
    this.revive(call);
    note(call, 'PeripheralID', peripheral);
    this.waiting.delete(call);
    if (call.begunAt === undefined && isConsultType(message['CallType'])) call.isConsult = true;
    reduce({ book: this.book, call, connection, moment }, message);
    call.touched = this.sequence;
    if (call.doubt !== 'none') {
      call.doubt = 'none';
      call.revision++;
    }
    return this.report({ call, kind: isFirst ? 'begun' : call.revision === before ? 'none' : 'changed' });
  }

  private end(message: Message, moment: Moment): CallChange {
    const connection = connectionNamed(message, 'Connection');
    if (!connection) return { kind: 'none' };
    const call = callOf(this.book, { connection, name: message.name, peripheral: peripheralOf(message) });
    if (!call) return { kind: 'none' };
    if (call.endedAt !== undefined) return { call, kind: 'none' };
    call.touched = this.sequence;
    const party = exactParty(call, connection);
    const wasBegun = party?.isBegun === true;
    if (party) {
      party.isBegun = false;
      setState(call, party, LCS.NULL);
    }
    // It says that one client has no part in the call any more; the others go on (BEHAVIOUR 5.3).
    const isStillOthers = call.parties.some((one) => one.isBegun && !one.isOutside && one.idType !== DYNAMIC);
    const isLast = !call.parties.some((one) => one.isBegun);
    if (isLast || (!isStillOthers && (call.clearedAt !== undefined || liveParties(call).length === 0))) {
      this.finish(call, moment.at);
      return { call, kind: 'ended' };
    }
    return { call, kind: wasBegun ? 'changed' : 'none' };
  }

  private join(message: Message, moment: Moment, kind: Joining['kind']): CallChange {
    const primary = connectionNamed(message, 'Primary');
    if (!primary) return { kind: 'none' };
    const secondary = connectionNamed(message, 'Secondary');
    const peripheral = peripheralOf(message);
    const find = (connection: Connection): Call | undefined =>
      callOf(this.book, { connection, name: message.name, peripheral });
    const first = find(primary);
    const second = secondary && find(secondary);
    let call = alive(first) ?? alive(second);
    let isUnknown = false;
    if (!call) {
      if (first) return { call: first, kind: 'none' };
      call = this.create(primary, moment, peripheral);
      call.doubt = 'open';
      isUnknown = true;
    }
    const before = call.revision;
    const other = alive(second);
    let merged: string | undefined;
    if (other && other !== call) {
      mergeCalls(this.book, call, other);
      merged = other.key;
      this.calls.delete(other.key);
      this.waiting.delete(other);
      for (const key of [other.key, ...(other.mergedKeys ?? [])]) this.mergedInto.set(key, call);
    }
    settleParties(this.book, call, {
      kind,
      primary,
      secondary,
      by: textOf(message[kind === 'transfer' ? 'TransferringDeviceID' : 'ControllerDeviceID']),
      named: textOf(message[kind === 'transfer' ? 'TransferredDeviceID' : 'AddedPartyDeviceID']),
      parties: connectionsIn(message['Parties'], 'ConnectedParty'),
    });
    for (const field of ['SkillGroupNumber', 'SkillGroupID', 'SkillGroupPriority'] as const)
      note(call, field, numberOf(message[field]));
    call.touched = this.sequence;
    const change = this.changeOf(call, before, isUnknown);
    return merged === undefined ? change : { ...change, kind: 'changed', merged };
  }

  private event(message: Message, moment: Moment): CallChange {
    const connection = connectionNamed(message, 'Connection');
    if (!connection) {
      const call = this.callFor(message);
      return call ? { call, kind: 'none' } : { kind: 'none' };
    }
    const { name } = message;
    const isRename = name === 'CALL_DATA_UPDATE_EVENT';
    const peripheral = peripheralOf(message);
    let call = callOf(this.book, { connection, name, peripheral, device: namedDevice(message) });
    if (isRename && !(call && exactParty(call, connection))) {
      const renamed = connectionNamed(message, 'NewConnection');
      const already = renamed && alive(callOf(this.book, { connection: renamed, name, peripheral }));
      if (already && (!call || exactParty(already, renamed))) call = already;
    }
    let isUnknown = false;
    if (call?.endedAt !== undefined) {
      const goesOn = TELLING.has(name) && call.clearedAt === undefined && !exactParty(call, connection);
      if (!goesOn) return { call, kind: 'none' };
      this.revive(call);
    }
    if (!call) {
      if (!TELLING.has(name))
        return name === 'CALL_CONNECTION_CLEARED_EVENT' ? { kind: 'none', unknown: true } : { kind: 'none' };
      call = this.create(connection, moment, peripheral);
      call.doubt = 'open';
      isUnknown = true;
    }
    const before = call.revision;
    note(call, 'PeripheralID', peripheral);
    reduce({ book: this.book, call, connection, moment }, message);
    if (TELLING.has(name) || name === 'CALL_CONNECTION_CLEARED_EVENT' || name === 'CALL_CLEARED_EVENT')
      call.touched = this.sequence;
    if (call.clearedAt !== undefined && !this.waiting.has(call)) this.waiting.set(call, moment.at);
    return this.changeOf(call, before, isUnknown);
  }

  // ---- the set of calls

  private callFor(message: Message): Call | undefined {
    const connection = connectionIn(message);
    return connection && callOf(this.book, { connection, name: message.name, peripheral: peripheralOf(message) });
  }

  private changeOf(call: Call, before: number, isUnknown: boolean): CallChange {
    return this.report({ call, kind: isUnknown || call.revision !== before ? 'changed' : 'none' });
  }

  /** Adds what is to be said once: that a call is in doubt, and that others had to go. */
  private report(change: CallChange): CallChange {
    if (change.call?.doubt === 'open') {
      change.call.doubt = 'told';
      change.unknown = true;
    }
    if (this.dropped > 0) {
      change.dropped = this.dropped;
      this.dropped = 0;
    }
    return change;
  }

  private create({ callId }: Connection, { at }: Moment, peripheral: number | undefined): Call {
    this.makeRoom(at);
    for (const over of this.book.ids.get(callId))
      if (over.endedAt !== undefined && isAt(over, peripheral)) this.drop(over);
    // Time and count: no key comes twice, not even after a restart.
    const key = `${this.options.keyPrefix ?? ''}${at.toString(36)}-${(++this.counter).toString(36)}`;
    const call = new Call(key, callId);
    call.PeripheralID = peripheral;
    this.calls.set(key, call);
    enter(this.book, call);
    return call;
  }

  private makeRoom(at: number): void {
    const { maxCalls = DEFAULT_MAX_CALLS } = this.options;
    while (this.calls.size >= maxCalls) {
      const oldest = this.waiting.keys().next().value ?? this.calls.values().next().value;
      if (!oldest) return;
      this.finish(oldest, at);
      this.drop(oldest);
      this.dropped++;
    }
  }

  private finish(call: Call, at: number): void {
    note(call, 'endedAt', at);
    forget(call, 'queue');
    this.calls.delete(call.key);
    for (const key of call.mergedKeys ?? []) this.mergedInto.delete(key);
    this.waiting.delete(call);
    this.ended.add(call);
    if (this.ended.size > MOST_ENDED) this.drop(this.ended.values().next().value!);
  }

  /** A call that one client was done with goes on elsewhere, as after a deflection (BEHAVIOUR 4.2, DEFLECT_CALL). */
  private revive(call: Call): void {
    if (call.endedAt === undefined) return;
    forget(call, 'endedAt');
    this.ended.delete(call);
    this.calls.set(call.key, call);
    for (const key of call.mergedKeys ?? []) this.mergedInto.set(key, call);
  }

  private drop(call: Call): void {
    this.ended.delete(call);
    remove(this.book, call);
  }
}

const DYNAMIC = 1;

const isAt = ({ PeripheralID }: Call, peripheral: number | undefined): boolean =>
  PeripheralID === undefined || peripheral === undefined || PeripheralID === peripheral;
const alive = (call: Call | undefined): Call | undefined => (call?.endedAt === undefined ? call : undefined);
const peripheralOf = (message: Message): number | undefined => numberOf(message['PeripheralID']);

/** The device that an event names for its own subject. */
function namedDevice(message: Message): string | undefined {
  for (const field of ['Alerting', 'Answering', 'Holding', 'Retrieving', 'Releasing', 'Failing', 'Diverting'])
    if (typeof message[`${field}DeviceID`] === 'string') return message[`${field}DeviceID`] as string;
  return undefined;
}

function connectionsIn(list: unknown, prefix: 'ConnectedParty' | 'CallConnection'): Connection[] {
  return recordsIn(list)
    .map((one) => connectionNamed(one, prefix))
    .filter((one) => one !== undefined);
}
const listedIn = (snapshot: Message): Connection[] => connectionsIn(snapshot['Calls'], 'CallConnection');
