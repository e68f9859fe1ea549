import { isListLayout, layoutFor, type FixedField, type FloatingField, type Layout, type ListLayout } from '../layout';
import { HEADER_SIZE } from '../limits';
import { rows } from '../registry';
import { printDecoder } from './print-decoder';
import { printEncoder } from './print-encoder';
import { STEP } from './writing';

/**
 * Prints the resolved layouts of all rows in these versions as a module of plain functions; versions with the same layout
 * share one. `decode.ts` and `encode.ts` remain what these functions are checked against, and do all that they leave alone:
 * whatever could not be written back unchanged from the message's fields, and all mistakes.
 * @param runtime how the module reaches the folder of reading.ts and writing.ts
 */
export function printCodecs(versions: readonly number[], runtime: string): string {
  const functions = new Map<string, string>();
  const share = (name: string, print: (name: string) => string): string => {
    const body = print('@');
    let known = functions.get(body);
    if (known === undefined) functions.set(body, (known = `${name}_${functions.size + 1}`));
    return known;
  };
  const record = (keys: readonly string[]): string => share('record', (name) => printRecord(name, keys));

  const at = (file: string): string => JSON.stringify(`${runtime}/${file}`);
  const tables: string[] = [];
  for (const version of versions) {
    const layouts = rows.filter((row) => !row.opaque).map((row) => layoutFor(row, version));
    const decoders: string[] = [];
    const encoders: string[] = [];
    for (const layout of layouts.filter(isPrintable)) {
      const { type, name } = layout.row;
      decoders.push(`${type}: ${share(`read_${name}`, (own) => printDecoder(own, layout, record))},`);
      encoders.push(`['${name}', ${share(`write_${name}`, (own) => printEncoder(own, layout))}],`);
    }
    tables.push(
      `${version}: {`,
      `decoders: {\n${decoders.join('\n')}\n},`,
      `encoders: new Map([\n${encoders.join('\n')}\n]),`,
      '},',
    );
  }
  return [
    "'use strict';",
    '// Printed from the rows in ../messages by printer.ts.',
    `const { view, NOT_CLEAN, readText, readBytes, readNamedVariable, readNamedArray } = require(${at('reading')});`,
    `const { writeText, writeBytes, writeNamedVariable, writeNamedArray, knowsAll } = require(${at('writing')});`,
    ...[...functions].map(([body, name]) => body.replaceAll('@', name)),
    'module.exports = {',
    ...tables,
    '};',
    '',
  ].join('\n');
}

function printRecord(name: string, keys: readonly string[]): string {
  return [
    `function ${name}(${keys.join(', ')}) {`,
    ...keys.map((key) => `if (${key} !== undefined) this.${key} = ${key};`),
    '}',
    `${name}.prototype = Object.prototype;`,
  ].join('\n');
}

/** Whether the printers know all that the layout has; what they do not know is left to the walker. */
function isPrintable(layout: Layout): boolean {
  const members = layout.floating.flatMap((entry) => (isListLayout(entry) ? entry.members : [entry]));
  const isUsual = (field: FixedField | FloatingField): boolean =>
    (field.absent === undefined || (field.wire !== 'BOOL' && field.absent < 2 ** (8 * field.size))) &&
    (!field.counts || (field.wire !== 'BOOL' && field.size > 1));
  const countsAreCounts = layout.fixed.every((field) => field.counts || !layout.counts.has(field.key));
  const singles = layout.floating.filter((entry) => isListLayout(entry) && entry.single) as ListLayout[];
  const haveNoNull = singles.every(({ members: [only] }) => only?.absent === undefined);
  return [...layout.fixed, ...members].every(isUsual) && haveNoNull && countsAreCounts && longestStep(layout) <= STEP;
}

/** Bytes of all that is there once, and of the longest record. */
function longestStep(layout: Layout): number {
  const sizeOf = (field: FloatingField): number => 4 + (field.packedBy === undefined ? field.limit : 0);
  let once = HEADER_SIZE + layout.fixedSize;
  let longest = 0;
  for (const entry of layout.floating) {
    if (isListLayout(entry))
      longest = Math.max(
        longest,
        entry.members.reduce((sum, field) => sum + sizeOf(field), 0),
      );
    else once += sizeOf(entry);
  }
  return once + longest;
}
