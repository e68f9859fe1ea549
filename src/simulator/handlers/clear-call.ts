import { clearCall } from '../acd/clearing';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { connectionOf, namedConnection } from '../server/subjects';

/** On UCCE the whole call cannot be cleared (BEHAVIOUR, table of profiles). */
export const clearCallRequest = handle('CLEAR_CALL_REQ', ({ request, session, acd }) => {
  if (acd.isUcce) throw because(acd, 'notSupported');
  const connection = connectionOf({ session, acd }, namedConnection(request, ''), request.AgentInstrument);
  return confirm({}, () => clearCall(acd, connection.call, connection));
});
