import { setPeripheralOnline } from '../server/operations';
import { lasting, type FaultKind, type Lasting } from './fault';

/** SYSTEM_EVENT 4, and 3 in the end (BEHAVIOUR 1.10). */
export interface PeripheralOffline extends Lasting {
  readonly fault: 'peripheral offline';
}

export const peripheralOffline: FaultKind<Lasting> = {
  name: 'peripheral offline',
  about: 'the peripheral is off line',
  fields: lasting,
  begin({ server }) {
    setPeripheralOnline(server, false);
    return () => setPeripheralOnline(server, true);
  },
};
