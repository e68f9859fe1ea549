import { enums } from '../../protocol';
import type { WrapupMode } from '../lab/contact-centre';
import type { Acd } from './acd';
import type { Agent, PendingState } from './model/agent';
import { tellAgentState } from './events/agent-events';
import type { Device } from './model/party';

// What makes agents change state by themselves (BEHAVIOUR 6.3); what they ask for is in set-agent-state.ts.

const { LOGIN, LOGOUT, NOT_READY, AVAILABLE, TALKING, HOLD, RESERVED, WORK_NOT_READY, WORK_READY } =
  enums.AgentState.of;
const { CONNECT, HOLD: HELD, ALERTING } = enums.LocalConnectionState.of;
const { NONE, IN, OTHER_IN } = enums.AgentCallDirection.of;

/** Predefined reason codes (BEHAVIOUR 6.5). */
export const reasons = {
  ringNoAnswer: 32767,
  clientLost: 50002,
  phoneOutOfService: 50003,
  inactivity: 50004,
  outOfService: 50003,
  callAtLogin: 51004,
  callsDidNotArrive: 50010,
} as const;

/** Puts an agent into a state, with everything that follows from it, and tells it. */
export function changeState(acd: Acd, agent: Agent, state: number, reason = 0): void {
  acd.cancel(agent.workTimer);
  agent.workTimer = undefined;
  enter(acd, agent, state);
  agent.reason = reason;
  agent.since = acd.now();
  if (state === AVAILABLE || state === NOT_READY) {
    agent.restState = state;
    agent.restReason = reason;
    agent.serving = undefined;
    agent.direction = NONE;
    agent.pending = undefined;
  }
  if (agent.isInWork) startWorkTimer(acd, agent);
  if (state === NOT_READY && agent.desk.logoutAfterSeconds > 0) {
    agent.workTimer = acd.after(agent.desk.logoutAfterSeconds * 1000, () => logOut(acd, agent, reasons.inactivity));
  }
  tellAgentState(acd, agent);
  if (state === AVAILABLE) acd.later(() => acd.agentIsFree(agent));
}

function enter(acd: Acd, agent: Agent, state: number): void {
  acd.statistics.agentChanges(agent, state);
  agent.state = state;
  for (const { available } of agent.skillGroups) {
    available.delete(agent);
    if (state === AVAILABLE) available.add(agent);
  }
  if (state === AVAILABLE) agent.idleOrder = acd.nextIdleOrder++;
}

export function logIn(acd: Acd, agent: Agent, device: Device): void {
  agent.device = device;
  device.agent = agent;
  agent.pending = undefined;
  agent.hasWrapupData = false;
  agent.isGreetingOff = false;
  agent.loggedInAt = acd.now();
  agent.since = acd.now();
  if (acd.settings.loginEvent) tellAgentState(acd, agent, { state: LOGIN });
  changeState(acd, agent, NOT_READY, device.isIdle ? 0 : reasons.callAtLogin);
}

/** Takes effect at once; a voice call of the agent goes on (BEHAVIOUR 6.6, inferred). */
export function logOut(acd: Acd, agent: Agent, reason: number): void {
  const { device } = agent;
  acd.cancel(agent.workTimer);
  agent.workTimer = undefined;
  agent.pending = undefined;
  agent.serving = undefined;
  agent.direction = NONE;
  enter(acd, agent, LOGOUT);
  agent.reason = reason;
  agent.since = acd.now();
  tellAgentState(acd, agent);
  if (device) device.agent = undefined;
  agent.device = undefined;
}

/** A wish during a call: kept, told, and fulfilled when the last call ends. */
export function setPending(acd: Acd, agent: Agent, pending: PendingState): void {
  agent.pending = pending;
  tellAgentState(acd, agent);
}

export function reserve(acd: Acd, agent: Agent): void {
  changeState(acd, agent, RESERVED);
}

