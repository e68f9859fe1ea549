import { isListLayout, type Counts, type FloatingField, type Layout } from './layout';
import type { UnknownField } from './message-types';

type Holder = Readonly<Record<string, unknown>>;

/** One floating field to be written: which, with what value, and where that value stands in the message. */
export interface FloatingEntry {
  readonly tag: number;
  readonly field: FloatingField | undefined;
  readonly value: unknown;
  /** Key of the field or its list; `undefined` for an unknown field. */
  readonly key: string | undefined;
  readonly index: number;
  readonly member: string | undefined;
  /** Position in a field that repeats within its record. */
  readonly element?: number;
}

/** How many members a count stands for: as many as there are, whatever the message says. */
export function countOf(holder: Holder, keys: readonly string[] = []): number {
  for (const key of keys) {
    const counted = holder[key];
    if (Array.isArray(counted)) return counted.length;
  }
  return 0;
}

/** The floating fields of a message in the order in which the encoder writes them: as the row lists them, unknown ones last. */
export function* floatingEntries(layout: Layout, message: Holder): Generator<FloatingEntry> {
  for (const entry of layout.floating) {
    if (!isListLayout(entry)) {
      const value = valueIn(message, entry, layout.counts);
      if (value !== undefined && value !== null)
        yield { tag: entry.tag, field: entry, value, key: entry.key, index: 0, member: undefined };
      continue;
    }
    const elements = message[entry.key];
    if (!Array.isArray(elements)) continue;
    for (const [index, element] of (elements as unknown[]).entries()) {
      for (const field of entry.members) {
        const value = entry.single ? element : valueIn(element as Holder, field, entry.counts);
        // Records stay whole: what is absent in one is written as its null value.
        if ((value === undefined || value === null) && (entry.single || field.absent === undefined)) continue;
        if (field.repeatedBy !== undefined) {
          yield* elementsOf(field, value, entry.key, index);
          continue;
        }
        yield { tag: field.tag, field, value, key: entry.key, index, member: entry.single ? undefined : field.key };
      }
    }
  }
  for (const [index, unknown] of ((message['unknownFields'] as UnknownField[] | undefined) ?? []).entries()) {
    yield { tag: unknown.tag, field: undefined, value: unknown.data, key: undefined, index, member: undefined };
  }
}

function* elementsOf(field: FloatingField, values: unknown, key: string, index: number): Generator<FloatingEntry> {
  if (!Array.isArray(values)) return;
  for (const [element, value] of (values as unknown[]).entries())
    yield { tag: field.tag, field, value, key, index, member: field.key, element };
}

function valueIn(holder: Holder, field: FloatingField, counts: Counts): unknown {
  if (!field.counts) return holder[field.key];
  const number = countOf(holder, counts.get(field.key));
  return number > 0 || holder[field.key] !== undefined ? number : undefined;
}
