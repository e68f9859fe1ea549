import { enums } from '../../protocol';
import { alternate } from '../acd/answering';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { twoCallsOf } from '../server/two-calls';

const { CONNECT, HOLD, ALERTING } = enums.LocalConnectionState.of;

/** BEHAVIOUR 4.2; 5.4 L. */
export const alternateCall = handle('ALTERNATE_CALL_REQ', ({ request, session, acd }) => {
  const { active, other } = twoCallsOf({ session, acd }, request, 'Other');
  if (active.state !== CONNECT) throw because(acd, 'wrongActive');
  if (other.state !== HOLD && other.state !== ALERTING) throw because(acd, 'otherNotHeld');
  return confirm({}, () => alternate(acd, active, other));
});
