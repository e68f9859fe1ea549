import { definedBits, enums, NO_HEARTBEAT, type Message, type MessageOf } from '../../protocol';
import type { Agent } from '../acd/model/agent';
import type { Device } from '../acd/model/party';
import { agentFields } from '../acd/events/agent-events';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';
import { floatingComplaint, UNIQUE_INSTANCE_TAGS } from './floating-checks';
import { Refusal } from './refusals';
import { checkEnums } from './request-enums';
import { systemEvent } from './system-events';
import { tellTeams } from './teams';

const service = enums.CtiService.of;
const status = enums.StatusCode.of;
const MIN_IDLE_SECONDS = 20;
const ACTIVE_STANDBY_SINCE = 24;

/** Granted by a version 15 server, though no table names them (inferred). */
const UNNAMED_SERVICES = 0x200 | 0x4_0000;
const definedServices = (definedBits(enums.CtiService) | UNNAMED_SERVICES) >>> 0;
/** Multichannel tasks and resource states have no documented layouts, so nothing could be sent. */
const neverGranted =
  service.AGENT_REPORTING | service.ALL_TASK_EVENTS | service.TASK_MONITOR | service.CTI_DEVICE_STATE_CONTROL;

/**
 * Opens a session, or refuses with the first check that fails (BEHAVIOUR 1.2, order inferred there). Framing, state and version
 * have been checked before.
 */
export function openSession(server: ServerContext, session: ClientSession, message: Message): void {
  const request = message as unknown as MessageOf<'OPEN_REQ'>;
  const { settings, acd } = server;
  const require = (condition: boolean, code: number): void => {
    if (!condition) throw Refusal.byServer(code);
  };
  const asked = request.ServicesRequested >>> 0;
  const isStandby = session.transport.side !== server.activeSide;
  if (isStandby) {
    require(session.version >= ACTIVE_STANDBY_SINCE, status.E_CTI_CTI_SERVER_OFFLINE);
    require((asked & service.ACTIVE_STANDBY) !== 0, status.E_CTI_INVALID_CLIENT_FOR_STANDBY);
  }
  require(server.handOver?.side !== session.transport.side, status.E_CTI_SERVER_IN_MAINTENANCE_MODE);
  const { IdleTimeout } = request;
  require(IdleTimeout === NO_HEARTBEAT || IdleTimeout >= MIN_IDLE_SECONDS, status.E_CTI_INVALID_TIMEOUT);
  require((asked & ~definedServices) === 0, status.E_CTI_INVALID_SERVICE_MASK);
  checkEnums(message);
  require(request.Reserved1 === 0 &&
    request.Reserved2 === 0 &&
    request.Reserved3 === 0, status.E_CTI_INVALID_RESERVED_FIELD);
  const complaint = settings.unknownTags === 'ignore' ? undefined : floatingComplaint(message, session.version);
  if (complaint !== undefined) throw Refusal.byServer(complaint);
  require(request.ClientID !== undefined && request.ClientPassword !== undefined, status.E_CTI_REQUIRED_DATA_MISSING);
  const isBound = (asked & service.CLIENT_EVENTS) !== 0;
  const names = agentNames(request);
  require(!isBound || Object.values(names).some((name) => name !== undefined), status.E_CTI_REQUIRED_DATA_MISSING);

  const instance = uniqueInstance(message);
  require(instance !== '', status.E_CTI_INVALID_UNIQUE_INSTANCE_ID);
  require(instance === undefined ||
    ![...server.sessions].some(
      (other) => other.isServing && other.uniqueInstance === instance,
    ), status.E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID);
  const password = String(request.ClientPassword).replaceAll('\0', '');
  require(settings.clientPassword === '' || password === settings.clientPassword, status.E_CTI_INVALID_PASSWORD);
  const { PeripheralID } = request;
  require(PeripheralID === undefined
    ? !isBound
    : PeripheralID === acd.peripheral.PeripheralID, status.E_CTI_INVALID_PERIPHERAL_ID);

  session.clientId = request.ClientID ?? '';
  session.signature = request.ClientSignature ?? session.clientId;
  const { device, agent } = isBound ? boundTo(server, names) : { device: undefined, agent: undefined };
  const holder = device && [...server.audience.boundTo(device)].find((other) => other.isServing);
  if (holder && !isStandby) {
    require(holder.clientId === session.clientId, status.E_CTI_DEVICE_IN_USE);
  }
  const isSupervisor = (asked & service.SUPERVISOR) !== 0;
  require(!isSupervisor || !isBound || agent?.config.supervisor === true, status.E_CTI_FUNCTION_NOT_AVAILABLE);

  if (holder && holder.transport.side === session.transport.side) replace(server, holder);
  session.state = isStandby ? 'standby' : 'open';
  session.services = grantedServices(server, session, asked);
  session.callMask = request.CallMsgMask;
  session.agentMask = request.AgentStateMask;
  session.configMask = request.ConfigMsgMask;
  session.uniqueInstance = instance;
  session.peripheralId = PeripheralID;
  session.idleTimeoutMs = IdleTimeout === NO_HEARTBEAT ? 0 : IdleTimeout * 1000;
  session.device = device;
  session.agent = agent;
  session.monitorId = isBound ? server.newMonitorId() : 0;
  server.send(session, openConf(server, session, request));
  tellPeripherals(server, session);
  tellTeams(server, session);
  server.opened(session);
}

