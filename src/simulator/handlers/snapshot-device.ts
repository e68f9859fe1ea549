import { enums } from '../../protocol';
import { confirm, handle } from '../server/handling';
import { notAvailable } from '../server/refusals';
import { deviceOf } from '../server/subjects';

/** The calls at a device; arbitrary devices need All Events (BEHAVIOUR 2, scope rule). */
export const snapshotDevice = handle('SNAPSHOT_DEVICE_REQ', ({ request, session, acd }) => {
  if (!session.isBound && !session.seesAll) throw notAvailable();
  const device = deviceOf({ session, acd }, request);
  return confirm({
    Calls: device.connections.slice(0, 16).map((connection) => ({
      CallConnectionCallID: connection.call.id,
      CallConnectionDeviceIDType: connection.idType,
      CallConnectionDeviceID: connection.deviceId,
      CallState: connection.state,
      SilentMonitorStatus: enums.SilentMonitorStatus.of.NONE,
    })),
  });
});
