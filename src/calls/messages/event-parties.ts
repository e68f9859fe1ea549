import type { Book, Call, Connection, Moment, Party } from '../model/call';
import { LCS } from '../model/connection-state';
import { exactParty, liveParties, partyAt, reconnect, seat, seatAt, setRole } from '../model/parties';

export interface Subject {
  readonly book: Book;
  readonly call: Call;
  /** The connection that the event is about. */
  readonly connection: Connection;
  readonly moment: Moment;
}

const OUTSIDE_TYPES = [70, 71, 75];

/** The party that did it: the subject, unless events have named its device and this event names another one. */
export function actor({ book, call, connection }: Subject, device: string | undefined): Party {
  const exact = exactParty(call, connection);
  if (exact?.isNamed && device !== undefined && exact.device !== device) {
    const acting = partyAt(call, device);
    if (acting && acting.id === undefined) return acting;
  }
  return seat(book, call, connection, device);
}

/** Both ends get the event; a static connection that is spelled like one of the two devices is that one's. */
export function subjectDevice(
  connection: Connection,
  usual: string | undefined,
  ...named: (string | undefined)[]
): string | undefined {
  return connection.idType === 0 && connection.id !== undefined && named.includes(connection.id)
    ? connection.id
    : usual;
}

interface Calling {
  readonly CallingDeviceID?: string;
  readonly CallingDeviceType?: number;
}

/** The calling party of the event, given its subject and the device at the other end. */
export function caller(
  book: Book,
  call: Call,
  subject: Party,
  event: Calling,
  otherEnd: string | undefined,
): Party | undefined {
  const device = event.CallingDeviceID;
  if (device === undefined) return subject.role === 'calling' ? subject : undefined;
  if (device === otherEnd && subject.role !== 'calling') return undefined;
  const known = subject.device === device ? subject : partyAt(call, device);
  const unnamed = call.parties.filter(
    (one) => !one.hidden && one !== subject && one.role === 'calling' && !one.isNamed,
  );
  let party = known;
  if (!party && unnamed.length === 1 && unnamed[0]!.id !== undefined)
    party = seat(book, call, { callId: unnamed[0]!.callId, idType: unnamed[0]!.idType, id: unnamed[0]!.id }, device);
  party ??= seatAt(book, call, device);
  if (party.state !== LCS.NULL && party.role === undefined) setRole(call, party, 'calling');
  markOutside(call, party, event.CallingDeviceType);
  return party;
}

/** The party at the device that rings or answers: the subject, unless that is known to be somebody else. */
export function farEnd(book: Book, call: Call, subject: Party, device: string | undefined): Party {
  return device === undefined || subject.device === device || !subject.isNamed ? subject : seatAt(book, call, device);
}

/** ReleasingDevice does not say reliably who it was (BEHAVIOUR 8.1, rule 21): the connection goes first. */
export function leaving(book: Book, call: Call, connection: Connection, device: string | undefined): Party {
  const exact = exactParty(call, connection);
  if (exact) return exact;
  if (connection.id === undefined && device === undefined) {
    const only = liveParties(call);
    if (only.length === 1) return only[0]!;
  }
  const named = partyAt(call, device);
  if (named && named.id === undefined && named.state !== LCS.NULL) return seat(book, call, connection, device);
  const spelled = connection.idType === 0 ? partyAt(call, connection.id) : undefined;
  if (spelled && spelled.id === undefined) return seat(book, call, connection);
  return meet(book, call, connection, named ? undefined : device);
}

/** A connection that comes up without a device: where one party's connection is not known yet, it is that one's. */
export function meet(book: Book, call: Call, connection: Connection, device?: string): Party {
  const unconnected = liveParties(call).filter((party) => party.id === undefined);
  return unconnected.length === 1
    ? reconnect(book, call, unconnected[0]!, connection)
    : seat(book, call, connection, device);
}

export function markOutside(call: Call, party: Party, type: number | undefined): void {
  if (party.isOutside || type === undefined || !OUTSIDE_TYPES.includes(type)) return;
  party.isOutside = true;
  call.revision++;
}

/** Media events name the instrument behind a connection. */
export function nameFromMedia(
  { book, call, connection }: Subject,
  event: { AgentInstrument?: string; AgentExtension?: string },
): void {
  const party = exactParty(call, connection);
  const device = event.AgentExtension ?? event.AgentInstrument;
  if (party && !party.hidden && party.device === undefined && device !== undefined)
    seat(book, call, connection, device);
}
