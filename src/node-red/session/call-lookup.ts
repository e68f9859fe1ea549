import type { CallView } from '../../calls';
import { asText } from '../as-text';

type Fields = Record<string, unknown>;

/** What a party of a call may have to be doing for a request. */
export type PartyState = 'ALERTING' | 'CONNECT' | 'HOLD';

/** The call at a device that has a party there in a state, from memory. */
export type CallLookup = (device: string, wanted: PartyState | undefined) => CallView | undefined;

/** The call that has a connection, from memory. */
export type ConnectionLookup = (callId: number, deviceId: string) => CallView | undefined;

/** The connection that a request names, whatever its fields are called there. */
export function namedConnection(fields: Fields): { ConnectionCallID?: number; ConnectionDeviceID?: string } {
  const valueOf = (part: string): unknown =>
    Object.entries(fields).find(([key]) => key.endsWith(`Connection${part}`))?.[1];
  const id = valueOf('CallID');
  const device = valueOf('DeviceID');
  return {
    ...(id === undefined || Number.isNaN(Number(id)) ? undefined : { ConnectionCallID: Number(id) }),
    ...(device === undefined ? undefined : { ConnectionDeviceID: asText(device) }),
  };
}
