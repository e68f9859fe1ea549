import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import { hold, retrieve } from '../acd/answering';
import { callDataOf, withChanges } from '../acd/model/call-data';
import { lineType } from '../acd/events/emit-call-event';
import type { Call } from '../acd/model/call';
import { completeTransfer } from '../acd/joining';
import { partiesOf } from '../acd/events/party-events';
import { newCallFrom, originate } from '../acd/placing';
import type { ClientSession } from '../server/client-session';
import { dial, inherited, isLive } from '../server/dialing';
import { confirm, handle, type Answer } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';
import { checkJoinable, inOrder, twoCallsOf } from '../server/two-calls';

type Request = MessageOf<'TRANSFER_CALL_REQ'>;

/** Completes a consultation, or without a held call transfers to DialedNumber in one step. The confirmation comes last (5.4 H). */
export const transferCall = handle('TRANSFER_CALL_REQ', ({ request, session, acd }) => {
  if (request.HeldConnectionCallID === undefined && request.DialedNumber !== undefined) {
    return singleStep(acd, session, request);
  }
  const calls = twoCallsOf({ session, acd }, request, 'Held');
  checkJoinable(acd, calls, 'transfer');
  const { primary, secondary } = inOrder(calls);
  return confirm(resultOf(completeTransfer(acd, primary, secondary)));
});

/** BEHAVIOUR 5.4 J. */
function singleStep(acd: Acd, session: ClientSession, request: Request): Answer<'TRANSFER_CALL_REQ'> {
  const active = ownConnectionOf({ session, acd }, namedConnection(request, 'Active'), request.AgentInstrument);
  const check = (): void => {
    if (active.state !== enums.LocalConnectionState.of.CONNECT) throw because(acd, 'transferActiveNotTalking');
    if (active.device.connections.length > 1) throw because(acd, 'callerBusy');
  };
  check();
  const { device } = active;
  const { DialedNumber: number, PostRoute: isPostRouted } = request;
  const changes = callDataOf(request);
  const data = { ANI: device.number, DialedNumber: number, ...withChanges(inherited(active.call.data), changes) };
  return dial(acd, { device, number, isPostRouted, data }, (destination, finalData) => {
    check();
    const blind = newCallFrom(acd, device, enums.CallType.of.OFFERED, finalData);
    blind.consultOf = active;
    blind.call.ownChanges = changes;
    hold(acd, active);
    originate(acd, blind, destination, enums.EventCause.of.TRANSFER);
    if (!isLive(blind) || blind.state === enums.LocalConnectionState.of.FAIL) {
      retrieve(acd, active);
      throw because(acd, 'targetBusy');
    }
    return confirm<'TRANSFER_CALL_REQ'>(resultOf(completeTransfer(acd, active, blind)));
  });
}

/** The resulting call, named by the party who stays. */
function resultOf(call: Call): ReturnType<typeof confirm<'TRANSFER_CALL_REQ'>>['fields'] {
  const [first] = call.connections;
  return {
    NewConnectionCallID: call.id,
    NewConnectionDeviceIDType: first?.idType,
    NewConnectionDeviceID: first?.deviceId,
    LineHandle: 0,
    LineType: lineType(call),
    Parties: partiesOf(call),
  };
}
