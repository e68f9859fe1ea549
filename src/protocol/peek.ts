import { decodeMessage } from './decode';
import { isListLayout, layoutsFor, type FixedField, type FloatingField, type Layout } from './layout';
import { HEADER_SIZE } from './limits';
import type { Message } from './message-types';
import { rowOfType } from './registry';
import { decodeText, type TextOptions } from './text';

/** A frame that is looked at without being decoded. */
export interface Peek {
  /** As `decodeMessage` gives it; UNKNOWN where no guide lists the number. */
  readonly name: string;
  readonly type: number;
  /**
   * What `decodeMessage` would give under this name. A number or text of a message with one known shape is found by its
   * offset or tag, at the cost of a few bytes read; anything else decodes the whole frame, once.
   */
  field(name: string): unknown;
}

/**
 * Looks at a whole frame, so that an event can be filtered before it is decoded. Bytes that are not asked for are not
 * checked: a frame that `decodeMessage` refuses may be looked at.
 */
export function peekMessage(frame: Buffer, version: number, options: TextOptions = {}): Peek {
  const type = frame.length < HEADER_SIZE ? -1 : frame.readUInt32BE(4);
  const row = rowOfType(type);
  let message: Message | undefined;
  const decoded = (name: string): unknown => (message ??= decodeMessage(frame, version, options))[name];
  const places = row === undefined || row.opaque ? undefined : placesOf(layoutsFor(row, version));
  return {
    name: row?.name ?? 'UNKNOWN',
    type,
    field(name) {
      const place = message === undefined ? places?.get(name) : undefined;
      if (place === undefined) return decoded(name);
      if ('offset' in place)
        return frame.length < place.end ? decoded(name) : numberAt(frame, place.field, place.offset);
      const at = find(frame, place.field.tag, place.from, place.wideTags);
      if (at === undefined) return frame.length < place.from ? decoded(name) : undefined;
      const end = at + lengthBefore(frame, at, place.wideTags);
      if (end > frame.length) return decoded(name);
      if (place.field.wire === 'STRING') return textIn(frame.subarray(at, end), options);
      return end - at === place.field.size ? numberAt(frame, place.field, at) : decoded(name);
    },
  };
}

type Place =
  | { readonly field: FixedField; readonly offset: number; readonly end: number }
  | { readonly field: FloatingField; readonly from: number; readonly wideTags: boolean };

const known = new WeakMap<Layout, ReadonlyMap<string, Place>>();

/** Where fields stand that need no more than their own bytes; nothing where peers send several shapes. */
function placesOf([layout, ...others]: readonly [Layout, ...Layout[]]): ReadonlyMap<string, Place> | undefined {
  if (others.length > 0) return undefined;
  let places = known.get(layout) as Map<string, Place> | undefined;
  if (places) return places;
  places = new Map();
  const end = HEADER_SIZE + layout.fixedSize;
  let offset = HEADER_SIZE;
  for (const field of layout.fixed) {
    if (!field.counts) places.set(field.key, { field, offset, end });
    offset += field.size;
  }
  for (const entry of layout.floating) {
    if (isListLayout(entry) || entry.counts || entry.packedBy !== undefined) continue;
    if (entry.wire !== 'STRING' && entry.size === 0) continue;
    places.set(entry.key, { field: entry, from: end, wideTags: layout.wideTags });
  }
  known.set(layout, places);
  return places;
}

/** Where the data of the first field with this tag begins. */
function find(frame: Buffer, tag: number, from: number, wideTags: boolean): number | undefined {
  const head = wideTags ? 4 : 2;
  for (let at = from; at + head <= frame.length;) {
    if ((wideTags ? frame.readUInt16BE(at) : frame[at]) === tag) return at + head;
    at += head + lengthBefore(frame, at + head, wideTags);
  }
  return undefined;
}

const lengthBefore = (frame: Buffer, at: number, wideTags: boolean): number =>
  wideTags ? frame.readUInt16BE(at - 2) : frame[at - 1]!;

function textIn(data: Buffer, options: TextOptions): string {
  const nul = data.indexOf(0);
  return decodeText(nul < 0 ? data : data.subarray(0, nul), options.charset).text;
}

function numberAt(frame: Buffer, field: FixedField | FloatingField, at: number): number | boolean | undefined {
  const isSigned = field.wire === 'INT';
  const value = isSigned ? frame.readInt32BE(at) : frame.readUIntBE(at, field.size);
  if (field.wire === 'BOOL') return value !== 0;
  return field.absent !== undefined && (isSigned ? value >>> 0 : value) === field.absent ? undefined : value;
}
