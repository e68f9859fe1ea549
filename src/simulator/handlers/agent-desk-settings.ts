import { callMethods, deskSettingsMask, wrapupModes } from '../acd/model/desk-settings';
import { confirm, handle } from '../server/handling';
import { agentOf } from '../server/subjects';

/** The rules that the agent model follows (BEHAVIOUR 4.1). */
export const agentDeskSettings = handle('AGENT_DESK_SETTINGS_REQ', ({ request, session, acd }) => {
  const { desk } = agentOf({ session, acd }, request);
  return confirm({
    PeripheralID: acd.peripheral.PeripheralID,
    DeskSettingsMask: deskSettingsMask(desk),
    WrapupDataIncomingMode: wrapupModes[desk.wrapupIncoming],
    WrapupDataOutgoingMode: wrapupModes[desk.wrapupOutgoing],
    LogoutNonActivityTime: desk.logoutAfterSeconds,
    RingNoAnswerTime: desk.ringNoAnswerSeconds,
    SupervisorAssistCallMethod: callMethods[desk.supervisorAssist],
    EmergencyCallMethod: callMethods[desk.emergencyCall],
    WorkModeTimer: desk.workModeSeconds,
    RingNoAnswerDN: Number(desk.ringNoAnswerDialedNumber ?? 0) || 0,
  });
});
