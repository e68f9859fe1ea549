import { releaseData } from '../acd/clearing';
import { confirm, handle } from '../server/handling';
import { hasName, namedConnection } from '../server/subjects';
import { callFor } from './set-call-data';

/** The client is done with the call's data; the call itself goes on (BEHAVIOUR 7.3). */
export const releaseCall = handle('RELEASE_CALL_REQ', ({ request, session, acd }) => {
  const named = namedConnection(request, '');
  const call = callFor(acd, session, named);
  const device = session.isBound ? session.device : call.watched.find(hasName(named))?.device;
  return confirm({}, () => {
    if (device) releaseData(acd, call, device);
  });
});
