import { enums, rowsOfKind, type EventName, type FieldsOf, type Message } from '../../../protocol';
import type { Acd, CallEmission } from '../acd';
import type { Address, Call, Connection } from '../model/call';
import type { Device, Party } from '../model/party';
import type { SkillGroup } from '../model/skill-group';

// What events of a call have in common: who is told, and the fields that name calls, devices and skill groups.

const { INBOUND_ACD, INSIDE, OUTBOUND } = enums.LineType.of;
const callTypes = enums.CallType.of;

export const addressOf = (party: Party): Address => ({ type: party.deviceType, id: party.number });

export function watchers(call: Call): Device[] {
  return [...new Set(call.watched.flatMap((connection) => connection.device ?? []))];
}

/** Events that name their peripheral without its type. */
const withoutType: ReadonlySet<EventName> = new Set(
  rowsOfKind('event').flatMap(({ name, fixed }) => ('PeripheralType' in fixed ? [] : [name as EventName])),
);

export function emitCallEvent<N extends EventName>(
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

export const subjectOf = (connection: Connection) => ({
  ConnectionCallID: connection.call.id,
  ConnectionDeviceIDType: connection.idType,
  ConnectionDeviceID: connection.deviceId,
});

export function lineType({ firstType }: Call): number {
  const { ACD_IN, PREROUTE_ACD_IN, OUT, AGENT_OUT, AUTO_OUT } = callTypes;
  if (firstType === ACD_IN || firstType === PREROUTE_ACD_IN) return INBOUND_ACD;
  return firstType === OUT || firstType === AGENT_OUT || firstType === AUTO_OUT ? OUTBOUND : INSIDE;
}

export const lineFields = (connection: Connection) => ({ LineHandle: 0, LineType: lineType(connection.call) });
export const groupFields = (skillGroup: SkillGroup | undefined) => skillGroup?.fields ?? {};

/** The pair of fields that name a device; without an address the type is NONE and the text absent. */
export function deviceFields<K extends string>(key: K, address: Address | undefined) {
  if (!address) return {};
  return { [`${key}DeviceType`]: address.type, [`${key}DeviceID`]: address.id } as {
    [T in `${K}DeviceType`]: number;
  } & { [T in `${K}DeviceID`]: string };
}

export function clientHistory(call: Call): Pick<FieldsOf<'BEGIN_CALL_EVENT'>, 'CTIClients'> {
  const clients = [...call.clients].slice(0, 16);
  if (clients.length === 0) return {};
  return {
    CTIClients: clients.map(([CTIClientSignature, CTIClientTimestamp]) => ({ CTIClientSignature, CTIClientTimestamp })),
  };
}
