import { enums, rowsOfKind, type EventName, type FieldsOf, type Message } from '../../protocol';
import type { Acd, CallEmission } from './acd';
import type { Address, Call, Connection } from './call';
import { callDataFor, type CallData } from './call-data';
import type { Device, Party } from './party';
import type { SkillGroup } from './skill-group';

// The events of a call, one function each; which follow one another is BEHAVIOUR 5.4.

const { NULL, INITIATE, ALERTING, CONNECT, HOLD, FAIL } = enums.LocalConnectionState.of;
const { TRUNK_IDENTIFIER, TRUNK_GROUP_IDENTIFIER } = enums.DeviceIDType.of;
const { INBOUND_ACD, INSIDE, OUTBOUND } = enums.LineType.of;
const callTypes = enums.CallType.of;

export const addressOf = (party: Party): Address => ({ type: party.deviceType, id: party.number });

function watchers(call: Call): Device[] {
  return [...new Set(call.watched.flatMap((connection) => connection.device ?? []))];
}

/** Events that name their peripheral without its type. */
const withoutType: ReadonlySet<EventName> = new Set(
  rowsOfKind('event').flatMap(({ name, fixed }) => ('PeripheralType' in fixed ? [] : [name as EventName])),
);

function emit<N extends EventName>(
  acd: Acd,
  call: Call,
  name: N,
  fields: FieldsOf<N>,
  devices: readonly Device[] = watchers(call),
  forDevice?: (device: Device) => Record<string, unknown>,
  changedNames?: CallEmission['changedNames'],
  onlyFor: CallEmission['onlyFor'] = call.waitsForData ? 'writers of call data' : undefined,
): void {
  // BEGIN_CALL precedes everything else (BEHAVIOUR 5.3): a call that nobody has a part in yet is told to nobody.
  if (!acd.isOnline || (name !== 'END_CALL_EVENT' && call.watched.length === 0)) return;
  const { PeripheralID } = acd.peripheral;
  const peripheral = withoutType.has(name) ? { PeripheralID } : acd.peripheral;
  const message = { name, ...peripheral, ...fields } as Message;
  acd.publish({
    kind: 'call',
    call,
    message,
    devices,
    ...(forDevice ? { forDevice } : undefined),
    ...(changedNames ? { changedNames } : undefined),
    ...(onlyFor ? { onlyFor } : undefined),
  });
}

const subject = (connection: Connection) => ({
  ConnectionCallID: connection.call.id,
  ConnectionDeviceIDType: connection.idType,
  ConnectionDeviceID: connection.deviceId,
});

export function lineType({ firstType }: Call): number {
  const { ACD_IN, PREROUTE_ACD_IN, OUT, AGENT_OUT, AUTO_OUT } = callTypes;
  if (firstType === ACD_IN || firstType === PREROUTE_ACD_IN) return INBOUND_ACD;
  return firstType === OUT || firstType === AGENT_OUT || firstType === AUTO_OUT ? OUTBOUND : INSIDE;
}

const line = (connection: Connection) => ({ LineHandle: 0, LineType: lineType(connection.call) });
const group = (skillGroup: SkillGroup | undefined) => skillGroup?.fields ?? {};

/** The pair of fields that name a device; without an address the type is NONE and the text absent. */
function device<K extends string>(key: K, address: Address | undefined) {
  if (!address) return {};
  return { [`${key}DeviceType`]: address.type, [`${key}DeviceID`]: address.id } as {
    [T in `${K}DeviceType`]: number;
  } & { [T in `${K}DeviceID`]: string };
}

function history(call: Call): Pick<FieldsOf<'BEGIN_CALL_EVENT'>, 'CTIClients'> {
  const clients = [...call.clients].slice(0, 16);
  if (clients.length === 0) return {};
  return {
    CTIClients: clients.map(([CTIClientSignature, CTIClientTimestamp]) => ({ CTIClientSignature, CTIClientTimestamp })),
  };
}

export function beginCall(acd: Acd, connection: Connection): void {
  const { call } = connection;
  call.watched.push(connection);
  emit(
    acd,
    call,
    'BEGIN_CALL_EVENT',
    {
      ...subject(connection),
      CallType: call.callType,
      ...callDataFor('BEGIN_CALL_EVENT', call.data),
      ...history(call),
    },
    connection.device ? [connection.device] : [],
  );
  // A client is associated with a call when its device becomes a party (BEHAVIOUR 7.5), which the others see from then on.
  const client = connection.device && acd.clientAt(connection.device);
  if (client) call.clients.set(client.signature, acd.nowSeconds());
}

/** The last one of a connection. END_CALL says that this client has no part in the call any more (BEHAVIOUR 5.3). */
export function endCall(acd: Acd, connection: Connection): void {
  const { watched } = connection.call;
  const at = watched.indexOf(connection);
  if (at < 0) return;
  watched.splice(at, 1);
  tellEnd(acd, connection);
}

