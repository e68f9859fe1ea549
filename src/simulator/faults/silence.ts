import { lasting, type FaultKind, type Lasting } from './fault';

/** The server keeps its connections, hears nothing and says nothing. */
export interface Silence extends Lasting {
  readonly fault: 'silence';
}

export const silence: FaultKind<Lasting> = {
  name: 'silence',
  about: 'the server hears nothing and says nothing',
  fields: lasting,
  begin({ server }) {
    server.isFrozen = true;
    return () => {
      server.isFrozen = false;
    };
  },
};
