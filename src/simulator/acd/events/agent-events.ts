import { enums, type FieldsOf, type Message } from '../../../protocol';
import type { Acd } from '../acd';
import type { Agent } from '../model/agent';
import type { Device } from '../model/party';
import type { SkillGroup } from '../model/skill-group';

const { TALKING, HOLD, RESERVED, BUSY_OTHER, WORK_NOT_READY, WORK_READY, NOT_READY, LOGOUT, AVAILABLE } =
  enums.AgentState.of;
const occupied: readonly number[] = [TALKING, HOLD, RESERVED, WORK_NOT_READY, WORK_READY];

/** The state of an agent for one of the skill groups: busy for another one while working for that (BEHAVIOUR 6.4). */
export function skillGroupState(agent: Agent, group: SkillGroup | undefined, state = agent.state): number {
  if (!group || !occupied.includes(state) || !agent.serving || agent.serving === group) return state;
  return BUSY_OTHER;
}

/** The fields that name an agent: ID always, extension and instrument while logged in. */
export function agentFields(agent: Agent): { AgentID: string; AgentExtension?: string; AgentInstrument?: string } {
  const { device } = agent;
  return {
    AgentID: agent.id,
    ...(device ? { AgentExtension: device.number, AgentInstrument: device.number } : undefined),
  };
}

export const availability = (agent: Agent): number =>
  agent.state === AVAILABLE
    ? enums.AgentAvailabilityStatus.of.ICM_AVAILABLE
    : enums.AgentAvailabilityStatus.of.NOT_AVAILABLE;

/**
 * Tells the state of an agent: once for each skill group, or once with a list of them (BEHAVIOUR 6.4).
 * @param state instead of the agent's own, for the passing LOGIN
 */
export function tellAgentState(acd: Acd, agent: Agent, { state = agent.state, device = agent.device } = {}): void {
  if (!acd.isOnline) return;
  const now = acd.now();
  const primary = agent.serving ?? agent.skillGroups[0];
  const common: FieldsOf<'AGENT_STATE_EVENT'> = {
    ...acd.peripheral,
    StateDuration: Math.max(0, Math.floor((now - agent.since) / 1000)),
    AgentState: state,
    EventReasonCode: state === NOT_READY || state === LOGOUT ? agent.reason : 0,
    NumTasks: occupied.includes(state) ? 1 : 0,
    AgentMode: enums.AgentMode.of.ROUTABLE,
    MaxTaskLimit: 1,
    ICMAgentID: agent.config.icmAgentId,
    AgentAvailabilityStatus: availability(agent),
    ...agentFields(agent),
    ...clientOf(acd, device),
    ...(device ? { AgentExtension: device.number, AgentInstrument: device.number } : undefined),
    Direction: state === TALKING || state === HOLD ? agent.direction : enums.AgentCallDirection.of.NONE,
    NextAgentState: agent.pending?.state,
    ...workDuration(acd, agent, state),
  };
  const messageFor = (group: SkillGroup | undefined, list: FieldsOf<'AGENT_STATE_EVENT'> = {}): Message => ({
    name: 'AGENT_STATE_EVENT',
    ...common,
    SkillGroupState: skillGroupState(agent, group, state),
    ...group?.fields,
    ...list,
  });
  const about = { kind: 'agent', agent, device } as const;
  if (acd.settings.agentEventPerSkillGroup) {
    const groups = agent.skillGroups.length > 0 ? agent.skillGroups : [undefined];
    groups.forEach((group, index) => acd.publish({ ...about, isRepeat: index > 0, message: messageFor(group) }));
    return;
  }
  const list = agent.skillGroups.map((group) => ({
    FltSkillGroupNumber: group.config.number,
    FltSkillGroupID: group.config.id,
    FltSkillGroupPriority: group.config.priority ?? 0,
    FltSkillGroupState: skillGroupState(agent, group, state),
  }));
  acd.publish({
    ...about,
    isRepeat: false,
    message: messageFor(primary, list.length > 0 ? { FltSkillGroups: list } : {}),
    withoutList: () => agent.skillGroups.filter((group) => group !== primary).map((group) => messageFor(group)),
  });
}

/** The client that is bound to the agent's device; absent fields say that there is none. */
function clientOf(acd: Acd, device: Device | undefined): FieldsOf<'AGENT_STATE_EVENT'> {
  const client = device && acd.clientAt(device);
  return client ? { SessionID: client.sessionId, CTIClientSignature: client.signature } : {};
}

function workDuration(acd: Acd, agent: Agent, state: number): FieldsOf<'AGENT_STATE_EVENT'> {
  const isWork = state === WORK_NOT_READY || state === WORK_READY;
  return isWork && agent.desk.workModeSeconds > 0 ? { Duration: agent.desk.workModeSeconds } : {};
}
