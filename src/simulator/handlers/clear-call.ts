import { clearCall } from '../acd/clearing';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { connectionOf } from '../server/subjects';

/** On UCCE the whole call cannot be cleared (BEHAVIOUR, table of profiles). */
export const clearCallRequest = handle('CLEAR_CALL_REQ', ({ request, session, acd }) => {
  if (acd.isUcce) throw because(acd, 'notSupported');
  const { ConnectionCallID, ConnectionDeviceID, AgentInstrument } = request;
  const connection = connectionOf(
    { session, acd },
    { callId: ConnectionCallID, deviceId: ConnectionDeviceID, instrument: AgentInstrument },
  );
  return confirm({}, () => clearCall(acd, connection.call, connection));
});
