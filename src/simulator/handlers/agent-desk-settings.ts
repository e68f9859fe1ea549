import { enums } from '../../protocol';
import type { LabDeskSettings, WrapupMode } from '../lab/lab';
import { confirm, handle } from '../server/handling';
import { agentOf } from '../server/subjects';

const { of: wrapup } = enums.WrapupDataMode;
const modes: Record<WrapupMode, number> = {
  required: wrapup.REQUIRED,
  optional: wrapup.OPTIONAL,
  'not allowed': wrapup.NOT_ALLOWED,
  'required with data': wrapup.REQUIRED_WITH_WRAPUP_DATA,
};

/** The rules that the agent model follows (BEHAVIOUR 4.1). */
export const agentDeskSettings = handle('AGENT_DESK_SETTINGS_REQ', ({ request, session, acd }) => {
  const { desk } = agentOf({ session, acd }, request);
  return confirm({
    PeripheralID: acd.peripheral.PeripheralID,
    DeskSettingsMask: maskOf(desk),
    WrapupDataIncomingMode: modes[desk.wrapupIncoming],
    WrapupDataOutgoingMode: modes[desk.wrapupOutgoing],
    LogoutNonActivityTime: desk.logoutAfterSeconds,
    RingNoAnswerTime: desk.ringNoAnswerSeconds,
    WorkModeTimer: desk.workModeSeconds,
    RingNoAnswerDN: Number(desk.ringNoAnswerDialedNumber ?? 0) || 0,
  });
});

function maskOf(desk: LabDeskSettings): number {
  const bit = enums.DeskSettings;
  const set: [boolean, string][] = [
    [desk.availableAfterIncoming, 'AVAIL_AFTER_INCOMING'],
    [desk.availableAfterOutgoing, 'AVAIL_AFTER_OUTGOING'],
    [desk.autoAnswer, 'AUTO_ANSWER_ENABLED'],
    [desk.idleReasonRequired, 'IDLE_REASON_REQUIRED'],
    [desk.logoutReasonRequired, 'LOGOUT_REASON_REQUIRED'],
    [true, 'SUPERVISOR_CALLS_ALLOWED'],
    [desk.agentToAgentCalls, 'AGENT_TO_AGENT_CALLS_ALLOWED'],
    [desk.outboundCalls, 'OUTBOUND_ACCESS_PUBLIC_NET'],
    [true, 'NON_ACD_CALLS_ALLOWED'],
  ];
  return set.reduce((mask, [isSet, name]) => (isSet ? mask | (bit.parse(name) ?? 0) : mask), 0) >>> 0;
}
