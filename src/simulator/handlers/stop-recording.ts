import { handle } from '../server/handling';
import { handToRecorder } from '../server/recording';

export const stopRecording = handle('STOP_RECORDING_REQ', ({ request, session, server }) =>
  handToRecorder<'STOP_RECORDING_REQ'>(server, session, request),
);
