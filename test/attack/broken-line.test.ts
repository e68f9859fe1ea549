import assert from 'node:assert/strict';
import { assertSame, attack, seeds } from './attack';
import { cut, frozen, halfClosed } from './faults';
import type { Faults } from './proxy';

describe('under attack: the line breaks', () => {
  const plans: Record<string, Faults> = {
    'the server’s bytes are cut in mid-frame': { toClient: cut(6000) },
    'the client’s bytes are cut in mid-frame': { toServer: cut(500) },
    'the server closes its half': { toClient: halfClosed(20) },
    'the client’s half is closed': { toServer: halfClosed(20) },
    'it accepts and says nothing, from some moment on': { toClient: frozen(20) },
    'it hears nothing any more': { toServer: frozen(20) },
  };

  for (const [title, faults] of Object.entries(plans)) {
    it(`resets, tells one gap, and comes back: ${title}`, async function () {
      this.timeout(30_000);
      let outages = 0;
      for (const seed of seeds(8)) {
        await attack({ seed, faults, attacked: 2 }, (played) => {
          outages += played.gaps.length;
          assert.ok(played.passages.length > 1, 'the broken connection was kept');
          assert.equal(played.session.state.phase, 'open');
          for (const end of played.ends) {
            assert.ok(['confirmed', 'refused', 'failed', 'disconnected'].includes(end ?? ''), end);
          }
          // What had come before the break was given to listeners, whole and in order.
          for (const [index, heard] of played.heard.entries()) {
            assertSame(heard, played.sentOn(index).slice(0, heard.length));
          }
        });
      }
      assert.ok(outages > 0, 'no session was lost at all');
    });
  }

  it('goes on to a connection that answers where one accepts and says nothing at all', async () => {
    for (const seed of seeds(4)) {
      await attack({ seed, faults: { toServer: frozen(1) }, attacked: 2 }, (played) => {
        assert.ok(played.passages.length > 1, 'the mute connection was kept');
        assert.deepEqual(played.gaps, [], 'there was no session to lose');
      });
    }
  });
});
