import { DecodeError } from './errors';
import { floatingValue, numberAt } from './field-values';
import { countOf, floatingEntries } from './floating-order';
import { isListLayout, type Counts, type FloatingField, type Layout, type ListLayout } from './layout';
import { HEADER_SIZE } from './limits';
import type { Message } from './message-types';
import type { TextOptions } from './text';
import { snapshot, type FloatingNote, type WireNotes } from './wire-notes';

/** One walk over a frame along a layout. */
export class Walk {
  readonly message: Message;
  /** Whether the encoder, given the message alone, would write other bytes. */
  differs = false;
  /** Every byte belongs to a field of the row. */
  explained = true;
  /** How many floating fields have a tag that the layout knows. */
  known = 0;
  /** A count announces another number of records. */
  contradicted = false;
  private at = HEADER_SIZE;
  private fixedCount = 0;
  private readonly notes: Pick<WireNotes, 'fixed' | 'floating'> | undefined;

  constructor(
    private readonly layout: Layout,
    private readonly frame: Buffer,
    private readonly options: TextOptions,
    /** A record begins with its first documented field, or, where peers order them otherwise, with a field seen before. */
    readonly grouping: 'documented' | 'as met' = 'documented',
    takesNotes = false,
  ) {
    this.message = { name: layout.row.name };
    if (takesNotes) this.notes = { fixed: new Map(), floating: [] };
  }

  run(): this {
    this.readFixedPart();
    this.readFloatingPart();
    return this;
  }

  noteDown(index: number): WireNotes {
    this.run();
    return { version: this.layout.version, layout: index, fixedCount: this.fixedCount, ...this.notes! };
  }

  private fail(field: string, offset: number, reason: string): never {
    throw new DecodeError(this.layout.row.name, field, offset, reason);
  }

  private readFixedPart(): void {
    const { fixed } = this.layout;
    for (const [index, field] of fixed.entries()) {
      const left = this.frame.length - this.at;
      if (left < field.size) {
        // Older peers end before fields that later versions added (BEHAVIOUR 8.1, rule 5).
        if (left === 0 && fixed.slice(index).every((later) => later.since !== undefined)) {
          this.differs = true;
          return;
        }
        this.fail(field.key, this.at, `needs ${field.size} bytes, ${left} are left`);
      }
      const { value, isExact } = numberAt(field, this.frame, this.at, field.size);
      if (value !== undefined) this.message[field.key] = value;
      if (!isExact) {
        this.differs = true;
        const raw = Buffer.from(this.frame.subarray(this.at, this.at + field.size));
        this.notes?.fixed.set(field.key, { value, raw });
      }
      this.at += field.size;
      this.fixedCount++;
    }
  }

  private readFloatingPart(): void {
    const { frame, message, layout } = this;
    const head = layout.wideTags ? 4 : 2;
    const hasFloating = layout.byTag.size > 0;
    const tags: number[] = [];
    let record: { list: ListLayout; value: Record<string, unknown>; seen: Set<number> } | undefined;

    while (this.at < frame.length) {
      const left = frame.length - this.at;
      if (!hasFloating || left < head) {
        this.readTrailingBytes(hasFloating, head);
        break;
      }
      const tag = layout.wideTags ? frame.readUInt16BE(this.at) : frame[this.at]!;
      const length = layout.wideTags ? frame.readUInt16BE(this.at + 2) : frame[this.at + 1]!;
      const start = this.at + head;
      const field = layout.byTag.get(tag);
      if (start + length > frame.length) {
        this.fail(field?.key ?? `tag ${tag}`, this.at, `announces ${length} bytes, ${frame.length - start} are left`);
      }
      tags.push(tag);
      const list = field?.list;
      if (!field || (!list && tags.indexOf(tag) < tags.length - 1)) {
        const unknown = (message.unknownFields ??= []);
        unknown.push({ tag, data: Buffer.from(frame.subarray(start, start + length)) });
        this.notes?.floating.push({ tag, key: undefined, index: unknown.length - 1, member: undefined });
        if (!field) this.explained = false;
      } else {
        this.known++;
        const { value, exact } = this.readField(field, start, length);
        let index = 0;
        let element: number | undefined;
        if (!list) {
          if (value !== undefined) message[field.key] = value;
        } else {
          const values = (message[list.key] ??= []) as unknown[];
          if (record?.list !== list || this.beginsRecord(field, list, record.seen)) {
            record = { list, value: {}, seen: new Set() };
            values.push(list.single ? value : record.value);
            if (values.length > (list.maxCount ?? Infinity)) this.differs = true;
          }
          record.seen.add(tag);
          if (field.repeatedBy !== undefined) {
            const elements = (record.value[field.key] ??= []) as unknown[];
            element = elements.push(value) - 1;
          } else if (!list.single && value !== undefined) record.value[field.key] = value;
          index = values.length - 1;
        }
        const note: FloatingNote = {
          tag,
          key: list?.key ?? field.key,
          index,
          member: list && !list.single ? field.key : undefined,
          ...(element === undefined ? undefined : { element }),
        };
        this.notes?.floating.push(exact ? { ...note, exact } : note);
      }
      this.at = start + length;
    }
    this.trueCounts();
    const written = Array.from(floatingEntries(layout, message), (entry) => entry.tag);
    if (written.length !== tags.length || written.some((tag, index) => tag !== tags[index])) this.differs = true;
  }