function tellEnd(acd: Acd, connection: Connection, onlyFor?: CallEmission['onlyFor']): void {
  const devices = connection.device ? [connection.device] : [];
  emit(acd, connection.call, 'END_CALL_EVENT', subject(connection), devices, undefined, undefined, onlyFor);
}

/** The same for clients that cannot write call data; the others may, until `endCall` (BEHAVIOUR 5.4 A, 13; 7.3). */
export function endCallForOthers(acd: Acd, call: Call, connections: readonly Connection[]): void {
  for (const connection of connections) tellEnd(acd, connection, 'others');
  call.waitsForData = true;
}

/** A trunk was seized by a caller: `generic` only, All Events only (BEHAVIOUR 5.4 A, 0). */
export function trunkSeized(acd: Acd, connection: Connection): void {
  const { call } = connection;
  emit(acd, call, 'CALL_DELIVERED_EVENT', {
    ...subject(connection),
    ...line(connection),
    ...device('Calling', call.calling),
    ...device('Called', call.called),
    LocalConnectionState: INITIATE,
    EventCause: enums.EventCause.of.NEW_CALL,
    TrunkNumber: 1,
    TrunkGroupNumber: 1,
    ...callDataFor('CALL_DELIVERED_EVENT', call.data),
  });
}

/** Who is in the calls that go on, for All Events clients that have just become active (BEHAVIOUR 1.8). */
export function partyUpdates(acd: Acd): void {
  for (const call of acd.calls.values()) {
    for (const connection of call.isCleared ? [] : call.connections) {
      if (connection.state === ALERTING) delivered(acd, connection, enums.EventCause.of.CALL_PARTY_UPDATE_IND, []);
      else if (connection.state === CONNECT)
        established(acd, connection, enums.EventCause.of.CALL_PARTY_UPDATE_IND, []);
    }
  }
}

export function delivered(
  acd: Acd,
  connection: Connection,
  cause: number | undefined,
  devices?: readonly Device[],
): void {
  const { call } = connection;
  emit(
    acd,
    call,
    'CALL_DELIVERED_EVENT',
    {
      ...subject(connection),
      ...line(connection),
      ...group(connection.skillGroup),
      ...device('Alerting', addressOf(connection.party)),
      ...device('Calling', call.calling),
      ...device('Called', call.called),
      ...device('LastRedirect', call.lastRedirect),
      LocalConnectionState: ALERTING,
      EventCause: cause,
      ...callDataFor('CALL_DELIVERED_EVENT', call.data),
    },
    devices,
  );
}

export function established(
  acd: Acd,
  connection: Connection,
  cause: number | undefined,
  devices?: readonly Device[],
): void {
  const { call } = connection;
  emit(
    acd,
    call,
    'CALL_ESTABLISHED_EVENT',
    {
      ...subject(connection),
      ...line(connection),
      ...group(connection.skillGroup),
      ...device('Answering', addressOf(connection.party)),
      ...device('Calling', call.calling),
      ...device('Called', call.called),
      ...device('LastRedirect', call.lastRedirect),
      LocalConnectionState: CONNECT,
      EventCause: cause,
    },
    devices,
  );
}

export function serviceInitiated(acd: Acd, connection: Connection): void {
  emit(acd, connection.call, 'CALL_SERVICE_INITIATED_EVENT', {
    ...subject(connection),
    ...line(connection),
    ...group(connection.skillGroup),
    ...device('Calling', addressOf(connection.party)),
    LocalConnectionState: INITIATE,
    ...consultedFor(connection),
  });
}

function consultedFor(connection: Connection): FieldsOf<'CALL_SERVICE_INITIATED_EVENT'> {
  const original = connection.consultOf;
  if (!original) return {};
  return {
    COCConnectionCallID: original.call.id,
    COCCallConnectionDeviceIDType: original.idType,
    COCCallConnectionDeviceID: original.deviceId,
  };
}

export function originated(acd: Acd, connection: Connection): void {
  emit(acd, connection.call, 'CALL_ORIGINATED_EVENT', {
    ...subject(connection),
    ...line(connection),
    ...group(connection.skillGroup),
    ...device('Calling', addressOf(connection.party)),
    ...device('Called', connection.call.called),
    LocalConnectionState: INITIATE,
  });
}

export function reachedNetwork(acd: Acd, connection: Connection): void {
  emit(acd, connection.call, 'CALL_REACHED_NETWORK_EVENT', {
    ...subject(connection),
    ...line(connection),
    ...device('TrunkUsed', { type: TRUNK_IDENTIFIER, id: '1' }),
    ...device('Called', connection.call.called),
    LocalConnectionState: INITIATE,
    TrunkNumber: 1,
    TrunkGroupNumber: 1,
  });
}

export function failed(acd: Acd, connection: Connection, cause: number): void {
  const { call } = connection;
  emit(acd, call, 'CALL_FAILED_EVENT', {
    ...subject(connection),
    ...device('Failing', call.called ?? { type: TRUNK_GROUP_IDENTIFIER, id: '1' }),
    ...device('Called', call.called),
    LocalConnectionState: FAIL,
    EventCause: cause,
  });
}

