import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';

/** Only a quality record is written, so that nothing follows (BEHAVIOUR 4.2). */
export const badCall = handle('BAD_CALL_REQ', ({ request, acd }) => {
  const call = acd.calls.get(request.ConnectionCallID ?? 0);
  if (!call?.connections.some(({ deviceId }) => deviceId === request.ConnectionDeviceID)) {
    throw because(acd, 'unknownConnection');
  }
  return confirm();
});
