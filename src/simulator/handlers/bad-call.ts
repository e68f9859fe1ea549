import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { connectionOf } from '../server/subjects';

/** Only a quality record is written, so that nothing follows (BEHAVIOUR 4.2). */
export const badCall = handle('BAD_CALL_REQ', ({ request, session, acd }) => {
  const { ConnectionCallID: callId, ConnectionDeviceID: deviceId } = request;
  if (!acd.calls.has(callId ?? 0)) throw because(acd, 'unknownConnection');
  connectionOf({ session, acd }, { callId, deviceId });
  return confirm();
});