/** From a call on hold the agent turns to the next one, before anybody is there. */
export function talkAgain(acd: Acd, { agent }: Device): void {
  if (agent?.state === HOLD) changeState(acd, agent, TALKING);
}

/** Brings the agent at a device in line with its calls, after these have changed. */
export function followCalls(acd: Acd, device: Device | undefined): void {
  const agent = device?.agent;
  if (!device || !agent?.isLoggedIn) return;
  const own = device.connections.filter(({ state }) => state !== ALERTING);
  const talking = own.find(({ state }) => state === CONNECT);
  if (talking) {
    agent.serving = talking.skillGroup ?? agent.serving;
    const changed = agent.state !== TALKING || agent.direction !== talking.direction;
    agent.direction = talking.direction;
    if (changed) {
      if (agent.state !== TALKING && agent.state !== HOLD) agent.hasWrapupData = false;
      changeState(acd, agent, TALKING);
    }
    return;
  }
  if (own.length > 0) {
    if (own.every(({ state }) => state === HELD) && agent.state !== HOLD) changeState(acd, agent, HOLD);
    return;
  }
  const isRinging = agent.delivery !== undefined || device.connections.some(({ isRouted }) => isRouted);
  if (agent.state === RESERVED && !isRinging) settle(acd, agent, undefined);
  else if (agent.state === TALKING || agent.state === HOLD) afterCall(acd, agent);
}

function afterCall(acd: Acd, agent: Agent): void {
  const { pending, desk } = agent;
  const isIncoming = agent.direction === IN || agent.direction === OTHER_IN;
  const mode = isIncoming ? desk.wrapupIncoming : desk.wrapupOutgoing;
  const asked = pending?.state === WORK_READY || pending?.state === WORK_NOT_READY;
  if (isRequired(mode) || (asked && mode === 'optional')) {
    const next = asked ? pending.state : stateBehindWork(agent, isIncoming);
    agent.pending = undefined;
    // The reason of the wish waits with the agent for the NOT_READY behind the work.
    changeState(acd, agent, next, pending?.reason);
    return;
  }
  settle(acd, agent, isIncoming);
}

const isRequired = (mode: WrapupMode): boolean => mode === 'required' || mode === 'required with data';

/**
 * Which work state: its timer leads to AVAILABLE after an incoming call, whatever the agent was before, and to NOT_READY after an
 * outgoing one, or where the desk settings take agents off after a call (BEHAVIOUR 6.3).
 */
function stateBehindWork(agent: Agent, isIncoming: boolean): number {
  if (agent.pending) return agent.pending.state === NOT_READY ? WORK_NOT_READY : WORK_READY;
  return isIncoming && agent.desk.availableAfterIncoming ? WORK_READY : WORK_NOT_READY;
}

/** The state behind the last call where there is no wrap-up. */
function settle(acd: Acd, agent: Agent, isIncoming: boolean | undefined): void {
  const { pending, desk } = agent;
  if (pending && (pending.state === AVAILABLE || pending.state === NOT_READY)) {
    changeState(acd, agent, pending.state, pending.reason);
    return;
  }
  // Back to where the agent was, unless the desk settings take agents off after such a call (BEHAVIOUR 6.3; which of the two goes first is inferred).
  const stays = isIncoming === undefined || (isIncoming ? desk.availableAfterIncoming : desk.availableAfterOutgoing);
  if (agent.restState === AVAILABLE && stays) changeState(acd, agent, AVAILABLE);
  else changeState(acd, agent, NOT_READY, agent.restState === NOT_READY ? agent.restReason : 0);
}

function startWorkTimer(acd: Acd, agent: Agent): void {
  const { workModeSeconds } = agent.desk;
  if (workModeSeconds <= 0) return;
  agent.workTimer = acd.after(workModeSeconds * 1000, () => {
    if (agent.state === WORK_READY) changeState(acd, agent, AVAILABLE);
    else changeState(acd, agent, NOT_READY, agent.reason);
  });
}
