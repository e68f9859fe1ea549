import { setControllerUp } from '../server/operations';
import { lasting, type FaultKind, type Lasting } from './fault';

/** SYSTEM_EVENT 2, and 1 in the end; post-routing fails meanwhile (BEHAVIOUR 1.10, 4.3). */
export interface ControllerDown extends Lasting {
  readonly fault: 'controller down';
}

export const controllerDown: FaultKind<Lasting> = {
  name: 'controller down',
  about: 'the link to the central controller is down',
  fields: lasting,
  begin({ server }) {
    setControllerUp(server, false);
    return () => setControllerUp(server, true);
  },
};
