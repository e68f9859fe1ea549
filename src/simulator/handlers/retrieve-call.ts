import { enums } from '../../protocol';
import { retrieve } from '../acd/answering';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

const { HOLD, CONNECT, INITIATE, QUEUED } = enums.LocalConnectionState.of;

/** What waits in a queue is active, too: it talks as soon as somebody answers. */
const active: readonly number[] = [CONNECT, INITIATE, QUEUED];

export const retrieveCall = handle('RETRIEVE_CALL_REQ', ({ request, session, acd }) => {
  const connection = ownConnectionOf({ session, acd }, namedConnection(request, 'Held'), request.AgentInstrument);
  if (connection.state !== HOLD) throw because(acd, 'notHeld');
  const isBusy = connection.device.connections.some(({ state }) => active.includes(state));
  if (isBusy) throw because(acd, 'otherCallActive');
  return confirm({}, () => retrieve(acd, connection));
});
