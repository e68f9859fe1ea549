import { definedBits, enums, rowNamed, type Message } from '../../protocol';
import { Refusal } from './refusals';

const status = enums.StatusCode.of;

/**
 * The status for a value that an enumeration or mask of a request does not have (BEHAVIOUR 1.2; 4, conventions). Not here:
 * ConsultType, which the peripheral refuses (BEHAVIOUR 4.2 and 4.6 name its codes), and AgentState and AgentAction likewise.
 */
const complaints: Readonly<Record<string, number>> = {
  CallPlacementType: status.E_CTI_INVALID_CALL_PLACEMENT_TYPE,
  CallMannerType: status.E_CTI_INVALID_CALL_MANNER_TYPE,
  CallOption: status.E_CTI_INVALID_CALL_OPTION,
  FacilityType: status.E_CTI_INVALID_FACILITY_TYPE,
  AnsweringMachine: status.E_CTI_INVALID_ANSWERING_MACHINE,
  AllocationState: status.E_CTI_INVALID_ALLOCATION_STATE,
  AnswerDetectMode: status.E_CTI_INVALID_ANSWER_DETECT_MODE,
  DestinationCountry: status.E_CTI_INVALID_DESTINATION_COUNTRY,
  ConnectionDeviceIDType: status.E_CTI_INVALID_CONNECTION_ID_TYPE,
  ActiveConnectionDeviceIDType: status.E_CTI_INVALID_CONNECTION_ID_TYPE,
  HeldConnectionDeviceIDType: status.E_CTI_INVALID_CONNECTION_ID_TYPE,
  OtherConnectionDeviceIDType: status.E_CTI_INVALID_CONNECTION_ID_TYPE,
  AgentConnectionDeviceIDType: status.E_CTI_INVALID_CONNECTION_ID_TYPE,
  SupervisorConnectionDeviceIDType: status.E_CTI_INVALID_CONNECTION_ID_TYPE,
  SupervisoryAction: status.E_CTI_INVALID_SUPERVISORY_ACTION,
  Distribution: status.E_CTI_INVALID_DISTRIBUTION_TYPE,
  CalledDeviceType: status.E_CTI_INVALID_DEVICE_ID_TYPE,
  MonitoredDeviceType: status.E_CTI_INVALID_DEVICE_ID_TYPE,
  CallingDeviceType: status.E_CTI_INVALID_DEVICE_ID_TYPE,
  SnapshotDeviceType: status.E_CTI_INVALID_DEVICE_ID_TYPE,
  RequestingDeviceIDType: status.E_CTI_INVALID_DEVICE_ID_TYPE,
  Direction: status.E_CTI_INVALID_RTP_DIRECTION,
  RTPType: status.E_CTI_INVALID_RTP_TYPE,
  AgentServiceReq: status.E_CTI_INVALID_SERVICE_MASK,
  FltEnabledServices: status.E_CTI_INVALID_SERVICE,
  CallType: status.E_CTI_INVALID_CALL_TYPE,
  CallMsgMask: status.E_CTI_INVALID_CALL_MSG_MASK,
  AgentStateMask: status.E_CTI_INVALID_AGENT_STATE_MASK,
  CallVariableMask: status.E_CTI_INVALID_CALL_VARIABLE_MASK,
  State: status.E_CTI_INVALID_OBJECT_STATE,
  ConfigMsgMask: status.E_INVALID_CONFIG_MSG_MASK,
};

/** Refuses a request with a number that its enumeration does not have, or a mask with bits that are not defined. */
export function checkEnums(request: Message, refusesBits = true): void {
  const row = rowNamed(request.name);
  for (const [key, code] of Object.entries(complaints)) {
    const field = row?.fixed[key] ?? row?.floating[key];
    const enumeration = field && 'enum' in field ? field.enum : undefined;
    if (!enumeration) continue;
    const isMask = enumeration.kind === 'mask';
    for (const value of [request[key]].flat()) {
      if (typeof value !== 'number') continue;
      const isDefined = isMask ? (value & ~definedBits(enumeration)) === 0 : enumeration.find(value) !== undefined;
      if (!isDefined && (!isMask || refusesBits)) throw Refusal.byServer(code);
    }
  }
}
