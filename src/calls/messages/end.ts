import { enums, type Message } from '../../protocol';
import type { Call, Moment } from '../model/call';
import { callOf, connectionNamed, peripheralOf } from '../model/call-finder';
import type { CallShelf } from '../model/call-shelf';
import { LCS } from '../model/connection-state';
import { exactParty, liveParties, setState } from '../model/parties';
import type { CallChange } from './call-change';

const { DYNAMIC } = enums.ConnectionDeviceIDType.of;

/** END_CALL_EVENT: one client has no part in the call any more; the others go on (BEHAVIOUR 5.3). */
export function end(shelf: CallShelf, message: Message, moment: Moment): CallChange {
  const connection = connectionNamed(message, 'Connection');
  if (!connection) return { kind: 'none' };
  const call = callOf(shelf.book, { connection, name: message.name, peripheral: peripheralOf(message) });
  if (!call) return { kind: 'none' };
  if (call.endedAt !== undefined) return { call, kind: 'none' };
  shelf.touch(call);
  const party = exactParty(call, connection);
  const wasBegun = party?.isBegun === true;
  if (party) {
    party.isBegun = false;
    setState(call, party, LCS.NULL);
  }
  const isStillOthers = call.parties.some((one) => one.isBegun && !one.isOutside && one.idType !== DYNAMIC);
  const isLast = !call.parties.some((one) => one.isBegun);
  if (isLast || (!isStillOthers && (call.clearedAt !== undefined || liveParties(call).length === 0))) {
    shelf.finish(call, moment.at);
    return { call, kind: 'ended' };
  }
  return { call, kind: wasBegun ? 'changed' : 'none' };
}

/** The same for a call of which the server will not tell any more, such as one that a snapshot does not list. */
export function endUnseen(shelf: CallShelf, call: Call, at: number): CallChange {
  if (call.endedAt !== undefined) return { call, kind: 'none' };
  for (const party of call.parties) setState(call, party, LCS.NULL);
  shelf.finish(call, at);
  return { call, kind: 'ended' };
}
