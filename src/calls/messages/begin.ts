import type { Message } from '../../protocol';
import { note, type Moment } from '../model/call';
import { callBegun, connectionNamed, isAt, isConsultType, peripheralOf } from '../model/call-finder';
import type { CallShelf } from '../model/call-shelf';
import { exactParty } from '../model/parties';
import { changeSince, report, type CallChange } from './call-change';
import { reduce } from './reducers';

/** BEGIN_CALL_EVENT: each client gets one for each of its connections. */
export function begin(shelf: CallShelf, message: Message, moment: Moment): CallChange {
  const connection = connectionNamed(message, 'Connection');
  if (!connection) return { kind: 'none' };
  const { book } = shelf;
  const peripheral = peripheralOf(message);
  const known = callBegun(book, connection, peripheral, message['CallType']);
  // The switch gives the ID of a call that is over to another one.
  for (const call of book.ids.get(connection.callId)) {
    if (call === known) continue;
    const former = exactParty(call, connection);
    if (former && call.clearedAt !== undefined && call.endedAt === undefined) shelf.finish(call, moment.at);
    if (call.endedAt !== undefined && isAt(call, peripheral)) shelf.drop(call);
    else if (former?.hidden) former.id = undefined;
  }
  const isFirst = known?.begunAt === undefined;
  const call = known ?? shelf.create(connection, moment, peripheral);
  const before = call.revision;
  shelf.revive(call);
  note(call, 'PeripheralID', peripheral);
  shelf.awaitNoEnd(call);
  if (call.begunAt === undefined && isConsultType(message['CallType'])) call.isConsult = true;
  reduce({ book, call, connection, moment }, message);
  shelf.touch(call);
  if (call.doubt !== 'none') {
    call.doubt = 'none';
    call.revision++;
  }
  return report(shelf, isFirst ? { call, kind: 'begun' } : changeSince(call, before));
}
