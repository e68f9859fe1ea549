import { note, type Book, type Call } from './call';
import { overlayVariables } from './call-data';
import { addParty, hide, supersede } from './parties';

/** One call out of two: the connections, the data and the key of the second lead to the first from now on. */
export function mergeCalls(book: Book, into: Call, from: Call): void {
  for (const party of from.parties) {
    if (!party.hidden) supersede(book, into, party);
    book.ids.delete(party.callId, from);
    book.ids.add(party.callId, into);
    if (party.device !== undefined) {
      book.devices.delete(party.device, from);
      book.devices.add(party.device, into);
    }
    into.parties.push(party);
  }
  // A call without a party of its first ConnectionCallID would no longer be found by it.
  if (!into.parties.some((party) => party.callId === from.ConnectionCallID)) {
    const former = addParty(book, into, { callId: from.ConnectionCallID });
    hide(into, former);
  }
  book.ids.delete(from.ConnectionCallID, from);
  note(into, 'begunAt', into.begunAt ?? from.begunAt);
  note(into, 'answeredAt', into.answeredAt ?? from.answeredAt);
  note(into, 'answeredBy', into.answeredBy ?? from.answeredBy);
  overlayVariables(into.data, from.data);
  into.mergedKeys = [...(into.mergedKeys ?? []), from.key, ...(from.mergedKeys ?? [])];
  if (from.doubt === 'open' && into.doubt === 'none') into.doubt = 'open';
  into.revision++;
}
