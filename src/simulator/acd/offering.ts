import { enums } from '../../protocol';
import type { Acd } from './acd';
import { changeState, reasons, reserve } from './agent-states';
import type { Agent } from './model/agent';
import { preCall } from './events/agent-call-events';
import { answer } from './answering';
import type { Address, Call, Connection } from './model/call';
import { beginCall, connectionCleared, delivered, diverted, endCall, routePointLeft } from './events/call-events';
import { addressOf } from './events/emit-call-event';
import { deliverLater } from './delivery';
import { OutsideParty, type Device } from './model/party';
import { leadTo } from './placing';
import { clearCall, release } from './clearing';
import { isReservation } from './model/reservation-modes';
import type { SkillGroup } from './model/skill-group';

const { ALERTING } = enums.LocalConnectionState.of;
const { NEW_CALL, REDIRECTED, CALL_FORWARD_NO_ANSWER } = enums.EventCause.of;
const { ROUTE_POINT } = enums.DeviceIDType.of;
const { AUTO_OUT } = enums.CallType.of;
const { IN, OTHER_IN, OUTBOUND_PREDICTIVE } = enums.AgentCallDirection.of;

/** A routed call arrives at an agent: reserved, then ringing (BEHAVIOUR 5.4 A, rows 1 to 4). */
export function offerToAgent(
  acd: Acd,
  call: Call,
  agent: Agent,
  group: SkillGroup | undefined,
  cause = NEW_CALL,
): void {
  const { device } = agent;
  if (!device) return;
  agent.serving = group;
  if (acd.isUcce) preCall(acd, call, agent, group);
  reserve(acd, agent);
  const arrive = (arriving: Call): void => {
    const direction = arriving.firstType === AUTO_OUT ? OUTBOUND_PREDICTIVE : IN;
    ring(acd, arriving, device, { cause, group, isRouted: true, direction });
  };
  if (acd.isUcce && acd.settings.deliveryMs > 0) deliverLater(acd, { call, agent, device, group }, arrive);
  else arrive(call);
}

export interface Ringing {
  readonly cause?: number | undefined;
  readonly group?: SkillGroup | undefined;
  readonly isRouted?: boolean;
  readonly direction?: number;
}

/** A call rings at a device. */
export function ring(acd: Acd, call: Call, device: Device, how: Ringing = {}): Connection {
  if (acd.isUcce) leaveRoutePoint(acd, call);
  const connection = acd.connect(call, device, ALERTING);
  connection.skillGroup = how.group;
  connection.isRouted = how.isRouted ?? false;
  connection.direction = how.direction ?? OTHER_IN;
  beginCall(acd, connection);
  delivered(acd, connection, how.cause);
  for (const other of call.others(connection)) {
    if (other.party instanceof OutsideParty) other.party.notice('ringing');
  }
  const desk = device.agent?.desk;
  if (desk?.autoAnswer) acd.later(() => connection.state === ALERTING && answer(acd, connection));
  else if (desk && connection.isRouted && desk.ringNoAnswerSeconds > 0 && desk.ringNoAnswerDialedNumber !== undefined) {
    connection.ringTimer = acd.after(desk.ringNoAnswerSeconds * 1000, () => ringNoAnswer(acd, connection));
  }
  return connection;
}

/** An agent who has called a route point hears that the call goes on from there (BEHAVIOUR 5.4 O). */
function leaveRoutePoint(acd: Acd, call: Call): void {
  const { called } = call;
  const isFromAgent = call.connections[0]?.device !== undefined;
  if (!isFromAgent || called?.type !== ROUTE_POINT || call.passed === called) return;
  call.passed = called;
  routePointLeft(acd, call, called);
}

/** BEHAVIOUR 5.4 D. */
function ringNoAnswer(acd: Acd, connection: Connection): void {
  const { call, device } = connection;
  const agent = device?.agent;
  const next = agent?.desk.ringNoAnswerDialedNumber;
  if (connection.state !== ALERTING || !device || !agent || next === undefined) return;
  takeAway(acd, connection, { type: ROUTE_POINT, id: next }, CALL_FORWARD_NO_ANSWER);
  changeState(acd, agent, enums.AgentState.of.NOT_READY, reasons.ringNoAnswer);
  // A dialler looks for somebody else by itself.
  if (isReservation(call)) return clearCall(acd, call, call.connections[0] ?? connection);
  leadTo(acd, call, next);
}

/** A ringing call leaves a device for another number: diverted, or on UCCE cleared with "redirected". */
export function takeAway(acd: Acd, connection: Connection, to: Address, cause: number): void {
  const { call, party } = connection;
  call.lastRedirect = addressOf(party);
  call.called = to;
  if (acd.isUcce) connectionCleared(acd, connection, party, REDIRECTED);
  release(acd, connection);
  if (!acd.isUcce) diverted(acd, connection, call.lastRedirect, cause);
  endCall(acd, connection);
}
