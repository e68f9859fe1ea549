import { confirm, handle } from '../server/handling';
import { missing } from '../server/refusals';

/** Exclusive, round robin or parallel; all servers of one service in the same mode (BEHAVIOUR 4.5). */
export const registerService = handle('REGISTER_SERVICE_REQ', ({ request, session, server }) => {
  if (!request.ServiceName) throw missing();
  return confirm({ RegisteredServiceID: server.offered.register(session, request.ServiceName, request.ServerMode) });
});
