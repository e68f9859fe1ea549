import { enums } from '../../protocol';
import type { LabRoute } from '../lab/contact-centre';
import type { Acd } from './acd';
import { answer } from './answering';
import type { Address, Call, Connection } from './model/call';
import { withChanges, type CallData } from './model/call-data';
import { addressOf } from './events/emit-call-event';
import {
  beginCall,
  delivered,
  failed,
  originated,
  reachedNetwork,
  serviceInitiated,
  trunkSeized,
} from './events/call-events';
import { reserve } from './agent-states';
import { clearCall } from './clearing';
import { offerToAgent, ring } from './offering';
import { Device, OutsideParty } from './model/party';
import { routeToGroups } from './distribution';
import { allocate } from './predictive';
import { askRouter, routedData, routeRequest } from './routing';

const { INITIATE, ALERTING, FAIL } = enums.LocalConnectionState.of;
const { BUSY, DEST_NOT_OBTAINABLE } = enums.EventCause.of;
const { ROUTE_POINT } = enums.DeviceIDType.of;
const callTypes = enums.CallType.of;
const { CF_INVALID_DIALED_NUMBER } = enums.ControlFailureCode.of;
const { OUT, OTHER_OUT, IN } = enums.AgentCallDirection.of;

/** What a number leads to in this switch. */
export type Destination =
  | { readonly kind: 'device'; readonly device: Device }
  | { readonly kind: 'dialed number'; readonly number: string }
  | { readonly kind: 'outside'; readonly party: OutsideParty }
  /** What the router made of a number: a label's device, or something without a label. */
  | { readonly kind: 'routed'; readonly number: string; readonly device?: Device; readonly route: LabRoute };

export function destinationOf(acd: Acd, dialed: string): Destination | undefined {
  const device = acd.deviceOf(dialed);
  if (device) return { kind: 'device', device };
  if (acd.dialedNumbers.has(dialed)) return { kind: 'dialed number', number: dialed };
  const party = acd.outsideParty(dialed);
  return party && { kind: 'outside', party };
}

export const callTypeTo = (destination: Destination): number =>
  destination.kind === 'outside' ? callTypes.OUT : callTypes.AGENT_INSIDE;

/**
 * A call that a device of the switch is about to place. Its ID is known before anything happens.
 * @param primary the call that it is made for, if it shares its ID with that one
 */
export function newCallFrom(acd: Acd, device: Device, callType: number, data: CallData, primary?: Call): Connection {
  const call = acd.newCall(device.attributes?.callType ?? callType, data, primary);
  const connection = acd.connect(call, device, INITIATE);
  connection.skillGroup = device.attributes?.skillGroup;
  call.calling = addressOf(device);
  return connection;
}

/** Goes off hook and dials (BEHAVIOUR 5.4 E, F). */
export function originate(acd: Acd, caller: Connection, destination: Destination, cause?: number): void {
  const { call } = caller;
  // While consulting, the agent still works on the call that is held.
  caller.direction = caller.consultOf?.direction ?? (destination.kind === 'outside' ? OUT : OTHER_OUT);
  caller.dialsOut = destination.kind === 'outside';
  call.called = calledAddress(destination);
  beginCall(acd, caller);
  serviceInitiated(acd, caller);
  const isReserved = destination.kind === 'device' && reserveConsulted(acd, caller, destination.device);
  originated(acd, caller);
  reach(acd, caller, destination, cause, isReserved);
}

/** An agent who is free for a consultation is RESERVED before the call is on its way (BEHAVIOUR 5.4 G). */
function reserveConsulted(acd: Acd, { consultOf }: Connection, { agent }: Device): boolean {
  if (!consultOf || !acd.settings.reserveConsultedAgent || !agent?.isAvailable) return false;
  reserve(acd, agent);
  return true;
}

function calledAddress(destination: Destination): Address {
  if (destination.kind === 'outside') return addressOf(destination.party);
  if (destination.kind !== 'dialed number' && destination.device) return addressOf(destination.device);
  return { type: ROUTE_POINT, id: destination.kind === 'device' ? destination.device.number : destination.number };
}

/** Connects a caller with where the call is to go. */
export function reach(
  acd: Acd,
  caller: Connection,
  destination: Destination,
  cause?: number,
  isReserved = false,
): void {
  const { call } = caller;
  if (destination.kind === 'dialed number') return leadTo(acd, call, destination.number);
  if (destination.kind === 'outside') return reachOutside(acd, caller, destination.party);
  if (destination.kind === 'routed') return followRoute(acd, caller, destination.route);
  const { device } = destination;
  if (!device.isIdle || !device.inService) return fail(acd, caller, device.inService ? BUSY : DEST_NOT_OBTAINABLE);
  ring(acd, call, device, { cause, isRouted: isReserved || reserveConsulted(acd, caller, device) });
}

