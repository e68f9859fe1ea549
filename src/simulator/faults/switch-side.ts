import { switchSide as change } from '../server/operations';
import { beginning, type Beginning, type FaultKind } from './fault';

/** The other side takes over; sessions of this one are told status 15 and closed (BEHAVIOUR 1.5, 1.8). */
export interface SwitchSide extends Beginning {
  readonly fault: 'switch side';
}

export const switchSide: FaultKind<Beginning> = {
  name: 'switch side',
  about: 'the other side takes over',
  fields: beginning,
  begin({ server }) {
    change(server);
    return undefined;
  },
};
