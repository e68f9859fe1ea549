import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { CallData } from '../acd/model/call-data';
import { lineType } from '../acd/events/emit-call-event';
import type { Connection } from '../acd/model/call';
import type { Device } from '../acd/model/party';
import { destinationOf, type Destination } from '../acd/placing';
import type { Answer, Confirmed } from './handling';
import { postRoute } from './post-route';
import { because, missing, Refusal } from './refusals';
import type { RequestName } from '../../protocol';

/** What requests that place a call have in common (BEHAVIOUR 4.2, 4.3). */
export interface Dialing {
  readonly device: Device;
  readonly number: string | undefined;
  readonly isPostRouted: boolean;
  readonly data: CallData;
}

/**
 * Finds where a dialled number leads and lets `place` confirm. With PostRoute the confirmation waits for the router, since the
 * connection is made after that; on UCCE the flag is ignored, routing happens because the number is a route point.
 */
export function dial<N extends RequestName>(
  acd: Acd,
  { device, number, isPostRouted, data }: Dialing,
  place: (destination: Destination, data: CallData) => Confirmed<N>,
): Answer<N> {
  if (number === undefined) throw missing();
  if (number === '') throw because(acd, 'noNumber');
  if (!isPostRouted || acd.isUcce) {
    const destination = destinationOf(acd, number);
    if (!destination) throw because(acd, 'unknownNumber');
    checkAllowed(acd, device, destination);
    return place(destination, data);
  }
  return {
    wait: (settle) =>
      postRoute(acd, number, device, data, (routed) => {
        if (routed instanceof Refusal) return settle(routed);
        try {
          checkAllowed(acd, device, routed.destination);
          settle(place(routed.destination, routed.data));
        } catch (error) {
          if (!(error instanceof Refusal)) acd.complain(error);
          settle(error instanceof Refusal ? error : Refusal.byPeripheral(0));
        }
      }),
  };
}

function checkAllowed(acd: Acd, device: Device, destination: Destination): void {
  const desk = device.agent?.desk;
  if (!desk || destination.kind === 'dialed number') return;
  const isAllowed = destination.kind === 'outside' ? desk.outboundCalls : desk.agentToAgentCalls;
  if (!isAllowed) throw because(acd, 'callNotAllowed');
}

/** How confirmations name the connection that they made. */
export const newConnection = (connection: Connection) => ({
  NewConnectionCallID: connection.call.id,
  NewConnectionDeviceIDType: connection.idType,
  NewConnectionDeviceID: connection.deviceId,
  LineHandle: 0,
  LineType: lineType(connection.call),
});

/** Variables, named variables and user data go on to a call that is made for another one (BEHAVIOUR 4.2, default call context). */
export function inherited(data: CallData): CallData {
  const kept = Object.entries(data).filter(([key]) =>
    /^(CallVariable\d+|Named\w+|UserToUserInfo|CallWrapupData)$/.test(key),
  );
  return Object.fromEntries(kept);
}

export const isLive = ({ state }: Connection): boolean => state !== enums.LocalConnectionState.of.NULL;
