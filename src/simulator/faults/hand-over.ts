import { handOver as begin } from '../server/hand-over';
import { beginning, type Beginning, type FaultKind } from './fault';

/** The active side goes into maintenance, if its clients agree (BEHAVIOUR 1.8). */
export interface HandOver extends Beginning {
  readonly fault: 'hand-over';
}

export const handOver: FaultKind<Beginning> = {
  name: 'hand-over',
  about: 'the active side asks to go into maintenance and hands over',
  fields: beginning,
  begin({ server }) {
    begin(server);
    return undefined;
  },
};
