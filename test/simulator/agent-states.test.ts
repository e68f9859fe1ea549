import assert from 'node:assert/strict';
import { anAgent, refusals, requests } from './support/agent-at-work';

const never = ['TALKING', 'HOLD', 'RESERVED', 'BUSY_OTHER', 'UNKNOWN', 'ACTIVE', 'PAUSED', 'INTERRUPTED', 'NOT_ACTIVE'];

/** What becomes of a request, with reason 7, in each state: the events, or the code of the refusal (BEHAVIOUR 6.2, 6.3). */
const transitions: Record<string, Record<(typeof requests)[number], string>> = {
  NOT_READY: {
    LOGOUT: 'LOGOUT 7',
    NOT_READY: 'NOT_READY 7',
    AVAILABLE: 'AVAILABLE',
    WORK_NOT_READY: '!',
    WORK_READY: '!',
  },
  AVAILABLE: { LOGOUT: '!', NOT_READY: 'NOT_READY 7', AVAILABLE: '', WORK_NOT_READY: '!', WORK_READY: '!' },
  RESERVED: {
    LOGOUT: '!',
    NOT_READY: 'RESERVED next NOT_READY',
    AVAILABLE: 'RESERVED next AVAILABLE',
    WORK_NOT_READY: 'RESERVED next WORK_NOT_READY',
    WORK_READY: 'RESERVED next WORK_READY',
  },
  TALKING: {
    LOGOUT: '!',
    NOT_READY: 'TALKING next NOT_READY',
    AVAILABLE: 'TALKING next AVAILABLE',
    WORK_NOT_READY: 'TALKING next WORK_NOT_READY',
    WORK_READY: 'TALKING next WORK_READY',
  },
  HOLD: {
    LOGOUT: '!',
    NOT_READY: 'HOLD next NOT_READY',
    AVAILABLE: 'HOLD next AVAILABLE',
    WORK_NOT_READY: 'HOLD next WORK_NOT_READY',
    WORK_READY: 'HOLD next WORK_READY',
  },
  WORK_NOT_READY: {
    LOGOUT: '!',
    NOT_READY: 'NOT_READY 7',
    AVAILABLE: 'AVAILABLE',
    WORK_NOT_READY: '!',
    WORK_READY: '!',
  },
  WORK_READY: { LOGOUT: '!', NOT_READY: 'NOT_READY 7', AVAILABLE: 'AVAILABLE', WORK_NOT_READY: '!', WORK_READY: '!' },
};

describe('simulator: what becomes of a wished agent state', () => {
  for (const profile of ['generic', 'ucce'] as const) {
    const refusal = refusals[profile];
    for (const [from, row] of Object.entries(transitions)) {
      for (const wanted of requests) {
        it(`${profile}: ${from}, ${wanted} wanted`, () => {
          const agent = anAgent({ profile });
          agent.go(from);
          const code = agent.set(wanted, { EventReasonCode: 7 });
          const isRefused = row[wanted] === '!';
          assert.equal(code, isRefused ? (wanted === 'LOGOUT' ? refusal.logout : refusal.state) : 'ok');
          assert.deepEqual(agent.told(), isRefused || row[wanted] === '' ? [] : [row[wanted]]);
        });
      }
      it(`${profile}: ${from}, a state that follows from calls wanted`, () => {
        const agent = anAgent({ profile });
        agent.go(from);
        for (const wanted of never) assert.equal(agent.set(wanted), refusal.state, wanted);
        assert.deepEqual(agent.told(), []);
      });
      it(`${profile}: ${from}, forced out`, () => {
        const agent = anAgent({ profile });
        agent.go(from);
        assert.equal(agent.set('LOGOUT', { ForcedFlag: 'TRUE', EventReasonCode: 20003 }), 'ok');
        assert.deepEqual(agent.told(), ['LOGOUT 20003']);
        agent.clock.advance(3_600_000);
        assert.deepEqual(agent.told(), [], 'nothing comes behind it');
      });
    }
    it(`${profile}: logged out, anything but LOGIN wanted`, () => {
      const agent = anAgent({ profile });
      agent.go('LOGOUT');
      for (const wanted of requests) {
        assert.equal(agent.set(wanted), wanted === 'LOGOUT' ? refusal.loggedOutAgain : refusal.loggedOut, wanted);
      }
      assert.deepEqual(agent.told(), []);
    });
  }
});
