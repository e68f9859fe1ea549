import { rowNamed, type FieldsOf, type MessageName } from '../../../protocol';
import type { Variables } from '../../lab/contact-centre';

const callVariables = [
  'CallVariable1',
  'CallVariable2',
  'CallVariable3',
  'CallVariable4',
  'CallVariable5',
  'CallVariable6',
  'CallVariable7',
  'CallVariable8',
  'CallVariable9',
  'CallVariable10',
] as const;

const dataFields = [
  'ANI',
  'UserToUserInfo',
  'DNIS',
  'DialedNumber',
  'CallerEnteredDigits',
  'RouterCallKeyDay',
  'RouterCallKeyCallID',
  'RouterCallKeySequenceNumber',
  ...callVariables,
  'CallWrapupData',
  'NamedVariable',
  'NamedArray',
  'CustomerPhoneNumber',
  'CustomerAccountNumber',
  'CampaignID',
  'QueryRuleID',
  'CalledPartyDisposition',
  'CallReferenceID',
] as const;

/** What travels with a call (BEHAVIOUR 7.1), under guide names; and which services agents used, which updates do not tell. */
export type CallData = Pick<FieldsOf<'CALL_DATA_UPDATE_EVENT'>, (typeof dataFields)[number]> &
  Pick<FieldsOf<'SNAPSHOT_CALL_CONF'>, 'FltEnabledServices'>;
export type NamedVariable = { VariableName: string; VariableValue: string };
export type NamedArrayElement = NamedVariable & { VariableIndex: number };

/** The call data among the fields of a request. */
export function callDataOf(fields: object): CallData {
  const given = fields as Record<string, unknown>;
  return Object.fromEntries(dataFields.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));
}

/** Those fields of call data that a message has. */
export function callDataFor(name: MessageName, data: CallData): CallData {
  const row = rowNamed(name);
  return Object.fromEntries(Object.entries(data).filter(([key]) => key in row.fixed || key in row.floating));
}

/**
 * Call data with changes laid over it. Fields that are not given stay, empty text clears (BEHAVIOUR 7.3, inferred), named
 * variables and array elements replace those of the same name and index.
 */
export function withChanges(data: CallData, changes: CallData): CallData {
  const { NamedVariable: variables, NamedArray: elements, ...plain } = changes;
  const merged: Record<string, unknown> = { ...data };
  for (const [key, value] of Object.entries(plain)) {
    if (value === '') delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  if (variables) {
    const byName = new Map((data.NamedVariable ?? []).map((one) => [one.VariableName, one]));
    for (const one of variables) byName.set(one.VariableName, one);
    merged['NamedVariable'] = [...byName.values()];
  }
  if (elements) {
    const place = (one: NamedArrayElement): string => `${one.VariableName}\0${one.VariableIndex}`;
    const byPlace = new Map((data.NamedArray ?? []).map((one) => [place(one), one]));
    for (const one of elements) byPlace.set(place(one), one);
    merged['NamedArray'] = [...byPlace.values()];
  }
  return merged;
}

const MAX_NAME = 32;
const MAX_VALUE = 210;

/**
 * Call data from variables by name: CallVariable1 to CallVariable10, any other name is a named variable.
 * @throws RangeError for names over 32 and values over 210 bytes (BEHAVIOUR 7.2)
 */
export function callDataFrom(variables: Variables = {}, namedVariables: Variables = {}): CallData {
  const isCallVariable = (name: string): boolean => (callVariables as readonly string[]).includes(name);
  const plain = Object.entries(variables).filter(([name]) => isCallVariable(name));
  const named = [
    ...Object.entries(variables).filter(([name]) => !isCallVariable(name)),
    ...Object.entries(namedVariables),
  ].map(([VariableName, value]) => ({ VariableName, VariableValue: String(value) }));
  for (const { VariableName, VariableValue } of named) {
    if (Buffer.byteLength(VariableName) > MAX_NAME || Buffer.byteLength(VariableValue) > MAX_VALUE) {
      throw new RangeError(`${VariableName}: names have at most ${MAX_NAME} bytes, values at most ${MAX_VALUE}`);
    }
  }
  return {
    ...Object.fromEntries(plain.map(([name, value]) => [name, String(value)])),
    ...(named.length > 0 ? { NamedVariable: named } : undefined),
  };
}
