import { enums } from '../../protocol';
import { answer } from '../acd/answering';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { deviceOf, namedConnection, ownConnectionOf } from '../server/subjects';

const { ALERTING } = enums.LocalConnectionState.of;

/** Without a call ID it is whichever call rings there (BEHAVIOUR 4.2). */
export const answerCall = handle('ANSWER_CALL_REQ', ({ request, session, acd }) => {
  const { ConnectionCallID, ConnectionDeviceID, AgentInstrument } = request;
  const asking = { session, acd };
  let connection;
  if (ConnectionCallID === undefined) {
    const instrument = AgentInstrument ?? ConnectionDeviceID;
    const device = deviceOf(asking, instrument === undefined ? {} : { AgentInstrument: instrument });
    connection = device.connections.find(({ state }) => state === ALERTING);
    if (!connection) throw because(acd, 'nothingToAnswer');
  } else {
    connection = ownConnectionOf(asking, namedConnection(request, ''), AgentInstrument);
  }
  if (connection.state !== ALERTING) throw because(acd, 'notAlerting');
  const answered = connection;
  return confirm({}, () => answer(acd, answered));
});
