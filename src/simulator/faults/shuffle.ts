import { lasting, type FaultKind, type Lasting } from './fault';

/**
 * What happens at one time reaches a client in another order, within what is allowed: call events among themselves, agent
 * events, media events and confirmations keep their order, and nothing passes anything else (BEHAVIOUR 5.3).
 */
export interface Shuffle extends Lasting {
  readonly fault: 'shuffle';
}

export const shuffle: FaultKind<Lasting> = {
  name: 'shuffle',
  about: 'agent events, media events and confirmations change places with call events',
  fields: lasting,
  begin({ server, random }) {
    server.shuffler.random = random;
    return () => {
      server.shuffler.random = undefined;
    };
  },
};
