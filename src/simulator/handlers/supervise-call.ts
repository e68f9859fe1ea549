import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Connection } from '../acd/model/call';
import type { Device } from '../acd/model/party';
import {
  bargeIn,
  intercept,
  isListening,
  leaveSupervised,
  listen,
  listeningOf,
  type Supervised,
} from '../acd/supervising';
import type { ClientSession } from '../server/client-session';
import { confirm, handle } from '../server/handling';
import { because, missing, Refusal } from '../server/refusals';
import { agentOf, deviceOf, hasName, namedConnection } from '../server/subjects';
import { checkAddition } from '../server/two-calls';

const { CLEAR, MONITOR, WHISPER, BARGE_IN, INTERCEPT } = enums.SupervisoryAction.of;
const { E_CTI_SUPERVISOR_NOT_FOUND, E_CTI_NO_CALL_ACTIVE } = enums.StatusCode.of;
const { CONNECT } = enums.LocalConnectionState.of;

/** A supervisor listens to a call of the team, joins it, takes it over, or leaves (BEHAVIOUR 4.4). */
export const superviseCall = handle('SUPERVISE_CALL_REQ', ({ request, session, acd }) => {
  const supervisor = supervisorAt(acd, session, request);
  if (request.SupervisoryAction === CLEAR && request.SupervisorConnectionCallID !== undefined) {
    const own = ownIn(acd, supervisor, request);
    return confirm(asConfirmed(own), () => own.isLive && leaveSupervised(acd, own));
  }
  const supervised = supervisedIn(acd, session, request);
  checkTeam(acd, supervisor, supervised);
  const act = actions[request.SupervisoryAction];
  if (!act) throw Refusal.byServer(enums.StatusCode.of.E_CTI_INVALID_SUPERVISORY_ACTION);
  const perform = act(acd, supervisor, supervised);
  return confirm(asConfirmed(supervised), () => supervised.isLive && perform());
});

const asConfirmed = ({ call, idType, deviceId }: Connection) => ({
  ConnectionCallID: call.id,
  ConnectionDeviceIDType: idType,
  ConnectionDeviceID: deviceId,
});

type Request = MessageOf<'SUPERVISE_CALL_REQ'>;
/** Checks whether it can be done now; what it gives back does it. */
type Action = (acd: Acd, supervisor: Device, supervised: Supervised) => () => void;

const actions: Readonly<Record<number, Action>> = {
  [MONITOR]: listening('monitor'),
  [WHISPER]: listening('whisper'),
  [BARGE_IN]: (acd, supervisor, supervised) => {
    if (supervised.call.bargedIn?.isLive) throw because(acd, 'bargedIn');
    checkTalking(acd, supervised);
    const before = whatIsHeard(acd, supervisor, supervised);
    checkAddition(acd, supervised, 1);
    return () => {
      if (before?.isLive) leaveSupervised(acd, before);
      count(acd, supervised, 'BargeInCalls');
      bargeIn(acd, supervisor, supervised);
    };
  },
  [INTERCEPT]: (acd, supervisor, supervised) => {
    const own = supervised.call.bargedIn;
    if (own?.device !== supervisor || own.state !== CONNECT) throw because(acd, 'supervisorNotTalking');
    return () => {
      count(acd, supervised, 'InterceptCalls');
      intercept(acd, supervisor, supervised);
    };
  },
  [CLEAR]: (acd, supervisor, supervised) => {
    const joined = supervised.call.connectionOf(supervisor);
    const own = listeningOf(supervisor, supervised) ?? (joined?.hasBargedIn ? joined : undefined);
    if (!own) throw because(acd, 'supervisorNotTalking');
    return () => leaveSupervised(acd, own);
  },
};

function listening(way: 'monitor' | 'whisper'): Action {
  return (acd, supervisor, supervised) => {
    if (!acd.settings.silentMonitor) throw because(acd, 'cannotListen');
    checkTalking(acd, supervised);
    const before = whatIsHeard(acd, supervisor, supervised);
    return () => {
      if (before?.isLive) leaveSupervised(acd, before);
      count(acd, supervised, way === 'monitor' ? 'MonitorCalls' : 'WhisperCalls');
      listen(acd, supervisor, supervised, way);
    };
  };
}

/** The supervisor is free, or listens to this very call already. */
function whatIsHeard(acd: Acd, supervisor: Device, supervised: Supervised) {
  const own = listeningOf(supervisor, supervised);
  if (supervisor.connections.some((connection) => connection !== own)) throw because(acd, 'callerBusy');
  return own;
}

function checkTalking(acd: Acd, supervised: Supervised): void {
  if (supervised.state !== CONNECT) throw because(acd, 'supervisedNotTalking');
}

function count(acd: Acd, { device }: Supervised, name: Parameters<Acd['statistics']['count']>[1]): void {
  if (device.agent) acd.statistics.count(device.agent, name);
}

/** A desktop acts for its own supervisor; the others name the device. */
function supervisorAt(acd: Acd, session: ClientSession, { SupervisorInstrument }: Request): Device {
  if (!session.isBound && SupervisorInstrument === undefined) throw missing();
  const device = deviceOf({ session, acd }, { AgentInstrument: SupervisorInstrument ?? session.device?.number ?? '' });
  if (!device.agent?.config.supervisor) throw Refusal.byServer(E_CTI_SUPERVISOR_NOT_FOUND);
  return device;
}

/** The supervisor's own connection: what is left to name when the agent is out. */
function ownIn(acd: Acd, supervisor: Device, request: Request): Connection {
  const named = namedConnection(request, 'Supervisor');
  const isNamed = hasName(named);
  const own = supervisor.connections.find(
    (one) => one.call.id === named.callId && (named.deviceId === undefined || isNamed(one)),
  );
  if (!own) throw because(acd, 'supervisedUnknown');
  if (!own.hasBargedIn && !isListening(own)) throw because(acd, 'supervisorNotTalking');
  return own;
}

/** The agent's connection by its name, or the active one of the agent alone. */
function supervisedIn(acd: Acd, session: ClientSession, request: Request): Supervised {
  const { AgentInstrument } = request;
  const named = namedConnection(request, 'Agent');
  const { callId, deviceId } = named;
  if (callId !== undefined) {
    const number = AgentInstrument ?? request.AgentExtension;
    if (!acd.calls.has(callId) && !acd.isUcce) throw because(acd, 'unknownCall');
    const found = acd.calls
      .connectionsWithId(callId)
      .find(deviceId === undefined ? ({ device }) => device?.number === number : hasName(named));
    if (!found?.device || (number !== undefined && found.device.number !== number))
      throw because(acd, 'supervisedUnknown');
    return found as Supervised;
  }
  if (AgentInstrument === undefined && request.AgentExtension === undefined && request.AgentID === undefined)
    throw missing();
  const { device } = agentOf({ session, acd }, request);
  const active = device?.connections.find(({ state }) => state === CONNECT) ?? device?.connections[0];
  if (!active) throw Refusal.byServer(E_CTI_NO_CALL_ACTIVE);
  return active as Supervised;
}

function checkTeam(acd: Acd, supervisor: Device, { device }: Supervised): void {
  const [own, agent] = [supervisor.agent?.id, device.agent?.id];
  const isTheirs = acd.settings.lab.teams.some(
    ({ supervisors, agents }) => supervisors.includes(own ?? '') && agents.includes(agent ?? ''),
  );
  if (!isTheirs) throw because(acd, 'foreignDevice');
}
