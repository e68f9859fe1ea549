import { enums, type Message } from '../../protocol';
import type { Book, Call, Connection } from './call';
import { LCS } from './connection-state';
import { exactParty, liveParties, partyAt } from './parties';
import { numberOf, recordsIn, textOf } from '../records';

const CONSULT_TYPES = [12, 13, 14];
export const isConsultType = (type: unknown): boolean => CONSULT_TYPES.includes(type as number);

export const alive = (call: Call | undefined): Call | undefined => (call?.endedAt === undefined ? call : undefined);

export const isAt = ({ PeripheralID }: Call, peripheral: number | undefined): boolean =>
  PeripheralID === undefined || peripheral === undefined || PeripheralID === peripheral;

export const peripheralOf = (message: Message): number | undefined => numberOf(message['PeripheralID']);

/** The connection of an event or confirmation, under whichever names it carries it. */
export function connectionIn(message: Readonly<Record<string, unknown>>): Connection | undefined {
  for (const prefix of ['Connection', 'Primary', 'NewConnection', 'Secondary'] as const) {
    const found = connectionNamed(message, prefix);
    if (found) return found;
  }
  const [first] = recordsIn(message['CallDevices'] ?? message['Calls']);
  return first && connectionNamed(first, 'CallConnection');
}

/** GED-188 names the three parts of a connection after its role; primary and secondary leave "Connection" away. */
export function connectionNamed(
  fields: Readonly<Record<string, unknown>>,
  prefix: 'Connection' | 'NewConnection' | 'CallConnection' | 'ConnectedParty' | 'Primary' | 'Secondary',
): Connection | undefined {
  const callId = fields[`${prefix}CallID`];
  if (typeof callId !== 'number') return undefined;
  return { callId, idType: numberOf(fields[`${prefix}DeviceIDType`]), id: textOf(fields[`${prefix}DeviceID`]) };
}

export function connectionsIn(list: unknown, prefix: 'ConnectedParty' | 'CallConnection'): Connection[] {
  return recordsIn(list)
    .map((one) => connectionNamed(one, prefix))
    .filter((one) => one !== undefined);
}

/** A connection as flows and messages name it. */
export interface ConnectionName {
  readonly ConnectionCallID: number;
  readonly ConnectionDeviceIDType?: number | string | undefined;
  readonly ConnectionDeviceID?: string | undefined;
}

export function connectionFrom(name: ConnectionName): Connection {
  const type = name.ConnectionDeviceIDType;
  return {
    callId: name.ConnectionCallID,
    idType: typeof type === 'string' ? enums.ConnectionDeviceIDType.parse(type) : type,
    id: name.ConnectionDeviceID,
  };
}

export interface Sought {
  readonly connection: Connection;
  readonly name: string;
  readonly peripheral: number | undefined;
  /** Device that the event names for its subject, if any. */
  readonly device?: string | undefined;
}

/** Calls that go on in which somebody has a connection of exactly this name now: one, or none, unless a merger was not heard of. */
export function callsHolding(book: Book, connection: Connection, peripheral?: number): Call[] {
  return candidatesFor(book, connection.callId, peripheral).filter(
    (call) => call.endedAt === undefined && holds(call, connection),
  );
}

/** Somebody left the call, and the END_CALL_EVENT of the connection is still to come. */
function isDue(call: Call, connection: Connection): boolean {
  const party = exactParty(call, connection);
  return party?.hidden === false && party.isBegun;
}

/** Somebody has a connection of exactly this name in the call, and did not leave it. */
function holds(call: Call, connection: Connection): boolean {
  const party = exactParty(call, connection);
  return party?.hidden === false && party.state !== LCS.NULL;
}

/** Finds the call of an event (BEHAVIOUR 5.1): by connection, and where that is new by what calls lack. */
export function callOf(book: Book, { connection, name, peripheral, device }: Sought): Call | undefined {
  const candidates = candidatesFor(book, connection.callId, peripheral);
  for (const isOver of [false, true]) {
    const these = candidates.filter((call) => (call.endedAt !== undefined) === isOver);
    const exact =
      these.find((call) => holds(call, connection)) ??
      these.find((call) => isDue(call, connection)) ??
      these.find((call) => exactParty(call, connection)?.hidden === false) ??
      these.find((call) => exactParty(call, connection));
    if (exact) return exact;
  }
  const open = candidates.filter((call) => call.endedAt === undefined && call.clearedAt === undefined);
  if (open.length <= 1) return open[0] ?? candidates.at(-1);
  if (device !== undefined) {
    const waiting = open.filter(
      (call) => partyAt(call, device)?.id === undefined && partyAt(call, device) !== undefined,
    );
    if (waiting.length === 1) return waiting[0];
  }
  if (name === 'CALL_ESTABLISHED_EVENT' || name === 'CALL_DELIVERED_EVENT')
    return open.findLast((call) => !hasDestination(call)) ?? open.at(-1);
  if (name === 'CALL_CLEARED_EVENT' || name === 'END_CALL_EVENT')
    return open.findLast((call) => liveParties(call).length === 0) ?? open.at(-1);
  return open.at(-1);
}

/**
 * Finds the call that a BEGIN_CALL_EVENT goes on with. Nothing is found when it begins another one, be it with the ID of a
 * call that is over or, as some switches do for consult calls, with that of a call that is not.
 */
export function callBegun(
  book: Book,
  connection: Connection,
  peripheral: number | undefined,
  type: unknown,
): Call | undefined {
  const candidates = candidatesFor(book, connection.callId, peripheral).filter(
    (call) =>
      call.parties.length === 0 || call.parties.some((party) => !party.hidden && party.callId === connection.callId),
  );
  const open = candidates.filter((call) => call.endedAt === undefined && call.clearedAt === undefined);
  const there = open.find((call) => holds(call, connection));
  if (there) return there;
  if (open.length === 0) return candidates.findLast((call) => call.clearedAt === undefined);
  if (isConsultType(type))
    return open.findLast((call) => (call.isConsult || call.CallType === undefined) && !isConsulted(call));
  const left = open.find((call) => exactParty(call, connection)?.hidden === false);
  if (left) return left;
  if (open.length === 1) return open[0];
  return open.findLast((call) => !hasDestination(call)) ?? open.findLast((call) => !call.isConsult) ?? open.at(-1);
}

/** Somebody who has talked in it holds it: for another consultation, as it is no new one itself. */
const isConsulted = (call: Call): boolean =>
  call.answeredAt !== undefined && liveParties(call).some(({ state }) => state === LCS.HOLD);

/** Somebody other than the caller is connected to it. */
function hasDestination(call: Call): boolean {
  return call.parties.some(
    (party) =>
      !party.hidden &&
      party.id !== undefined &&
      party.role !== 'calling' &&
      party.state !== LCS.NULL &&
      (party.role !== undefined || call.parties.length > 1),
  );
}

/** Calls with an ID, those that are over for a while as well. */
export function candidatesFor(book: Book, callId: number, peripheral: number | undefined): readonly Call[] {
  const all = book.ids.get(callId);
  return peripheral === undefined ? all : all.filter((call) => isAt(call, peripheral));
}
