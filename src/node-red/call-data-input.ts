import { rowNamed } from '../protocol';
import { FlowError } from './flow-error';
import { without } from './single-step';

type Fields = Record<string, unknown>;

/** Variables by name become fields of SET_CALL_DATA_REQ: guide names as they are, all others as named variables. */
export function callData(fields: Fields, isRelease: boolean): Fields {
  const { variables, ...rest } = without(fields, ['AgentInstrument']);
  if (isRelease || variables === undefined) return rest;
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    throw new FlowError('Variables must be an object of names and values', 'CTI_INVALID_REQUEST', {
      kind: 'invalid',
      field: 'variables',
    });
  }
  const row = rowNamed('SET_CALL_DATA_REQ');
  const named: [string, unknown][] = [];
  const known: Fields = {};
  for (const [name, value] of Object.entries(variables)) {
    if (Object.hasOwn(row.floating, name)) known[name] = value;
    else if (Object.hasOwn(row.fixed, name)) throw notVariable(name);
    else named.push([name, value]);
  }
  return { ...known, ...(named.length > 0 ? { NamedVariable: Object.fromEntries(named) } : undefined), ...rest };
}

const notVariable = (name: string): FlowError =>
  new FlowError(`${name} is no variable of a call`, 'CTI_INVALID_REQUEST', { kind: 'invalid', field: name });
