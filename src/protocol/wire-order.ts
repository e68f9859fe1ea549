import { floatingEntries, type FloatingEntry } from './floating-order';
import type { Layout } from './layout';
import type { Message } from './message-types';
import { snapshot, type FloatingNote, type WireNotes } from './wire-notes';

/**
 * The floating fields in the order in which they are written: that of the row or, where the message was read in another one,
 * that one. `raw` are bytes that are written as they came.
 */
export function* inWireOrder(
  layout: Layout,
  message: Message,
  notes: WireNotes | undefined,
): Generator<{ entry: FloatingEntry; raw: Buffer | undefined }> {
  const entries = [...floatingEntries(layout, message)];
  if (!notes) {
    for (const entry of entries) yield { entry, raw: undefined };
    return;
  }
  const left = new Map(entries.map((entry) => [placeOf(entry), entry]));
  for (const note of notes.floating) {
    const entry = left.get(placeOf(note)) ?? noted(layout, message, note);
    if (!entry) continue;
    left.delete(placeOf(note));
    const kept = note.exact && note.exact.value === snapshot(entry.value);
    yield { entry, raw: kept ? note.exact?.raw : correctedCount(entry, note) };
  }
  for (const entry of left.values()) {
    // A record that was read without this field stays without it, and a list that came without its count too.
    if (entry.value !== undefined && entry.value !== null && !cameWithoutCount(layout, notes, entry))
      yield { entry, raw: undefined };
  }
}

function cameWithoutCount(layout: Layout, notes: WireNotes, { field, key, index, member }: FloatingEntry): boolean {
  if (!field?.counts) return false;
  const counted = (field.list?.counts ?? layout.counts).get(field.key) ?? [];
  return notes.floating.some((note) =>
    member === undefined
      ? counted.includes(note.key ?? '')
      : note.key === key && note.index === index && counted.includes(note.member ?? ''),
  );
}

/** A field that was there, but is not among those that the encoder writes by itself: a null value, or another version's field. */
function noted(layout: Layout, message: Message, note: FloatingNote): FloatingEntry | undefined {
  if (note.key === undefined) return undefined;
  const field = layout.byTag.get(note.tag);
  const holder = field?.list ? (message[note.key] as unknown[] | undefined)?.[note.index] : message;
  if (field === undefined || holder === undefined) return undefined;
  const inHolder = field.list?.single ? holder : (holder as Record<string, unknown>)[field.key];
  const value = note.element === undefined ? inHolder : (inHolder as unknown[] | undefined)?.[note.element];
  if (value === undefined && !note.exact) return undefined;
  if (value === undefined && note.exact!.value !== undefined) return undefined;
  return { tag: note.tag, field, value, key: note.key, index: note.index, member: note.member };
}

/** A count that came in another width than the guide's keeps that width. */
function correctedCount({ field, value }: FloatingEntry, { exact }: FloatingNote): Buffer | undefined {
  const width = exact?.raw.length ?? 0;
  if (!field?.counts || typeof value !== 'number' || width === 0 || value >= 256 ** width) return undefined;
  const raw = Buffer.alloc(width);
  raw.writeUIntBE(value, 0, width);
  return raw;
}

const placeOf = (entry: Pick<FloatingEntry, 'key' | 'index' | 'member' | 'element'>): string =>
  `${entry.key ?? ''}\0${entry.index}\0${entry.member ?? ''}\0${entry.element ?? ''}`;
