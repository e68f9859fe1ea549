import { enums } from '../../protocol';
import { logOut, reasons } from '../acd/agent-states';
import type { Device } from '../acd/model/party';
import type { ServerContext } from './server-context';
import { tellAll } from './system-events';

const status = enums.StatusCode.of;
/** How long a client may take to close after FAILURE_EVENT 15 (BEHAVIOUR 1.5). */
const CLOSE_WITHIN_MS = 5000;

/** A phone breaks or works again; its agent is logged out with 50003 (BEHAVIOUR 1.10, 6.5). Calls there are not cut (inferred). */
export function setInService(server: ServerContext, device: Device, isInService: boolean): void {
  if (device.inService === isInService) return;
  device.inService = isInService;
  const name = isInService ? 'INSTRUMENT_BACK_IN_SERVICE' : 'INSTRUMENT_OUT_OF_SERVICE';
  tellAll(server, name, { SystemEventArg1: server.acd.peripheral.PeripheralID, Text: device.number });
  const { agent } = device;
  if (!isInService && agent?.isLoggedIn) logOut(server.acd, agent, reasons.phoneOutOfService);
}

export function setPeripheralOnline(server: ServerContext, isOnline: boolean): void {
  if (server.acd.isOnline === isOnline) return;
  server.acd.isOnline = isOnline;
  tellAll(server, isOnline ? 'PERIPHERAL_ONLINE' : 'PERIPHERAL_OFFLINE');
}

export function setControllerUp(server: ServerContext, isUp: boolean): void {
  if (server.acd.isControllerUp === isUp) return;
  server.acd.isControllerUp = isUp;
  tellAll(server, isUp ? 'CENTRAL_CONTROLLER_ONLINE' : 'CENTRAL_CONTROLLER_OFFLINE');
}

/** CC_DOWN and PERIPHERAL_OFFLINE change the contact centre too, other bits are only told. */
export function setPGStatus(server: ServerContext, bits: number): void {
  const { CC_DOWN, PERIPHERAL_OFFLINE } = enums.PGStatus.of;
  server.extraPGStatus = (bits & ~(CC_DOWN | PERIPHERAL_OFFLINE)) >>> 0;
  setControllerUp(server, (bits & CC_DOWN) === 0);
  setPeripheralOnline(server, (bits & PERIPHERAL_OFFLINE) === 0);
}

/** An ungraceful change of sides: the old side asks its clients to close, standby sessions become active (BEHAVIOUR 1.8). */
export function switchSide(server: ServerContext): void {
  server.handOver?.overtaken();
  for (const session of server.sessions) {
    if (session.transport.side !== server.activeSide) continue;
    if (session.isServing) server.send(session, { name: 'FAILURE_EVENT', Status: status.E_CTI_CTI_SERVER_OFFLINE });
    server.acd.after(CLOSE_WITHIN_MS, () => server.end(session, status.E_CTI_CTI_SERVER_OFFLINE));
  }
  activateOtherSide(server);
}

export function activateOtherSide(server: ServerContext): void {
  server.activeSide = server.activeSide === 'A' ? 'B' : 'A';
  for (const session of server.sessions) {
    if (session.transport.side === server.activeSide && session.state === 'standby') {
      session.state = 'open';
      server.send(session, { name: 'STANDBY_ACTIVE_EVENT_MSG' });
    }
  }
}
