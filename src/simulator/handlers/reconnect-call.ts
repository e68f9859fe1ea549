import { enums } from '../../protocol';
import { reconnect } from '../acd/reconnecting';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { twoCallsOf } from '../server/two-calls';

const { HOLD } = enums.LocalConnectionState.of;

/** Back from a consultation to the call that is held (BEHAVIOUR 4.2; 5.4 L). */
export const reconnectCall = handle('RECONNECT_CALL_REQ', ({ request, session, acd }) => {
  const { active, other } = twoCallsOf({ session, acd }, request, 'Held');
  if (active.state === HOLD) throw because(acd, 'wrongActive');
  if (other.state !== HOLD) throw because(acd, 'otherNotHeld');
  return confirm({}, () => reconnect(acd, active, other));
});
