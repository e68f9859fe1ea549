import { enums } from '../../protocol';
import type { Acd } from './acd';
import type { Agent } from './model/agent';
import { reserve } from './agent-states';
import type { Connection } from './model/call';
import type { CallData } from './model/call-data';
import { addressOf } from './events/emit-call-event';
import { ring } from './offering';
import type { OutsideParty } from './model/party';
import { reservationModes, type ReservationMode } from './model/reservation-modes';
import type { SkillGroup } from './model/skill-group';

// Calls with which a dialler reserves agents for a campaign (BEHAVIOUR 5.4 P).

const { CONNECT } = enums.LocalConnectionState.of;
const { NEW_CALL } = enums.EventCause.of;
const { OUTBOUND_RESERVE } = enums.AgentCallDirection.of;
const types = enums.CallType.of;

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
