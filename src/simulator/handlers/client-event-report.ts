import { confirm, handle } from '../server/handling';

/** Objects are made on first use and shared by name (BEHAVIOUR 3.1). */
export const clientEventReport = handle('CLIENT_EVENT_REPORT_REQ', () => confirm());
