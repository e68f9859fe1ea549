import { enums, type Message } from '../../protocol';
import type { ServerContext } from './server-context';

type SystemEventName = keyof typeof enums.SystemEventID.of;

/** @param fields what differs from an event without arguments (BEHAVIOUR 1.10) */
export function systemEvent(server: ServerContext, name: SystemEventName, fields: object = {}): Message {
  const isAboutPeripheral = name.startsWith('PERIPHERAL_O');
  return {
    name: 'SYSTEM_EVENT',
    PGStatus: server.pgStatus,
    ICMCentralControllerTime: server.acd.nowSeconds(),
    SystemEventID: enums.SystemEventID.of[name],
    SystemEventArg1: isAboutPeripheral ? server.acd.peripheral.PeripheralID : 0,
    ...fields,
  };
}

/** A SYSTEM_EVENT to everybody. */
export function tellAll(server: ServerContext, name: SystemEventName, fields: object = {}): void {
  for (const session of server.sessions) {
    if (session.state === 'open') server.send(session, systemEvent(server, name, fields));
  }
}
