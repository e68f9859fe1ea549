import type { Call } from '../model/call';
import type { CallShelf } from '../model/call-shelf';

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

/** What became of a call since it had this revision; a new call had none. */
export const changeSince = (call: Call, revision: number | undefined): CallChange => ({
  call,
  kind: call.revision === revision ? 'none' : 'changed',
});

/** Adds what is to be said once: that a call is in doubt, and that others had to go. */
export function report(shelf: CallShelf, change: CallChange): CallChange {
  if (change.call?.doubt === 'open') {
    change.call.doubt = 'told';
    change.unknown = true;
  }
  const dropped = shelf.takeGivenUp();
  if (dropped > 0) change.dropped = dropped;
  return change;
}