function uniqueInstance(message: Message): string | undefined {
  const field = message.unknownFields?.find(({ tag }) => UNIQUE_INSTANCE_TAGS.includes(tag));
  return field?.data.toString('utf8').replaceAll('\0', '');
}

function grantedServices(server: ServerContext, session: ClientSession, asked: number): number {
  let granted = asked & ~neverGranted;
  if (session.version < ACTIVE_STANDBY_SINCE) granted &= ~service.ACTIVE_STANDBY;
  // A supervisor is an agent, known by the device (BEHAVIOUR 2); less than was asked for is no error.
  if ((granted & service.CLIENT_EVENTS) === 0) granted &= ~service.SUPERVISOR;
  if (server.settings.agentStateControlOnly && (granted & service.CLIENT_CONTROL) !== 0) {
    granted = (granted & ~service.CLIENT_CONTROL) | service.CTI_AGENT_STATE_CONTROL_ONLY;
  }
  return granted >>> 0;
}

type AgentNames = Record<'AgentExtension' | 'AgentID' | 'AgentInstrument', string | undefined>;

/** Clients that write every text field leave those empty that they have nothing for. */
function agentNames({ AgentExtension, AgentID, AgentInstrument }: Partial<AgentNames>): AgentNames {
  return {
    AgentExtension: AgentExtension || undefined,
    AgentID: AgentID || undefined,
    AgentInstrument: AgentInstrument || undefined,
  };
}

/** The device of a CLIENT_EVENTS session, from whatever the client names (BEHAVIOUR 1.2). */
function boundTo(
  { acd, settings }: ServerContext,
  { AgentExtension, AgentInstrument, AgentID }: AgentNames,
): { device: Device; agent: Agent | undefined } {
  const number = AgentInstrument ?? AgentExtension;
  const byNumber = number === undefined ? undefined : acd.devices.get(number);
  const named = AgentID === undefined ? undefined : acd.agents.get(AgentID);
  const isUnknown = [AgentInstrument, AgentExtension].some((one) => one !== undefined && !acd.devices.has(one));
  if (isUnknown || (AgentID !== undefined && !named)) {
    throw Refusal.byServer(status.E_CTI_INVALID_AGENT_DATA);
  }
  const device = byNumber ?? named?.device ?? (named && acd.devices.get(named.config.extension));
  if (!device) throw Refusal.byServer(status.E_CTI_INVALID_AGENT_DATA);
  const agent = named ?? device.agent ?? [...acd.agents.values()].find((one) => one.config.extension === device.number);
  const isInconsistent =
    (AgentInstrument !== undefined && AgentExtension !== undefined && AgentInstrument !== AgentExtension) ||
    (named?.device !== undefined && named.device !== device) ||
    (named !== undefined && device.agent !== undefined && device.agent !== named);
  if (isInconsistent) throw Refusal.byServer(status.E_CTI_INCONSISTENT_AGENT_DATA);
  if (settings.loginRequiredForClientEvents && !device.agent) throw Refusal.byServer(status.E_CTI_AGENT_NOT_LOGGED_ON);
  return { device, agent };
}

/** The same client has opened for the same device again: the older session goes (BEHAVIOUR 1.2). */
function replace(server: ServerContext, older: ClientSession): void {
  server.send(older, { name: 'FAILURE_EVENT', Status: status.E_CTI_NEW_SESSION_OPENED });
  server.end(older, status.E_CTI_NEW_SESSION_OPENED, 'end');
}

function openConf(server: ServerContext, session: ClientSession, request: MessageOf<'OPEN_REQ'>): Message {
  const { acd, settings } = server;
  const { device, isBound } = session;
  const agentHere = device?.agent;
  // An All Events client that names its peripheral gets no list of them (BEHAVIOUR 1.2).
  const hasList = !isBound && (request.PeripheralID === undefined || session.version < 21);
  return {
    name: 'OPEN_CONF',
    InvokeID: request.InvokeID,
    ServicesGranted: session.services,
    MonitorID: session.monitorId,
    PGStatus: server.pgStatus,
    ICMCentralControllerTime: acd.nowSeconds(),
    PeripheralOnline: acd.isOnline,
    PeripheralType: acd.peripheral.PeripheralType,
    AgentState: isBound ? (agentHere?.state ?? enums.AgentState.of.LOGOUT) : settings.agentStateWithoutDevice,
    DepartmentID: 0,
    SessionType: session.state === 'standby' ? enums.SessionType.of.STANDBY : enums.SessionType.of.ACTIVE,
    ...(isBound && agentHere ? agentFields(agentHere) : undefined),
    ...(hasList
      ? {
          Peripherals: [
            {
              FltPeripheralID: acd.peripheral.PeripheralID,
              MultilineAgentControl: enums.MultilineAgentControl.of.SINGLE_LINE_ONLY,
            },
          ],
        }
      : undefined),
  };
}

/** One SYSTEM_EVENT per peripheral for All Events (BEHAVIOUR 1.2). */
function tellPeripherals(server: ServerContext, session: ClientSession): void {
  if (!session.seesAll || session.state !== 'open') return;
  server.send(session, systemEvent(server, server.acd.isOnline ? 'PERIPHERAL_ONLINE' : 'PERIPHERAL_OFFLINE'));
}
