import { switchSide as change } from '../server/operations';
import type { FaultKind } from './fault';

/** The other side takes over; sessions of this one are told status 15 and closed (BEHAVIOUR 1.5, 1.8). */
export interface SwitchSide {
  readonly fault: 'switch side';
}

export const switchSide: FaultKind = {
  name: 'switch side',
  about: 'the other side takes over',
  fields: {},
  begin({ server }) {
    change(server);
    return undefined;
  },
};
