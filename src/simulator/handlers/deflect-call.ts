import { enums } from '../../protocol';
import { followCalls } from '../acd/agent-states';
import { takeAway } from '../acd/offering';
import { addressOf } from '../acd/events/emit-call-event';
import { destinationOf, redirect, type Destination } from '../acd/placing';
import { confirm, handle } from '../server/handling';
import { because, missing } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

/** A ringing call goes to another number (BEHAVIOUR 4.2; 5.4 N). */
export const deflectCall = handle('DEFLECT_CALL_REQ', ({ request, session, acd }) => {
  const connection = ownConnectionOf({ session, acd }, namedConnection(request, ''), request.AgentInstrument);
  const { CalledDeviceID: number } = request;
  if (number === undefined) throw missing();
  if (connection.state !== enums.LocalConnectionState.of.ALERTING) throw because(acd, 'notAlerting');
  const destination = destinationOf(acd, number);
  if (!destination || (destination.kind === 'device' && !destination.device.isIdle)) {
    throw because(acd, 'deflectTarget');
  }
  return confirm({}, () => {
    takeAway(acd, connection, addressBehind(destination, number), enums.EventCause.of.REDIRECTED);
    followCalls(acd, connection.device);
    redirect(acd, connection.call, destination);
  });
});

function addressBehind(destination: Destination, number: string) {
  if (destination.kind === 'device') return addressOf(destination.device);
  if (destination.kind === 'outside') return addressOf(destination.party);
  return { type: enums.DeviceIDType.of.ROUTE_POINT, id: number };
}
