import { enums } from '../../protocol';
import type { Acd } from './acd';
import type { Agent } from './model/agent';
import { reserve } from './agent-states';
import type { Call, Connection } from './model/call';
import type { CallData } from './model/call-data';
import { addressOf } from './events/emit-call-event';
import { ring } from './offering';
import type { OutsideParty } from './model/party';
import type { SkillGroup } from './model/skill-group';

// Calls with which a dialler reserves agents for a campaign (BEHAVIOUR 5.4 P).

const { CONNECT } = enums.LocalConnectionState.of;
const { NEW_CALL } = enums.EventCause.of;
const { OUTBOUND_RESERVE } = enums.AgentCallDirection.of;
const types = enums.CallType.of;

/** What a campaign wants with an agent, and the CallType that newer servers have for it. */
export const reservationModes = {
  preview: types.RESERVATION_PREVIEW,
  'direct preview': types.RESERVATION_PREVIEW_DIRECT,
  predictive: types.RESERVATION_PREDICTIVE,
  callback: types.RESERVATION_CALLBACK,
  'personal callback': types.RESERVATION_PERSONAL_CALLBACK,
} as const;

export type ReservationMode = keyof typeof reservationModes;

const reservationTypes: readonly number[] = [types.RESERVATION, ...Object.values(reservationModes)];

export const isReservation = ({ firstType }: Call): boolean => reservationTypes.includes(firstType);

/** Rings at an agent who is AVAILABLE; the dialler's end talks already. */
export function reserveFor(
  acd: Acd,
  dialler: OutsideParty,
  { agent, group, mode, data }: { agent: Agent; group: SkillGroup; mode: ReservationMode; data: CallData },
): Connection {
  const type = acd.settings.reservationTypeByMode ? reservationModes[mode] : types.RESERVATION;
  const call = acd.newCall(type, data);
  const own = acd.connect(call, dialler, CONNECT);
  call.calling = addressOf(dialler);
  const { device } = agent;
  if (!device) return own;
  call.called = addressOf(device);
  agent.serving = group;
  reserve(acd, agent);
  ring(acd, call, device, { cause: NEW_CALL, group, isRouted: true, direction: OUTBOUND_RESERVE });
  return own;
}
