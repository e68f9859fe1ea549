import type { Handler } from '../server/handling';
import { agentDeskSettings } from './agent-desk-settings';
import { alternateCall } from './alternate-call';
import { answerCall } from './answer-call';
import { badCall } from './bad-call';
import { clearCallRequest } from './clear-call';
import { clearConnectionRequest } from './clear-connection';
import { clientEventReport } from './client-event-report';
import { close } from './close';
import { conferenceCall } from './conference-call';
import { consultationCall } from './consultation-call';
import { deflectCall } from './deflect-call';
import { heartbeat } from './heartbeat';
import { holdCall } from './hold-call';
import { makeCall } from './make-call';
import { queryAgentState } from './query-agent-state';
import { queryDeviceInfo } from './query-device-info';
import { reconnectCall } from './reconnect-call';
import { registerVariables } from './register-variables';
import { releaseCall } from './release-call';
import { retrieveCall } from './retrieve-call';
import { sendDtmfSignal } from './send-dtmf-signal';
import { setAgentState } from './set-agent-state';
import { setCallData } from './set-call-data';
import { snapshotCall } from './snapshot-call';
import { snapshotDevice } from './snapshot-device';
import { transferCall } from './transfer-call';
import { userMessage } from './user-message';

/** One handler a request. What is not here is refused as not supported. */
export const handlers: readonly Handler[] = [
  agentDeskSettings,
  alternateCall,
  answerCall,
  badCall,
  clearCallRequest,
  clearConnectionRequest,
  clientEventReport,
  close,
  conferenceCall,
  consultationCall,
  deflectCall,
  heartbeat,
  holdCall,
  makeCall,
  queryAgentState,
  queryDeviceInfo,
  reconnectCall,
  registerVariables,
  releaseCall,
  retrieveCall,
  sendDtmfSignal,
  setAgentState,
  setCallData,
  snapshotCall,
  snapshotDevice,
  transferCall,
  userMessage,
];
