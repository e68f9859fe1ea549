import { enumeration } from '../enumeration';

/**
 * Reasons of NOT_READY and LOGOUT that UCCE and its desktops send by themselves; all others are a site's own. For display:
 * fields keep the number. The guide prints no names, these are ours.
 */
export const EventReasonCode = enumeration({
  name: 'EventReasonCode',
  rows: [
    [255, 'DESKTOP_GONE', 'logged out because the desktop was gone for a minute'],
    [999, 'FORCED_BY_SUPERVISOR', 'put there by a supervisor'],
    [20003, 'FORCED_LOGOUT', 'logged out by force'],
    [32767, 'RING_NO_ANSWER', 'did not answer a ringing call, which went elsewhere'],
    [50001, 'CTI_OS_CLIENT_DISCONNECTED', 'the connection of the CTI OS desktop was lost'],
    [50002, 'CTI_COMPONENT_FAILED', 'the desktop or a CTI component failed or fell silent'],
    [50003, 'PHONE_OUT_OF_SERVICE', 'the phone went out of service'],
    [50004, 'INACTIVITY', 'logged out after a time without activity'],
    [50005, 'NON_ACD_LINE', 'talking on a line that takes no contact centre calls'],
    [50006, 'PLACING_A_CALL', 'not ready for the moment, while a call is placed'],
    [50010, 'ROUTED_CALLS_DID_NOT_ARRIVE', 'several calls that were routed to the agent in a row did not arrive'],
    [50020, 'SKILL_CHANGE', 'skill groups were changed'],
    [50030, 'DUPLICATE_DEVICE_TARGET', 'the extension belongs to two devices'],
    [50040, 'MOBILE_AGENT_CALL_FAILED', "the call to a mobile agent's phone failed"],
    [50041, 'MOBILE_AGENT_BUSY', "a mobile agent's phone was busy"],
    [50042, 'MOBILE_AGENT_LINE_LOST', "a mobile agent's permanent line was lost"],
    [51004, 'CALL_PRESENT_AT_LOGIN', 'the extension already had a call at login, or the gateway restarted during one'],
    [65533, 'EXTENSION_CHANGED', 'the extension was changed'],
    [65534, 'GATEWAY_FAILED', 'the peripheral gateway failed'],
    [65535, 'PERIPHERAL_RESTARTED', 'the peripheral was restarted'],
  ],
});
