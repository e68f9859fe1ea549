import {
  isListLayout,
  type Counts,
  type FixedField,
  type FloatingField,
  type Layout,
  type ListLayout,
} from '../layout';
import { HEADER_SIZE } from '../limits';
import { narrowHeads, wideHeads, type Heads } from './heads';

const readers: Record<number, string> = { 1: 'getUint8', 2: 'getUint16', 4: 'getUint32' };
const dedicated: Record<string, string> = {
  STRING: 'readText',
  UNSPEC: 'readBytes',
  NAMEDVAR: 'readNamedVariable',
  NAMEDARRAY: 'readNamedArray',
};

/**
 * Prints the decoder of a layout: a constructor, so that the message gets room for its fields at once; with Object's own
 * prototype, so that it is a plain object.
 * @param records gives the name of the constructor of a record with these keys
 */
export function printDecoder(name: string, layout: Layout, records: (keys: readonly string[]) => string): string {
  return new DecoderPrinter(layout, records).print(name);
}

class DecoderPrinter {
  private readonly heads: Heads;
  private readonly lines: string[] = [];
  private readonly locals = new Set<string>();
  /** Where a list, packed array or count of the message is held while the rest is read. */
  private readonly held = new Map<string, string>();

  constructor(
    private readonly layout: Layout,
    private readonly records: (keys: readonly string[]) => string,
  ) {
    this.heads = layout.wideTags ? wideHeads : narrowHeads;
  }

  print(name: string): string {
    const { layout } = this;
    const start = HEADER_SIZE + layout.fixedSize;
    let at = HEADER_SIZE;
    for (const field of layout.fixed) {
      this.fixedField(field, at);
      at += field.size;
    }
    if (layout.floating.length > 0) {
      this.add(`let at = ${start}, head = ${this.nextHead()};`);
      for (const entry of layout.floating) {
        if (isListLayout(entry)) this.list(entry);
        else this.floatingField(entry, (value) => `this.${entry.key} = ${value};`);
      }
      this.add('if (at !== size) return NOT_CLEAN;');
    }
    this.checkCounts(layout.counts, this.held);
    return [
      `function ${name}(size) {`,
      `if (size ${layout.floating.length > 0 ? '<' : '!=='} ${start}) return NOT_CLEAN;`,
      `let value${[...this.locals].map((local) => `, ${local}`).join('')};`,
      `this.name = '${layout.row.name}';`,
      ...this.lines,
      '}',
      `${name}.prototype = Object.prototype;`,
    ].join('\n');
  }

  private add(...lines: string[]): void {
    this.lines.push(...lines);
  }

  private hold(key: string): string {
    const local = `$${key}`;
    this.locals.add(local);
    return local;
  }

  private nextHead(): string {
    return `at + ${this.heads.size} > size ? -1 : ${this.heads.read('at')}`;
  }

  private read(field: FixedField | FloatingField, at: string): string {
    return `view.${field.wire === 'INT' ? 'getInt32' : readers[field.size]}(${at})`;
  }

  private fixedField(field: FixedField, offset: number): void {
    const { key } = field;
    const value = this.read(field, String(offset));
    if (field.wire === 'BOOL') {
      this.add(`if ((value = ${value}) > 1) return NOT_CLEAN;`, `this.${key} = value === 1;`);
    } else if (field.counts) {
      const local = this.hold(key);
      this.held.set(key, local);
      this.add(`this.${key} = ${local} = ${value};`);
      if (!this.layout.counts.has(key)) this.add(`if (${local} !== 0) return NOT_CLEAN;`);
    } else if (field.absent === undefined) this.add(`this.${key} = ${value};`);
    else this.add(`if ((value = ${value}) !== ${absentOf(field)}) this.${key} = value;`);
  }

