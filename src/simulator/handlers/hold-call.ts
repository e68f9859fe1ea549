import { enums } from '../../protocol';
import { hold } from '../acd/answering';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

export const holdCall = handle('HOLD_CALL_REQ', ({ request, session, acd }) => {
  const connection = ownConnectionOf({ session, acd }, namedConnection(request, ''), request.AgentInstrument);
  if (connection.state !== enums.LocalConnectionState.of.CONNECT) throw because(acd, 'notActive');
  return confirm({}, () => hold(acd, connection));
});
