import { enums, type FieldsOf } from '../../../protocol';
import type { Acd } from '../acd';
import type { Agent } from '../model/agent';
import { agentFields } from './agent-events';
import type { Connection } from '../model/call';
import { subjectOf } from './emit-call-event';

const { INPUT, OUTPUT } = enums.RTPDirection.of;

/** `ucce`: voice begins to flow at an agent's phone, one event in each direction (BEHAVIOUR, table of profiles; 5.4 A, 7). */
export function rtpStarted(acd: Acd, connection: Connection): void {
  const agent = connection.device?.agent;
  if (!acd.isUcce || !agent || connection.voice) return;
  connection.voice = agent;
  tell(acd, connection, agent, 'RTP_STARTED_EVENT', { RTPType: enums.RTPType.of.AUDIO, BitRate: 64, PacketSize: 20 });
}

/** Voice stops, where it has begun: whoever logs in or out in between changes nothing. */
export function rtpStopped(acd: Acd, connection: Connection): void {
  const { voice } = connection;
  if (!voice) return;
  connection.voice = undefined;
  tell(acd, connection, voice, 'RTP_STOPPED_EVENT');
}

function tell(
  acd: Acd,
  connection: Connection,
  agent: Agent,
  name: 'RTP_STARTED_EVENT' | 'RTP_STOPPED_EVENT',
  media: FieldsOf<'RTP_STARTED_EVENT'> = {},
): void {
  const { device, call } = connection;
  if (!acd.isOnline || !device) return;
  for (const Direction of [INPUT, OUTPUT]) {
    const fields: FieldsOf<'RTP_STARTED_EVENT'> = {
      PeripheralID: acd.peripheral.PeripheralID,
      Direction,
      ...media,
      ...subjectOf(connection),
      ...agentFields(agent),
      AgentExtension: device.number,
      AgentInstrument: device.number,
    };
    acd.publish({ kind: 'call', call, message: { name, ...fields }, devices: [device] });
  }
}
