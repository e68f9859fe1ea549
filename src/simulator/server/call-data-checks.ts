import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { CallData } from '../acd/call-data';
import { Refusal } from './refusals';

const status = enums.StatusCode.of;
/** Of all named variables and arrays of a message (BEHAVIOUR 7.2). */
const MAX_TOTAL_BYTES = 2000;
const MAX_VALUE_BYTES = 210;

/** Refuses named variables that are not configured, of the wrong kind, or too long (BEHAVIOUR 7.2). */
export function checkNamedData(acd: Acd, data: CallData): void {
  const { NamedVariable: variables = [], NamedArray: elements = [] } = data;
  const configured = acd.settings.lab.namedVariables;
  const kind = (name: string): 'scalar' | 'array' | undefined => {
    const found = configured?.find((one) => one.name === name);
    if (!found) return undefined;
    return found.array ? 'array' : 'scalar';
  };
  let total = 0;
  for (const { VariableName, VariableValue } of [...variables, ...elements]) {
    const bytes = Buffer.byteLength(VariableValue);
    if (bytes > MAX_VALUE_BYTES) throw Refusal.byServer(status.E_CTI_VALUE_TOO_LONG);
    total += bytes + Buffer.byteLength(VariableName);
  }
  if (total > MAX_TOTAL_BYTES) throw Refusal.byServer(status.E_CTI_TOO_MUCH_DATA);
  if (!configured) return;
  for (const { VariableName } of variables) {
    if (kind(VariableName) === 'array') throw Refusal.byServer(status.E_CTI_SCALAR_FUNCTION_ON_ARRAY);
    if (!kind(VariableName)) throw Refusal.byServer(status.E_CTI_NAMED_VARIABLE_NOT_CONFIGURED);
  }
  for (const { VariableName } of elements) {
    if (kind(VariableName) === 'scalar') throw Refusal.byServer(status.E_CTI_ARRAY_FUNCTION_ON_SCALAR);
    if (!kind(VariableName)) throw Refusal.byServer(status.E_CTI_NAMED_ARRAY_NOT_CONFIGURED);
  }
}
