import type { Message } from '../protocol';
import { begin } from './messages/begin';
import type { CallChange } from './messages/call-change';
import { end, endUnseen } from './messages/end';
import { callFor, event } from './messages/event';
import { expectCall, NEW_CALL_CONFIRMATIONS, type Expectation } from './messages/expect';
import { join } from './messages/join';
import { callInSnapshot, takeSnapshot, type SnapshotOptions } from './messages/snapshots';
import type { Call, Connection, Moment } from './model/call';
import { alive, callsHolding, callOf, connectionFrom, connectionsIn, type ConnectionName } from './model/call-finder';
import { CallShelf, type ShelfOptions } from './model/call-shelf';
import { viewOf, type CallView } from './model/call-view';
import { LCS } from './model/connection-state';
import { partyAt } from './model/parties';
import { isOf } from './records';

export type CallMemoryOptions = ShelfOptions;

/** The calls that events have told of, one object each, found by connection or by key in constant time. */
export class CallMemory {
  private readonly shelf: CallShelf;

  constructor(options: CallMemoryOptions = {}) {
    this.shelf = new CallShelf(options);
  }

  /** Calls that have not ended. */
  get size(): number {
    return this.shelf.size;
  }

  /** Takes in what a message says of a call; others are ignored. Never throws. */
  apply(message: Message, moment: Moment): CallChange {
    this.shelf.countMessage();
    const { name } = message;
    if (name === 'BEGIN_CALL_EVENT') return begin(this.shelf, message, moment);
    if (name === 'END_CALL_EVENT') return end(this.shelf, message, moment);
    if (name === 'CALL_TRANSFERRED_EVENT') return join(this.shelf, message, moment, 'transfer');
    if (name === 'CALL_CONFERENCED_EVENT') return join(this.shelf, message, moment, 'conference');
    if (name === 'SNAPSHOT_CALL_CONF' || name === 'SNAPSHOT_DEVICE_CONF')
      return this.applySnapshot(message, moment)[0] ?? { kind: 'none' };
    if (NEW_CALL_CONFIRMATIONS.has(name)) return expectCall(this.shelf, message, moment);
    return event(this.shelf, message, moment);
  }

  /** The call of a connection, while that goes on. */
  find(name: ConnectionName): Call | undefined {
    return alive(this.at(connectionFrom(name)));
  }

  /** The call that has this very connection, which two calls with one ID do not share. */
  holding(name: ConnectionName): Call | undefined {
    return callsHolding(this.shelf.book, connectionFrom(name))[0];
  }

  /** Also by the key of a call that was merged into another one. */
  byKey(key: string): Call | undefined {
    return this.shelf.byKey(key);
  }

  /** The calls in which a device takes part now. */
  atDevice(device: string): Call[] {
    const isThere = (call: Call): boolean => {
      const party = partyAt(call, device);
      return party !== undefined && party.state !== LCS.NULL;
    };
    return this.shelf.book.devices.get(device).filter((call) => call.endedAt === undefined && isThere(call));
  }

  /** A copy, which later messages do not change. */
  view(call: Call): CallView {
    return viewOf(call);
  }

  /** The call that an event or confirmation is about. */
  viewFor(message: Message): CallView | undefined {
    const call = callFor(this.shelf, message);
    return call && viewOf(call);
  }

  /** Copies of all that have not ended. */
  list(): CallView[] {
    return Array.from(this.shelf.values(), viewOf);
  }

  /** A call known by the confirmation of the request that made it, before (or after) its BEGIN_CALL_EVENT. */
  expect(confirmation: Message, info: Expectation): CallChange {
    return expectCall(this.shelf, confirmation, info);
  }

  /** What `applySnapshot` compares with: take it when the snapshot is requested, and events that came since then win. */
  mark(): number {
    return this.shelf.messages;
  }

  /** Takes in a SNAPSHOT_CALL_CONF (one change) or SNAPSHOT_DEVICE_CONF (one change per listed call). */
  applySnapshot(confirmation: Message, options: SnapshotOptions): CallChange[] {
    return takeSnapshot(this.shelf, confirmation, options);
  }

  /** The call, if it is known, that a SNAPSHOT_CALL_CONF tells of. */
  callInSnapshot(confirmation: Message, options: SnapshotOptions): Call | undefined {
    return callInSnapshot(this.shelf, confirmation, options);
  }

  /** Calls that are thought to be at a device and that its SNAPSHOT_DEVICE_CONF does not list: they ended unseen. */
  missingFrom(device: string, snapshot: Message | readonly ConnectionName[], mark = Infinity): Call[] {
    const listed = new Set(connectionsListed(snapshot).map((connection) => this.at(connection)));
    return this.atDevice(device).filter((call) => !listed.has(call) && call.touched <= mark);
  }

  /** Ends a call of which the server will not tell any more, such as one that a snapshot does not list. */
  endUnseen(call: Call, at: number): CallChange {
    return endUnseen(this.shelf, call, at);
  }

  /** After a gap in the events, of all or of a peripheral, every call may have changed: the next event of each reports it as unknown. */
  markAllUnknown(peripheral?: number): void {
    for (const call of this.shelf.values()) {
      if (call.doubt === 'open' || !isOf(call, peripheral)) continue;
      call.doubt = 'open';
      call.revision++;
    }
  }

  /** Forgets calls that are due (BEHAVIOUR 5.5). Returns how many of them the server never ended. */
  purge(now: number): number {
    return this.shelf.purge(now);
  }

  clear(): void {
    this.shelf.clear();
  }

  private at(connection: Connection): Call | undefined {
    return callOf(this.shelf.book, { connection, name: '', peripheral: undefined });
  }
}

const connectionsListed = (snapshot: Message | readonly ConnectionName[]): Connection[] =>
  Array.isArray(snapshot)
    ? (snapshot as readonly ConnectionName[]).map(connectionFrom)
    : connectionsIn((snapshot as Message)['Calls'], 'CallConnection');
