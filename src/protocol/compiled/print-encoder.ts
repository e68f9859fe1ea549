import { isListLayout, layoutsFor, type FixedField, type FloatingField, type Layout, type ListLayout } from '../layout';
import { HEADER_SIZE } from '../limits';
import { narrowHeads, wideHeads, type Heads } from './heads';

const writers: Record<number, string> = { 1: 'setUint8', 2: 'setUint16', 4: 'setUint32' };
const dedicated: Record<string, string> = {
  STRING: 'writeText',
  UNSPEC: 'writeBytes',
  NAMEDVAR: 'writeNamedVariable',
  NAMEDARRAY: 'writeNamedArray',
};

/** Prints the encoder of a layout: see `Encoder` in writing.ts for what it takes and gives. */
export function printEncoder(name: string, layout: Layout): string {
  return new EncoderPrinter(layout).print(name);
}

class EncoderPrinter {
  private readonly heads: Heads;
  private readonly lines: string[] = [];

  constructor(private readonly layout: Layout) {
    this.heads = layout.wideTags ? wideHeads : narrowHeads;
  }

  print(name: string): string {
    const { layout } = this;
    let offset = HEADER_SIZE;
    for (const field of layout.fixed) {
      this.fixedField(field, `start + ${offset}`);
      offset += field.size;
    }
    this.add(`let at = start + ${offset};`);
    for (const entry of layout.floating) {
      if (isListLayout(entry)) this.list(entry);
      else if (entry.counts) {
        this.add(`if (message.${entry.key} !== undefined) found++;`);
        this.floatingCount(entry, 'message', layout.counts.get(entry.key));
      } else this.optional(entry);
    }
    return [
      `function ${name}(message, view, start, stop) {`,
      // The name is one of the keys.
      'let value, end, has, found = 1;',
      ...this.lines,
      `if (!knowsAll(message, found, ${String(layoutsFor(layout.row, layout.version).length === 1)})) return -1;`,
      `view.setUint32(start, at - start - ${HEADER_SIZE});`,
      `view.setUint32(start + 4, ${layout.row.type});`,
      'return at;',
      '}',
    ].join('\n');
  }

  private add(...lines: string[]): void {
    this.lines.push(...lines);
  }

  private lengthOf(holder: string, keys: readonly string[] = []): string {
    return keys.reduceRight((rest, key) => `Array.isArray(${holder}.${key}) ? ${holder}.${key}.length : ${rest}`, '0');
  }

  /** Arrays that share a count, `value`. */
  private sameLength(holder: string, keys: readonly string[] = []): string[] {
    return keys
      .slice(1)
      .map((key) => `if (Array.isArray(${holder}.${key}) && ${holder}.${key}.length !== value) return -1;`);
  }

  /** Numbers in range only: names of enumerations and all mistakes are the walker's. */
  private checkNumber(field: FixedField | FloatingField, value: string): string {
    if (field.wire === 'BOOL') return `if (typeof ${value} !== 'boolean') return -1;`;
    const inRange =
      field.wire === 'INT'
        ? `${value} !== (${value} | 0)${field.absent === undefined ? '' : ` && ${value} !== ${field.absent}`}`
        : `${value} !== ${field.size === 4 ? `${value} >>> 0` : `(${value} & ${2 ** (8 * field.size) - 1})`}`;
    return `if (typeof ${value} !== 'number' || ${inRange}) return -1;`;
  }

  private put(field: FixedField | FloatingField, at: string, value: string): string {
    return `view.${writers[field.size]}(${at}, ${field.wire === 'BOOL' ? `${value} ? 1 : 0` : value});`;
  }

  private fixedField(field: FixedField, at: string): void {
    const { key } = field;
    if (field.counts) {
      this.add(
        `if (message.${key} !== undefined) found++;`,
        `value = ${this.lengthOf('message', this.layout.counts.get(key))};`,
        `if (value > 0xffff) return -1;`,
        ...this.sameLength('message', this.layout.counts.get(key)),
      );
    } else {
      this.add(
        `if ((value = message.${key}) === undefined) value = ${field.wire === 'BOOL' ? 'false' : (field.absent ?? 0)};`,
        `else { found++; ${this.checkNumber(field, 'value')} }`,
      );
    }
    this.add(this.put(field, at, 'value'));
  }

