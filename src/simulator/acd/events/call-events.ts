import { enums, type FieldsOf } from '../../../protocol';
import type { Acd, CallEmission } from '../acd';
import type { Address, Call, Connection } from '../model/call';
import {
  addressOf,
  clientHistory,
  deviceFields,
  emitCallEvent,
  groupFields,
  lineFields,
  subjectOf,
  watchers,
} from './emit-call-event';
import { callDataFor, type CallData } from '../model/call-data';
import type { Device, Party } from '../model/party';
import type { SkillGroup } from '../model/skill-group';

// The events of a call, one function each; which follow one another is BEHAVIOUR 5.4.

const { NULL, INITIATE, ALERTING, CONNECT, HOLD, FAIL } = enums.LocalConnectionState.of;
const { TRUNK_IDENTIFIER, TRUNK_GROUP_IDENTIFIER } = enums.DeviceIDType.of;

export function beginCall(acd: Acd, connection: Connection): void {
  const { call } = connection;
  call.watched.push(connection);
  emitCallEvent(
    acd,
    call,
    'BEGIN_CALL_EVENT',
    {
      ...subjectOf(connection),
      CallType: call.callType,
      ...callDataFor('BEGIN_CALL_EVENT', call.data),
      ...clientHistory(call),
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
  emitCallEvent(acd, connection.call, 'END_CALL_EVENT', subjectOf(connection), devices, undefined, undefined, onlyFor);
}

/** The same for clients that cannot write call data; the others may, until `endCall` (BEHAVIOUR 5.4 A, 13; 7.3). */
export function endCallForOthers(acd: Acd, call: Call, connections: readonly Connection[]): void {
  for (const connection of connections) tellEnd(acd, connection, 'others');
  call.waitsForData = true;
}

/** A trunk was seized by a caller: `generic` only, All Events only (BEHAVIOUR 5.4 A, 0). */
export function trunkSeized(acd: Acd, connection: Connection): void {
  const { call } = connection;
  emitCallEvent(acd, call, 'CALL_DELIVERED_EVENT', {
    ...subjectOf(connection),
    ...lineFields(connection),
    ...deviceFields('Calling', call.calling),
    ...deviceFields('Called', call.called),
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
  emitCallEvent(
    acd,
    call,
    'CALL_DELIVERED_EVENT',
    {
      ...subjectOf(connection),
      ...lineFields(connection),
      ...groupFields(connection.skillGroup),
      ...deviceFields('Alerting', addressOf(connection.party)),
      ...deviceFields('Calling', call.calling),
      ...deviceFields('Called', call.called),
      ...deviceFields('LastRedirect', call.lastRedirect),
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
  emitCallEvent(
    acd,
    call,
    'CALL_ESTABLISHED_EVENT',
    {
      ...subjectOf(connection),
      ...lineFields(connection),
      ...groupFields(connection.skillGroup),
      ...deviceFields('Answering', addressOf(connection.party)),
      ...deviceFields('Calling', call.calling),
      ...deviceFields('Called', call.called),
      ...deviceFields('LastRedirect', call.lastRedirect),
      LocalConnectionState: CONNECT,
      EventCause: cause,
    },
    devices,
  );
}

export function serviceInitiated(acd: Acd, connection: Connection): void {
  emitCallEvent(acd, connection.call, 'CALL_SERVICE_INITIATED_EVENT', {
    ...subjectOf(connection),
    ...lineFields(connection),
    ...groupFields(connection.skillGroup),
    ...deviceFields('Calling', addressOf(connection.party)),
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
  emitCallEvent(acd, connection.call, 'CALL_ORIGINATED_EVENT', {
    ...subjectOf(connection),
    ...lineFields(connection),
    ...groupFields(connection.skillGroup),
    ...deviceFields('Calling', addressOf(connection.party)),
    ...deviceFields('Called', connection.call.called),
    LocalConnectionState: INITIATE,
  });
}

export function reachedNetwork(acd: Acd, connection: Connection): void {
  emitCallEvent(acd, connection.call, 'CALL_REACHED_NETWORK_EVENT', {
    ...subjectOf(connection),
    ...lineFields(connection),
    ...deviceFields('TrunkUsed', { type: TRUNK_IDENTIFIER, id: '1' }),
    ...deviceFields('Called', connection.call.called),
    LocalConnectionState: INITIATE,
    TrunkNumber: 1,
    TrunkGroupNumber: 1,
  });
}

export function failed(acd: Acd, connection: Connection, cause: number): void {
  const { call } = connection;
  emitCallEvent(acd, call, 'CALL_FAILED_EVENT', {
    ...subjectOf(connection),
    ...deviceFields('Failing', call.called ?? { type: TRUNK_GROUP_IDENTIFIER, id: '1' }),
    ...deviceFields('Called', call.called),
    LocalConnectionState: FAIL,
    EventCause: cause,
  });
}

export function held(acd: Acd, connection: Connection, cause?: number): void {
  emitCallEvent(acd, connection.call, 'CALL_HELD_EVENT', {
    ...subjectOf(connection),
    ...deviceFields('Holding', addressOf(connection.party)),
    LocalConnectionState: HOLD,
    EventCause: cause,
  });
}

export function retrieved(acd: Acd, connection: Connection, cause?: number): void {
  emitCallEvent(acd, connection.call, 'CALL_RETRIEVED_EVENT', {
    ...subjectOf(connection),
    ...deviceFields('Retrieving', addressOf(connection.party)),
    LocalConnectionState: CONNECT,
    EventCause: cause,
  });
}

export function queued(acd: Acd, connection: Connection, groups: readonly SkillGroup[], inQueue: number): void {
  const { call } = connection;
  emitCallEvent(acd, call, 'CALL_QUEUED_EVENT', {
    ...subjectOf(connection),
    ...deviceFields('Calling', call.calling),
    ...deviceFields('Called', call.called),
    ...deviceFields('LastRedirect', call.lastRedirect),
    NumQueued: inQueue,
    SkillGroups: groups.map((one) => one.fields),
    LocalConnectionState: connection.state,
    EventCause: enums.EventCause.of.NO_AVAILABLE_AGENTS,
  });
}

export function diverted(acd: Acd, connection: Connection, from: Address | undefined, cause: number | undefined): void {
  emitCallEvent(acd, connection.call, 'CALL_DIVERTED_EVENT', {
    ...subjectOf(connection),
    ...deviceFields('Diverting', from),
    ...deviceFields('Called', connection.call.called),
    LocalConnectionState: connection.isLive ? connection.state : NULL,
    EventCause: cause,
  });
}

export function connectionCleared(acd: Acd, connection: Connection, releasing: Party, cause?: number): void {
  emitCallEvent(acd, connection.call, 'CALL_CONNECTION_CLEARED_EVENT', {
    ...subjectOf(connection),
    ...deviceFields('Releasing', addressOf(releasing)),
    LocalConnectionState: NULL,
    EventCause: cause,
  });
}

/** The far end was a route point, and is the real target from now on. */
export function routePointLeft(acd: Acd, call: Call, routePoint: Address): void {
  emitCallEvent(acd, call, 'CALL_CONNECTION_CLEARED_EVENT', {
    ConnectionCallID: call.id,
    ConnectionDeviceIDType: enums.ConnectionDeviceIDType.of.STATIC,
    ConnectionDeviceID: routePoint.id,
    ...deviceFields('Releasing', routePoint),
    LocalConnectionState: NULL,
    EventCause: enums.EventCause.of.REDIRECTED,
  });
}

/** All Events gets the connection that began first among the agents' own; each device gets its own connection. */
export function callCleared(acd: Acd, call: Call, last: Connection, cause?: number): void {
  const own = (one: Device | undefined): Connection =>
    call.watched.find((connection) => connection.device && (!one || connection.device === one)) ?? last;
  emitCallEvent(
    acd,
    call,
    'CALL_CLEARED_EVENT',
    { ...subjectOf(own(undefined)), LocalConnectionState: NULL, EventCause: cause },
    watchers(call),
    (one) => subjectOf(own(one)),
  );
}

/** Call data changed: told to everybody who has to do with the call. Named variables are told whole (BEHAVIOUR 7.2). */
export function dataUpdated(acd: Acd, connection: Connection, changes: CallData): void {
  const { call } = connection;
  const own = (one: Device): Record<string, unknown> => {
    const mine = call.watched.find((other) => other.device === one) ?? connection;
    return { ...subjectOf(mine), ...renamed(mine) };
  };
  emitCallEvent(
    acd,
    call,
    'CALL_DATA_UPDATE_EVENT',
    { ...subjectOf(connection), ...updateFields(connection, changes) },
    watchers(call),
    own,
    { NamedVariable: changes.NamedVariable, NamedArray: changes.NamedArray },
  );
}

/** A connection has another call ID or call type now: told to its own clients (BEHAVIOUR 5.4 H, I). */
export function connectionRenamed(acd: Acd, connection: Connection, before: ReturnType<typeof subjectOf>): void {
  const devices = connection.device ? [connection.device] : [];
  emitCallEvent(
    acd,
    connection.call,
    'CALL_DATA_UPDATE_EVENT',
    { ...before, ...updateFields(connection, {}) },
    devices,
  );
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
    ...clientHistory(call),
  };
}

const renamed = (connection: Connection) => ({
  NewConnectionCallID: connection.call.id,
  NewConnectionDeviceIDType: connection.idType,
  NewConnectionDeviceID: connection.deviceId,
});
