import type { Handler } from '../server/handling';
import { answerCall } from './answer-call';
import { clearCallRequest } from './clear-call';
import { clearConnectionRequest } from './clear-connection';
import { close } from './close';
import { heartbeat } from './heartbeat';
import { holdCall } from './hold-call';
import { makeCall } from './make-call';
import { queryAgentState } from './query-agent-state';
import { retrieveCall } from './retrieve-call';
import { setAgentState } from './set-agent-state';

/** One handler a request. What is not here is refused as not supported. */
export const handlers: readonly Handler[] = [
  answerCall,
  clearCallRequest,
  clearConnectionRequest,
  close,
  heartbeat,
  holdCall,
  makeCall,
  queryAgentState,
  retrieveCall,
  setAgentState,
];
