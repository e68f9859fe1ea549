import { Party, type Book, type Call, type Connection, type PartyRole } from './call';
import { LCS } from './connection-state';

const STATIC = 0;
/** A call that wanders from device to device must not grow for ever: those who left long ago are forgotten first. */
const MOST_PARTIES = 48;

/**
 * The party with exactly this connection, former connections included: one that is in the call before one that left it, since
 * a device that comes back by a conference may have the connection that it had before.
 */
export function exactParty(call: Call, { callId, id, idType }: Connection): Party | undefined {
  if (id === undefined) return undefined;
  let left: Party | undefined;
  for (const party of call.parties) {
    if (party.id !== id || party.callId !== callId) continue;
    if (party.idType !== undefined && idType !== undefined && party.idType !== idType) continue;
    if (!party.hidden && party.state !== LCS.NULL) return party;
    left ??= party;
  }
  return left;
}

/** The party at a device, one that is in the call before one that left it. */
export function partyAt(call: Call, device: string | undefined): Party | undefined {
  if (device === undefined) return undefined;
  let left: Party | undefined;
  for (const party of call.parties) {
    if (party.hidden || party.device !== device) continue;
    if (party.state !== LCS.NULL) return party;
    left ??= party;
  }
  return left;
}

export function liveParties(call: Call): Party[] {
  return call.parties.filter((party) => !party.hidden && party.state !== LCS.NULL);
}

/**
 * The party that an event is about: by its connection; else the one at the named device whose connection was not known;
 * else a new one.
 */
export function seat(book: Book, call: Call, connection: Connection, device?: string): Party {
  const exact = exactParty(call, connection);
  if (exact) {
    if (device !== undefined && !exact.isNamed) nameParty(book, call, exact, device);
    return exact;
  }
  const { id, idType } = connection;
  const known = partyAt(call, device ?? (idType === STATIC ? id : undefined));
  if (id === undefined)
    return known ?? (device === undefined ? nobody(call) : undefined) ?? addParty(book, call, connection, device);
  // One device has one connection of a call: a new one takes the place of the former, unless that one's END_CALL is due.
  if (known && (known.id === undefined || known.id === id || !(known.state === LCS.NULL && known.isBegun))) {
    reconnect(book, call, known, connection);
    if (device !== undefined && !known.isNamed) nameParty(book, call, known, device);
    return known;
  }
  return addParty(book, call, connection, device);
}

/** The party of which neither connection nor device was ever told. */
const nobody = (call: Call): Party | undefined =>
  call.parties.find((party) => !party.hidden && party.id === undefined && party.device === undefined);

/** The party at a device that an event names besides its subject; its connection may never be told. */
export function seatAt(book: Book, call: Call, device: string): Party {
  return partyAt(call, device) ?? addParty(book, call, { callId: call.ConnectionCallID }, device);
}

export function addParty(book: Book, call: Call, connection: Connection, device?: string): Party {
  const party = new Party({
    ...connection,
    id: connection.id === undefined ? undefined : book.pool.share(connection.id),
  });
  call.parties.push(party);
  call.revision++;
  book.ids.add(party.callId, call);
  if (device !== undefined) nameParty(book, call, party, device);
  else if (party.idType === STATIC && party.id !== undefined) setDevice(book, call, party, party.id);
  if (call.parties.length > MOST_PARTIES) forgetOne(book, call);
  return party;
}

function forgetOne(book: Book, call: Call): void {
  const gone =
    call.parties.find((party) => party.hidden && !party.isBegun) ??
    call.parties.find((party) => party.state === LCS.NULL && !party.isBegun) ??
    call.parties[0]!;
  dropParty(book, call, gone);
}

function dropParty(book: Book, call: Call, party: Party): void {
  call.parties.splice(call.parties.indexOf(party), 1);
  call.revision++;
  leaveId(book, call, party.callId);
  leaveDevice(book, call, party.device);
}

function leaveId(book: Book, call: Call, callId: number): void {
  if (callId !== call.ConnectionCallID && !call.parties.some((party) => party.callId === callId))
    book.ids.delete(callId, call);
}

