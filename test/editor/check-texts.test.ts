import assert from 'node:assert/strict';
import { isOpenStatus } from '../../src/check/texts';
import { checkTexts } from '../../src/node-red/check-texts';
import { statusRules } from '../../src/session/machine/failover';

describe('what the check says', () => {
  it('has a text with advice for every refusal of a session that is known', () => {
    const statuses = statusRules.flatMap((rule) => rule.statuses);
    assert.deepEqual(
      statuses.filter((status) => !isOpenStatus(status)),
      [],
    );
    for (const [key, text] of Object.entries(checkTexts)) assert.doesNotMatch(text, /undefined/, key);
  });
});
