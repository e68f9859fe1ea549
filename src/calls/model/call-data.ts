import { enums, type Message } from '../../protocol';
import { recordsIn } from '../records';
import type { TextPool } from './text-pool';

/** Items that a client may write (BEHAVIOUR 7.1): what a snapshot replaces and what a consult call hands over. */
const VARIABLES = [...Array.from({ length: 10 }, (_, i) => `CallVariable${i + 1}`), 'CallWrapupData'];
const TEXTS = [
  'ANI',
  'ANI_II',
  'DNIS',
  'DialedNumber',
  'CallerEnteredDigits',
  'CustomerPhoneNumber',
  'CustomerAccountNumber',
  'ProtocolReferenceGUID',
  'CcaiConfigId',
];
const NUMBERS = ['RouterCallKeyDay', 'RouterCallKeyCallID', 'RouterCallKeySequenceNumber', 'CampaignID', 'QueryRuleID'];
/** Kept as binary strings: a decoded Buffer is a slice that would hold on to its whole pool. */
const BYTES = ['UserToUserInfo', 'CallReferenceID'];

/** From here on an update carries every ECC variable of the call, also when there is none (BEHAVIOUR 7.2). */
export const WHOLE_ECC_SINCE = 22;

interface CtiClient {
  CTIClientSignature?: string;
  CTIClientTimestamp?: number;
}

/** The data of a call, stored small: `undefined` is an item that was emptied, so that objects keep their shape. */
export class CallData {
  readonly items: Record<string, string | number | undefined> = {};
  /** Name, value, name, value. */
  named: string[] | undefined = undefined;
  /** Name, index, value, and again. */
  arrays: (string | number)[] | undefined = undefined;
  clients: CtiClient[] | undefined = undefined;
}

export interface MergeOptions {
  readonly version: number;
  /** What the message has of these replaces what is there, and what it lacks is gone. */
  readonly replace?: 'ecc' | 'variables and ecc';
}

/** Merges what a message says about the call's data. Tells whether anything changed. */
export function mergeData(data: CallData, message: Message, pool: TextPool, options: MergeOptions): boolean {
  let changed = false;
  const whole = options.replace === 'variables and ecc';
  for (const name of TEXTS) if (setText(data, name, message[name])) changed = true;
  for (const name of VARIABLES) if (setText(data, name, whole ? (message[name] ?? '') : message[name])) changed = true;
  for (const name of NUMBERS) if (setItem(data, name, message[name])) changed = true;
  for (const name of BYTES) if (setBytes(data, name, message[name])) changed = true;
  if (setDisposition(data, message['CalledPartyDisposition'], options.version)) changed = true;
  if (setClients(data, message['CTIClients'], pool)) changed = true;
  if (mergeNamed(data, message['NamedVariable'], pool, options.replace !== undefined)) changed = true;
  if (mergeArrays(data, message['NamedArray'], pool, options.replace !== undefined)) changed = true;
  return changed;
}

/** What was set on a consult call goes over the first call's variables; who called whom does not [inferred, BEHAVIOUR 5.4 H]. */
export function overlayVariables(data: CallData, other: CallData): boolean {
  let changed = false;
  for (const name of [...VARIABLES, 'UserToUserInfo'])
    if (other.items[name] !== undefined && setItem(data, name, other.items[name])) changed = true;
  const named = data.named ? [...data.named] : [];
  for (let at = 0; at < (other.named?.length ?? 0); at += 2) putNamed(named, other.named![at]!, other.named![at + 1]!);
  if (adoptList(data, 'named', named)) changed = true;
  const arrays = data.arrays ? [...data.arrays] : [];
  for (let at = 0; at < (other.arrays?.length ?? 0); at += 3)
    putArray(arrays, other.arrays![at] as string, other.arrays![at + 1] as number, other.arrays![at + 2] as string);
  return adoptList(data, 'arrays', arrays) || changed;
}

/** CTI OS users store one blank to clear a variable (BEHAVIOUR 7.3). */
const isEmpty = (text: string): boolean => text === '' || text === ' ';

function setText(data: CallData, name: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return isEmpty(value) ? clearItem(data, name) : setItem(data, name, value);
}

function setBytes(data: CallData, name: string, value: unknown): boolean {
  if (!(value instanceof Uint8Array)) return false;
  const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  return text === '' ? clearItem(data, name) : setItem(data, name, text);
}

function setItem(data: CallData, name: string, value: unknown): boolean {
  if ((typeof value !== 'string' && typeof value !== 'number') || data.items[name] === value) return false;
  data.items[name] = value;
  return true;
}

