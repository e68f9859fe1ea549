import { confirm, handle } from '../server/handling';

/** The client resets the connection when it has the confirmation (BEHAVIOUR 1.5). */
export const close = handle('CLOSE_REQ', ({ server, session }) => confirm({}, () => server.closed(session)));
