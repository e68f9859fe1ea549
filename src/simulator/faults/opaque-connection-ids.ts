import { lasting, type FaultKind, type Lasting } from './fault';

/** New connections have device IDs that tell nothing (BEHAVIOUR 5.1). */
export interface OpaqueConnectionIds extends Lasting {
  readonly fault: 'opaque connection ids';
}

export const opaqueConnectionIds: FaultKind<Lasting> = {
  name: 'opaque connection ids',
  about: 'connection IDs of new calls tell nothing',
  fields: lasting,
  begin({ server: { acd } }) {
    const before = acd.hasOpaqueConnectionIds;
    acd.hasOpaqueConnectionIds = true;
    return () => {
      acd.hasOpaqueConnectionIds = before;
    };
  },
};
