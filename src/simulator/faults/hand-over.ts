import { handOver as begin } from '../server/hand-over';
import type { FaultKind } from './fault';

/** The active side goes into maintenance, if its clients agree (BEHAVIOUR 1.8). */
export interface HandOver {
  readonly fault: 'hand-over';
}

export const handOver: FaultKind = {
  name: 'hand-over',
  about: 'the active side asks to go into maintenance and hands over',
  fields: {},
  begin({ server }) {
    begin(server);
    return undefined;
  },
};
