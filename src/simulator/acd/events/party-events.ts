import { enums, type FieldsOf } from '../../../protocol';
import type { Acd } from '../acd';
import type { Call, Connection } from '../model/call';
import { addressOf, deviceFields, emitCallEvent, lineType, watchers } from './emit-call-event';
import type { Device, Party } from '../model/party';

const { NULL, ALERTING, CONNECT } = enums.LocalConnectionState.of;
const { TRANSFER, KEY_CONFERENCE } = enums.EventCause.of;

// Two calls have become one (BEHAVIOUR 5.4 H, I).

/** The connections of the device that brought two calls together, named as they were before. */
export interface Joined {
  readonly primary: Connection;
  readonly secondary: Connection;
  readonly primaryCallId: number;
  readonly secondaryCallId: number;
}

const legs = ({ primary, secondary, primaryCallId, secondaryCallId }: Joined) => ({
  PrimaryCallID: primaryCallId,
  PrimaryDeviceIDType: primary.idType,
  PrimaryDeviceID: primary.deviceId,
  SecondaryCallID: secondaryCallId,
  SecondaryDeviceIDType: secondary.idType,
  SecondaryDeviceID: secondary.deviceId,
  LineHandle: 0,
  ...primary.skillGroup?.fields,
});

/** The parties of a call with their resulting connections, 16 at most. */
export function partiesOf(call: Call): NonNullable<FieldsOf<'CALL_TRANSFERRED_EVENT'>['Parties']> {
  return call.connections.slice(0, 16).map(({ idType, deviceId }) => ({
    ConnectedPartyCallID: call.id,
    ConnectedPartyDeviceIDType: idType,
    ConnectedPartyDeviceID: deviceId,
  }));
}

/** A party that still hears its phone ring goes on hearing it: only the controller's connections change (BEHAVIOUR 5.2). */
const stateOf = (call: Call, device: Device): number =>
  call.connectionOf(device)?.state === ALERTING ? ALERTING : CONNECT;

/** The state is that of whoever gets the copy: gone for the transferor, connected or still ringing for the others. */
export function transferred(
  acd: Acd,
  result: Call,
  joined: Joined,
  { by, to, devices }: { by: Party; to: Party | undefined; devices: readonly Device[] },
): void {
  emitCallEvent(
    acd,
    result,
    'CALL_TRANSFERRED_EVENT',
    {
      ...legs(joined),
      LineType: lineType(result),
      ...deviceFields('Transferring', addressOf(by)),
      ...deviceFields('Transferred', to && addressOf(to)),
      LocalConnectionState: NULL,
      EventCause: TRANSFER,
      Parties: partiesOf(result),
    },
    devices,
    (device) => ({ LocalConnectionState: device === by ? NULL : stateOf(result, device) }),
  );
}

export function conferenced(
  acd: Acd,
  result: Call,
  joined: Joined,
  {
    controller,
    added,
    cause = KEY_CONFERENCE,
  }: { controller: Party; added: Party | undefined; cause?: number | undefined },
): void {
  emitCallEvent(
    acd,
    result,
    'CALL_CONFERENCED_EVENT',
    {
      ...legs(joined),
      LineType: lineType(result),
      ...deviceFields('Controller', addressOf(controller)),
      AddedPartyDeviceType: added && addressOf(added).type,
      AddedPartyDeviceID: added?.number,
      LocalConnectionState: CONNECT,
      EventCause: cause,
      Parties: partiesOf(result),
    },
    watchers(result),
    (device) => ({ LocalConnectionState: stateOf(result, device) }),
  );
}
