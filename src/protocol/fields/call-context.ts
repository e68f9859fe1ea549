import { list, namedArray, namedVariable, tagged, text, time, type SizeByVersion } from '../define-message';

/** 40 bytes in the version 9 guide, 41 from 14. */
const CALL_VARIABLE: SizeByVersion = [
  [0, 40],
  [14, 41],
];

export const callVariables = {
  CallVariable1: text(13, CALL_VARIABLE),
  CallVariable2: text(14, CALL_VARIABLE),
  CallVariable3: text(15, CALL_VARIABLE),
  CallVariable4: text(16, CALL_VARIABLE),
  CallVariable5: text(17, CALL_VARIABLE),
  CallVariable6: text(18, CALL_VARIABLE),
  CallVariable7: text(19, CALL_VARIABLE),
  CallVariable8: text(20, CALL_VARIABLE),
  CallVariable9: text(21, CALL_VARIABLE),
  CallVariable10: text(22, CALL_VARIABLE),
};

/** Expanded call context (ECC): named variables and arrays. */
export const namedData = {
  NamedVariable: list('NumNamedVariables', { NamedVariable: namedVariable(82, 251) }),
  NamedArray: list('NumNamedArrays', { NamedArray: namedArray(83, 252) }),
};

/** The client history of a call: who has been associated with it, and since when. */
export const ctiClients = {
  CTIClients: list('NumCTIClients', { CTIClientSignature: text(23, 64), CTIClientTimestamp: tagged(24, time()) }, 16),
};