  private optional(field: FloatingField): void {
    this.add(`if ((value = message.${field.key}) !== undefined) {`, 'found++;');
    this.floatingField(field);
    this.add('}');
  }

  /** Writes `value`, which is there. */
  private floatingField(field: FloatingField): void {
    const { heads } = this;
    const data = `at + ${heads.size}`;
    const helper = dedicated[field.wire];
    if (field.packedBy !== undefined) {
      this.add(
        'if (!Array.isArray(value)) return -1;',
        `end = ${data} + value.length * ${field.size};`,
        `if (end > stop || end - (${data}) > ${heads.mask}) return -1;`,
        this.head(field.tag),
        'at = end;',
        `for (let i = 0, to = end - value.length * ${field.size}; i < value.length; i++, to += ${field.size}) {`,
        'const element = value[i];',
        this.checkNumber(field, 'element'),
        this.put(field, 'to', 'element'),
        '}',
      );
    } else if (helper !== undefined) {
      this.add(
        `if ((end = ${helper}(value, ${data}, ${field.limit})) < 0) return -1;`,
        ...(field.limit > heads.mask ? [`if (end - (${data}) > ${heads.mask}) return -1;`] : []),
        this.head(field.tag),
        'at = end;',
      );
    } else {
      this.add(
        this.checkNumber(field, 'value'),
        heads.write('at', String((field.tag << heads.shift) | field.size)) + ';',
        this.put(field, data, 'value'),
        `at += ${heads.size + field.size};`,
      );
    }
  }

  private head(tag: number): string {
    const { heads } = this;
    return `${heads.write('at', `${tag << heads.shift} | (end - at - ${heads.size})`)};`;
  }

  private floatingCount(field: FloatingField, holder: string, counted: readonly string[] | undefined): void {
    const { heads } = this;
    this.add(
      `value = ${this.lengthOf(holder, counted)};`,
      `if (value > 0xffff) return -1;`,
      ...this.sameLength(holder, counted),
      `if (value > 0 || ${holder}.${field.key} !== undefined) {`,
      heads.write('at', String((field.tag << heads.shift) | field.size)) + ';',
      this.put(field, `at + ${heads.size}`, 'value'),
      `at += ${heads.size + field.size};`,
      '}',
    );
  }

  private list(list: ListLayout): void {
    this.add(
      `const ${list.key} = message.${list.key};`,
      `if (${list.key} !== undefined) {`,
      'found++;',
      `if (!Array.isArray(${list.key})${list.maxCount === undefined ? '' : ` || ${list.key}.length > ${list.maxCount}`}) return -1;`,
      `for (let index = 0; index < ${list.key}.length; index++) {`,
      'if (at > stop) return -1;',
      `const record = ${list.key}[index];`,
    );
    if (list.single) {
      this.add('value = record;');
      this.floatingField(list.members[0]!);
    } else {
      this.add("if (typeof record !== 'object' || record === null) return -1;", 'has = 0;');
      for (const member of list.members) this.member(list, member);
      this.add('if (Object.keys(record).length !== has) return -1;');
    }
    this.add('}', '}');
  }

  private member(list: ListLayout, member: FloatingField): void {
    const given = `record.${member.key}`;
    if (member.counts) {
      this.add(`if (${given} !== undefined) has++;`);
      return this.floatingCount(member, 'record', list.counts.get(member.key));
    }
    if (member.repeatedBy !== undefined) {
      this.add(
        `if (${given} !== undefined) {`,
        'has++;',
        `if (!Array.isArray(${given})) return -1;`,
        `for (value of ${given}) {`,
        'if (at > stop) return -1;',
      );
      this.floatingField(member);
      this.add('}', '}');
      return;
    }
    // Records stay whole: what is absent in one is written as its null value.
    if (member.absent === undefined) this.add(`if ((value = ${given}) !== undefined) {`, 'has++;');
    else this.add(`if ((value = ${given}) === undefined) value = ${member.absent}; else has++;`, '{');
    this.floatingField(member);
    this.add('}');
  }
}
