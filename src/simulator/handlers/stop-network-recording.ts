import { endNetworkRecording } from '../acd/network-recording';
import { confirm, handle } from '../server/handling';
import { because } from '../server/refusals';
import { namedConnection, ownConnectionOf } from '../server/subjects';

/** It has to use the invocation type that the recording was begun with (BEHAVIOUR 4.2). */
export const stopNetworkRecordingRequest = handle('STOP_NETWORK_RECORDING_REQ', ({ request, session, acd }) => {
  const connection = ownConnectionOf({ session, acd }, namedConnection(request, ''), request.AgentInstrument);
  const { recording } = connection;
  if (!recording || recording.invocationType !== request.InvocationType) throw because(acd, 'recordingState');
  return confirm({}, () => endNetworkRecording(acd, connection));
});
