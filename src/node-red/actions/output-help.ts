import type { Help } from '../declaration';

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
