import assert from 'node:assert/strict';
import { attack, seeds } from './attack';
import { duplicated, garbage, reordered, swallowed } from './faults';
import type { Faults } from './proxy';

/** A spoilt OPEN_REQ may be refused for good, and then the session stops as it should. */
const OPEN_BYTES = 300;

describe('under attack: the bytes are spoilt', () => {
  const plans: Record<string, Faults> = {
    'some of the server’s are swallowed': { toClient: swallowed(0, 3000, 40) },
    'some of the client’s are swallowed': { toServer: swallowed(OPEN_BYTES, 800, 40) },
    'chunks come twice': { toClient: duplicated },
    'chunks overtake each other': { toClient: reordered },
    'garbage comes in between': { toClient: garbage(0, 3000, 60) },
    'garbage comes in between, at the server': { toServer: garbage(OPEN_BYTES, 800, 60) },
  };

  for (const [title, faults] of Object.entries(plans)) {
    it(`settles every request once and serves again: ${title}`, async function () {
      this.timeout(30_000);
      for (const seed of seeds(12)) {
        await attack({ seed, faults, attacked: 2 }, (played) => {
          assert.equal(played.session.state.phase, 'open');
        });
      }
    });
  }
});
