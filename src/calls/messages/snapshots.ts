import { enums, type Message } from '../../protocol';
import { note, type Call, type Connection, type Moment } from '../model/call';
import { mergeData } from '../model/call-data';
import {
  alive,
  callsHolding,
  candidatesFor,
  connectionFrom,
  connectionNamed,
  type ConnectionName,
} from '../model/call-finder';
import type { CallShelf } from '../model/call-shelf';
import { LCS } from '../model/connection-state';
import { exactParty, liveParties, partyAt, seat, setState } from '../model/parties';
import { numberOf, recordsIn, textOf } from '../records';
import { changeSince, report, type CallChange } from './call-change';

export interface SnapshotOptions extends Moment {
  /** The connection that SNAPSHOT_CALL_REQ named. */
  readonly connection?: ConnectionName | undefined;
  /** The device that SNAPSHOT_DEVICE_REQ named. */
  readonly device?: string | undefined;
  readonly peripheral?: number | undefined;
  /** `CallMemory.mark()` when the snapshot was requested: a call that events have changed since then keeps its states. */
  readonly mark?: number | undefined;
}

interface Entry {
  readonly connection: Connection;
  readonly device: string | undefined;
  readonly state: number | undefined;
}

/** SNAPSHOT_CALL_CONF makes one change, SNAPSHOT_DEVICE_CONF one for each call that it lists. */
export function takeSnapshot(shelf: CallShelf, confirmation: Message, options: SnapshotOptions): CallChange[] {
  const changes =
    confirmation.name === 'SNAPSHOT_DEVICE_CONF'
      ? entriesIn(confirmation['Calls'], 'CallState').map((entry) => takeListed(shelf, entry, options))
      : confirmation.name === 'SNAPSHOT_CALL_CONF'
        ? takeCall(shelf, confirmation, options)
        : [];
  return changes.map((change) => report(shelf, change));
}

/** A call in the list of a device: where it is new a SNAPSHOT_CALL has to tell the rest, which the change says. */
function takeListed(shelf: CallShelf, entry: Entry, options: SnapshotOptions): CallChange {
  const known = living(shelf, [entry.connection], options);
  const call = known ?? shelf.create(entry.connection, options, options.peripheral);
  if (!known) call.doubt = 'open';
  const before = known?.revision;
  const isNewer = options.mark !== undefined && call.touched > options.mark;
  const party = isNewer ? exactParty(call, entry.connection) : seat(shelf.book, call, entry.connection, options.device);
  if (party && !party.hidden) {
    party.isBegun = true;
    if (!isNewer && entry.state !== undefined) setState(call, party, entry.state);
  }
  return changeSince(call, before);
}

function takeCall(shelf: CallShelf, snapshot: Message, options: SnapshotOptions): CallChange[] {
  const { version, at, mark } = options;
  const entries = entriesIn(snapshot['CallDevices'], 'CallDeviceConnectionState');
  const asked = options.connection && connectionFrom(options.connection);
  const first = asked ?? entries[0]?.connection;
  if (!first) return [];
  const known = callInSnapshot(shelf, snapshot, options);
  const call = known ?? shelf.create(first, options, options.peripheral);
  const before = known?.revision;
  // What came over the socket after the request is newer than the answer (BEHAVIOUR 1.7).
  const isNewer = mark !== undefined && call.touched > mark;
  const present = new Set<unknown>();
  for (const { connection, device, state } of entries) {
    const party = seat(shelf.book, call, connection, device);
    present.add(party);
    if (state !== undefined && (!isNewer || party.state === LCS.NONE)) setState(call, party, state);
  }
  if (asked) {
    const party = exactParty(call, asked) ?? partyAt(call, asked.idType === 1 ? undefined : asked.id);
    if (party && !party.hidden) party.isBegun = true;
  }
  if (!isNewer && entries.length > 0) {
    for (const party of call.parties) {
      if (present.has(party)) continue;
      if (!party.hidden) setState(call, party, LCS.NULL);
      // Who left in a gap has had its END_CALL there.
      if (call.doubt !== 'none') party.isBegun = false;
    }
  }
  const type = snapshot['CallType'];
  if (typeof type === 'number') note(call, 'CallType', enums.CallType.find(type, version)?.name ?? type);
  if (entries.filter(({ state }) => state === LCS.CONNECT || state === LCS.HOLD).length > 1)
    note(call, 'answeredAt', call.answeredAt ?? at);
  const changed = mergeData(call.data, snapshot, shelf.book.pool, {
    version,
    ...(isNewer ? undefined : { replace: 'variables and ecc' as const }),
  });
  if (changed) call.revision++;
  if (call.doubt !== 'none') {
    call.doubt = 'none';
    call.revision++;
  }
  return [changeSince(call, before)];
}

function entriesIn(list: unknown, state: 'CallState' | 'CallDeviceConnectionState'): Entry[] {
  const entries: Entry[] = [];
  for (const one of recordsIn(list)) {
    const connection = connectionNamed(one, 'CallConnection');
    if (connection) entries.push({ connection, device: textOf(one['CallDeviceID']), state: numberOf(one[state]) });
  }
  return entries;
}

/** The call, if it is known, that a SNAPSHOT_CALL_CONF tells of. */
export function callInSnapshot(shelf: CallShelf, snapshot: Message, options: SnapshotOptions): Call | undefined {
  const listed = entriesIn(snapshot['CallDevices'], 'CallDeviceConnectionState').map(({ connection }) => connection);
  return living(shelf, options.connection ? [connectionFrom(options.connection), ...listed] : listed, options);
}

/** The call that has most of these connections; where none has, one with their ID of which less is known than they tell. */
function living(
  shelf: CallShelf,
  connections: readonly Connection[],
  { peripheral }: SnapshotOptions,
): Call | undefined {
  const { book } = shelf;
  const shares = new Map<Call, number>();
  for (const connection of connections)
    for (const call of callsHolding(book, connection, peripheral)) shares.set(call, (shares.get(call) ?? 0) + 1);
  const [best] = [...shares].toSorted(([, one], [, other]) => other - one);
  if (best) return best[0];
  for (const connection of connections) {
    const vague = candidatesFor(book, connection.callId, peripheral).filter((call) => alive(call) && isVague(call));
    if (vague.length > 0) return vague.find((call) => exactParty(call, connection)) ?? vague.at(-1);
  }
  return undefined;
}

const isVague = (call: Call): boolean =>
  call.doubt !== 'none' || liveParties(call).length === 0 || liveParties(call).some(({ id }) => id === undefined);
