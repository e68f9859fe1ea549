import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { labSchema, parseLab } from '../../src/simulator';

const docs = path.resolve(__dirname, '../../docs');

/** Paths that a schema of ours allows, lists as []. */
function paths(schema: Record<string, unknown>, at = ''): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>);
  const variants = ['oneOf', 'anyOf'].flatMap((key) => (schema[key] ?? []) as Record<string, unknown>[]);
  const items = schema['items'] as Record<string, unknown> | undefined;
  return [
    at,
    ...properties.flatMap(([key, value]) => paths(value, at === '' ? key : `${at}.${key}`)),
    ...variants.flatMap((one) => paths(one, at)),
    ...(items ? paths(items, `${at}[]`) : []),
  ];
}

/** The same of a value. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((one) => pathsOf(one, `${at}[]`))];
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, at === '' ? key : `${at}.${key}`))];
}

describe('docs/lab.schema.json', () => {
  it('is what the simulator reads today (npm run docs)', () => {
    const text = readFileSync(path.join(docs, 'lab.schema.json'), 'utf8').replaceAll('\r\n', '\n');
    assert.ok(text === `${JSON.stringify(labSchema, null, 2)}\n`, 'docs/lab.schema.json is old: npm run docs');
  });

  it('knows all that the example of docs/LAB.md says, which is a lab', () => {
    const markdown = readFileSync(path.join(docs, 'LAB.md'), 'utf8');
    const example = JSON.parse(/```json\r?\n([^]*?)```/.exec(markdown)?.[1] ?? '') as object;
    const lab = parseLab(example);
    assert.equal(lab.callers?.length, 1);
    const known = new Set(paths(labSchema));
    const strange = pathsOf(example).filter((one) => !known.has(one) && !one.includes('.variables.'));
    assert.deepEqual(strange, []);
  });

  it('has the defaults of docs/LAB.md', () => {
    const markdown = readFileSync(path.join(docs, 'LAB.md'), 'utf8');
    const { rules } = labSchema.properties as unknown as {
      rules: { properties: Record<string, { default?: string | number | boolean }> };
    };
    const told = [...markdown.matchAll(/^\| `(\w+)` \| `?([\w ]+?)`? \|/gm)].filter(
      ([, name = '']) => name in rules.properties,
    );
    assert.ok(told.length >= 9);
    for (const [, name = '', value] of told)
      assert.equal(String(rules.properties[name]?.default ?? 'no limit'), value, name);
  });

  it('is about every fault in docs/LAB.md', () => {
    const markdown = readFileSync(path.join(docs, 'LAB.md'), 'utf8');
    const { faults } = labSchema.properties as unknown as {
      faults: { items: { oneOf: { properties: { fault: { enum: [string] } } }[] } };
    };
    for (const { properties } of faults.items.oneOf) {
      const [name] = properties.fault.enum;
      assert.ok(markdown.includes(`| \`${name}\` |`), `docs/LAB.md says nothing about ${name}`);
    }
  });
});
