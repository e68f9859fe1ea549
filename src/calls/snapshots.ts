import { enums, type Message } from '../protocol';
import { note, type Book, type Call, type Connection, type Moment } from './call';
import { mergeData } from './call-data';
import { connectionFrom, connectionNamed, type ConnectionName } from './call-finder';
import { LCS } from './connection-state';
import type { CallChange } from './call-memory';
import { exactParty, liveParties, partyAt, seat, setState } from './parties';
import { numberOf, recordsIn, textOf } from './records';

export interface SnapshotOptions extends Moment {
  /** The connection that SNAPSHOT_CALL_REQ named. */
  readonly connection?: ConnectionName | undefined;
  /** The device that SNAPSHOT_DEVICE_REQ named. */
  readonly device?: string | undefined;
  readonly peripheral?: number | undefined;
  /** `CallMemory.mark()` when the snapshot was requested: a call that events have changed since then keeps its states. */
  readonly mark?: number | undefined;
}

interface Calls {
  readonly book: Book;
  readonly find: (connection: Connection) => Call | undefined;
  readonly create: (connection: Connection) => Call;
}

interface Entry {
  readonly connection: Connection;
  readonly device: string | undefined;
  readonly state: number | undefined;
}

export function takeSnapshot(calls: Calls, confirmation: Message, options: SnapshotOptions): CallChange[] {
  if (confirmation.name === 'SNAPSHOT_DEVICE_CONF')
    return entriesIn(confirmation['Calls'], 'CallState').map((entry) => takeListed(calls, entry, options));
  if (confirmation.name !== 'SNAPSHOT_CALL_CONF') return [];
  const change = takeCall(calls, confirmation, options);
  return change ? [change] : [];
}

/** A call in the list of a device: where it is new a SNAPSHOT_CALL has to tell the rest, which the change says. */
function takeListed({ book, find, create }: Calls, entry: Entry, options: SnapshotOptions): CallChange {
  const known = living(find(entry.connection));
  const call = known ?? create(entry.connection);
  if (!known) call.doubt = 'open';
  const before = call.revision;
  const isNewer = options.mark !== undefined && call.touched > options.mark;
  const party = isNewer ? exactParty(call, entry.connection) : seat(book, call, entry.connection, options.device);
  if (party && !party.hidden) {
    party.isBegun = true;
    if (!isNewer && entry.state !== undefined) setState(call, party, entry.state);
  }
  return { call, kind: !known || call.revision !== before ? 'changed' : 'none' };
}

function takeCall({ book, find, create }: Calls, snapshot: Message, options: SnapshotOptions): CallChange | undefined {
  const { version, at, mark } = options;
  const entries = entriesIn(snapshot['CallDevices'], 'CallDeviceConnectionState');
  const asked = options.connection && connectionFrom(options.connection);
  const first = asked ?? entries[0]?.connection;
  if (!first) return undefined;
  let known = living(find(first));
  for (const { connection } of entries) known ??= living(find(connection));
  const call = known ?? create(first);
  const before = call.revision;
  // What came over the socket after the request is newer than the answer (BEHAVIOUR 1.7).
  const isNewer = mark !== undefined && call.touched > mark;
  const present = new Set<unknown>();
  for (const { connection, device, state } of entries) {
    const party = seat(book, call, connection, device);
    present.add(party);
    if (state !== undefined && (!isNewer || party.state === LCS.NONE)) setState(call, party, state);
  }
  if (asked) {
    const party = exactParty(call, asked) ?? partyAt(call, asked.idType === 1 ? undefined : asked.id);
    if (party && !party.hidden) party.isBegun = true;
  }
  if (!isNewer && entries.length > 0)
    for (const party of liveParties(call)) if (!present.has(party)) setState(call, party, LCS.NULL);
  const type = snapshot['CallType'];
  if (typeof type === 'number') note(call, 'CallType', enums.CallType.find(type, version)?.name ?? type);
  if (entries.filter(({ state }) => state === LCS.CONNECT || state === LCS.HOLD).length > 1)
    note(call, 'answeredAt', call.answeredAt ?? at);
  const changed = mergeData(call.data, snapshot, book.pool, {
    version,
    ...(isNewer ? undefined : { replace: 'variables and ecc' as const }),
  });
  if (changed) call.revision++;
  if (call.doubt !== 'none') {
    call.doubt = 'none';
    call.revision++;
  }
  return { call, kind: call.revision === before && known ? 'none' : 'changed' };
}

function entriesIn(list: unknown, state: 'CallState' | 'CallDeviceConnectionState'): Entry[] {
  const entries: Entry[] = [];
  for (const one of recordsIn(list)) {
    const connection = connectionNamed(one, 'CallConnection');
    if (connection) entries.push({ connection, device: textOf(one['CallDeviceID']), state: numberOf(one[state]) });
  }
  return entries;
}

const living = (call: Call | undefined): Call | undefined => (call?.endedAt === undefined ? call : undefined);
