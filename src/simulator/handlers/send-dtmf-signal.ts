import { enums } from '../../protocol';
import { OutsideParty } from '../acd/model/party';
import { confirm, handle } from '../server/handling';
import { because, missing } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

const MAX_TONES = 31;

/** No event follows (BEHAVIOUR 4.2); outside parties hear the tones. */
export const sendDtmfSignal = handle('SEND_DTMF_SIGNAL_REQ', ({ request, session, acd }) => {
  const connection = ownConnectionOf({ session, acd }, namedConnection(request, ''), request.AgentInstrument);
  const { DTMFString: tones } = request;
  if (tones === undefined) throw missing();
  if (connection.state !== enums.LocalConnectionState.of.CONNECT) throw because(acd, 'noMedia');
  if (tones.length > MAX_TONES || !/^[\d*#A-D,]*$/i.test(tones)) throw because(acd, 'badDigit');
  return confirm({}, () => {
    for (const { party } of connection.call.others(connection)) {
      if (party instanceof OutsideParty) party.heard(tones);
    }
  });
});
