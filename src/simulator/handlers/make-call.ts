import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import { callDataOf, type CallData } from '../acd/call-data';
import { clearConnection } from '../acd/clearing';
import { lineType } from '../acd/call-events';
import type { Connection } from '../acd/call';
import type { Device } from '../acd/party';
import { callTypeTo, destinationOf, newCallFrom, originate, type Destination } from '../acd/placing';
import { confirm, handle, type Confirmed } from '../server/handling';
import { postRoute } from '../server/post-route';
import { because, Refusal } from '../server/refusals';
import { deviceOf } from '../server/subjects';

type Request = MessageOf<'MAKE_CALL_REQ'>;

const { CONNECT } = enums.LocalConnectionState.of;
const { RESERVED, NOT_READY } = enums.AgentState.of;
const { BELLIGERENT } = enums.CallMannerType.of;

/** BEHAVIOUR 4.2, 4.3. With PostRoute the confirmation waits for the router, since the connection is made after that. */
export const makeCall = handle('MAKE_CALL_REQ', ({ request, session, acd }) => {
  const device = deviceOf({ session, acd }, request, 'unknownCaller');
  const number = request.DialedNumber ?? '';
  if (number === '') throw because(acd, 'noNumber');
  checkCaller(acd, device, request);
  const data: CallData = { DialedNumber: number, ANI: device.number, ...callDataOf(request) };
  // On UCCE the flag is ignored: routing happens because the number is a route point (BEHAVIOUR, table of profiles).
  if (request.PostRoute && !acd.isUcce) {
    return {
      wait: (settle) =>
        postRoute(acd, number, device, data, (routed) => {
          if (routed instanceof Refusal) return settle(routed);
          try {
            // Seconds may have gone by: the caller may be somewhere else now.
            checkCaller(acd, device, request);
            settle(place(acd, device, routed.destination, routed.data));
          } catch (error) {
            settle(error instanceof Refusal ? error : Refusal.byPeripheral(0));
          }
        }),
    };
  }
  const destination = destinationOf(acd, number);
  if (!destination) throw because(acd, 'unknownNumber');
  return place(acd, device, destination, data);
});

function place(acd: Acd, device: Device, destination: Destination, data: CallData): Confirmed<'MAKE_CALL_REQ'> {
  checkAllowed(acd, device, destination);
  const connection = newCallFrom(acd, device, callTypeTo(destination), data);
  return confirm<'MAKE_CALL_REQ'>(newConnection(connection), () => originate(acd, connection, destination));
}

/** How confirmations name the connection that they made. */
export const newConnection = (connection: Connection) => ({
  NewConnectionCallID: connection.call.id,
  NewConnectionDeviceIDType: connection.idType,
  NewConnectionDeviceID: connection.deviceId,
  LineHandle: 0,
  LineType: lineType(connection.call),
});

function checkCaller(acd: Acd, device: Device, request: Request): void {
  const { agent } = device;
  if (!device.inService) throw because(acd, 'outOfService');
  if (!agent) throw because(acd, 'callerLoggedOut');
  if (agent.state === RESERVED) throw because(acd, 'callerReserved');
  if (!device.isIdle && request.CallMannerType === BELLIGERENT) {
    const active = device.connections.find(({ state }) => state === CONNECT);
    if (active) clearConnection(acd, active);
  }
  if (!device.isIdle) throw because(acd, 'callerBusy');
  if (acd.isUcce && agent.state !== NOT_READY) throw because(acd, 'callerReady');
}

export function checkAllowed(acd: Acd, device: Device, destination: Destination): void {
  const desk = device.agent?.desk;
  if (!desk) return;
  const isAllowed = destination.kind === 'outside' ? desk.outboundCalls : desk.agentToAgentCalls;
  if (!isAllowed && destination.kind !== 'dialed number') throw because(acd, 'callNotAllowed');
}
