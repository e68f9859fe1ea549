import type { Message } from '../../protocol';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';
import type { Later } from './handling';
import { Refusal } from './refusals';

/** Under this name a client offers to record (BEHAVIOUR 4.5). */
const CALL_RECORDING = 'Cisco:CallRecording';

export const isRecorder = (server: ServerContext, session: ClientSession): boolean =>
  server.offered.isOffered(CALL_RECORDING, session);

type RecordingRequest = 'START_RECORDING_REQ' | 'STOP_RECORDING_REQ';

/** Hands a recording request to who records, and what that one says back to who asked (BEHAVIOUR 4.5). */
export function handToRecorder<N extends RecordingRequest>(
  server: ServerContext,
  session: ClientSession,
  request: Pick<Message, 'name'>,
): Later<N> {
  return {
    wait: (settle) => {
      const asked = {
        ClientID: session.clientId,
        ClientAddress: session.transport.remoteAddress,
        ...request,
      } as Message;
      try {
        server.offered.ask(CALL_RECORDING, asked, (answer) => {
          if (answer instanceof Refusal) return settle(answer);
          if (answer.name === 'FAILURE_CONF') return settle(Refusal.byServer(Number(answer['Status'])));
          const { name: _, InvokeID: __, ...fields } = answer;
          settle({ fields: fields as never, afterwards: undefined });
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        settle(error);
      }
    },
  };
}
