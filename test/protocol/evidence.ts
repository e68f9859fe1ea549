// The collected evidence about the protocol, in files beside the checkout, and the rows, both as flat facts that can be compared.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { enums, type Enumeration, type MessageRow } from '../../src/protocol';

const folder = path.resolve(__dirname, '..', '..', '..', 'shared', 'ged188');
export const hasEvidence = existsSync(path.join(folder, 'messages.json'));
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** What is known, by where: `MAKE_CALL_REQ.Priority.type` is `BOOL`. */
export type Facts = Map<string, string>;

interface EvidenceField {
  name: string;
  type: string;
  enum?: string;
  null?: string;
  since?: number;
  until?: number;
  tag?: number | null;
  maxSize?: number | null;
  maxSizeByVersion?: Record<string, number>;
  required?: boolean | null;
  repeats?: string;
  maxRepeats?: number;
  arrayOf?: string;
  arrayCount?: string;
}
export interface EvidenceMessage {
  type: number;
  name: string;
  direction: string;
  kind: string;
  confirmedBy?: number;
  sinceVersion?: number | null;
  service: string;
  undocumented?: boolean;
  fixed: EvidenceField[] | null;
  floating: EvidenceField[] | null;
  maxSizeComputed?: Record<string, number>;
}
interface EvidenceEnumeration {
  kind?: string;
  values?: { value: number; name?: string; label?: string; since?: number; until?: number; aliases?: string[] }[];
}

export const evidenceMessages = (): EvidenceMessage[] => read('messages.json') as EvidenceMessage[];
const evidenceEnumerations = (): Record<string, EvidenceEnumeration> =>
  (read('enums.json') as { enums: Record<string, EvidenceEnumeration> }).enums;

const nullValues: Record<string, number> = {
  NULL_CALL_ID: 0xffffffff,
  NULL_PERIPHERAL_ID: 0xffffffff,
  NULL_SKILL_GROUP: 0xffffffff,
  NULL_SERVICE: 0xffffffff,
  NULL_CALLTYPE: 0xffff,
  '0xffff': 0xffff,
  '0 = none': 0,
};
/** types.json gives these enumerations a number for "none" once, instead of at every field. */
const nullByEnumeration: Record<string, number> = {
  PeripheralType: 0xffff,
  LocalConnectionState: 0xffff,
  EventCause: 0xffff,
  DeviceIDType: 0xffff,
  ConnectionDeviceIDType: 0xffff,
};
const sizes: Record<string, number> = { UINT: 4, INT: 4, TIME: 4, USHORT: 2, BOOL: 2, UCHAR: 1 };

function put(facts: Facts, where: string, what: string, value: string | number | boolean | null | undefined): void {
  if (value !== undefined && value !== null && value !== false) facts.set(`${where}.${what}`, String(value));
}

function nullOf(field: EvidenceField): number | string | undefined {
  if (field.null !== undefined) return nullValues[field.null] ?? field.null;
  return field.enum === undefined ? undefined : nullByEnumeration[field.enum];
}

function sizesFrom(field: EvidenceField): string | undefined {
  if (!field.maxSizeByVersion) return field.maxSize === null ? undefined : String(field.maxSize);
  return Object.entries(field.maxSizeByVersion)
    .map(([range, size]) => [Number.parseInt(range, 10), size] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([since, size], index) => `${index === 0 ? 0 : since}:${size}`)
    .join(' ');
}

export function factsOfEvidence(messages: readonly EvidenceMessage[]): Facts {
  const facts: Facts = new Map();
  const names = new Map(messages.map((message) => [message.type, message.name]));
  for (const message of messages) {
    const { name } = message;
    put(facts, name, 'type', message.type);
    put(facts, name, 'kind', message.kind);
    put(facts, name, 'from', message.direction === 'both' ? 'both' : message.direction.replace(/->.*/, ''));
    put(facts, name, 'since', message.sinceVersion);
    put(facts, name, 'confirmedBy', names.get(message.confirmedBy ?? -1));
    const services = message.service.split(/ [|/] /).filter((service) => service.startsWith('CTI_SERVICE_'));
    put(facts, name, 'service', services.join(' ') || undefined);
    put(facts, name, 'fixed', (message.fixed ?? []).map((field) => field.name).join(' ') || undefined);
    put(facts, name, 'floating', (message.floating ?? []).map((field) => field.name).join(' ') || undefined);
    for (const field of [...(message.fixed ?? []), ...(message.floating ?? [])]) {
      const where = `${name}.${field.name}`;
      put(facts, where, 'type', field.type);
      put(facts, where, 'enum', field.enum);
      put(facts, where, 'null', nullOf(field));
      put(facts, where, 'since', field.since);
      put(facts, where, 'until', field.until);
      put(facts, where, 'tag', field.tag);
      put(facts, where, 'required', field.required);
      put(facts, where, 'repeats', field.repeats);
      put(facts, where, 'maxRepeats', field.maxRepeats);
      put(facts, where, 'arrayCount', field.arrayCount);
      if (message.floating?.includes(field) && field.arrayOf === undefined)
        put(facts, where, 'maxSize', sizesFrom(field));
    }
  }
  return facts;
}

