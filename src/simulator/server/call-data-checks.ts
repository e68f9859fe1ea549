import { enums, layoutFor, rowNamed, type Message } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { CallData } from '../acd/model/call-data';
import { Refusal } from './refusals';

const status = enums.StatusCode.of;
/** Of all named variables and arrays of a message (BEHAVIOUR 7.2). */
const MAX_TOTAL_BYTES = 2000;
const MAX_NAME_BYTES = 32;
const MAX_VALUE_BYTES = 210;
const MAX_USER_DATA_BYTES = 131;

/**
 * Refuses call data that a request brings and no event could tell on: one client's mistake must not cost the others the call.
 * Text that is only too long is cut to each session's size where it is sent.
 */
export function checkCallData(acd: Acd, data: CallData): void {
  const { UserToUserInfo } = data;
  if (UserToUserInfo && UserToUserInfo.length > MAX_USER_DATA_BYTES) {
    throw Refusal.byServer(status.E_CTI_INVALID_FIELD_LENGTH);
  }
  checkNamedData(acd, data);
}

/** Refuses named variables that are not configured, of the wrong kind, or too long (BEHAVIOUR 7.2). */
export function checkNamedData(acd: Acd, data: CallData): void {
  const { NamedVariable: variables = [], NamedArray: elements = [] } = data;
  const configured = acd.settings.lab.namedVariables;
  const kind = (name: string): 'scalar' | 'array' | undefined => {
    const found = configured?.find((one) => one.name === name);
    if (!found) return undefined;
    return found.array ? 'array' : 'scalar';
  };
  for (const { VariableValue } of [...variables, ...elements]) {
    if (Buffer.byteLength(VariableValue) > MAX_VALUE_BYTES) throw Refusal.byServer(status.E_CTI_VALUE_TOO_LONG);
  }
  checkTotal(data);
  // No name of that length can be configured, and none that is empty.
  const isNone = ({ VariableName }: { VariableName: string }): boolean =>
    VariableName === '' || Buffer.byteLength(VariableName) > MAX_NAME_BYTES;
  if (variables.some(isNone)) throw Refusal.byServer(status.E_CTI_NAMED_VARIABLE_NOT_CONFIGURED);
  if (elements.some(isNone)) throw Refusal.byServer(status.E_CTI_NAMED_ARRAY_NOT_CONFIGURED);
  // Names are printable ASCII without blanks; the guides only name the status (inferred).
  if ([...variables, ...elements].some(({ VariableName }) => /[^!-~]/.test(VariableName))) {
    throw Refusal.byServer(status.E_CTI_INVALID_CHARACTER);
  }
  if (!configured) return;
  for (const { VariableName } of variables) {
    if (kind(VariableName) === 'array') throw Refusal.byServer(status.E_CTI_SCALAR_FUNCTION_ON_ARRAY);
    if (!kind(VariableName)) throw Refusal.byServer(status.E_CTI_NAMED_VARIABLE_NOT_CONFIGURED);
  }
  for (const { VariableName, VariableIndex } of elements) {
    if (kind(VariableName) === 'scalar') throw Refusal.byServer(status.E_CTI_ARRAY_FUNCTION_ON_SCALAR);
    if (!kind(VariableName)) throw Refusal.byServer(status.E_CTI_NAMED_ARRAY_NOT_CONFIGURED);
    const { size } = configured.find(({ name }) => name === VariableName)!;
    if (size !== undefined && VariableIndex >= size) throw Refusal.byServer(status.E_CTI_INVALID_ARRAY_INDEX);
  }
}

/** Refuses to write what the switch owns (BEHAVIOUR 7.3). */
export function checkProtected(acd: Acd, data: CallData): void {
  const map = acd.settings.lab.peripheral.callControlVariableMap ?? '';
  for (let at = 0; at < map.length; at++) {
    const isWritten = data[`CallVariable${at + 1}` as keyof CallData] !== undefined;
    if (map[at] === 'n' && isWritten) throw Refusal.byServer(status.E_CTI_PROTECTED_VARIABLE);
  }
}

const HEADER = 8;
const counts = [
  ['NumNamedVariables', 'NamedVariable', status.E_CTI_INVALID_NUM_NAMED_VARIABLES],
  ['NumNamedArrays', 'NamedArray', status.E_CTI_INVALID_NUM_NAMED_ARRAYS],
] as const;

/**
 * Refuses a request that announces another number of named variables or arrays than it brings (BEHAVIOUR 7.2). A decoded
 * message has the true counts, so that this looks at the frame.
 */
export function checkNamedCounts(request: Message, frame: Buffer, version: number): void {
  const row = rowNamed(request.name);
  if (!row || !('NumNamedVariables' in row.fixed)) return;
  let at = HEADER;
  for (const { key, size } of layoutFor(row, version).fixed) {
    const count = counts.find(([name]) => name === key);
    if (count && at + size <= frame.length) {
      const [, list, code] = count;
      const brought = (request[list] as readonly unknown[] | undefined)?.length ?? 0;
      if (frame.readUIntBE(at, size) !== brought) throw Refusal.byServer(code);
    }
    at += size;
  }
}

/** What a call has altogether has to fit into one message. */
export function checkTotal({ NamedVariable: variables = [], NamedArray: elements = [] }: CallData): void {
  let total = 0;
  for (const { VariableName, VariableValue } of [...variables, ...elements]) {
    total += Buffer.byteLength(VariableName) + Buffer.byteLength(VariableValue);
  }
  if (total > MAX_TOTAL_BYTES) throw Refusal.byServer(status.E_CTI_TOO_MUCH_DATA);
}
