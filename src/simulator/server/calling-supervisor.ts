import { enums, type MessageOf } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Agent } from '../acd/model/agent';
import { hold, retrieve } from '../acd/answering';
import type { Connection } from '../acd/model/call';
import { lineType } from '../acd/events/emit-call-event';
import { completeConference } from '../acd/joining';
import type { Device } from '../acd/model/party';
import { destinationOf, newCallFrom, originate, type Destination } from '../acd/placing';
import type { LabTeam } from '../lab/contact-centre';
import { inherited, isLive } from './dialing';
import { confirm, type Confirmed, type Handling } from './handling';
import { because, Refusal } from './refusals';
import { agentOf, namedConnection, ownConnectionOf } from './subjects';

const { CONNECT, FAIL } = enums.LocalConnectionState.of;
const { E_CTI_SUPERVISOR_NOT_FOUND, E_CTI_TEAM_NOT_FOUND } = enums.StatusCode.of;

type Asking = 'SUPERVISOR_ASSIST_REQ' | 'EMERGENCY_CALL_REQ';

export interface Help {
  readonly callType: number;
  readonly cause: number;
  /** How the supervisor comes to the call that the agent has. */
  readonly method: 'consult' | 'blind conference';
}

/** An agent who calls for help, with the call that it is about. */
export interface Caller {
  readonly agent: Agent;
  readonly device: Device;
  readonly original: Connection | undefined;
}

/** @throws Refusal where there is no such agent at a phone, or no such call of the agent */
export function callerOf({ request, session, acd }: Handling<Asking>): Caller {
  const named = request as MessageOf<'SUPERVISOR_ASSIST_REQ'>;
  const agent = agentOf({ session, acd }, named);
  const { device } = agent;
  if (!device) throw because(acd, 'callerLoggedOut');
  if (named.ConnectionCallID === undefined) return { agent, device, original: undefined };
  const original = ownConnectionOf({ session, acd }, namedConnection(named, ''), device.number);
  return { agent, device, original };
}

function checkFree(acd: Acd, { device, original }: Caller): void {
  if (original && original.state !== CONNECT) throw because(acd, 'noActiveLeg');
  if (device.connections.length > (original ? 1 : 0)) throw because(acd, 'callerBusy');
}

/** A call to a supervisor of the agent's team, with the agent's own call or without one (BEHAVIOUR 4.4). */
export function callSupervisor(acd: Acd, caller: Caller, help: Help) {
  checkFree(acd, caller);
  const { agent, device, original } = caller;
  const destination = supervisorOf(acd, agent);
  const number = destination.kind === 'device' ? destination.device.number : undefined;
  const data = { ANI: device.number, DialedNumber: number, ...(original && inherited(original.call.data)) };
  const own = newCallFrom(acd, device, help.callType, data);
  own.consultOf = original;
  if (original && help.method === 'blind conference') return joined(acd, original, own, destination, help);
  return answer(own, () => {
    if (original?.isLive) hold(acd, original);
    originate(acd, own, destination, help.cause);
  });
}

function joined(acd: Acd, original: Connection, own: Connection, destination: Destination, { cause }: Help) {
  hold(acd, original);
  originate(acd, own, destination, cause);
  if (!isLive(own) || own.state === FAIL) {
    retrieve(acd, original);
    throw because(acd, 'targetBusy');
  }
  return answer(completeConference(acd, original, own, { cause }));
}

function answer(connection: Connection, afterwards?: () => void): Confirmed<Asking> {
  const fields = {
    ConnectionCallID: connection.call.id,
    ConnectionDeviceIDType: connection.idType,
    ConnectionDeviceID: connection.deviceId,
    LineHandle: 0,
    LineType: lineType(connection.call),
  };
  return confirm<Asking>(fields, afterwards);
}

/** The primary supervisor; when that one is not free the team's number; without one any other supervisor (inferred). */
function supervisorOf(acd: Acd, agent: Agent): Destination {
  const team = acd.settings.lab.teams.find(({ agents, supervisors }) => [...agents, ...supervisors].includes(agent.id));
  if (!team) throw acd.isUcce ? Refusal.byPeripheral(70, 10105) : Refusal.byServer(E_CTI_TEAM_NOT_FOUND);
  const [primary, ...others] = team.supervisors.map((id) => freeDevice(acd, id, agent));
  if (primary) return { kind: 'device', device: primary };
  const destination = numberOf(acd, team);
  if (destination) return destination;
  const device = others.find((one) => one !== undefined);
  if (!device) throw Refusal.byServer(E_CTI_SUPERVISOR_NOT_FOUND);
  return { kind: 'device', device };
}

const numberOf = (acd: Acd, { supervisorNumber }: LabTeam): Destination | undefined =>
  supervisorNumber === undefined ? undefined : destinationOf(acd, supervisorNumber);

function freeDevice(acd: Acd, id: string, caller: Agent): Device | undefined {
  const supervisor = acd.agents.get(id);
  const device = supervisor === caller ? undefined : supervisor?.device;
  return device?.isIdle && device.inService ? device : undefined;
}
