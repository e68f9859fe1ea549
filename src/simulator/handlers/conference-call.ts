import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import { talkAgain } from '../acd/agent-states';
import { holdForConference, retrieve } from '../acd/answering';
import { callDataOf, withChanges } from '../acd/model/call-data';
import type { Connection } from '../acd/model/call';
import { completeConference } from '../acd/joining';
import { partiesOf } from '../acd/events/party-events';
import { newCallFrom, originate } from '../acd/placing';
import type { ClientSession } from '../server/client-session';
import { dial, inherited, isLive, newConnection } from '../server/dialing';
import { confirm, handle, type Answer, type Confirmed } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';
import { checkAddition, checkJoinable, inOrder, twoCallsOf } from '../server/two-calls';

type Request = MessageOf<'CONFERENCE_CALL_REQ'>;

/** Joins a consultation with the held call, or in one step with DialedNumber, which UCCE does not (BEHAVIOUR 4.2; 5.4 I, J). */
export const conferenceCall = handle('CONFERENCE_CALL_REQ', ({ request, session, acd }) => {
  if (request.HeldConnectionCallID === undefined && request.DialedNumber !== undefined) {
    if (acd.isUcce) throw because(acd, 'notSupported');
    return singleStep(acd, session, request);
  }
  const calls = twoCallsOf({ session, acd }, request, 'Held');
  checkJoinable(acd, calls, 'conference');
  const { primary, secondary } = inOrder(calls);
  checkAddition(acd, primary, secondary.call.connections.length - 1);
  return result(completeConference(acd, primary, secondary));
});

function singleStep(acd: Acd, session: ClientSession, request: Request): Answer<'CONFERENCE_CALL_REQ'> {
  const active = ownConnectionOf({ session, acd }, namedConnection(request, 'Active'), request.AgentInstrument);
  const check = (): void => {
    if (active.state !== enums.LocalConnectionState.of.CONNECT) throw because(acd, 'conferenceActiveNotTalking');
    if (active.device.connections.length > 1) throw because(acd, 'callerBusy');
    checkAddition(acd, active, 1);
  };
  check();
  const { device } = active;
  const { DialedNumber: number, PostRoute: isPostRouted } = request;
  const changes = callDataOf(request);
  const data = { ANI: device.number, DialedNumber: number, ...withChanges(inherited(active.call.data), changes) };
  return dial(acd, { device, number, isPostRouted, data }, (destination, finalData) => {
    check();
    // The agent is seen on hold, and talking again, before the call begins that brings the third party (BEHAVIOUR 5.4 J).
    holdForConference(acd, active);
    const second = newCallFrom(acd, device, enums.CallType.of.CONSULT_CONFERENCE, finalData);
    second.consultOf = active;
    second.call.ownChanges = changes;
    talkAgain(acd, device);
    originate(acd, second, destination);
    if (!isLive(second) || second.state === enums.LocalConnectionState.of.FAIL) {
      retrieve(acd, active);
      throw because(acd, 'targetBusy');
    }
    return result(completeConference(acd, active, second));
  });
}

function result(controller: Connection): Confirmed<'CONFERENCE_CALL_REQ'> {
  return confirm<'CONFERENCE_CALL_REQ'>({ ...newConnection(controller), Parties: partiesOf(controller.call) });
}