  /** A field that is there or not; `put` prints what happens to its value. */
  private floatingField(
    field: FloatingField,
    put: (value: string) => string,
    { inRecord = false, mustBe = false } = {},
  ): void {
    const { heads } = this;
    const data = `at + ${heads.size}`;
    const helper = dedicated[field.wire];
    if (field.packedBy !== undefined) {
      const local = inRecord ? `$${field.key}` : this.hold(field.key);
      this.locals.add(local);
      if (!inRecord) this.held.set(field.key, local);
      this.add(
        `if (head >> ${heads.shift} === ${field.tag}) {`,
        `const end = ${data} + (head & ${heads.mask});`,
        `if (end > size || (head & ${heads.mask}) % ${field.size} !== 0) return NOT_CLEAN;`,
        `${local} = [];`,
        `for (let i = ${data}; i < end; i += ${field.size}) ${local}.push(${this.read(field, 'i')});`,
        put(local),
        'at = end;',
        `head = ${this.nextHead()};`,
        '}',
      );
    } else if (helper !== undefined) {
      this.add(
        `if (head >> ${heads.shift} === ${field.tag}) {`,
        `if ((value = ${helper}(${data}, head & ${heads.mask}, ${field.limit})) === undefined) return NOT_CLEAN;`,
        put('value'),
        `at += ${heads.size} + (head & ${heads.mask});`,
        `head = ${this.nextHead()};`,
        '}',
      );
    } else {
      const whole = heads.size + field.size;
      this.add(
        `if (head === ${(field.tag << heads.shift) | field.size}) {`,
        `if (at + ${whole} > size) return NOT_CLEAN;`,
        `value = ${this.read(field, data)};`,
      );
      if (field.wire === 'BOOL') this.add('if (value > 1) return NOT_CLEAN;', put('value === 1'));
      else if (field.absent === undefined) this.add(put('value'));
      // The null value of a record's member is what the encoder writes anyway, elsewhere it would leave the field out.
      else if (inRecord) this.add(`if (value !== ${absentOf(field)}) ${put('value')}`);
      else this.add(`if (value === ${absentOf(field)}) return NOT_CLEAN;`, put('value'));
      if (field.counts && !inRecord) {
        const local = this.hold(field.key);
        this.held.set(field.key, local);
        this.add(`${local} = value;`);
      }
      this.add(`at += ${whole};`, `head = ${this.nextHead()};`, '}');
    }
    if (mustBe) this.add('else return NOT_CLEAN;');
  }

  private list(list: ListLayout): void {
    const { heads } = this;
    const first = list.members[0]!;
    const local = this.hold(list.key);
    this.held.set(list.key, local);
    this.add(`if (head >> ${heads.shift} === ${first.tag}) {`, `this.${list.key} = ${local} = [];`, 'do {');
    if (list.single) this.floatingField(first, (value) => `${local}.push(${value});`, { mustBe: true });
    else this.record(list, local);
    if (list.maxCount !== undefined) this.add(`if (${local}.length > ${list.maxCount}) return NOT_CLEAN;`);
    this.add(`} while (head >> ${heads.shift} === ${first.tag});`, '}');
  }

  private record(list: ListLayout, local: string): void {
    const held = new Map(list.members.map((member) => [member.key, `$${member.key}`]));
    for (const member of held.values()) this.locals.add(member);
    this.add(`${[...held.values()].join(' = ')} = undefined;`);
    for (const [index, member] of list.members.entries()) {
      const own = held.get(member.key)!;
      if (member.repeatedBy !== undefined) {
        this.repeated(member, own);
        continue;
      }
      this.floatingField(member, (value) => (value === own ? '' : `${own} = ${value};`), {
        inRecord: true,
        // Records are written whole: what is absent in one stands there as its null value.
        mustBe: index === 0 || member.absent !== undefined,
      });
    }
    this.checkCounts(list.counts, held);
    this.add(`${local}.push(new ${this.records([...held.keys()])}(${[...held.values()].join(', ')}));`);
  }

  private repeated(member: FloatingField, local: string): void {
    const { shift } = this.heads;
    this.add(`if (head >> ${shift} === ${member.tag}) {`, `${local} = [];`, 'do {');
    this.floatingField(member, (value) => `${local}.push(${value});`, { mustBe: true });
    this.add(`} while (head >> ${shift} === ${member.tag});`, '}');
  }

  /** Other counts than the true ones are corrected by the walker. */
  private checkCounts(counts: Counts, held: ReadonlyMap<string, string>): void {
    for (const [count, keys] of counts) {
      const counted = keys.map((key) => held.get(key)).filter((local) => local !== undefined);
      const given = held.get(count);
      if (given === undefined) continue;
      const length = counted.length === 0 ? '0' : `((${counted.join(' ?? ')})?.length ?? 0)`;
      this.add(`if ((${given} ?? 0) !== ${length}) return NOT_CLEAN;`);
    }
  }
}

/** The null value as the number that reading gives. */
function absentOf(field: FixedField | FloatingField): number {
  return field.wire === 'INT' ? field.absent! | 0 : field.absent!;
}
