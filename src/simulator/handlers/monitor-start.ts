import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import { confirm, handle } from '../server/handling';
import { missing, Refusal } from '../server/refusals';
import { hasName, namedConnection } from '../server/subjects';

const status = enums.StatusCode.of;

/** No event may cost more than that for one client (inferred). */
const MOST_ON_ONE = 100;

/** Of exactly one: a device, or a call (BEHAVIOUR 4.5). A second monitor on the same one gets everything again. */
export const monitorStart = handle('MONITOR_START_REQ', ({ request, session, server, acd }) => {
  const isDevice = request.MonitoredDeviceType !== undefined;
  const isCall = request.ConnectionDeviceIDType !== undefined;
  if (isDevice && isCall) throw Refusal.byServer(status.E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES);
  if (!isDevice && !isCall) throw missing();
  const { MonitoredDeviceID: number, ConnectionDeviceID } = request;
  // Both texts are required, and the one that is not meant may be empty.
  if (isDevice ? !number : ConnectionDeviceID === undefined) throw missing();
  const device = isDevice ? acd.devices.get(number ?? '') : undefined;
  if (isDevice && !device) throw Refusal.byServer(status.E_CTI_INVALID_DEVICE);
  const callId = isCall ? request.ConnectionCallID : undefined;
  if (isCall && !isThere(acd, namedConnection(request, ''))) throw Refusal.byServer(status.E_CTI_INVALID_CALLID);
  if (server.audience.monitorsOf(session, device ?? callId ?? 0) >= MOST_ON_ONE)
    throw Refusal.byServer(status.E_CTI_MONITOR_ALREADY_EXISTS);
  const id = server.newMonitorId();
  server.audience.startMonitor(session, {
    id,
    device,
    callId,
    callMask: request.CallMsgMask,
    agentMask: request.AgentStateMask,
  });
  return confirm({ MonitorID: id });
});

/** The call; and the connection where one is named. */
function isThere({ calls }: Acd, named: ReturnType<typeof namedConnection>): boolean {
  if (!named.deviceId) return calls.has(named.callId);
  return calls.connectionsWithId(named.callId).some(hasName(named));
}
