import { enums, encodeMessage } from '../../protocol';
import { about, oneOf, optional } from '../lab/shape';
import { systemEvent } from '../server/system-events';
import { beginning, onSide, type Beginning, type FaultKind, type OnSide } from './fault';

/** Connections end without a word. */
export interface Cut extends Beginning, OnSide {
  readonly fault: 'cut';
  /** In order (FIN, the default), after half a message, or with a reset (RST). */
  readonly how?: 'clean' | 'mid-frame' | 'reset';
}

const { E_CTI_CLIENT_DISCONNECTED } = enums.StatusCode.of;
const endings = { clean: 'reset', 'mid-frame': 'end', reset: 'abort' } as const;

export const cut: FaultKind<Omit<Cut, 'fault'>> = {
  name: 'cut',
  about: 'connections are cut',
  fields: {
    ...beginning,
    ...onSide,
    how: about('In order, after half a message, or with a reset.', optional(oneOf(['clean', 'mid-frame', 'reset']))),
  },
  begin({ server }, { side, how = 'clean' }) {
    for (const session of server.sessions) {
      if (side !== undefined && session.transport.side !== side) continue;
      if (how === 'mid-frame' && session.isServing) {
        const frame = encodeMessage(systemEvent(server, 'TEXT_FYI'), session.version);
        session.transport.send(frame.subarray(0, frame.length >> 1));
      }
      server.end(session, E_CTI_CLIENT_DISCONNECTED, endings[how]);
    }
    return undefined;
  },
};