/** Rings at somebody outside, who answers, or does not, as the lab says. */
export function reachOutside(acd: Acd, caller: Connection, party: OutsideParty): void {
  const { call } = caller;
  if (!acd.isUcce) reachedNetwork(acd, caller);
  if (party.behaviour === 'busy') return fail(acd, caller, BUSY);
  if (party.behaviour === 'unknown') return fail(acd, caller, DEST_NOT_OBTAINABLE);
  const far = acd.connect(call, party, ALERTING);
  delivered(acd, far, undefined);
  allocate(acd, call, enums.AllocationState.of.CALL_DELIVERED);
  if (party.behaviour !== 'answers') return;
  far.ringTimer = acd.after(party.answerAfterMs, () => far.state === ALERTING && answer(acd, far));
}

/** More hops than any sensible route table needs: labels that lead in a circle end here. */
const MAX_HOPS = 8;

/** A call has come to a dialled number, or is sent on to one: the router or the table decides (BEHAVIOUR 5.4 A to D). */
export function leadTo(acd: Acd, call: Call, number: string): void {
  const caller = call.connections[0];
  if (!caller) return;
  if (call.hops++ >= MAX_HOPS) return fail(acd, caller, DEST_NOT_OBTAINABLE);
  if (!acd.dialedNumbers.has(number) && !acd.router) return dialLabel(acd, caller, number);
  askRouter(acd, routeRequest('dialed number', number, caller.party.number, call.data), (result) => {
    if (call.isCleared || !caller.isLive) return;
    // A router that leaves it to the table changes nothing for numbers that the table does not have.
    const isNobodys = 'failure' in result && result.failure === CF_INVALID_DIALED_NUMBER;
    if (isNobodys && !acd.dialedNumbers.has(number)) return dialLabel(acd, caller, number);
    if ('failure' in result) return fail(acd, caller, DEST_NOT_OBTAINABLE);
    call.data = acd.isUcce ? routedData(acd, call.data, result.changes) : withChanges(call.data, result.changes);
    followRoute(acd, caller, result.route);
  });
}

function followRoute(acd: Acd, caller: Connection, route: LabRoute): void {
  const { call } = caller;
  if (call.called?.type === ROUTE_POINT) call.lastRedirect ??= call.called;
  if ('skillGroups' in route) {
    const groups = route.skillGroups.flatMap((number) => acd.skillGroups.get(number) ?? []);
    return routeToGroups(acd, caller, groups);
  }
  if ('label' in route) return dialLabel(acd, caller, route.label);
  if ('busy' in route) return fail(acd, caller, BUSY);
  if ('fail' in route) return fail(acd, caller, DEST_NOT_OBTAINABLE);
  // 'ring': nobody is there; the caller hears ringing until it hangs up.
}

/** A label is dialled: a device, where an available agent is reserved; another dialled number; or the outside. */
export function dialLabel(acd: Acd, caller: Connection, label: string): void {
  const destination = destinationOf(acd, label);
  if (!destination) return fail(acd, caller, DEST_NOT_OBTAINABLE);
  if (destination.kind === 'device') {
    const { agent } = destination.device;
    if (agent?.isAvailable) return offerToAgent(acd, caller.call, agent, agent.skillGroups[0]);
    if (destination.device.isIdle && destination.device.inService) {
      ring(acd, caller.call, destination.device, { direction: IN, cause: enums.EventCause.of.NEW_CALL });
      return;
    }
  }
  reach(acd, caller, destination);
}

/** Sends a call that has left a device to somewhere else: a colleague's call as if the colleague had dialled that (inferred). */
export function redirect(acd: Acd, call: Call, destination: Destination): void {
  const caller = call.connections[0];
  if (!caller) return;
  const isFromOutside = caller.party instanceof OutsideParty;
  if (destination.kind === 'device' && isFromOutside) dialLabel(acd, caller, destination.device.number);
  else reach(acd, caller, destination);
}

/** The call cannot be completed: CALL_FAILED, and then it is cleared (BEHAVIOUR 5.4 E). */
export function fail(acd: Acd, caller: Connection, cause: number): void {
  const { call } = caller;
  caller.state = FAIL;
  failed(acd, caller, cause);
  if (caller.party instanceof OutsideParty) caller.party.notice('refused', cause === BUSY ? 'busy' : 'not obtainable');
  const clear = (): void => {
    if (!call.isCleared && caller.isLive) clearCall(acd, call, caller);
  };
  if (acd.settings.failedCallMs > 0) acd.after(acd.settings.failedCallMs, clear);
  else clear();
}

/** Somebody outside has dialled one of our numbers. */
export function newCallFromOutside(acd: Acd, party: OutsideParty, dialed: string, data: CallData): Connection {
  const call = acd.newCall(callTypes.ACD_IN, { ANI: party.number, DNIS: dialed, DialedNumber: dialed, ...data });
  const connection = acd.connect(call, party, INITIATE);
  call.calling = addressOf(party);
  const destination = destinationOf(acd, dialed);
  call.called = destination?.kind === 'device' ? addressOf(destination.device) : { type: ROUTE_POINT, id: dialed };
  return connection;
}

/** The trunk is seized: BEGIN_CALL and the first CALL_DELIVERED, which a switch with trunks shows (BEHAVIOUR 5.4 A, 0). */
export function arrive(acd: Acd, caller: Connection): void {
  if (acd.isUcce) return;
  beginCall(acd, caller);
  trunkSeized(acd, caller);
}
