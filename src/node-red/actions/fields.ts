/** Fields of a request by their guide names. */
export type Fields = Record<string, unknown>;

/** Fields of the one connection that most call requests name. */
export const connectionFields = ['ConnectionCallID', 'ConnectionDeviceID', 'ConnectionDeviceIDType'] as const;

export function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
