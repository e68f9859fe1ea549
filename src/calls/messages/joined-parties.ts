import type { Book, Call, Connection, Party } from '../model/call';
import { LCS } from '../model/connection-state';
import {
  addParty,
  exactParty,
  hide,
  liveParties,
  partyAt,
  reconnect,
  seat,
  setCallId,
  setRole,
  setState,
} from '../model/parties';

/** What CALL_TRANSFERRED and CALL_CONFERENCED say, in one shape. */
export interface Joining {
  readonly kind: 'transfer' | 'conference';
  readonly primary: Connection;
  readonly secondary: Connection | undefined;
  /** The device that joined the two calls. */
  readonly by: string | undefined;
  /** The other device that the event names. */
  readonly named: string | undefined;
  readonly parties: readonly Connection[];
}

/** The parties after the calls were joined (BEHAVIOUR 5.2: the transferor is out, the controller's two connections are one). */
export function settleParties(book: Book, call: Call, joining: Joining): void {
  const own = ownParties(book, call, joining);
  const [main, ...rest] = own;
  if (main) {
    setRole(call, main, joining.kind === 'transfer' ? 'transferring' : 'controller');
    setState(call, main, joining.kind === 'transfer' ? LCS.NULL : LCS.CONNECT);
  }
  for (const party of rest) hide(call, party);

  const entries = joining.parties.filter(({ id }) => id !== undefined);
  takeConnections(book, call, joining, main, entries);
  const resulting = entries.find(({ callId }) => callId === joining.primary.callId) ?? entries[0] ?? joining.primary;
  setCallId(book, call, resulting.callId);
  const added = joining.kind === 'conference' ? partyAt(call, joining.named) : undefined;
  if (added && added !== main) setRole(call, added, 'added');
}

/** The connections of the device that joined, the one of the primary call first. */
function ownParties(book: Book, call: Call, { primary, secondary, by }: Joining): Party[] {
  const found = new Set<Party>();
  for (const connection of [primary, secondary]) {
    const party = connection && exactParty(call, connection);
    if (party && (by === undefined || !party.isNamed || party.device === by)) found.add(party);
  }
  for (const party of call.parties) if (by !== undefined && party.device === by && !party.hidden) found.add(party);
  // Repeated events find the hidden one of the two again: it stays hidden.
  const shown = [...found].filter((party) => !party.hidden);
  if (found.size === 0 && (primary.id !== undefined || by !== undefined)) shown.push(seat(book, call, primary, by));
  if (by !== undefined && shown[0] && !shown[0].isNamed) seat(book, call, shown[0], by);
  return shown;
}

function takeConnections(
  book: Book,
  call: Call,
  { kind, named }: Joining,
  main: Party | undefined,
  entries: readonly Connection[],
): void {
  const taken = new Set<Party>();
  let open = entries.filter((entry) => {
    const party = exactParty(call, entry);
    if (!party) return true;
    if (!party.hidden) taken.add(party);
    else if (kind === 'conference' && main) reconnect(book, call, main, entry);
    return false;
  });
  const free = (): Party[] =>
    liveParties(call).filter((party) => !taken.has(party) && (party !== main || kind === 'conference'));
  const give = (entry: Connection, party: Party | undefined): boolean => {
    if (!party) return false;
    taken.add(reconnect(book, call, party, entry));
    return true;
  };
  open = open.filter(
    (entry) =>
      !give(
        entry,
        free().find((party) => party.id === entry.id),
      ),
  );
  open = open.filter(
    (entry) =>
      !give(
        entry,
        free().find((party) => party.id === undefined && party.device === entry.id),
      ),
  );
  // A list without devices: where only one of each is left they belong together, else later events will tell.
  if (open.length === 1 && free().length === 1) open = open.filter((entry) => !give(entry, free()[0]));
  if (free().length > 0) return;
  for (const entry of open) {
    const isNamedOne = open.length === 1 && kind === 'conference' && named !== undefined && !partyAt(call, named);
    setState(call, addParty(book, call, entry, isNamedOne ? named : undefined), LCS.CONNECT);
  }
}
