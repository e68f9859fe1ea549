import { lasting, type FaultKind, type Lasting } from './fault';

/** A new call gets the ConnectionCallID of the call before it, if that one is over. */
export interface ReusedCallIds extends Lasting {
  readonly fault: 'reused call ids';
}

export const reusedCallIds: FaultKind<Lasting> = {
  name: 'reused call ids',
  about: 'new calls get the IDs of calls that are over',
  fields: lasting,
  begin({ server: { acd } }) {
    acd.reusesCallIds = true;
    return () => {
      acd.reusesCallIds = false;
    };
  },
};
