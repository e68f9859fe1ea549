import { clientHistory } from '../acd/events/emit-call-event';
import { callDataFor } from '../acd/model/call-data';
import { ListeningPost } from '../acd/model/party';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { hasName, namedConnection } from '../server/subjects';

/** The truth about a call: type, data, clients, up to 16 connections with their states (BEHAVIOUR 4.2). */
export const snapshotCall = handle('SNAPSHOT_CALL_REQ', ({ request, session, acd }) => {
  const named = namedConnection(request, '');
  if (!acd.calls.has(named.callId)) throw because(acd, 'unknownCall');
  const call = acd.calls
    .withId(named.callId)
    .find(({ connections }) => named.deviceId === undefined || connections.some(hasName(named)));
  if (!call) throw because(acd, 'unknownConnection');
  // What a device snapshot lists may be looked at, a supervisor's listening as well.
  const isParty = call.connections.some(
    ({ party }) => (party instanceof ListeningPost ? party.to.device : party) === session.device,
  );
  if (session.isBound && !isParty) throw because(acd, 'foreignDevice');
  return confirm({
    CallType: call.callType,
    ...callDataFor('SNAPSHOT_CALL_CONF', call.data),
    ...clientHistory(call),
    CallDevices: call.connections.slice(0, 16).map((connection) => ({
      CallConnectionCallID: call.id,
      CallConnectionDeviceIDType: connection.idType,
      CallConnectionDeviceID: connection.deviceId,
      CallDeviceType: connection.party.deviceType,
      CallDeviceID: connection.party.number,
      CallDeviceConnectionState: connection.state,
    })),
  });
});
