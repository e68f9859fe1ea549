import type { Handler } from '../server/handling';
import { agentDeskSettings } from './agent-desk-settings';
import { agentGreetingControl } from './agent-greeting-control';
import { alternateCall } from './alternate-call';
import { answerCall } from './answer-call';
import { badCall } from './bad-call';
import { changeMonitorMask } from './change-monitor-mask';
import { clearCallRequest } from './clear-call';
import { clearConnectionRequest } from './clear-connection';
import { clientEventReport } from './client-event-report';
import { close } from './close';
import { conferenceCall } from './conference-call';
import { consultationCall } from './consultation-call';
import { deflectCall } from './deflect-call';
import { emergencyCall } from './emergency-call';
import { heartbeat } from './heartbeat';
import { holdCall } from './hold-call';
import { listAgentTeam } from './list-agent-team';
import { makeCall } from './make-call';
import { makePredictiveCall } from './make-predictive-call';
import { monitorAgentTeamStart } from './monitor-agent-team-start';
import { monitorAgentTeamStop } from './monitor-agent-team-stop';
import { monitorStart } from './monitor-start';
import { monitorStop } from './monitor-stop';
import { queryAgentState } from './query-agent-state';
import { queryAgentStatistics } from './query-agent-statistics';
import { queryDeviceInfo } from './query-device-info';
import { querySkillGroupStatistics } from './query-skill-group-statistics';
import { reconnectCall } from './reconnect-call';
import { registerVariables } from './register-variables';
import { releaseCall } from './release-call';
import { retrieveCall } from './retrieve-call';
import { sendDtmfSignal } from './send-dtmf-signal';
import { sessionMonitorStart } from './session-monitor-start';
import { sessionMonitorStop } from './session-monitor-stop';
import { setAgentServiceData } from './set-agent-service-data';
import { setAgentState } from './set-agent-state';
import { setAppData } from './set-app-data';
import { setCallData } from './set-call-data';
import { setDeviceAttributes } from './set-device-attributes';
import { snapshotCall } from './snapshot-call';
import { snapshotDevice } from './snapshot-device';
import { superviseCall } from './supervise-call';
import { supervisorAssist } from './supervisor-assist';
import { transferCall } from './transfer-call';
import { registerService } from './register-service';
import { unregisterService } from './unregister-service';
import { startNetworkRecordingRequest } from './start-network-recording';
import { stopNetworkRecordingRequest } from './stop-network-recording';
import { startRecording } from './start-recording';
import { stopRecording } from './stop-recording';
import { userMessage } from './user-message';

/** One handler a request. What is not here is refused as not supported. */
export const handlers: readonly Handler[] = [
  agentDeskSettings,
  agentGreetingControl,
  alternateCall,
  answerCall,
  badCall,
  changeMonitorMask,
  clearCallRequest,
  clearConnectionRequest,
  clientEventReport,
  close,
  conferenceCall,
  consultationCall,
  deflectCall,
  emergencyCall,
  heartbeat,
  holdCall,
  listAgentTeam,
  makeCall,
  makePredictiveCall,
  monitorAgentTeamStart,
  monitorAgentTeamStop,
  monitorStart,
  monitorStop,
  queryAgentState,
  queryAgentStatistics,
  queryDeviceInfo,
  querySkillGroupStatistics,
  reconnectCall,
  registerVariables,
  releaseCall,
  retrieveCall,
  sendDtmfSignal,
  sessionMonitorStart,
  sessionMonitorStop,
  setAgentServiceData,
  setAgentState,
  setAppData,
  setCallData,
  setDeviceAttributes,
  snapshotCall,
  snapshotDevice,
  superviseCall,
  supervisorAssist,
  transferCall,
  registerService,
  unregisterService,
  startNetworkRecordingRequest,
  stopNetworkRecordingRequest,
  startRecording,
  stopRecording,
  userMessage,
];
