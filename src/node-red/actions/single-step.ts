type Fields = Record<string, unknown>;

/** Fields of the one connection that most call requests name. */
export const connectionFields = ['ConnectionCallID', 'ConnectionDeviceID', 'ConnectionDeviceIDType'] as const;

export function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** Straight to a number: there is no held call, and its type says so (BEHAVIOUR 4.2, TRANSFER_CALL b). */
export function withoutHeld(fields: Fields): Fields {
  return {
    ...without(fields, ['HeldConnectionCallID', 'HeldConnectionDeviceID']),
    HeldConnectionDeviceIDType: 'NONE',
  };
}