export function held(acd: Acd, connection: Connection, cause?: number): void {
  emit(acd, connection.call, 'CALL_HELD_EVENT', {
    ...subject(connection),
    ...device('Holding', addressOf(connection.party)),
    LocalConnectionState: HOLD,
    EventCause: cause,
  });
}

export function retrieved(acd: Acd, connection: Connection, cause?: number): void {
  emit(acd, connection.call, 'CALL_RETRIEVED_EVENT', {
    ...subject(connection),
    ...device('Retrieving', addressOf(connection.party)),
    LocalConnectionState: CONNECT,
    EventCause: cause,
  });
}

export function queued(acd: Acd, connection: Connection, groups: readonly SkillGroup[], inQueue: number): void {
  const { call } = connection;
  emit(acd, call, 'CALL_QUEUED_EVENT', {
    ...subject(connection),
    ...device('Calling', call.calling),
    ...device('Called', call.called),
    ...device('LastRedirect', call.lastRedirect),
    NumQueued: inQueue,
    SkillGroups: groups.map((one) => one.fields),
    LocalConnectionState: connection.state,
    EventCause: enums.EventCause.of.NO_AVAILABLE_AGENTS,
  });
}

export function diverted(acd: Acd, connection: Connection, from: Address | undefined, cause: number | undefined): void {
  emit(acd, connection.call, 'CALL_DIVERTED_EVENT', {
    ...subject(connection),
    ...device('Diverting', from),
    ...device('Called', connection.call.called),
    LocalConnectionState: connection.isLive ? connection.state : NULL,
    EventCause: cause,
  });
}

export function connectionCleared(acd: Acd, connection: Connection, releasing: Party, cause?: number): void {
  emit(acd, connection.call, 'CALL_CONNECTION_CLEARED_EVENT', {
    ...subject(connection),
    ...device('Releasing', addressOf(releasing)),
    LocalConnectionState: NULL,
    EventCause: cause,
  });
}

/** The far end was a route point, and is the real target from now on. */
export function routePointLeft(acd: Acd, call: Call, routePoint: Address): void {
  emit(acd, call, 'CALL_CONNECTION_CLEARED_EVENT', {
    ConnectionCallID: call.id,
    ConnectionDeviceIDType: enums.ConnectionDeviceIDType.of.STATIC,
    ConnectionDeviceID: routePoint.id,
    ...device('Releasing', routePoint),
    LocalConnectionState: NULL,
    EventCause: enums.EventCause.of.REDIRECTED,
  });
}

/** All Events gets the connection that began first among the agents' own; each device gets its own connection. */
export function callCleared(acd: Acd, call: Call, last: Connection, cause?: number): void {
  const own = (one: Device | undefined): Connection =>
    call.watched.find((connection) => connection.device && (!one || connection.device === one)) ?? last;
  emit(
    acd,
    call,
    'CALL_CLEARED_EVENT',
    { ...subject(own(undefined)), LocalConnectionState: NULL, EventCause: cause },
    watchers(call),
    (one) => subject(own(one)),
  );
}

/** Call data changed: told to everybody who has to do with the call. Named variables are told whole (BEHAVIOUR 7.2). */
export function dataUpdated(acd: Acd, connection: Connection, changes: CallData): void {
  const { call } = connection;
  const own = (one: Device): Record<string, unknown> => {
    const mine = call.watched.find((other) => other.device === one) ?? connection;
    return { ...subject(mine), ...renamed(mine) };
  };
  emit(
    acd,
    call,
    'CALL_DATA_UPDATE_EVENT',
    { ...subject(connection), ...updateFields(connection, changes) },
    watchers(call),
    own,
    { NamedVariable: changes.NamedVariable, NamedArray: changes.NamedArray },
  );
}

/** A connection has another call ID or call type now: told to its own clients (BEHAVIOUR 5.4 H, I). */
export function connectionRenamed(acd: Acd, connection: Connection, before: ReturnType<typeof subject>): void {
  const devices = connection.device ? [connection.device] : [];
  emit(acd, connection.call, 'CALL_DATA_UPDATE_EVENT', { ...before, ...updateFields(connection, {}) }, devices);
}

function updateFields(connection: Connection, changes: CallData): FieldsOf<'CALL_DATA_UPDATE_EVENT'> {
  const { call } = connection;
  const { NamedVariable, NamedArray } = call.data;
  return {
    ...renamed(connection),
    CallType: call.callType,
    ...callDataFor('CALL_DATA_UPDATE_EVENT', {
      ...changes,
      ...(NamedVariable ? { NamedVariable } : undefined),
      ...(NamedArray ? { NamedArray } : undefined),
    }),
    ...history(call),
  };
}

const renamed = (connection: Connection) => ({
  NewConnectionCallID: connection.call.id,
  NewConnectionDeviceIDType: connection.idType,
  NewConnectionDeviceID: connection.deviceId,
});

export { device as deviceFields, emit as emitCallEvent, history as clientHistory, subject as subjectOf, watchers };
