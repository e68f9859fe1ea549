import { enums, type Message } from '../../protocol';
import { note, type Moment } from '../model/call';
import { callBegun, callOf, connectionNamed } from '../model/call-finder';
import type { CallShelf } from '../model/call-shelf';
import { exactParty, seat, setRole } from '../model/parties';
import { report, type CallChange } from './call-change';

/** What a request said of the call that its confirmation brings. */
export interface Expectation extends Moment {
  /** The device that asked. */
  readonly device?: string | undefined;
  readonly dialed?: string | undefined;
  readonly peripheral?: number | undefined;
}

export const NEW_CALL_CONFIRMATIONS: ReadonlySet<string> = new Set([
  'MAKE_CALL_CONF',
  'MAKE_PREDICTIVE_CALL_CONF',
  'CONSULTATION_CALL_CONF',
]);

/** A call known by the confirmation of the request that made it, before (or after) its BEGIN_CALL_EVENT. */
export function expectCall(shelf: CallShelf, confirmation: Message, info: Expectation): CallChange {
  const connection = connectionNamed(confirmation, 'NewConnection');
  if (!connection) return { kind: 'none' };
  const { book } = shelf;
  const isConsult = confirmation.name === 'CONSULTATION_CALL_CONF';
  const known = callBegun(book, connection, info.peripheral, isConsult ? enums.CallType.of.CONSULT : undefined);
  if (known && known.endedAt === undefined) return { call: known, kind: 'none' };
  const late = callOf(book, { connection, name: '', peripheral: info.peripheral });
  if (late && exactParty(late, connection)) return { call: late, kind: 'none' };
  const call = shelf.create(connection, info, info.peripheral);
  call.isExpected = true;
  call.isConsult = isConsult;
  const party = seat(book, call, connection, info.device);
  setRole(call, party, 'calling');
  note(call, 'CallingDeviceID', info.device);
  note(call, 'CalledDeviceID', info.dialed);
  shelf.awaitEnd(call, info.at);
  return report(shelf, { call, kind: 'changed' });
}
