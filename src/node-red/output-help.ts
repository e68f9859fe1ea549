import type { Help, Property } from './declaration';

/** Help for the two outputs that every request node has. */
export function confirmedOutputs(confirmed: Readonly<Record<string, string>>): NonNullable<Help['outputs']> {
  return [
    {
      title: 'confirmed: the server accepted the request',
      properties: { ...confirmed, cti: 'Request name, `InvokeID` and `elapsedMs`.' },
    },
    {
      title: 'failed: refused, failed, timed out, not connected, or never sent',
      properties: {
        error:
          '`message`, `code` and `cause`. `cause.kind` is `refused`, `failed`, `timeout`, `disconnected` or `invalid`; codes stand beside their names, meaning and advice. With nothing wired here, Catch nodes get the same error.',
      },
    },
  ];
}

export const theCall = {
  call: 'The call, as events bring it in `msg.call`; or a ConnectionCallID. Without it, the connection in `msg.payload` is meant.',
  fields: 'Further fields of the request by their guide names.',
} as const;

/** The agent's device, for requests that can take it from the call. */
export const actingDevice = {
  AgentInstrument: {
    kind: 'typed',
    suggest: 'devices',
    label: 'At device',
    help: "The agent's device. Left open: the one of the call.",
    from: ['msg', 'agent'],
  },
} as const satisfies Record<string, Property>;
