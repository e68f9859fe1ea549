import {
  bitSince,
  documentedBits,
  encodeMessage,
  enums,
  NO_HEARTBEAT,
  NULL_PERIPHERAL_ID,
  type Enumeration,
  type FieldsOf,
} from '../../protocol';
import { idleTimeoutSeconds } from './heartbeat';
import type { Config } from '../options';

/** The OPEN_REQ of a configuration in a protocol version (BEHAVIOUR 1.2). */
export function openRequest(
  config: Config,
  version: number,
  InvokeID: number,
): { name: 'OPEN_REQ' } & FieldsOf<'OPEN_REQ'> {
  const maybe = (field: string, value: string | undefined) =>
    value === undefined || value === '' ? undefined : { [field]: value };
  return {
    name: 'OPEN_REQ',
    InvokeID,
    VersionNumber: version,
    IdleTimeout: config.heartbeatSeconds === undefined ? NO_HEARTBEAT : idleTimeoutSeconds(config.heartbeatSeconds),
    // Only a session for one agent's device names it (BEHAVIOUR 1.2); for others it is what their requests are for.
    PeripheralID: isForOneDevice(config) ? (config.peripheralId ?? NULL_PERIPHERAL_ID) : NULL_PERIPHERAL_ID,
    ServicesRequested: stepped(config, config.services, enums.CtiService, version),
    CallMsgMask:
      config.callMsgMask === undefined
        ? documentedBits(enums.CallMsgMask, version)
        : stepped(config, config.callMsgMask, enums.CallMsgMask, version),
    AgentStateMask: config.agentStateMask ?? documentedBits(enums.AgentStateMask, version),
    ConfigMsgMask: stepped(config, config.configMsgMask, enums.ConfigInformation, version),
    ClientID: config.clientId,
    ClientPassword: Buffer.from(config.password, config.charset === 'latin1' ? 'latin1' : 'utf8'),
    ...maybe('ClientSignature', config.signature),
    ...maybe('AgentExtension', config.agentExtension),
    ...maybe('AgentID', config.agentId),
    ...maybe('AgentInstrument', config.agentInstrument),
  };
}

/** @throws EncodeError naming the field that does not fit */
export function encodeOpenRequest(config: Config, version: number, InvokeID: number): Buffer {
  return encodeMessage(openRequest(config, version, InvokeID), version, { charset: config.charset });
}

/** A server refuses bits that its version does not define (status 19 to 21, 95): an automatic version leaves them away. */
function stepped(config: Config, mask: number, bits: Enumeration, version: number): number {
  if (config.isVersionFixed) return mask;
  return bits.values.reduce((left, bit) => (bitSince(bit) > version ? (left & ~bit.value) >>> 0 : left), mask);
}

const isForOneDevice = ({ services }: Config): boolean => (services & enums.CtiService.of.CLIENT_EVENTS) !== 0;
