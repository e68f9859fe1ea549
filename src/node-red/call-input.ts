import { asText } from './as-text';
import type { NodeMessage } from 'node-red';
import type { CallView } from '../calls';
import { FlowError } from './flow-error';

type Fields = Record<string, unknown>;
type Party = CallView['parties'][number];

/** Which of a call's parties a request is about, when the flow names only the call. */
export type PartyState = 'ALERTING' | 'CONNECT' | 'HOLD' | undefined;

const own = ['ConnectionCallID', 'ConnectionDeviceIDType', 'ConnectionDeviceID'] as const;

/**
 * The connection that a call request needs: from its own fields if given, else the party of `call` at the agent's device,
 * else the connection that an event in `msg.payload` is about.
 */
export function connectionOf(message: NodeMessage, fields: Fields, call: unknown, wanted: PartyState): Fields {
  const device = textOf(fields['AgentInstrument']);
  if (fields['ConnectionCallID'] !== undefined) return withDeviceType(fields);
  if (isView(call)) {
    const party = pick(call.parties, device, wanted);
    return withDeviceType({ ...fields, ...connectionFields(party, call), ...agent(fields, party?.device) });
  }
  if (typeof call === 'number' || (typeof call === 'string' && /^\d+$/.test(call))) {
    return withDeviceType({
      ...fields,
      ConnectionCallID: Number(call),
      ...(device && fields['ConnectionDeviceID'] === undefined ? { ConnectionDeviceID: device } : undefined),
    });
  }
  if (call !== undefined)
    throw new FlowError('Call must be a call (msg.call) or a ConnectionCallID', 'CTI_INVALID_REQUEST', {
      kind: 'invalid',
      field: 'Call',
    });
  const payload = (message as { payload?: unknown }).payload;
  if (typeof payload === 'object' && payload !== null && (payload as Fields)['ConnectionCallID'] !== undefined) {
    const event = Object.fromEntries(
      own.filter((key) => (payload as Fields)[key] !== undefined).map((key) => [key, (payload as Fields)[key]]),
    );
    return withDeviceType({ ...fields, ...event });
  }
  return withDeviceType(
    device && fields['ConnectionDeviceID'] === undefined ? { ...fields, ConnectionDeviceID: device } : fields,
  );
}

function pick(parties: readonly Party[], device: string | undefined, wanted: PartyState): Party | undefined {
  if (device !== undefined)
    return parties.find((party) => party.device === device || party.ConnectionDeviceID === device);
  const fitting = parties.filter((party) => wanted === undefined || party.state === wanted);
  // Static connections belong to devices that the peripheral controls, dynamic ones to outside parties.
  return (
    fitting.find((party) => party.ConnectionDeviceIDType === 'STATIC') ??
    fitting[0] ??
    parties.find((party) => party.ConnectionDeviceIDType === 'STATIC') ??
    parties[0]
  );
}

function connectionFields(party: Party | undefined, call: CallView): Fields {
  return {
    ConnectionCallID: party?.ConnectionCallID ?? call.ConnectionCallID,
    ...(party?.ConnectionDeviceIDType === undefined
      ? undefined
      : { ConnectionDeviceIDType: party.ConnectionDeviceIDType }),
    ...(party?.ConnectionDeviceID === undefined ? undefined : { ConnectionDeviceID: party.ConnectionDeviceID }),
  };
}

function agent(fields: Fields, device: string | undefined): Fields {
  return fields['AgentInstrument'] === undefined && device !== undefined ? { AgentInstrument: device } : {};
}

function withDeviceType(fields: Fields): Fields {
  if (fields['ConnectionDeviceID'] === undefined || fields['ConnectionDeviceIDType'] !== undefined) return fields;
  return { ...fields, ConnectionDeviceIDType: 'STATIC' };
}

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : asText(value));

function isView(call: unknown): call is CallView {
  return typeof call === 'object' && call !== null && Array.isArray((call as { parties?: unknown }).parties);
}
