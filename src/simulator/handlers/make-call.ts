import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import { callDataOf } from '../acd/model/call-data';
import { clearConnection } from '../acd/clearing';
import type { Device } from '../acd/model/party';
import { callTypeTo, newCallFrom, originate } from '../acd/placing';
import { dial, newConnection } from '../server/dialing';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { deviceOf } from '../server/subjects';

const { CONNECT } = enums.LocalConnectionState.of;
const { RESERVED, NOT_READY } = enums.AgentState.of;
const { BELLIGERENT } = enums.CallMannerType.of;

export const makeCall = handle('MAKE_CALL_REQ', ({ request, session, acd }) => {
  const device = deviceOf({ session, acd }, request, 'unknownCaller');
  const { DialedNumber: number, PostRoute: isPostRouted } = request;
  checkCaller(acd, device, request);
  const data = { ANI: device.number, DialedNumber: number, ...callDataOf(request) };
  return dial(acd, { device, number, isPostRouted, data }, (destination, finalData) => {
    // A router may have taken seconds: the caller may be somewhere else now.
    checkCaller(acd, device, request);
    const connection = newCallFrom(acd, device, callTypeTo(destination), finalData);
    connection.call.ownChanges = callDataOf(request);
    return confirm<'MAKE_CALL_REQ'>(newConnection(connection), () => originate(acd, connection, destination));
  });
});

/** Manner 2 drops the call that is there, the others need an idle device (BEHAVIOUR 4.2). */
function checkCaller(acd: Acd, device: Device, request: MessageOf<'MAKE_CALL_REQ'>): void {
  const { agent } = device;
  if (!device.inService) throw because(acd, 'outOfService');
  if (!agent) throw because(acd, 'callerLoggedOut');
  if (!device.isIdle && request.CallMannerType === BELLIGERENT) {
    const active = device.connections.find(({ state }) => state === CONNECT);
    if (active) clearConnection(acd, active);
  }
  if (agent.state === RESERVED) throw because(acd, 'callerReserved');
  if (!device.isIdle) throw because(acd, 'callerBusy');
  if (acd.isUcce && agent.state !== NOT_READY) throw because(acd, 'callerReady');
}