type Field = MessageRow['fixed'][string];
type Tagged = Extract<MessageRow['floating'][string], { tag: number | undefined }>;

const enumerationNames = new Map<Enumeration, string>(
  Object.entries(enums).map(([name, enumeration]) => [enumeration as Enumeration, name]),
);

export function factsOfRows(rows: readonly MessageRow[]): Facts {
  const facts: Facts = new Map();
  for (const row of rows) {
    const { name } = row;
    put(facts, name, 'type', row.type);
    put(facts, name, 'kind', row.kind);
    put(facts, name, 'from', row.from);
    put(facts, name, 'since', row.since);
    put(facts, name, 'confirmedBy', row.confirmedBy);
    put(facts, name, 'service', row.service?.join(' '));
    put(facts, name, 'fixed', Object.keys(row.fixed).join(' ') || undefined);
    for (const [key, field] of Object.entries(row.fixed)) putField(facts, `${name}.${key}`, field);
    const floating: string[] = [];
    for (const [key, entry] of Object.entries(row.floating)) {
      const members = 'members' in entry ? Object.entries(entry.members) : ([[key, entry]] as [string, Tagged][]);
      for (const [member, field] of members) {
        floating.push(member);
        const where = `${name}.${member}`;
        putField(facts, where, field);
        put(facts, where, 'tag', field.tag);
        put(facts, where, 'required', field.required);
        put(facts, where, 'arrayCount', field.packedBy);
        put(facts, where, 'repeats', field.repeatedBy ?? ('members' in entry ? entry.countedBy : undefined));
        if ('members' in entry) put(facts, where, 'maxRepeats', entry.maxCount);
        if (field.packedBy === undefined) put(facts, where, 'maxSize', sizesOf(field));
      }
    }
    put(facts, name, 'floating', floating.join(' ') || undefined);
  }
  return facts;
}

function putField(facts: Facts, where: string, field: Field): void {
  put(facts, where, 'type', field.wire);
  put(facts, where, 'enum', field.enum && (enumerationNames.get(field.enum) ?? field.enum.name));
  put(facts, where, 'null', field.absent);
  put(facts, where, 'since', field.since);
  put(facts, where, 'until', field.until);
}

const sizesOf = (field: Field): string =>
  typeof field.maxSize === 'number'
    ? String(field.maxSize)
    : field.maxSize.map(([since, size]) => `${since}:${size}`).join(' ');

export function factsOfEvidenceEnumerations(): Facts {
  const facts: Facts = new Map();
  for (const [name, { kind, values }] of Object.entries(evidenceEnumerations())) {
    if (!values || values.length === 0) continue;
    put(facts, name, 'kind', kind);
    for (const value of values) {
      const guideName = value.name ?? value.label;
      const range =
        value.since === undefined && value.until === undefined ? '' : ` ${value.since ?? ''}-${value.until ?? ''}`;
      put(facts, name, `${value.value}${range}`, [guideName, ...(value.aliases ?? [])].join(' '));
    }
  }
  return facts;
}

export function factsOfEnumerations(): Facts {
  const facts: Facts = new Map();
  for (const [name, enumeration] of Object.entries(enums) as [string, Enumeration][]) {
    put(facts, name, 'kind', enumeration.kind);
    for (const { value, guideName, aliases, since, until } of enumeration.values) {
      const range = since === undefined && until === undefined ? '' : ` ${since ?? ''}-${until ?? ''}`;
      put(facts, name, `${value}${range}`, [guideName, ...(aliases ?? [])].join(' '));
    }
  }
  return facts;
}

export interface Difference {
  readonly where: string;
  readonly evidence: string | null;
  readonly ours: string | null;
}

export function differences(evidence: Facts, ours: Facts): Difference[] {
  return [...new Set([...evidence.keys(), ...ours.keys()])]
    .filter((where) => evidence.get(where) !== ours.get(where))
    .map((where) => ({ where, evidence: evidence.get(where) ?? null, ours: ours.get(where) ?? null }));
}

/** The largest message in bytes by the formula that the evidence states: header, fixed part, all floating data and their heads. */
export function largestSize(row: MessageRow, version: number): number {
  const exists = ({ since = 0, until = 99 }: { since?: number; until?: number }): boolean =>
    since <= version && version <= until;
  const head = version < 20 ? 2 : 4;
  const limit = (field: Field): number =>
    typeof field.maxSize === 'number' ? field.maxSize : field.maxSize.filter(([since]) => since <= version).at(-1)![1];
  let size = 8;
  let namedData = 0;
  for (const field of Object.values(row.fixed)) if (exists(field)) size += sizes[field.wire] ?? 0;
  for (const entry of Object.values(row.floating)) {
    for (const field of 'members' in entry ? Object.values(entry.members) : [entry]) {
      if (!exists(field)) continue;
      if (field.wire === 'NAMEDVAR' || field.wire === 'NAMEDARRAY') namedData = 2502;
      else size += (limit(field) + head) * ('members' in entry ? (entry.maxCount ?? 1) : 1);
    }
  }
  return size + namedData;
}
