import { maskedValue, toFlow, traceLine, type CallerData, type Message } from '../protocol';

/** What a person wants to know of an event, in this order; the rest is in the full trace. */
const telling = [
  'ConnectionCallID',
  'PrimaryCallID',
  'SecondaryCallID',
  'CallType',
  'ANI',
  'DialedNumber',
  'CallingDeviceID',
  'CalledDeviceID',
  'AlertingDeviceID',
  'AnsweringDeviceID',
  'HoldingDeviceID',
  'RetrievingDeviceID',
  'DivertingDeviceID',
  'FailingDeviceID',
  'TransferringDeviceID',
  'ControllerDeviceID',
  'ReleasingDeviceID',
  'LocalConnectionState',
  'EventCause',
  'AgentID',
  'AgentExtension',
  'AgentState',
  'NextAgentState',
  'EventReasonCode',
  'SkillGroupNumber',
  'SystemEventID',
  'SystemEventArg1',
  'Status',
  'Text',
];
const NAME_WIDTH = 30;

/** An event as one short line under the guide's names. */
export function eventLine(message: Message, version: number, callerData: CallerData = 'masked'): string {
  const fields = toFlow(message, version);
  const parts = telling
    .filter((key) => fields[key] !== undefined && fields[key] !== 0 && fields[key] !== '')
    .map((key) => {
      const value = callerData === 'masked' ? maskedValue(key, fields[key]) : fields[key];
      return `${key}=${String(value)}`;
    });
  return parts.length === 0
    ? traceLine(message, version, callerData)
    : `${message.name.padEnd(NAME_WIDTH)} ${parts.join(' ')}`;
}
