import { enums, type FieldsOf } from '../../protocol';
import type { Acd } from './acd';
import { agentFields } from './agent-events';
import type { Connection } from './call';
import { subjectOf } from './call-events';

const { INPUT, OUTPUT } = enums.RTPDirection.of;

/** `ucce`: voice begins to flow, one event in each direction (BEHAVIOUR, table of profiles; 5.4 A, 7). */
export const rtpStarted = (acd: Acd, connection: Connection): void => tell(acd, connection, 'RTP_STARTED_EVENT');
/** `ucce`: voice stops. */
export const rtpStopped = (acd: Acd, connection: Connection): void => tell(acd, connection, 'RTP_STOPPED_EVENT');

function tell(acd: Acd, connection: Connection, name: 'RTP_STARTED_EVENT' | 'RTP_STOPPED_EVENT'): void {
  const { device, call } = connection;
  if (!acd.isUcce || !acd.isOnline || !device?.agent) return;
  for (const Direction of [INPUT, OUTPUT]) {
    const started: FieldsOf<'RTP_STARTED_EVENT'> =
      name === 'RTP_STARTED_EVENT' ? { RTPType: enums.RTPType.of.AUDIO, BitRate: 64, PacketSize: 20 } : {};
    const fields: FieldsOf<'RTP_STARTED_EVENT'> = {
      PeripheralID: acd.peripheral.PeripheralID,
      Direction,
      ...started,
      ...subjectOf(connection),
      ...agentFields(device.agent),
    };
    acd.publish({ kind: 'call', call, message: { name, ...fields }, devices: [device] });
  }
}