  /** `exact` are the bytes where the encoder, given the value, would write others. */
  private readField(
    field: FloatingField,
    start: number,
    length: number,
  ): Pick<FloatingNote, 'exact'> & { value: unknown } {
    const data = this.frame.subarray(start, start + length);
    const { value, isExact } = floatingValue(field, data, this.options.charset, (reason) =>
      this.fail(field.key, start - (this.layout.wideTags ? 4 : 2), reason),
    );
    if (isExact && length <= field.limit) return { value };
    // In a record an absent member is written as its null value, so that one is what the encoder writes anyway.
    if (value === undefined && length === field.size && !field.list?.single && field.list?.members.includes(field))
      return { value };
    this.differs = true;
    return { value, exact: { value: snapshot(value), raw: Buffer.from(data) } };
  }

  private beginsRecord(field: FloatingField, list: ListLayout, seen: ReadonlySet<number>): boolean {
    if (list.single) return true;
    if (field.repeatedBy !== undefined) return false;
    return seen.has(field.tag) || (this.grouping === 'documented' && list.members[0]?.tag === field.tag);
  }

  private readTrailingBytes(hasFloating: boolean, head: number): void {
    const rest = this.frame.subarray(this.at);
    // Zero bytes too few for a field are padding; anything else there is a field cut short.
    if (hasFloating && rest.some((byte) => byte !== 0)) {
      this.fail('FloatingField', this.at, `a tag and a length need ${head} bytes, ${rest.length} are left`);
    }
    this.message.trailingBytes = Buffer.from(rest);
    this.explained = false;
  }

  /** The list is what is there: a count that says otherwise, as peers have sent it, is corrected. */
  private trueCounts(): void {
    const { message, layout } = this;
    for (const list of layout.lists.values()) {
      const announced = message[list.countedBy];
      if (!list.single && announced !== undefined && announced !== countOf(message, [list.key]))
        this.contradicted = true;
    }
    // The encoder refuses lists that disagree, but for those that came so.
    if (!correctCounts(message, layout.counts)) this.differs = true;
    for (const entry of layout.floating) {
      if (!isListLayout(entry) || entry.counts.size === 0) continue;
      for (const record of (message[entry.key] as Record<string, unknown>[] | undefined) ?? [])
        if (!correctCounts(record, entry.counts)) this.differs = true;
    }
  }
}

/** @returns whether lists that share a count have one length */
function correctCounts(holder: Record<string, unknown>, counts: Counts): boolean {
  let agree = true;
  for (const [count, keys] of counts) {
    const length = countOf(holder, keys);
    if (holder[count] !== undefined) holder[count] = length;
    for (const key of keys) {
      const list = holder[key];
      if (Array.isArray(list) && list.length !== length) agree = false;
    }
  }
  return agree;
}
