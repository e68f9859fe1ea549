import { rowNamed } from '../../protocol';
import { FlowError } from '../flow-error';
import { without } from './fields';

type Fields = Record<string, unknown>;

/** Variables by name become fields of SET_CALL_DATA_REQ: guide names as they are, all others as named variables. */
export function callData(fields: Fields, isRelease: boolean): Fields {
  const { variables, ...rest } = without(fields, ['AgentInstrument']);
  if (isRelease) return rest;
  const row = rowNamed('SET_CALL_DATA_REQ');
  if (variables === undefined) return written(rest);
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    throw new FlowError('Variables must be an object of names and values', 'CTI_INVALID_REQUEST', {
      kind: 'invalid',
      field: 'variables',
    });
  }
  const inGuide = new Map(Object.keys(row.floating).map((name) => [name.toLowerCase(), name]));
  const named: [string, unknown][] = [];
  const known: Fields = {};
  for (const [name, value] of Object.entries(variables)) {
    if (Object.hasOwn(row.floating, name)) known[name] = value;
    else if (Object.hasOwn(row.fixed, name)) throw notVariable(name);
    else if (inGuide.has(name.toLowerCase())) throw otherCase(name, inGuide.get(name.toLowerCase())!);
    else named.push([name, value]);
  }
  return written({
    ...known,
    ...(named.length > 0 ? { NamedVariable: Object.fromEntries(named) } : undefined),
    ...rest,
  });
}

const notVariable = (name: string): FlowError =>
  new FlowError(`${name} is no variable of a call`, 'CTI_INVALID_REQUEST', { kind: 'invalid', field: name });

const otherCase = (name: string, right: string): FlowError =>
  new FlowError(`${name} is written ${right}`, 'CTI_INVALID_REQUEST', { kind: 'invalid', field: name });

/** What says where the data go, and is no data. */
const isAddress = (name: string): boolean => /^(PeripheralID|.*Connection.*)$/.test(name);

/** A request that writes nothing would be confirmed, and nobody would know. */
function written(fields: Fields): Fields {
  if (Object.entries(fields).some(([name, value]) => value !== undefined && !isAddress(name))) return fields;
  throw new FlowError('Variables is empty: name at least one variable and its value', 'CTI_INVALID_REQUEST', {
    kind: 'invalid',
    field: 'variables',
  });
}
