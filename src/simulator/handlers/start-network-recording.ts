import { enums } from '../../protocol';
import { recordingTarget, startNetworkRecording } from '../acd/network-recording';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

const { CLIENT_EVENTS, ALL_EVENTS } = enums.CtiService.of;

/** The confirmation is a receipt; events tell what becomes of it (BEHAVIOUR 4.2). */
export const startNetworkRecordingRequest = handle(
  'START_NETWORK_RECORDING_REQ',
  ({ request, session, acd, server }) => {
    const connection = ownConnectionOf({ session, acd }, namedConnection(request, ''), request.AgentInstrument);
    const isTalking = connection.state === enums.LocalConnectionState.of.CONNECT;
    if (!isTalking || connection.recording) throw because(acd, 'recordingState');
    return confirm({}, () => {
      if (!connection.isLive) return;
      startNetworkRecording(acd, connection, { invocationType: request.InvocationType });
      if (connection.recording && session.has(CLIENT_EVENTS | ALL_EVENTS))
        server.send(session, {
          name: 'NETWORK_RECORDING_TARGET_INFO_EVENT',
          ...recordingTarget(acd, connection),
          ...(session.isBound ? { MonitorID: session.monitorId } : undefined),
        });
    });
  },
);
