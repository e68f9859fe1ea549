import { enums } from '../../protocol';
import type { Acd } from './acd';
import type { Connection } from './model/call';
import { retrieved } from './events/call-events';
import { clearConnection } from './clearing';
import { rtpStarted } from './events/rtp-events';

/** The active call goes, the held one comes back; the agent talks all the time. */
export function reconnect(acd: Acd, active: Connection, held: Connection): void {
  held.state = enums.LocalConnectionState.of.CONNECT;
  clearConnection(acd, active);
  retrieved(acd, held);
  rtpStarted(acd, held);
}
