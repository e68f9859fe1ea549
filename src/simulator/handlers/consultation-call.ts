import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import { hold } from '../acd/answering';
import type { Call } from '../acd/model/call';
import { callDataOf, withChanges } from '../acd/model/call-data';
import { newCallFrom, originate } from '../acd/placing';
import { dial, inherited, newConnection } from '../server/dialing';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

const { CONNECT } = enums.LocalConnectionState.of;

/** The call is held and a second one made for it, with its call data (BEHAVIOUR 4.2; 5.4 G). */
export const consultationCall = handle('CONSULTATION_CALL_REQ', ({ request, session, acd }) => {
  const original = ownConnectionOf({ session, acd }, namedConnection(request, 'Active'), request.AgentInstrument);
  if (!enums.ConsultType.find(request.ConsultType)) throw because(acd, 'unknownConsultType');
  const check = (): void => {
    if (original.state !== CONNECT) throw because(acd, 'noActiveLeg');
    // One consultation at a time: the device has two calls at most.
    if (original.device.connections.length > 1) throw because(acd, 'callerBusy');
  };
  check();
  const { DialedNumber: number, PostRoute: isPostRouted } = request;
  const { device } = original;
  const changes = callDataOf(request);
  const data = {
    ANI: device.number,
    DialedNumber: number,
    ...withChanges(inherited(original.call.data), changes),
  };
  return dial(acd, { device, number, isPostRouted, data }, (destination, finalData) => {
    check();
    const consult = newCallFrom(acd, device, enums.CallType.of.CONSULT, finalData, sharingCall(acd, original.call));
    consult.consultOf = original;
    consult.call.ownChanges = changes;
    return confirm<'CONSULTATION_CALL_REQ'>(newConnection(consult), () => {
      hold(acd, original);
      originate(acd, consult, destination, acd.settings.consultCause);
    });
  });
});

/** Two calls may have one CallID (BEHAVIOUR 5.1), not more. */
const sharingCall = (acd: Acd, call: Call): Call | undefined =>
  acd.settings.consultCallId === 'same' && acd.calls.withId(call.id).length === 1 ? call : undefined;
