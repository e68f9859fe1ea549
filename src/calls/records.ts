/** The elements of a decoded list; whatever is no list has none. */
export function recordsIn(list: unknown): Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(list)) return [];
  return list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}

export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Whether something belongs to a peripheral, or to any of them; what is not told may be anybody's. */
export const isOf = ({ PeripheralID }: { readonly PeripheralID?: number | undefined }, peripheral?: number): boolean =>
  peripheral === undefined || PeripheralID === undefined || PeripheralID === peripheral;
