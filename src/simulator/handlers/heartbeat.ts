import { confirm, handle } from '../server/handling';

export const heartbeat = handle('HEARTBEAT_REQ', () => confirm());
