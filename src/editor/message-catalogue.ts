import { rows, SECRET_FIELDS } from '../protocol';
import type { Field, List, TaggedField } from '../protocol/define-message';

interface FieldEntry {
  readonly name: string;
  readonly type: string;
  readonly doc?: string;
  /** Names that can be chosen. */
  readonly names?: readonly string[];
  readonly mask?: true;
  /** Never as plain text in a flow file. */
  readonly secret?: true;
}

/** Requests and their fields, as the field pickers of all forms show them. */
export function messageCatalogue(): Record<string, { summary: string; fields: FieldEntry[] }> {
  const requests = rows.filter((row) => row.kind === 'request' && row.from !== 'server' && !row.opaque);
  return Object.fromEntries(
    requests.map((row) => {
      const entries: [string, Field | TaggedField | List][] = [
        ...Object.entries(row.fixed),
        ...Object.entries(row.floating),
      ];
      const fields = entries.filter(
        ([name, entry]) => name !== 'InvokeID' && !name.startsWith('Reserved') && !('counts' in entry && entry.counts),
      );
      return [row.name, { summary: row.summary, fields: fields.map(([name, entry]) => fieldEntry(name, entry)) }];
    }),
  );
}

function fieldEntry(name: string, entry: Field | List): FieldEntry {
  if ('members' in entry) return { name, type: name === 'NamedVariable' || name === 'NamedArray' ? 'object' : 'list' };
  return {
    name,
    type: entry.wire === 'BOOL' ? 'bool' : entry.wire === 'STRING' || entry.wire === 'UNSPEC' ? 'text' : 'number',
    ...(SECRET_FIELDS.has(name) ? { secret: true as const } : undefined),
    ...(entry.doc ? { doc: entry.doc } : undefined),
    ...(entry.enum ? { names: entry.enum.values.map((value) => value.name) } : undefined),
    ...(entry.enum?.kind === 'mask' ? { mask: true as const } : undefined),
  };
}