/** The call goes by another ConnectionCallID from now on. */
export function setCallId(book: Book, call: Call, callId: number): void {
  const former = call.ConnectionCallID;
  if (former === callId) return;
  call.ConnectionCallID = callId;
  call.revision++;
  for (const party of call.parties) if (party.id === undefined && party.callId === former) party.callId = callId;
  leaveId(book, call, former);
  book.ids.add(callId, call);
}

/** Makes a call findable, or no longer so. */
export function enter(book: Book, call: Call): void {
  book.ids.add(call.ConnectionCallID, call);
}
export function remove(book: Book, call: Call): void {
  book.ids.delete(call.ConnectionCallID, call);
  for (const { callId, device } of call.parties) {
    book.ids.delete(callId, call);
    if (device !== undefined) book.devices.delete(device, call);
  }
}

/** An event named the device of this connection. */
function nameParty(book: Book, call: Call, party: Party, device: string): void {
  if (party.isNamed && party.device === device) return;
  party.isNamed = true;
  // The same party may be known twice: once by its connection, once by the name of its device.
  const nameless = call.parties.find(
    (other) => other !== party && !other.hidden && other.id === undefined && other.device === device,
  );
  if (nameless) {
    if (party.state === LCS.NONE) party.state = nameless.state;
    party.role ??= nameless.role;
    party.isOutside ||= nameless.isOutside;
    dropParty(book, call, nameless);
  }
  setDevice(book, call, party, device);
}

function setDevice(book: Book, call: Call, party: Party, device: string): void {
  const former = party.device;
  if (former === device) return;
  party.device = book.pool.share(device);
  call.revision++;
  leaveDevice(book, call, former);
  book.devices.add(party.device, call);
}

function leaveDevice(book: Book, call: Call, device: string | undefined): void {
  if (device !== undefined && !call.parties.some((party) => party.device === device)) book.devices.delete(device, call);
}

/** Gives a party another connection; the former one goes on leading to the call. */
export function reconnect(book: Book, call: Call, party: Party, connection: Connection): Party {
  const { callId, idType, id } = connection;
  if (party.callId === callId && party.id === id) return party;
  supersede(book, call, party, connection);
  if (party.id !== undefined) {
    const former = addParty(book, call, { callId: party.callId, idType: party.idType, id: party.id });
    former.hidden = true;
    former.state = LCS.NULL;
  }
  connect(book, call, party, { callId, idType, id: id ?? party.id });
  return party;
}

/** Takes the place of whoever has the connection in the call, such as somebody who left it and comes back. */
export function supersede(book: Book, call: Call, party: Party, connection: Connection = party): void {
  const there = exactParty(call, connection);
  if (!there || there === party) return;
  if (!there.hidden) absorb(book, call, there, party);
  dropParty(book, call, there);
}

/** What was known of a party under its other name. */
function absorb(book: Book, call: Call, from: Party, into: Party): void {
  into.isBegun ||= from.isBegun;
  into.isOutside ||= from.isOutside;
  into.role ??= from.role;
  if (into.state === LCS.NONE) into.state = from.state;
  if (from.isNamed && !into.isNamed && from.device !== undefined) {
    into.isNamed = true;
    setDevice(book, call, into, from.device);
  }
  call.revision++;
}

function connect(book: Book, call: Call, party: Party, { callId, idType, id }: Connection): void {
  if (party.callId === callId && party.id === id) return;
  const former = party.callId;
  party.callId = callId;
  party.idType = idType ?? party.idType;
  party.id = id === undefined ? undefined : book.pool.share(id);
  call.revision++;
  leaveId(book, call, former);
  book.ids.add(callId, call);
}

export function setState(call: Call, party: Party, state: number): void {
  if (party.state === state) return;
  party.state = state;
  call.revision++;
}

export function setRole(call: Call, party: Party, role: PartyRole): void {
  if (party.role === role) return;
  party.role = role;
  call.revision++;
}

/** Keeps a connection only as a way to the call: its owner is in the call by another one. */
export function hide(call: Call, party: Party): void {
  if (party.hidden) return;
  party.hidden = true;
  party.state = LCS.NULL;
  call.revision++;
}
