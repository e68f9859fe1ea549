import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { rows } from '../../src/protocol';
import { skip } from '../support/skip';
import {
  differences,
  evidenceMessages,
  factsOfEnumerations,
  factsOfEvidence,
  factsOfEvidenceEnumerations,
  factsOfRows,
  hasEvidence,
  largestSize,
  type Difference,
} from './evidence';

/** Differences that are meant, each with its reason; `where` may end in `*` for a group with one reason. */
const accepted = JSON.parse(readFileSync(path.join(__dirname, 'evidence-differences.json'), 'utf8')) as {
  where: string;
  evidence: string | null;
  ours: string | null;
  reason: string;
}[];

function assertExplained(found: readonly Difference[], prefix: 'messages' | 'enums'): void {
  const known = accepted.filter(({ where }) => where.startsWith(`${prefix}:`));
  const listed = new Map(known.map((difference) => [difference.where.slice(prefix.length + 1), difference]));
  const groupOf = (where: string): string => where.replace(/\..*/, '.*');
  const unexplained = found.filter(({ where, evidence, ours }) => {
    if (listed.has(groupOf(where))) return false;
    const difference = listed.get(where);
    return difference?.evidence !== evidence || difference.ours !== ours;
  });
  assert.deepEqual(unexplained, [], 'differences without a reason');
  const places = new Set(found.flatMap(({ where }) => [where, groupOf(where)]));
  assert.deepEqual(
    [...listed.keys()].filter((where) => !places.has(where)),
    [],
    'listed, but no difference any more',
  );
}

describe('the rows and the evidence', () => {
  before(function () {
    if (!hasEvidence) skip(this, 'the evidence files are not beside this checkout');
  });

  it('agree on every message and field, but for the differences that are listed', () => {
    assertExplained(differences(factsOfEvidence(evidenceMessages()), factsOfRows(rows)), 'messages');
  });

  it('agree on every enumeration and mask, but for the differences that are listed', () => {
    assertExplained(differences(factsOfEvidenceEnumerations(), factsOfEnumerations()), 'enums');
  });

  it('agree on the largest size of every message', () => {
    const listed = new Set(accepted.map(({ where }) => where));
    const wrong: string[] = [];
    let compared = 0;
    for (const { name, maxSizeComputed } of evidenceMessages()) {
      for (const [version, size] of Object.entries(maxSizeComputed ?? {})) {
        if (listed.has(`messages:${name}.floating`)) continue;
        compared++;
        const ours = largestSize(
          rows.find((row) => row.name === name)!,
          Number(version),
        );
        if (ours !== size) wrong.push(`${name} ${version}: evidence ${size}, rows ${ours}`);
      }
    }
    assert.ok(compared > 200, `${compared} compared`);
    assert.deepEqual(wrong, []);
  });
});

describe('the list of differences from the evidence', () => {
  it('gives a reason for each', () => {
    for (const { where, reason } of accepted) assert.ok(reason.length > 20, where);
  });
});
