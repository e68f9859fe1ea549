import { about, text } from '../lab/shape';
import { setInService } from '../server/operations';
import { lasting, type FaultKind, type Lasting } from './fault';

/** SYSTEM_EVENT 10, and 11 in the end; the agent there is logged out, and calls do not reach it (BEHAVIOUR 1.10). */
export interface InstrumentOutOfService extends Lasting {
  readonly fault: 'instrument out of service';
  readonly extension: string;
}

export const instrumentOutOfService: FaultKind<Omit<InstrumentOutOfService, 'fault'>> = {
  name: 'instrument out of service',
  about: 'a phone is out of service',
  fields: { ...lasting, extension: about('Which phone.', text(/^[\w.-]{1,64}$/, '3001')) },
  begin({ server }, { extension }) {
    const device = server.acd.devices.get(extension);
    if (!device) throw new RangeError(`fault, extension: there is no phone ${extension}`);
    setInService(server, device, false);
    return () => setInService(server, device, true);
  },
};
