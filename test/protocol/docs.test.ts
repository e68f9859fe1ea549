import assert from 'node:assert/strict';

import { enums, rows, type Enumeration } from '../../src/protocol';
import { FIELD_DOCS } from '../../src/protocol/field-docs';

const fieldsOf = (row: (typeof rows)[number]): [string, { doc?: string }][] => [
  ...Object.entries(row.fixed),
  ...Object.entries(row.floating).flatMap(([name, entry]) =>
    'members' in entry
      ? [[name, {}] as [string, { doc?: string }], ...Object.entries(entry.members)]
      : [[name, entry] as [string, { doc?: string }]],
  ),
];

describe('texts of the table', () => {
  it('has a sentence about every message, and none twice among events and requests', () => {
    const seen = new Map<string, string>();
    for (const { name, summary, kind, opaque } of rows) {
      assert.match(summary, /^[A-Z].*\.$/, name);
      if (opaque || (kind !== 'event' && kind !== 'request')) continue;
      assert.equal(seen.get(summary), undefined, `${name} and ${seen.get(summary)}`);
      seen.set(summary, name);
    }
  });

  it('documents known fields only, in one sentence', () => {
    const known = new Set(rows.flatMap((row) => fieldsOf(row).map(([name]) => name)));
    assert.deepEqual(
      Object.keys(FIELD_DOCS).filter((name) => !known.has(name)),
      [],
    );
    for (const [name, doc] of Object.entries(FIELD_DOCS)) assert.match(doc, /^[A-Z].*\.$/, name);
  });

  it('documents every field of the requests that steer calls and agents', () => {
    const missing = rows
      .filter((row) => row.kind === 'request' && row.service?.includes('CTI_SERVICE_CLIENT_CONTROL') && !row.opaque)
      .flatMap((row) => fieldsOf(row).filter(([name, field]) => !('doc' in field) && FIELD_DOCS[name] === undefined))
      .map(([name]) => name)
      .filter((name) => !/^(InvokeID|Num\w+|Reserved\d?)$/.test(name));
    assert.deepEqual([...new Set(missing)], []);
  });

  it('has a meaning for every value, and advice for every error that is one', () => {
    for (const enumeration of Object.values(enums) as Enumeration[])
      for (const value of enumeration.values) assert.notEqual(value.meaning, '', `${enumeration.name} ${value.value}`);
    for (const enumeration of [
      enums.StatusCode,
      enums.ControlFailureCode,
      enums.PeripheralErrorCode,
    ] as Enumeration[]) {
      const repeats = enumeration.values.filter(
        ({ guideName, meaning }) =>
          guideName.toLowerCase().replaceAll('_', ' ').endsWith(` ${meaning}`) && meaning.split(' ').length > 3,
      );
      assert.deepEqual(
        repeats.map(({ guideName }) => guideName),
        [],
        'meanings that only repeat the name',
      );
      const silent = enumeration.values.filter(({ advice, value }) => value !== 0 && !advice);
      assert.deepEqual(
        silent.map(({ guideName }) => guideName),
        [],
        'codes without advice',
      );
    }
  });
});
