import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { connectionOf, namedConnection } from '../server/subjects';

/** Only a quality record is written, so that nothing follows (BEHAVIOUR 4.2). */
export const badCall = handle('BAD_CALL_REQ', ({ request, session, acd }) => {
  if (!acd.calls.has(request.ConnectionCallID)) throw because(acd, 'unknownConnection');
  connectionOf({ session, acd }, namedConnection(request, ''));
  return confirm();
});
