import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import {
  confirmationOf,
  decodeMessage,
  encodeMessage,
  isRequestName,
  NEWEST_VERSION,
  OLDEST_VERSION,
  rowNamed,
  rowOfType,
  rows,
  type EncodableMessage,
} from '../../src/protocol';
import { randomMessage } from './random-messages';

const seed = Number(process.env['FC_SEED'] ?? (Date.now() ^ (Math.random() * 2 ** 31)) | 0);
const runs = Number(process.env['FC_RUNS'] ?? 12);

describe(`every row in every version (FC_SEED=${seed})`, () => {
  for (const row of rows.filter((each) => !each.opaque)) {
    it(row.name, () => {
      for (let version = Math.max(OLDEST_VERSION, row.since ?? 0); version <= NEWEST_VERSION; version++) {
        fc.assert(
          fc.property(randomMessage(row, version), ({ frame, shuffled, message, canonical }) => {
            const decoded = decodeMessage(frame, version);
            assert.deepEqual(decoded, message, `version ${version}: ${frame.toString('hex')}`);
            assert.equal(encodeMessage(decoded, version).toString('hex'), frame.toString('hex'), `version ${version}`);
            if (Object.keys(row.floating).length > 0) {
              const { unknownFields: _, ...other } = decodeMessage(shuffled, version);
              assert.deepEqual(other, message, `version ${version}: ${shuffled.toString('hex')}`);
              const again = encodeMessage(decodeMessage(shuffled, version), version);
              assert.equal(again.toString('hex'), shuffled.toString('hex'), `version ${version}, in another order`);
            }
            if (canonical) {
              const written = encodeMessage(message as EncodableMessage, version);
              assert.equal(written.toString('hex'), frame.toString('hex'), `version ${version}, from the fields alone`);
            }
          }),
          { seed, numRuns: runs },
        );
      }
    }).timeout(20_000);
  }
});

describe('the table', () => {
  it('has the 163 messages with a layout and the 81 without', () => {
    assert.equal(rows.filter((row) => !row.opaque).length, 163);
    assert.equal(rows.filter((row) => row.opaque).length, 81);
  });

  it('has every number and every name once', () => {
    assert.equal(new Set(rows.map((row) => row.type)).size, rows.length);
    assert.equal(new Set(rows.map((row) => row.name)).size, rows.length);
    for (const row of rows) {
      assert.equal(rowOfType(row.type), row);
      assert.equal(rowNamed(row.name), row);
    }
  });

  for (const row of rows.filter((each) => !each.opaque)) {
    it(`${row.name}: every tag once, every name once, every count of something`, () => {
      const tags: number[] = [];
      const names = Object.keys(row.fixed);
      const counts = new Set<string>();
      const counted = new Set<string>();
      for (const [key, field] of Object.entries(row.fixed)) if (field.counts) counts.add(key);
      for (const [key, entry] of Object.entries(row.floating)) {
        if (!('members' in entry)) names.push(key);
        else counted.add(entry.countedBy);
        const fields = 'members' in entry ? Object.entries(entry.members) : [[key, entry] as const];
        for (const [name, field] of fields) {
          if ('members' in entry) names.push(name);
          if (field.tag !== undefined) tags.push(field.tag);
          if (field.counts) counts.add(name);
          const by = field.packedBy ?? field.repeatedBy;
          if (by !== undefined) counted.add(by);
        }
      }
      assert.equal(new Set(tags).size, tags.length, `tags ${tags.join()}`);
      assert.equal(new Set(names).size, names.length, `names ${names.join()}`);
      assert.deepEqual([...counts].sort(), [...counted].sort());
    });
  }

  it('has a confirmation for every request, and its number follows', () => {
    for (const row of rows) {
      if (row.kind !== 'request') {
        assert.equal(row.confirmedBy, undefined, row.name);
        continue;
      }
      assert.ok(isRequestName(row.name));
      const confirmation = rowNamed(confirmationOf(row.name) as string);
      assert.ok(confirmation, `${row.name} is confirmed by ${row.confirmedBy}`);
      assert.equal(confirmation.kind, 'confirmation');
      if (row.from !== 'both') assert.notEqual(confirmation.from, row.from, row.name);
      assert.equal(confirmation.since, row.since, row.name);
      assert.equal(Boolean(confirmation.opaque), Boolean(row.opaque), row.name);
    }
  });

  it('has no confirmation that nothing asks for, but the failures', () => {
    const asked = new Set(rows.map((row) => row.confirmedBy));
    const orphans = rows.filter((row) => row.kind === 'confirmation' && !asked.has(row.name)).map((row) => row.name);
    assert.deepEqual(orphans, ['FAILURE_CONF', 'CONTROL_FAILURE_CONF', 'FAILURE_RESP']);
  });

  it('has an InvokeID first in every documented request and confirmation', () => {
    for (const row of rows)
      if (!row.opaque && (row.kind === 'request' || row.kind === 'confirmation'))
        assert.equal(Object.keys(row.fixed)[0], 'InvokeID', row.name);
  });
});
