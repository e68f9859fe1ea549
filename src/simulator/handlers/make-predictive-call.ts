import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import { callDataOf } from '../acd/model/call-data';
import { destinationOf } from '../acd/placing';
import { dialPredictively, hasDetectionPort, newPredictiveCall } from '../acd/predictive';
import type { Origin } from '../acd/model/call';
import { newConnection } from '../server/dialing';
import { confirm, handle } from '../server/handling';
import { because, missing } from '../server/refusals';

const { UNSPECIFIED, NONE } = enums.AnsweringMachine.of;

/**
 * Dials a customer for a dialled number or a skill group, and finds the agent when the customer rings or answers (BEHAVIOUR
 * 4.2). Whoever answers in a lab is a person, so that AnsweringMachine only takes a port.
 */
export const makePredictiveCall = handle('MAKE_PREDICTIVE_CALL_REQ', ({ request, session, acd }) => {
  const { OriginatingDeviceID: number, DialedNumber: dialed } = request;
  if (number === undefined || dialed === undefined) throw missing();
  // The originator is no phone, and so none of a client that is bound to one.
  if (session.isBound) throw because(acd, 'foreignDevice');
  const origin = originOf(acd, number);
  // Labs have no call control tables, so that none is valid.
  if (request.CCT !== undefined && request.CCT !== '') throw because(acd, 'badCallControlTable');
  const destination = destinationOf(acd, dialed);
  if (destination?.kind !== 'outside') throw because(acd, 'badPredictedNumber');
  const detectsAnswer = detects(request);
  if (detectsAnswer && !hasDetectionPort(acd)) throw because(acd, 'noDetectionPort');
  // Predictive calls are the only ones that need no phone, which would limit them.
  if (acd.calls.size >= acd.settings.maxCalls) throw because(acd, 'tooManyCalls');
  const changes = callDataOf(request);
  const data = { DialedNumber: dialed, ...changes };
  const own = newPredictiveCall(acd, { origin, when: request.AllocationState, detectsAnswer }, data);
  own.call.ownChanges = changes;
  return confirm(newConnection(own), () => dialPredictively(acd, own, destination.party));
});

/** A group, a route point or a VDN: a lab has dialled numbers for the last two. */
function originOf(acd: Acd, number: string): Origin {
  if (acd.dialedNumbers.has(number)) return { number };
  const group = /^\d+$/.test(number) ? acd.skillGroups.get(Number(number)) : undefined;
  if (!group) throw because(acd, 'unknownCaller');
  return { number, group };
}

const detects = ({ AnsweringMachine: what }: MessageOf<'MAKE_PREDICTIVE_CALL_REQ'>): boolean =>
  what !== UNSPECIFIED && what !== NONE;
