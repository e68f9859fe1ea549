import type { NodeMessage } from 'node-red';
import type { CallView } from '../../calls';
import { asText } from '../as-text';
import { FlowError } from '../flow-error';
import type { CallLookup, ConnectionLookup, PartyState } from '../session/call-lookup';

type Fields = Record<string, unknown>;
type Party = CallView['parties'][number];

/** Which connection a call request is about, and what its fields are called in that request. */
export interface ConnectionInput {
  /** `Connection`, `HeldConnection` or `ActiveConnection`: what `CallID`, `DeviceID` and `DeviceIDType` follow. */
  readonly prefix: 'Connection' | 'ActiveConnection' | 'HeldConnection' | 'OtherConnection' | 'AgentConnection';
  /** The state of the party that is meant when the flow names only the call, or only the device. */
  readonly wanted?: PartyState;
  /** The node's input that brings the call; `call` where it is left out. */
  readonly input?: string;
}

interface Connection {
  readonly CallID?: unknown;
  readonly DeviceID?: unknown;
  readonly DeviceIDType?: unknown;
  /** The device at the connection, where it is known. */
  readonly device?: string | undefined;
}

/** What the session remembers of calls. */
interface Remembered {
  readonly callAt: CallLookup;
  readonly callWith: ConnectionLookup;
}

/**
 * Completes the fields of a call request with the connection that it needs: its own fields if given, else the party of
 * `call` at the agent's device, else the connection that an event in `msg.payload` is about, else whatever call the device
 * has in the state that the request needs.
 * @throws FlowError where `call` is neither a call nor a ConnectionCallID
 */
export function withConnection(
  message: NodeMessage,
  fields: Fields,
  call: unknown,
  input: ConnectionInput,
  calls: Remembered,
): Fields {
  const { prefix } = input;
  const own = (part: string): unknown => fields[`${prefix}${part}`];
  const found: Connection =
    own('CallID') === undefined
      ? connectionOf(message, fields, call, input, calls.callAt)
      : { CallID: own('CallID'), DeviceID: own('DeviceID') };
  const result: Fields = { ...fields };
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && result[name] === undefined) result[name] = value;
  };
  put(`${prefix}CallID`, found.CallID);
  put(`${prefix}DeviceID`, found.DeviceID ?? fields['AgentInstrument']);
  const [callId, deviceId] = [result[`${prefix}CallID`], result[`${prefix}DeviceID`]];
  if (deviceId !== undefined) {
    put(`${prefix}DeviceIDType`, found.DeviceIDType ?? typeOf(calls, callId, deviceId) ?? 'STATIC');
  }
  put('AgentInstrument', found.device);
  return result;
}

/** The type of a connection that is named without it: another one would be another connection (BEHAVIOUR 5.1). */
function typeOf({ callWith }: Remembered, callId: unknown, deviceId: unknown): string | undefined {
  const name = asText(deviceId);
  return callWith(Number(callId), name)?.parties.find(({ ConnectionDeviceID }) => ConnectionDeviceID === name)
    ?.ConnectionDeviceIDType;
}

function connectionOf(
  message: NodeMessage,
  fields: Fields,
  call: unknown,
  input: ConnectionInput,
  lookup: CallLookup,
): Connection {
  const { wanted } = input;
  const device = fields['AgentInstrument'] === undefined ? undefined : asText(fields['AgentInstrument']);
  if (isView(call)) {
    const party = pick(call.parties, device, wanted);
    return {
      CallID: party?.ConnectionCallID ?? call.ConnectionCallID,
      DeviceID: party?.ConnectionDeviceID,
      DeviceIDType: party?.ConnectionDeviceIDType,
      device: party?.device,
    };
  }
  if (typeof call === 'number' || (typeof call === 'string' && /^\d+$/.test(call))) return { CallID: Number(call) };
  if (call !== undefined) {
    throw new FlowError('Call must be a call (msg.call) or a ConnectionCallID', 'CTI_INVALID_REQUEST', {
      kind: 'invalid',
      field: 'call',
    });
  }
  const payload = (message as { payload?: unknown }).payload;
  const { ConnectionCallID, ConnectionDeviceID, ConnectionDeviceIDType } = (
    typeof payload === 'object' && payload !== null ? payload : {}
  ) as Fields;
  if (ConnectionCallID !== undefined && (input.input ?? 'call') === 'call') {
    return { CallID: ConnectionCallID, DeviceID: ConnectionDeviceID, DeviceIDType: ConnectionDeviceIDType };
  }
  const remembered = device === undefined ? undefined : lookup(device, wanted);
  return remembered ? connectionOf(message, fields, remembered, input, lookup) : {};
}

function pick(
  parties: readonly Party[],
  device: string | undefined,
  wanted: ConnectionInput['wanted'],
): Party | undefined {
  if (device !== undefined) {
    return parties.find((party) => party.device === device || party.ConnectionDeviceID === device);
  }
  const fitting = parties.filter((party) => wanted === undefined || party.state === wanted);
  // Static connections belong to devices that the peripheral controls, dynamic ones to outside parties (BEHAVIOUR 5.1).
  const controlled = (party: Party): boolean => party.ConnectionDeviceIDType === 'STATIC';
  return fitting.find(controlled) ?? fitting[0] ?? parties.find(controlled) ?? parties[0];
}

function isView(call: unknown): call is CallView {
  return typeof call === 'object' && call !== null && Array.isArray((call as { parties?: unknown }).parties);
}