function clearItem(data: CallData, name: string): boolean {
  if (data.items[name] === undefined) return false;
  data.items[name] = undefined;
  return true;
}

function setDisposition(data: CallData, value: unknown, version: number): boolean {
  if (typeof value !== 'number' || value === 0 || value === 0xffff) return false;
  return setItem(data, 'CalledPartyDisposition', enums.CalledPartyDisposition.find(value, version)?.name ?? value);
}

function setClients(data: CallData, value: unknown, pool: TextPool): boolean {
  const listed = recordsIn(value) as readonly CtiClient[];
  if (listed.length === 0) return false;
  const clients = listed.map((client) => ({
    ...client,
    ...(client.CTIClientSignature === undefined
      ? undefined
      : { CTIClientSignature: pool.share(client.CTIClientSignature) }),
  }));
  const known = data.clients;
  const isSame =
    known?.length === clients.length &&
    known.every(
      (client, at) =>
        client.CTIClientSignature === clients[at]!.CTIClientSignature &&
        client.CTIClientTimestamp === clients[at]!.CTIClientTimestamp,
    );
  if (isSame) return false;
  data.clients = clients;
  return true;
}

// ---- named variables and arrays (ECC)

interface Named {
  VariableName: string;
  VariableIndex?: number;
  VariableValue: string;
}

const namedIn = (list: unknown): Named[] =>
  recordsIn(list).filter(
    (one): one is Readonly<Record<string, unknown>> & Named =>
      typeof one['VariableName'] === 'string' && typeof one['VariableValue'] === 'string',
  );

function mergeNamed(data: CallData, value: unknown, pool: TextPool, replace: boolean): boolean {
  const variables = namedIn(value);
  if (variables.length === 0 && !replace) return false;
  const next = replace || !data.named ? [] : [...data.named];
  for (const { VariableName, VariableValue } of variables) putNamed(next, pool.share(VariableName), VariableValue);
  return adoptList(data, 'named', next);
}

function putNamed(list: string[], name: string, value: string): void {
  let at = 0;
  while (at < list.length && list[at] !== name) at += 2;
  if (isEmpty(value)) list.splice(at, 2);
  else {
    list[at] = name;
    list[at + 1] = value;
  }
}

function mergeArrays(data: CallData, value: unknown, pool: TextPool, replace: boolean): boolean {
  const elements = namedIn(value);
  if (elements.length === 0 && !replace) return false;
  const next = replace || !data.arrays ? [] : [...data.arrays];
  for (const { VariableName, VariableIndex = 0, VariableValue } of elements)
    putArray(next, pool.share(VariableName), VariableIndex, VariableValue);
  return adoptList(data, 'arrays', next);
}

function putArray(list: (string | number)[], name: string, index: number, value: string): void {
  let at = 0;
  while (at < list.length && !(list[at] === name && list[at + 1] === index)) at += 3;
  if (isEmpty(value)) list.splice(at, 3);
  else list.splice(at, 3, name, index, value);
}

function adoptList<N extends 'named' | 'arrays'>(data: CallData, which: N, next: NonNullable<CallData[N]>): boolean {
  const known: readonly unknown[] = data[which] ?? [];
  if (known.length === next.length && known.every((element, at) => element === next[at])) return false;
  data[which] = next.length === 0 ? undefined : next;
  return true;
}

// ---- as flows see it

export function dataView(data: CallData): Record<string, unknown> {
  const view: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data.items))
    if (value !== undefined)
      view[name] = BYTES.includes(name) && typeof value === 'string' ? Buffer.from(value, 'latin1') : value;
  if (data.named) view['NamedVariable'] = namedView(data.named);
  if (data.arrays) view['NamedArray'] = arraysView(data.arrays);
  if (data.clients) view['CTIClients'] = data.clients.map((client) => ({ ...client }));
  return view;
}

function namedView(list: readonly string[]): Record<string, string> {
  const entries: [string, string][] = [];
  for (let at = 0; at < list.length; at += 2) entries.push([list[at]!, list[at + 1]!]);
  return Object.fromEntries(entries);
}

function arraysView(list: readonly (string | number)[]): Record<string, Record<number, string>> {
  const arrays = new Map<string, Record<number, string>>();
  for (let at = 0; at < list.length; at += 3) {
    const name = list[at] as string;
    let array = arrays.get(name);
    if (!array) arrays.set(name, (array = {}));
    array[list[at + 1] as number] = list[at + 2] as string;
  }
  return Object.fromEntries(arrays);
}
