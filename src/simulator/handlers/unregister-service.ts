import { confirm, handle } from '../server/handling';

export const unregisterService = handle('UNREGISTER_SERVICE_REQ', ({ request, session, server }) => {
  server.offered.unregister(session, request.RegisteredServiceID);
  return confirm();
});
