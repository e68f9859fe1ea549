import { enums } from '../../protocol';
import type { Agent } from '../acd/model/agent';
import type { Acd } from '../acd/acd';
import type { Connection } from '../acd/model/call';
import type { Device } from '../acd/model/party';
import { isListening } from '../acd/supervising';
import type { ClientSession } from './client-session';
import { because, missing, type Situation } from './refusals';

// Who and what a request is about. A client bound to a device may leave it out and may name no other (BEHAVIOUR 2, scope rule).

interface Asking {
  readonly session: ClientSession;
  readonly acd: Acd;
}

interface NamedAgent {
  readonly AgentInstrument?: string;
  readonly AgentExtension?: string;
  readonly AgentID?: string;
  readonly ICMAgentID?: number;
}

/** The device that a request names by instrument, extension or agent, or the client's own. */
export function deviceOf({ session, acd }: Asking, named: NamedAgent, unknown: Situation = 'unknownDevice'): Device {
  const number = named.AgentInstrument ?? named.AgentExtension;
  if (number === undefined && named.AgentID === undefined) {
    if (session.isBound && session.device) return session.device;
    throw missing();
  }
  const device = number === undefined ? acd.agents.get(named.AgentID ?? '')?.device : acd.devices.get(number);
  if (session.isBound && device !== session.device) throw because(acd, 'foreignDevice');
  if (!device) throw because(acd, unknown);
  return device;
}

/** The agent that a request names, logged in or not, or the client's own. */
export function agentOf({ session, acd }: Asking, named: NamedAgent): Agent {
  const agent = namedAgent({ session, acd }, named);
  const isOwn = agent !== undefined && (agent === session.agent || agent.device === session.device);
  if (session.isBound && !isOwn && !isSupervised({ session, acd }, agent)) {
    throw because(acd, agent ? 'foreignDevice' : 'unknownAgent');
  }
  if (!agent) throw because(acd, 'unknownAgent');
  return agent;
}

/** Whether the client is a supervisor, and the agent in one of the teams (BEHAVIOUR 6.6). */
export function isSupervised({ session, acd }: Asking, agent: Agent | undefined): boolean {
  const own = session.device?.agent?.id ?? session.agent?.id;
  if (!agent || own === undefined || agent.id === own || !session.has(enums.CtiService.of.SUPERVISOR)) return false;
  return acd.settings.lab.teams.some((team) => team.supervisors.includes(own) && team.agents.includes(agent.id));
}

function namedAgent({ session, acd }: Asking, named: NamedAgent): Agent | undefined {
  if (named.AgentID !== undefined) return acd.agents.get(named.AgentID);
  const number = named.AgentInstrument ?? named.AgentExtension;
  if (number !== undefined) return agentAt(acd, acd.devices.get(number));
  // 0 and -1 stand for "none" in requests that have the field in their fixed part.
  if (named.ICMAgentID !== undefined && named.ICMAgentID > 0) {
    return [...acd.agents.values()].find(({ config }) => config.icmAgentId === named.ICMAgentID);
  }
  if (session.isBound) return session.device?.agent ?? session.agent;
  throw missing();
}

/** Who is logged in there, else whose phone it is. */
function agentAt(acd: Acd, device: Device | undefined): Agent | undefined {
  if (!device) return undefined;
  return device.agent ?? [...acd.agents.values()].find(({ config }) => config.extension === device.number);
}

/** The fields of a request that name a connection; what they begin with tells which one it is. */
export type Naming<P extends string> = { readonly [K in `${P}ConnectionCallID`]?: number | undefined } & {
  readonly [K in `${P}ConnectionDeviceID`]?: string | undefined;
} & { readonly [K in `${P}ConnectionDeviceIDType`]?: number | undefined };

/** A connection as requests name it (BEHAVIOUR 5.1). */
export interface NamedConnection {
  readonly callId: number | undefined;
  readonly deviceId: string | undefined;
  /** Absent where it is NONE. */
  readonly idType: number | undefined;
}

export function namedConnection<P extends string>(request: Naming<P>, prefix: P): NamedConnection {
  const fields = request as Readonly<Record<string, unknown>>;
  return {
    callId: fields[`${prefix}ConnectionCallID`] as number | undefined,
    deviceId: fields[`${prefix}ConnectionDeviceID`] as string | undefined,
    idType: fields[`${prefix}ConnectionDeviceIDType`] as number | undefined,
  };
}

/** Whether it is the device of the connection that is named, whatever the call. */
export const hasName =
  ({ deviceId, idType }: NamedConnection) =>
  (connection: Connection): boolean =>
    connection.deviceId === deviceId && (idType === undefined || connection.idType === idType);

/** The connection that a request names; refuses what is unknown, and another device's (BEHAVIOUR 4, conventions). */
export function connectionOf({ session, acd }: Asking, named: NamedConnection, instrument?: string): Connection {
  const { callId, deviceId } = named;
  if (!acd.calls.has(callId)) throw because(acd, 'unknownCall');
  const connections = acd.calls.connectionsWithId(callId);
  const own = session.isBound ? session.device : undefined;
  const device = instrument === undefined ? own : acd.devices.get(instrument);
  if (deviceId === undefined && device === undefined) throw missing();
  const connection =
    deviceId === undefined ? connections.find((one) => one.device === device) : connections.find(hasName(named));
  if (!connection) throw because(acd, 'unknownConnection');
  if (own && connection.device !== own) throw because(acd, 'foreignDevice');
  // Who names a phone and the connection of another one contradicts itself; parties outside have no phone here.
  const isOther = instrument !== undefined && connection.device !== undefined && connection.device !== device;
  if (isOther) throw because(acd, 'unknownConnection');
  return connection;
}

/**
 * A connection of one of the switch's own phones: what can be held, retrieved, alternated. A call by which a supervisor listens
 * can only be left (inferred).
 */
export function ownConnectionOf(
  asking: Asking,
  named: NamedConnection,
  instrument?: string,
): Connection & { readonly device: Device } {
  const connection = connectionOf(asking, named, instrument);
  if (!connection.device) throw because(asking.acd, 'unknownConnection');
  if (isListening(connection)) throw because(asking.acd, 'onlyListening');
  return connection as Connection & { readonly device: Device };
}
