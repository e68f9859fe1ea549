import { handle } from '../server/handling';
import { handToRecorder } from '../server/recording';

export const startRecording = handle('START_RECORDING_REQ', ({ request, session, server }) =>
  handToRecorder<'START_RECORDING_REQ'>(server, session, request),
);
