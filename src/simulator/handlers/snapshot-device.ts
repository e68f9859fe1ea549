import { enums } from '../../protocol';
import type { Connection } from '../acd/model/call';
import { ListeningPost, type Device } from '../acd/model/party';
import { isListening } from '../acd/supervising';
import { confirm, handle } from '../server/handling';
import { notAvailable } from '../server/refusals';
import { deviceOf } from '../server/subjects';

/** The calls at a device; arbitrary devices need All Events (BEHAVIOUR 2, scope rule). */
export const snapshotDevice = handle('SNAPSHOT_DEVICE_REQ', ({ request, session, acd }) => {
  if (!session.isBound && !session.seesAll) throw notAvailable();
  const device = deviceOf({ session, acd }, request);
  return confirm({
    Calls: [...device.connections, ...listenedTo(device)].slice(0, 16).map((connection) => ({
      CallConnectionCallID: connection.call.id,
      CallConnectionDeviceIDType: connection.idType,
      CallConnectionDeviceID: connection.deviceId,
      CallState: connection.state,
      SilentMonitorStatus: monitorStatus(connection),
    })),
  });
});

/** Of supervisors who listen an agent's client learns here only (BEHAVIOUR 5.4 M). */
const listenedTo = (device: Device): Connection[] => [...device.posts].flatMap(({ connections }) => connections);

function monitorStatus(connection: Connection): number {
  const { NONE, INITIATOR, TARGET } = enums.SilentMonitorStatus.of;
  if (connection.party instanceof ListeningPost) return TARGET;
  return isListening(connection) ? INITIATOR : NONE;
}
