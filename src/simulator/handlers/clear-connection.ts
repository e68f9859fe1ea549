import { clearConnection } from '../acd/clearing';
import { confirm, handle } from '../server/handling';
import { because, Refusal } from '../server/refusals';
import { connectionOf, deviceOf, hasName, namedConnection } from '../server/subjects';

/** RequestingDeviceID lets the controller of a conference drop another party (BEHAVIOUR 4.2). */
export const clearConnectionRequest = handle('CLEAR_CONNECTION_REQ', ({ request, session, acd }) => {
  const { ConnectionCallID, AgentInstrument, RequestingDeviceID } = request;
  const named = namedConnection(request, '');
  if (RequestingDeviceID === undefined) {
    const connection = connectionOf({ session, acd }, named, AgentInstrument);
    return confirm({}, () => clearConnection(acd, connection));
  }
  const requesting = deviceOf({ session, acd }, { AgentInstrument: RequestingDeviceID });
  if (!acd.calls.has(ConnectionCallID)) throw because(acd, 'unknownCall');
  const connection = acd.calls.connectionsWithId(ConnectionCallID).find(hasName(named));
  if (!connection) throw because(acd, 'noConnectionToClear');
  const { call } = connection;
  const own = connection.device === requesting;
  if (!own && !call.connectionOf(requesting)) throw because(acd, 'foreignDevice');
  if (!own && call.controller !== undefined && call.controller !== requesting) throw dropAnyPartyRefused();
  return confirm({}, () => clearConnection(acd, connection, { releasing: requesting }));
});

const dropAnyPartyRefused = (): Refusal => Refusal.byPeripheral(290);
