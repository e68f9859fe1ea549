import { enums, rows, SECRET_FIELDS, type Enumeration, type MessageRow } from '../protocol';
import type { Field, TaggedField } from '../protocol/define-message';
import { isList } from '../protocol/layout';
import { WIDE_TAGS_SINCE } from '../protocol/versions';
import { engine } from './engine';
import { lua } from './lua';

interface FieldEntry {
  /** Name. */
  readonly n: string;
  /** Wire type. */
  readonly w: string;
  readonly since?: number | undefined;
  readonly till?: number | undefined;
  /** Name of the enumeration. */
  readonly e?: string | undefined;
  /** The number that says "none". */
  readonly none?: number | undefined;
  readonly secret?: true | undefined;
}

/** A Wireshark dissector in Lua for all messages of the table, both framings, the version taken from the OPEN_REQ it saw. */
export function dissector(): string {
  const messages = new Map(rows.map((row) => [row.type, messageEntry(row)]));
  return [
    '-- Wireshark dissector for Cisco CTI Server (GED-188), generated from the message table of node-red-cisco-cti.',
    '-- Put it into the personal Lua plugins folder (Help > About > Folders), or: tshark -X lua_script:cisco-cti.lua',
    `local WIDE_TAGS_SINCE = ${WIDE_TAGS_SINCE}`,
    'local ENUMS = {',
    ...Object.values(enums as Readonly<Record<string, Enumeration>>).map((one) => `  ${one.name}=${enumEntry(one)},`),
    '}',
    'local MESSAGES = {',
    ...Array.from(messages, ([type, entry]) => `  [${type}]=${lua(entry)},`),
    '}',
    `local FIELDS = ${lua(fieldKinds())}`,
    engine,
  ].join('\n');
}

function messageEntry(row: MessageRow): object {
  const floating = new Map<number, FieldEntry>();
  for (const [name, entry] of Object.entries(row.floating)) {
    const members = isList(entry) ? Object.entries(entry.members) : [[name, entry] as const];
    for (const [member, field] of members)
      if (field.tag !== undefined) floating.set(field.tag, fieldEntry(member, field));
  }
  return {
    n: row.name,
    opaque: row.opaque,
    fixed: Object.entries(row.fixed).map(([name, field]) => fieldEntry(name, field)),
    floats: floating,
  };
}

function fieldEntry(name: string, field: Field | TaggedField): FieldEntry {
  return {
    n: name,
    w: field.packedBy === undefined ? field.wire : 'UNSPEC',
    since: field.since,
    till: field.until,
    e: field.enum?.name,
    none: field.absent,
    secret: SECRET_FIELDS.has(name) ? true : undefined,
  };
}

function enumEntry(one: Enumeration): string {
  return lua({
    mask: one.kind === 'mask' ? true : undefined,
    v: new Map(one.values.map(({ value, guideName }) => [value, guideName])),
  });
}

/** One display filter name for each field name; where widths differ the wider number holds both. */
function fieldKinds(): Map<string, string> {
  const kinds = new Map<string, string>();
  const note = (name: string, field: Field): void => {
    const kind = field.packedBy === undefined ? kindOf(field.wire) : 'bytes';
    const known = kinds.get(name);
    kinds.set(
      name,
      known === undefined || known === kind
        ? kind
        : known === 'int32' && kind === 'uint32'
          ? 'uint32'
          : kind === 'int32' && known === 'uint32'
            ? 'uint32'
            : 'bytes',
    );
  };
  for (const row of rows) {
    for (const [name, field] of Object.entries(row.fixed)) note(name, field);
    for (const [name, entry] of Object.entries(row.floating)) {
      if (isList(entry)) for (const [member, field] of Object.entries(entry.members)) note(member, field);
      else note(name, entry);
    }
  }
  return kinds;
}

function kindOf(wire: string): string {
  if (wire === 'STRING') return 'string';
  if (wire === 'INT') return 'int32';
  if (wire === 'UNSPEC') return 'bytes';
  if (wire === 'NAMEDVAR' || wire === 'NAMEDARRAY') return 'string';
  return 'uint32';
}
