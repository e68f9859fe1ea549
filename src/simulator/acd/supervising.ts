import { enums } from '../../protocol';
import type { Acd } from './acd';
import { followCalls } from './agent-states';
import type { Connection } from './model/call';
import { addressOf } from './events/emit-call-event';
import { beginCall, delivered, established, originated } from './events/call-events';
import { clearConnection } from './clearing';
import { completeConference } from './joining';
import { ring } from './offering';
import { ListeningPost, type Device } from './model/party';
import { newCallFrom } from './placing';
import { rtpStarted } from './events/rtp-events';

const { INITIATE, ALERTING, CONNECT } = enums.LocalConnectionState.of;
const callTypes = enums.CallType.of;
const causes = enums.EventCause.of;

/** An agent's call, at the agent's device. */
export type Supervised = Connection & { readonly device: Device };

const ways = {
  monitor: { callType: callTypes.SUPERVISOR_MONITOR, cause: causes.SUPERVISOR_MONITOR },
  whisper: { callType: callTypes.SUPERVISOR_WHISPER, cause: causes.SUPERVISOR_WHISPER },
} as const;

/** A call of its own between supervisor and agent, of which the agent's clients hear nothing (BEHAVIOUR 5.4 M). */
export function listen(acd: Acd, supervisor: Device, supervised: Supervised, way: keyof typeof ways): void {
  const { callType, cause } = ways[way];
  const own = newCallFrom(acd, supervisor, callType, {
    ANI: supervisor.number,
    DialedNumber: supervised.device.number,
  });
  const { call } = own;
  own.direction = enums.AgentCallDirection.of.OTHER_OUT;
  const post = new ListeningPost(supervised);
  supervised.device.posts.add(post);
  call.called = addressOf(post);
  beginCall(acd, own);
  originated(acd, own);
  const end = acd.connect(call, post, ALERTING);
  delivered(acd, end, cause);
  own.state = CONNECT;
  end.state = CONNECT;
  call.isEstablished = true;
  established(acd, end, cause);
  followCalls(acd, supervisor);
  rtpStarted(acd, own);
}

/** Whether a connection is one of the two of a call by which a supervisor listens. */
export const isListening = ({ call }: Connection): boolean =>
  call.connections.some(({ party }) => party instanceof ListeningPost);

/** The supervisor's connection of a call that listens to an agent's. */
export function listeningOf(supervisor: Device, { device, call }: Supervised): Connection | undefined {
  const posts = [...device.posts].filter(({ to }) => to.call === call);
  return supervisor.connections.find((own) =>
    own.call.connections.some(({ party }) => posts.includes(party as ListeningPost)),
  );
}

/**
 * Like a conference in one step that the agent controls (BEHAVIOUR 4.4; 5.4 M). The supervisor's phone is connected at once,
 * which is inferred.
 */
export function bargeIn(acd: Acd, supervisor: Device, supervised: Supervised): void {
  const cause = causes.SUPERVISOR_BARGE_IN;
  const { device, call } = supervised;
  const leg = acd.newCall(callTypes.SUPERVISOR_BARGEIN, { ...call.data });
  leg.calling = addressOf(device);
  leg.called = addressOf(supervisor);
  const agentsEnd = acd.connect(leg, device, INITIATE);
  const joining = ring(acd, leg, supervisor, { cause });
  joining.state = CONNECT;
  leg.isEstablished = true;
  established(acd, joining, cause);
  rtpStarted(acd, joining);
  completeConference(acd, supervised, agentsEnd, { cause: acd.settings.bargeInCause, keeps: 'primary' });
  followCalls(acd, supervisor);
  joining.hasBargedIn = true;
}

/** The supervisor goes on with the caller, the agent is out (BEHAVIOUR 4.4). */
export function intercept(acd: Acd, supervisor: Device, supervised: Supervised): void {
  const { call } = supervised;
  clearConnection(acd, supervised, { cause: causes.SUPERVISOR_INTERCEPT });
  call.controller = supervisor;
}

/** The supervisor leaves, from listening or from the call. */
export function leaveSupervised(acd: Acd, own: Connection): void {
  clearConnection(acd, own, { cause: causes.SUPERVISOR_CLEAR });
}
