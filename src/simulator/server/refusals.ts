import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';

const status = enums.StatusCode.of;
const cf = enums.ControlFailureCode.of;

/** A request is refused: by the CTI Server itself (FAILURE_CONF) or behind it (CONTROL_FAILURE_CONF), see BEHAVIOUR 1.6. */
export class Refusal extends Error {
  private constructor(
    readonly by: 'server' | 'peripheral',
    /** A StatusCode or a ControlFailureCode. */
    readonly code: number,
    readonly peripheralError = 0,
  ) {
    super(`${by} refuses with ${code}`);
  }

  static byServer(code: number): Refusal {
    return new Refusal('server', code);
  }

  static byPeripheral(code: number, peripheralError = 0): Refusal {
    return new Refusal('peripheral', code, peripheralError);
  }
}

/**
 * Why a peripheral refuses: the ControlFailureCode of profile `generic`, and what `ucce` says instead, a coarse code with the
 * detail in PeripheralErrorCode (BEHAVIOUR 4.6; which code goes with which is inferred there).
 */
const situations = {
  unknownAgent: [cf.CF_INVALID_AGENT_ID_SPECIFIED],
  wrongPassword: [cf.CF_INVALID_PASSWORD_SPECIFIED],
  alreadySignedOn: [cf.CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON, 71, 10102],
  alreadyLoggedOut: [cf.CF_INVALID_OBJECT_STATE, 71, 10101],
  notLoggedIn: [cf.CF_INVALID_OBJECT_STATE, cf.CF_INVALID_PASSWORD_SPECIFIED, 0],
  unknownLogonDevice: [cf.CF_INVALID_LOGON_DEVICE_SPECIFIED, 71, 10004],
  deviceOfOtherAgent: [cf.CF_SPECIFIED_EXTENSION_ALREADY_IN_USE],
  foreignSkillGroup: [cf.CF_INVALID_SKILL_GROUP_SPECIFIED],
  stateNotReachable: [cf.CF_INVALID_AGENT_WORKMODE, 70, 10108],
  cannotBecomeReady: [cf.CF_INVALID_AGENT_WORKMODE, 70, 10111],
  cannotLogOut: [cf.CF_INVALID_AGENT_WORKMODE, 70, 10112],
  reasonRequired: [cf.CF_REASON_CODE_REQUIRED],
  wrapupDataRequired: [cf.CF_WRAPUP_DATA_REQUIRED],
  foreignDevice: [cf.CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE],
  unknownDevice: [cf.CF_INVALID_CSTA_DEVICE_IDENTIFIER],
  unknownCall: [cf.CF_INVALID_CSTA_CALL_IDENTIFIER],
  unknownConnection: [cf.CF_INVALID_CSTA_CONNECTION_IDENTIFIER],
  unknownCaller: [cf.CF_INVALID_CALLING_DEVICE],
  callerBusy: [cf.CF_INVALID_OBJECT_STATE, 70, 20007],
  callerLoggedOut: [cf.CF_GENERIC_STATE_INCOMPATIBILITY, 70, 13084],
  callerReady: [cf.CF_INVALID_OBJECT_STATE, 70, 10103],
  callerReserved: [cf.CF_INVALID_OBJECT_STATE, 70, 10106],
  noNumber: [cf.CF_INVALID_CALLED_DEVICE, 71, 13057],
  unknownNumber: [cf.CF_INVALID_DESTINATION, 70, 20052],
  callNotAllowed: [cf.CF_PRIVILEGE_VIOLATION_ON_CALLED_DEVICE, 70, 10109],
  nothingToAnswer: [cf.CF_NO_CALL_TO_ANSWER, 70, 20010],
  notAlerting: [cf.CF_INVALID_OBJECT_STATE, 70, 20010],
  notActive: [cf.CF_NO_ACTIVE_CALL, 70, 20015],
  notHeld: [cf.CF_NO_HELD_CALL, 70, 20017],
  otherCallActive: [cf.CF_INVALID_OBJECT_STATE, 70, 20017],
  noConnectionToClear: [cf.CF_NO_CONNECTION_TO_CLEAR, 70, 13044],
  wrongActive: [cf.CF_INVALID_CONNECTION_ID_FOR_ACTIVE_CALL, 70, 20009],
  otherNotHeld: [cf.CF_NO_HELD_CALL, 70, 13056],
  noActiveLeg: [cf.CF_NO_ACTIVE_CALL, 70, 13063],
  unknownConsultType: [cf.CF_INVALID_CONSULT_TYPE, 71, 13062],
  notRelated: [cf.CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED],
  transferActiveNotTalking: [cf.CF_INVALID_OBJECT_STATE, 70, 13121],
  transferHeldNotHeld: [cf.CF_NO_HELD_CALL, 70, 13125],
  conferenceActiveNotTalking: [cf.CF_INVALID_OBJECT_STATE, 70, 13045],
  conferenceHeldNotHeld: [cf.CF_NO_HELD_CALL, 70, 13056],
  notController: [cf.CF_INVALID_OBJECT_STATE, 70, 13045],
  tooManyParties: [cf.CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED],
  targetBusy: [cf.CF_RESOURCE_BUSY, 70, 20013],
  deflectTarget: [cf.CF_INVALID_FORWARDING_DESTINATION, 70, 20052],
  noMedia: [cf.CF_NO_ACTIVE_CALL, 70, 13094],
  tooManyCalls: [cf.CF_RESOURCE_LIMITATION_REJECTION],
  badDigit: [cf.CF_INVALID_PARAMETER],
  notSupported: [cf.CF_INVALID_FEATURE, 71, 0],
  outOfService: [cf.CF_RESOURCE_OUT_OF_SERVICE],
  recordingState: [cf.CF_INVALID_OBJECT_STATE],
  badCallControlTable: [cf.CF_INVALID_CALL_CONTROL_TABLE_SPECIFIED],
  badPredictedNumber: [cf.CF_INVALID_DIGITS_RNATIMEOUT_AMSDELAY_OR_COUNTRY],
  noDetectionPort: [cf.CF_ANSWER_DETECT_PORT_UNAVAILABLE],
  onlyListening: [cf.CF_INVALID_OBJECT_STATE, 70, 20009],
  supervisedNotTalking: [cf.CF_INVALID_OBJECT_STATE, 70, 13095],
  supervisedUnknown: [cf.CF_INVALID_CSTA_CONNECTION_IDENTIFIER, 70, 13110],
  bargedIn: [cf.CF_INVALID_OBJECT_STATE, 70, 13096],
  supervisorNotTalking: [cf.CF_INVALID_OBJECT_STATE, 70, 13120],
  cannotListen: [cf.CF_INVALID_FEATURE, 71, 13109],
  greetingFailed: [cf.CF_AGENT_GREETING_CONTROL_OPERATION_FAILURE],
} as const satisfies Record<string, readonly [number] | readonly [number, number, number]>;

export type Situation = keyof typeof situations;

/** The refusal of a peripheral in a situation, as its profile words it. */
export function because(acd: Acd, situation: Situation): Refusal {
  const [generic, ucce, detail] = situations[situation] as readonly [number, number?, number?];
  return acd.isUcce && ucce !== undefined ? Refusal.byPeripheral(ucce, detail) : Refusal.byPeripheral(generic);
}

export const missing = (): Refusal => Refusal.byServer(status.E_CTI_REQUIRED_DATA_MISSING);
export const notAvailable = (): Refusal => Refusal.byServer(status.E_CTI_FUNCTION_NOT_AVAILABLE);
