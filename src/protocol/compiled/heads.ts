/** How the head of a floating field is read and compared: tag and length at once. */
export interface Heads {
  readonly size: number;
  readonly shift: number;
  readonly mask: number;
  readonly read: (at: string) => string;
  readonly write: (at: string, head: string) => string;
}
export const wideHeads: Heads = {
  size: 4,
  shift: 16,
  mask: 0xffff,
  read: (at) => `view.getInt32(${at})`,
  write: (at, head) => `view.setInt32(${at}, ${head})`,
};
export const narrowHeads: Heads = {
  size: 2,
  shift: 8,
  mask: 0xff,
  read: (at) => `view.getUint16(${at})`,
  write: (at, head) => `view.setUint16(${at}, ${head})`,
};
