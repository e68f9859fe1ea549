/**
 * What a decoded message's fields cannot say about its bytes: another order of floating fields, text without its NUL, a null
 * value that was sent, a fixed part of another shape. Kept beside the message, so that it can be written back unchanged, and
 * only for messages that differ from what the encoder would write anyway.
 */
export interface WireNotes {
  readonly version: number;
  /** Index of the layout among those of row and version. */
  readonly layout: number;
  /** How many fixed fields there were. */
  readonly fixedCount: number;
  readonly fixed: Map<string, { value: unknown; raw: Buffer }>;
  readonly floating: FloatingNote[];
}

export interface FloatingNote {
  readonly tag: number;
  /** Key of the field or of its list; `undefined` for an unknown field. */
  readonly key: string | undefined;
  /** Position in the list, or among the unknown fields. */
  readonly index: number;
  /** Name of the field in a record. */
  readonly member: string | undefined;
  /** Position in a field that repeats within its record. */
  readonly element?: number;
  /** The value at decoding time and its bytes, where encoding the value gives other ones. */
  readonly exact?: { value: unknown; raw: Buffer };
}

const notes = new WeakMap<object, WireNotes | (() => WireNotes | undefined)>();

export function wireNotesOf(message: object): WireNotes | undefined {
  const kept = notes.get(message);
  if (typeof kept !== 'function') return kept;
  const made = kept();
  if (made) notes.set(message, made);
  else notes.delete(message);
  return made;
}

/** Notes that take time may be made when they are asked for: most messages are never written again. */
export const keepWireNotes = (message: object, kept: WireNotes | (() => WireNotes | undefined)): void =>
  void notes.set(message, kept);

/** Something comparable that changes when the value is changed in place. */
export function snapshot(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
