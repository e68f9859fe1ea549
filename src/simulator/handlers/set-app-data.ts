import { confirm, handle } from '../server/handling';

/** Variables of an application path, of which nothing in this contact centre makes use. */
export const setAppData = handle('SET_APP_DATA_REQ', () => confirm());
