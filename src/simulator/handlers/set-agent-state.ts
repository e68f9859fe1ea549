import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Agent } from '../acd/model/agent';
import { changeState, logIn, logOut, setPending } from '../acd/agent-states';
import type { Device } from '../acd/model/party';
import type { ClientSession } from '../server/client-session';
import type { ServerContext } from '../server/server-context';
import { confirm, handle } from '../server/handling';
import { noteLogin } from '../server/lost-client';
import { because, missing, Refusal } from '../server/refusals';
import { agentOf, isSupervised } from '../server/subjects';

type Request = MessageOf<'SET_AGENT_STATE_REQ'>;

const { LOGIN, LOGOUT, NOT_READY, AVAILABLE, WORK_NOT_READY, WORK_READY } = enums.AgentState.of;
const settable: readonly number[] = [LOGIN, LOGOUT, NOT_READY, AVAILABLE, WORK_NOT_READY, WORK_READY];
const { CONNECT, HOLD } = enums.LocalConnectionState.of;
const { IN, OTHER_IN } = enums.AgentCallDirection.of;

/** BEHAVIOUR 4.1 and 6.2 to 6.5. The confirmation says only that the request has come; the event tells the truth. */
export const setAgentState = handle('SET_AGENT_STATE_REQ', ({ request, session, acd, server }) => {
  if (!enums.AgentWorkMode.find(request.AgentWorkMode)) {
    throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_AGENT_WORK_MODE);
  }
  if (!settable.includes(request.AgentState)) throw because(acd, 'stateNotReachable');
  if (request.AgentState === LOGIN) return login(server, session, request);
  if (request.AgentState === LOGOUT && !session.isBound && request.AgentID === undefined) {
    if (request.AgentInstrument === undefined) throw missing();
  }
  const agent = agentOf({ session, acd }, request);
  if (request.AgentInstrument !== undefined && agent.device && agent.device.number !== instrumentOf(request)) {
    throw because(acd, 'foreignDevice');
  }
  const { AgentState: wanted, EventReasonCode: reason } = request;
  const bySupervisor = session.isBound && isSupervised({ session, acd }, agent);
  if (bySupervisor) checkSupervisor(acd, agent, wanted);
  if (wanted === LOGOUT) {
    if (!bySupervisor) checkLogout(acd, agent, request);
    return confirm({}, () => logOut(acd, agent, reason));
  }
  if (!agent.isLoggedIn) throw because(acd, 'notLoggedIn');
  if (wanted === NOT_READY && agent.desk.idleReasonRequired && reason === 0) throw because(acd, 'reasonRequired');
  if (agent.isInCall) {
    checkPending(acd, agent, wanted);
    return confirm({}, () => setPending(acd, agent, { state: wanted, reason }));
  }
  checkDirect(acd, agent, wanted);
  return confirm({}, () => {
    if (wanted !== agent.state || wanted === NOT_READY) changeState(acd, agent, wanted, reason);
  });
});

/** A remote agent's instrument is followed by its phone number (BEHAVIOUR 4.1). */
const instrumentOf = ({ AgentInstrument }: Request): string | undefined => AgentInstrument?.split(';')[0];

function login(server: ServerContext, session: ClientSession, request: Request) {
  const { acd, audience } = server;
  const { AgentID, AgentPassword, SSOEnabled, SkillGroups = [] } = request;
  if (AgentID === undefined) throw missing();
  if (AgentPassword === undefined && SSOEnabled !== enums.SSOEnabled.of.ENABLED) throw missing();
  const agent = acd.agents.get(AgentID);
  if (!agent) throw because(acd, 'unknownAgent');
  if (SSOEnabled !== enums.SSOEnabled.of.ENABLED && AgentPassword !== agent.config.password) {
    throw because(acd, 'wrongPassword');
  }
  const device = logonDevice(acd, session, request, agent);
  if (agent.isLoggedIn) throw because(acd, 'alreadySignedOn');
  if (device.agent) throw because(acd, 'deviceOfOtherAgent');
  if (!device.inService) throw because(acd, 'unknownLogonDevice');
  const isForeign = SkillGroups.some(
    ({ SkillGroupNumber }) =>
      SkillGroupNumber !== undefined && !agent.skillGroups.some(({ config }) => config.number === SkillGroupNumber),
  );
  if (isForeign) throw because(acd, 'foreignSkillGroup');
  return confirm<'SET_AGENT_STATE_REQ'>({}, () => {
    if (session.isBound) audience.tie(session, agent);
    noteLogin(server, session, agent);
    logIn(acd, agent, device);
  });
}

function logonDevice(acd: Acd, session: ClientSession, request: Request, agent: Agent): Device {
  const number = instrumentOf(request) ?? (session.isBound ? session.device?.number : agent.config.extension);
  const device = acd.devices.get(number ?? '');
  if (session.isBound && device !== session.device) throw because(acd, 'foreignDevice');
  if (!device) throw because(acd, 'unknownLogonDevice');
  return device;
}

/** Supervisors make their agents AVAILABLE, NOT_READY (unless they talk), or log them out from any state (BEHAVIOUR 6.6). */
function checkSupervisor(acd: Acd, agent: Agent, wanted: number): void {
  if (!agent.isLoggedIn) throw because(acd, wanted === LOGOUT ? 'alreadyLoggedOut' : 'notLoggedIn');
  const mayNotReady = agent.state === AVAILABLE || agent.isInWork;
  const isAllowed = wanted === LOGOUT || wanted === AVAILABLE || (wanted === NOT_READY && mayNotReady);
  if (!isAllowed) throw because(acd, 'stateNotReachable');
}

function checkLogout(acd: Acd, agent: Agent, request: Request): void {
  if (!agent.isLoggedIn) throw because(acd, 'alreadyLoggedOut');
  if (request.ForcedFlag === enums.ForcedFlag.of.TRUE) return;
  if (agent.desk.logoutReasonRequired && request.EventReasonCode === 0) throw because(acd, 'reasonRequired');
  if (acd.settings.logoutOnlyFromNotReady && agent.state !== NOT_READY) throw because(acd, 'cannotLogOut');
}

function checkPending(acd: Acd, agent: Agent, wanted: number): void {
  if (wanted === AVAILABLE && acd.settings.refuseReadyDuringCall) throw because(acd, 'cannotBecomeReady');
  if (wanted !== WORK_NOT_READY && wanted !== WORK_READY) return;
  const isIncoming = agent.direction === IN || agent.direction === OTHER_IN;
  const mode = isIncoming ? agent.desk.wrapupIncoming : agent.desk.wrapupOutgoing;
  if (mode === 'not allowed') throw because(acd, 'stateNotReachable');
}

function checkDirect(acd: Acd, agent: Agent, wanted: number): void {
  if (wanted === WORK_NOT_READY || wanted === WORK_READY) throw because(acd, 'stateNotReachable');
  // Logged in while a call was there: NOT_READY until that is over (BEHAVIOUR 6.5, 51004).
  const isTalking = agent.device?.connections.some(({ state }) => state === CONNECT || state === HOLD);
  if (wanted === AVAILABLE && isTalking) throw because(acd, 'cannotBecomeReady');
  const isIncoming = agent.direction === IN || agent.direction === OTHER_IN;
  const needsData = agent.isInWork && isIncoming && agent.desk.wrapupIncoming === 'required with data';
  if (needsData && !agent.hasWrapupData) throw because(acd, 'wrapupDataRequired');
}
