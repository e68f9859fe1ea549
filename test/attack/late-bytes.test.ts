import assert from 'node:assert/strict';
import { assertSame, attack, seeds } from './attack';
import { delayed, rechunked, slowReader } from './faults';
import type { Faults } from './proxy';

describe('under attack: bytes come late or in other pieces', () => {
  const plans: Record<string, Faults> = {
    'late in both directions': { toClient: delayed(400), toServer: delayed(400) },
    'in pieces of up to 7 bytes': { toClient: rechunked(7), toServer: rechunked(7) },
    'in pieces of up to 300 bytes': { toClient: rechunked(300), toServer: rechunked(300) },
    'read slowly by the client': { toClient: slowReader(300) },
    'read slowly by the server': { toServer: slowReader(300) },
  };

  for (const [title, faults] of Object.entries(plans)) {
    it(`loses nothing and changes no order: ${title}`, async function () {
      this.timeout(30_000);
      for (const seed of seeds(8)) {
        await attack({ seed, faults, isPatient: true }, (played) => {
          assert.deepEqual(played.troubles, []);
          assert.equal(played.passages.length, 1, 'one connection is enough');
          assert.ok(played.sentOn(0).length > 10, 'nothing was going on');
          assertSame(played.heard[0], played.sentOn(0));
          for (const end of played.ends) assert.ok(['confirmed', 'refused', 'failed'].includes(end ?? ''), end);
        });
      }
    });
  }
});
