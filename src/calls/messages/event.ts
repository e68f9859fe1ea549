import type { Message } from '../../protocol';
import { note, type Call, type Connection, type Moment } from '../model/call';
import { alive, callOf, connectionIn, connectionNamed, peripheralOf } from '../model/call-finder';
import type { CallShelf } from '../model/call-shelf';
import { exactParty } from '../model/parties';
import { changeSince, report, type CallChange } from './call-change';
import { reduce } from './reducers';

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
const CLEARING: ReadonlySet<string> = new Set(['CALL_CONNECTION_CLEARED_EVENT', 'CALL_CLEARED_EVENT']);

/** Every other message about a call: what it says is in the reducers. */
export function event(shelf: CallShelf, message: Message, moment: Moment): CallChange {
  const connection = connectionNamed(message, 'Connection');
  if (!connection) {
    const call = callFor(shelf, message);
    return call ? { call, kind: 'none' } : { kind: 'none' };
  }
  const { name } = message;
  const peripheral = peripheralOf(message);
  const known = subjectOf(shelf, message, connection);
  if (known?.endedAt !== undefined) {
    const goesOn = TELLING.has(name) && known.clearedAt === undefined && !exactParty(known, connection);
    if (!goesOn) return { call: known, kind: 'none' };
    shelf.revive(known);
  }
  if (!known && !TELLING.has(name))
    return name === 'CALL_CONNECTION_CLEARED_EVENT' ? { kind: 'none', unknown: true } : { kind: 'none' };
  const call = known ?? shelf.create(connection, moment, peripheral);
  const before = known?.revision;
  if (!known) call.doubt = 'open';
  note(call, 'PeripheralID', peripheral);
  reduce({ book: shelf.book, call, connection, moment }, message);
  if (TELLING.has(name) || CLEARING.has(name)) shelf.touch(call);
  if (call.clearedAt !== undefined) shelf.awaitEnd(call, moment.at);
  return report(shelf, changeSince(call, before));
}

/** The call that a message is about. */
export function callFor(shelf: CallShelf, message: Message): Call | undefined {
  const connection = connectionIn(message);
  return connection && callOf(shelf.book, { connection, name: message.name, peripheral: peripheralOf(message) });
}

function subjectOf(shelf: CallShelf, message: Message, connection: Connection): Call | undefined {
  const { name } = message;
  const peripheral = peripheralOf(message);
  const call = callOf(shelf.book, { connection, name, peripheral, device: namedDevice(message) });
  if (name !== 'CALL_DATA_UPDATE_EVENT' || (call && exactParty(call, connection))) return call;
  // A repeated change of the connection: the call has its new one already.
  const renamed = connectionNamed(message, 'NewConnection');
  const already = renamed && alive(callOf(shelf.book, { connection: renamed, name, peripheral }));
  return already && (!call || exactParty(already, renamed)) ? already : call;
}

/** The device that an event names for its own subject. */
function namedDevice(message: Message): string | undefined {
  for (const field of ['Alerting', 'Answering', 'Holding', 'Retrieving', 'Releasing', 'Failing', 'Diverting'])
    if (typeof message[`${field}DeviceID`] === 'string') return message[`${field}DeviceID`] as string;
  return undefined;
}
