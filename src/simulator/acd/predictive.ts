import { enums } from '../../protocol';
import type { Acd } from './acd';
import type { Call, Connection, Prediction } from './model/call';
import type { CallData } from './model/call-data';
import { addressOf } from './events/emit-call-event';
import { beginCall, connectionCleared, diverted, originated, serviceInitiated } from './events/call-events';
import { release } from './clearing';
import { routeToGroups } from './distribution';
import { DialingPoint, type OutsideParty } from './model/party';
import { leadTo, reachOutside } from './placing';

// Calls that are dialled for agents who have no part in them yet (BEHAVIOUR 4.2, MAKE_PREDICTIVE_CALL).

const { INITIATE } = enums.LocalConnectionState.of;
const { REDIRECTED } = enums.EventCause.of;

export function newPredictiveCall(acd: Acd, prediction: Prediction, data: CallData): Connection {
  const call = acd.newCall(enums.CallType.of.AUTO_OUT, data);
  call.prediction = prediction;
  const point = new DialingPoint(prediction.origin.number);
  call.calling = addressOf(point);
  return acd.connect(call, point, INITIATE);
}

/** As an outbound call (BEHAVIOUR 5.4 E). */
export function dialPredictively(acd: Acd, own: Connection, customer: OutsideParty): void {
  own.call.called = addressOf(customer);
  beginCall(acd, own);
  serviceInitiated(acd, own);
  originated(acd, own);
  reachOutside(acd, own, customer);
}

/** The customer rings or has answered: if it is time, the call goes on to an agent, and the point it was dialled from leaves it. */
export function allocate(acd: Acd, call: Call, state: number): void {
  const { prediction } = call;
  const own = call.connections.find(({ party }) => party instanceof DialingPoint);
  const customer = call.connections.find((one) => one !== own);
  if (prediction?.when !== state || !own || !customer) return;
  call.prediction = undefined;
  call.lastRedirect = addressOf(own.party);
  if (acd.isUcce) connectionCleared(acd, own, own.party, REDIRECTED);
  release(acd, own);
  if (!acd.isUcce) diverted(acd, own, call.lastRedirect, REDIRECTED);
  if (prediction.origin.group) routeToGroups(acd, customer, [prediction.origin.group]);
  else leadTo(acd, call, prediction.origin.number);
}

/** Whether another port can listen for an answer. */
export function hasDetectionPort(acd: Acd): boolean {
  const used = [...acd.calls.values()].filter(
    ({ prediction, isEstablished }) => prediction?.detectsAnswer && !isEstablished,
  );
  return used.length < acd.settings.answerDetectPorts;
}
