import { enums } from '../../../protocol';
import type { LabDeskSettings, WrapupMode } from '../../lab/contact-centre';

const { of: wrapup } = enums.WrapupDataMode;

export const wrapupModes: Readonly<Record<WrapupMode, number>> = {
  required: wrapup.REQUIRED,
  optional: wrapup.OPTIONAL,
  'not allowed': wrapup.NOT_ALLOWED,
  'required with data': wrapup.REQUIRED_WITH_WRAPUP_DATA,
};

/** How a supervisor comes to a call: the bit of the method, set for a blind conference (BEHAVIOUR 4.1). */
export const callMethods: Readonly<Record<LabDeskSettings['emergencyCall'], number>> = {
  consult: 0,
  'blind conference': 1,
};

/** DeskSettingsMask (BEHAVIOUR 4.1). */
export function deskSettingsMask(desk: LabDeskSettings): number {
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
