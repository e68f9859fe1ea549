// Fixed parts of a few messages, for the naive writer.
import type { FixedItem } from '../support/naive-writer';

export const MAKE_CALL_REQ = 56;
export const AGENT_STATE_EVENT = 30;
export const CALL_HELD_EVENT = 11;
export const OPEN_CONF = 4;
export const BEGIN_CALL_EVENT = 23;

export const makeCall: FixedItem[] = [
  ['UINT', 1],
  ['UINT', 5000],
  ['USHORT', 0],
  ['USHORT', 0],
  ['USHORT', 0],
  ['USHORT', 0],
  ['USHORT', 0],
  ['USHORT', 0],
  ['BOOL', 0],
  ['BOOL', 1],
  ['USHORT', 0],
  ['USHORT', 0],
  ['UINT', 0xffffffff],
];
export const agentState = (groups: number): FixedItem[] => [
  ['UINT', 1],
  ['UINT', 5000],
  ['UINT', 0],
  ['USHORT', 17],
  ['USHORT', 3],
  ['UINT', 0],
  ['UINT', 1],
  ['UINT', 1],
  ['USHORT', 0],
  ['USHORT', 3],
  ['USHORT', 0],
  ['INT', 1],
  ['UINT', 0],
  ['USHORT', 1],
  ['UINT', 1],
  ['INT', 1],
  ['UINT', 1],
  ['USHORT', groups],
];
export const held: FixedItem[] = [
  ['UINT', 1],
  ['UINT', 5000],
  ['USHORT', 17],
  ['USHORT', 0],
  ['UINT', 66],
  ['USHORT', 0],
  ['USHORT', 4],
  ['USHORT', 0xffff],
];
export const beginCall = (clients: number, variables: number, arrays: number): FixedItem[] => [
  ['UINT', 0],
  ['UINT', 5000],
  ['USHORT', 17],
  ['USHORT', clients],
  ['USHORT', variables],
  ['USHORT', arrays],
  ['USHORT', 1],
  ['USHORT', 0],
  ['UINT', 66],
  ['USHORT', 0],
];

export const department = (version: number): FixedItem[] => (version >= 19 ? [['INT', 1]] : []);
export const setAgentState: FixedItem[] = [
  ['UINT', 1],
  ['UINT', 5000],
  ['USHORT', 0],
  ['USHORT', 0],
  ['USHORT', 0],
  ['USHORT', 0],
  ['UCHAR', 0],
  ['UINT', 0],
];

export const openConf: FixedItem[] = [
  ['UINT', 1],
  ['UINT', 5],
  ['UINT', 0],
  ['UINT', 0],
  ['TIME', 1700000000],
  ['BOOL', 1],
  ['USHORT', 17],
  ['USHORT', 0],
];
