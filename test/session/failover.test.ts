import assert from 'node:assert/strict';
import { Failover, ruleFor } from '../../src/session/machine/failover';
import { addressA, addressB, closeAfterEach, failureOf, Fixture } from './fixture';

/** Seconds between the attempts, with the side of each. */
function schedule(fixture: Fixture, attempts: number): string[] {
  const start = fixture.clock.now();
  const seen: string[] = [];
  let last = start;
  while (seen.length < attempts) {
    while (fixture.network.attempts.length > seen.length && seen.length < attempts) {
      const side = fixture.network.attempts[seen.length]?.startsWith('a') ? 'A' : 'B';
      seen.push(`${(fixture.clock.now() - last) / 1000} ${side}`);
      last = fixture.clock.now();
    }
    fixture.clock.advance(fixture.clock.untilNext ?? 0);
  }
  return seen;
}

describe('session: reconnecting', () => {
  closeAfterEach();

  it('changes the side at once, then after 1, 2, 4 … 30 s', () => {
    const fixture = new Fixture();
    for (const address of [addressA, addressB]) fixture.network.set(address, 'refuse');
    fixture.session.open();
    assert.deepEqual(schedule(fixture, 10), ['0 A', '0 B', '1 A', '2 B', '4 A', '8 B', '16 A', '30 B', '30 A', '30 B']);
  });

  it('waits before the second attempt where there is one side only', () => {
    const fixture = new Fixture({ servers: { A: addressA } });
    fixture.network.set(addressA, 'refuse');
    fixture.session.open();
    assert.deepEqual(schedule(fixture, 4), ['0 A', '1 A', '2 A', '4 A']);
  });

  it('spreads the waits by half to either side', () => {
    const waits = (random: number): number[] => {
      const failover = new Failover(false, () => random);
      return Array.from({ length: 7 }, () => failover.next(0, 'failed').waitMs);
    };
    assert.deepEqual(waits(0), [500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    assert.deepEqual(waits(0.999999).map(Math.round), [1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000]);
  });

  it('tells when it will try again, and why it must', () => {
    const fixture = new Fixture({ servers: { A: addressA } });
    fixture.network.set(addressA, 'refuse');
    fixture.session.open();
    const { phase, retryAt, lastError } = fixture.session.state;
    assert.deepEqual([phase, retryAt], ['backing-off', fixture.clock.now() + 1000]);
    assert.equal(lastError?.facts['reason'], 'connect-failed');
    assert.equal(lastError.facts['cause'], 'ECONNREFUSED');
  });

  it('gives up a connection attempt after 5 s, and an unanswered OPEN_REQ after 30 s', () => {
    const fixture = new Fixture();
    fixture.network.set(addressA, 'ignore');
    fixture.session.open();
    fixture.clock.advance(4999);
    assert.equal(fixture.phase, 'connecting');
    fixture.clock.advance(1);
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.phase, 'opening');
    assert.match(fixture.session.state.lastError?.message ?? '', /side A did not take the connection within 5 s/);
    fixture.clock.advance(29_999);
    assert.equal(fixture.phase, 'opening');
    fixture.clock.advance(1);
    assert.equal(fixture.phase, 'backing-off');
    assert.equal(fixture.b.endedBy, 'reset');
    assert.equal(fixture.session.state.lastError?.facts['reason'], 'open-timeout');
  });

  it('takes a server that closes instead of answering for a failed attempt, not for an older one', () => {
    const fixture = new Fixture({ version: 'automatic' });
    fixture.session.open();
    fixture.a.take('OPEN_REQ');
    fixture.a.end();
    assert.equal(fixture.b.take('OPEN_REQ')['VersionNumber'], 25);
  });

  it('goes on with the other side at once when an open session is lost, and starts the waits anew after a minute', () => {
    const fixture = Fixture.open();
    fixture.live(fixture.a, 60_000);
    fixture.a.cut();
    fixture.b.acceptSession();
    assert.equal(fixture.session.state.side, 'B');
    // Lost again within the minute: no second change at once.
    fixture.b.cut();
    assert.equal(fixture.phase, 'backing-off');
    fixture.clock.advance(1000);
    fixture.a.acceptSession();
    fixture.live(fixture.a, 60_000);
    fixture.a.cut();
    assert.equal(fixture.phase, 'opening');
    assert.equal(fixture.session.state.side, 'B');
  });

  it('stays on the side that it is on', () => {
    const fixture = new Fixture();
    fixture.network.set(addressA, 'refuse');
    fixture.session.open();
    fixture.b.acceptSession();
    fixture.network.set(addressA, 'accept');
    fixture.live(fixture.b, 300_000);
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.network.attempts.length, 2);
  });
});

describe('session: refused', () => {
  closeAfterEach();

  const table = {
    'other-side': [15, 92, 107, 110],
    'back-off': [16, 17, 94, 9, 10, 109],
    'lower-version': [1],
    stop: [2, 3, 6, 7, 8, 12, 18, 19, 20, 21, 22, 23, 24, 25, 26, 32, 36, 48, 49, 95, 108],
  };

  it('does with each status what the table says', () => {
    for (const [reaction, statuses] of Object.entries(table))
      for (const status of statuses) assert.equal(ruleFor(status).reaction, reaction, `status ${status}`);
    assert.equal(ruleFor(4711).reaction, 'back-off');
  });

  it('goes to the other side at once from one that is offline, once a round', () => {
    const fixture = new Fixture();
    fixture.session.open();
    fixture.a.refuseSession(15);
    assert.equal(fixture.session.state.side, 'B');
    fixture.b.refuseSession(15);
    assert.equal(fixture.phase, 'backing-off');
    fixture.clock.advance(1000);
    fixture.a.refuseSession(15);
    fixture.b.refuseSession(15);
    assert.equal(fixture.phase, 'backing-off');
    assert.equal(fixture.session.state.retryAt, fixture.clock.now() + 2000);
  });

  it('stays where agent, device or instance is taken, and waits 10 s at least', () => {
    for (const status of [9, 10, 109]) {
      const fixture = new Fixture();
      fixture.session.open();
      fixture.a.refuseSession(status);
      assert.equal(fixture.session.state.retryAt, fixture.clock.now() + 10_000);
      assert.equal(fixture.session.state.side, 'A');
      assert.equal(fixture.session.state.lastError?.facts['Status'], status);
    }
  });

  it('stops and reports what repeating would not change, and takes no more requests', async () => {
    for (const status of table.stop) {
      const fixture = new Fixture({ whileDisconnected: { waitMs: 60_000 } });
      fixture.session.open();
      const waiting = failureOf(fixture.session.request('QUERY_AGENT_STATE_REQ', {}));
      fixture.a.refuseSession(status);
      assert.equal(fixture.phase, 'stopped', `status ${status}`);
      assert.equal(fixture.session.state.lastError?.facts['Status'], status);
      assert.equal(fixture.clock.pending, 0);
      assert.equal((await waiting).kind, 'disconnected');
      assert.match(
        (await failureOf(fixture.session.request('QUERY_AGENT_STATE_REQ', {}))).message,
        /has stopped: side A refused/,
      );
    }
  });
});

describe('session: on a standby', () => {
  closeAfterEach();

  it('goes to the active side, in good order', () => {
    const fixture = new Fixture({ services: ['ALL_EVENTS', 'ACTIVE_STANDBY'], standby: 'none' });
    fixture.session.open();
    fixture.a.acceptSession({ SessionType: 2 });
    assert.equal(fixture.session.state.lastError?.facts['reason'], 'standby');
    assert.equal(fixture.a.answerClose()['Status'], 0);
    fixture.b.acceptSession({ SessionType: 1 });
    assert.equal(fixture.phase, 'open');
    assert.deepEqual([fixture.gaps, fixture.problems], [[], []]);
    assert.ok(!fixture.states.some(({ phase, side }) => phase === 'open' && side === 'A'));
  });

  it('waits and tries again where both say so', () => {
    const fixture = new Fixture({ services: ['ALL_EVENTS', 'ACTIVE_STANDBY'], standby: 'none' });
    fixture.session.open();
    for (const side of ['a', 'b'] as const) {
      fixture[side].acceptSession({ SessionType: 2 });
      fixture[side].answerClose();
    }
    assert.equal(fixture.phase, 'backing-off');
  });
});

describe('session: ended by the server', () => {
  closeAfterEach();

  for (const status of [15, 110]) {
    it(`closes in good order and changes the side on FAILURE_EVENT ${status}`, () => {
      const fixture = Fixture.open();
      fixture.a.send('FAILURE_EVENT', { Status: status });
      assert.equal(fixture.a.answerClose()['Status'], 15);
      assert.equal(fixture.a.endedBy, 'end');
      fixture.b.acceptSession();
      assert.equal(fixture.session.state.side, 'B');
      assert.equal(fixture.gaps.length, 1);
    });
  }

  it('waits no longer than 5 s for the answer of a server that wants to be left', () => {
    const fixture = Fixture.open();
    fixture.a.send('FAILURE_EVENT', { Status: 15 });
    fixture.clock.advance(5000);
    assert.equal(fixture.a.endedBy, 'reset');
    fixture.b.acceptSession();
  });

  it('resets on FAILURE_EVENT 16, and tries the other side', () => {
    const fixture = Fixture.open();
    fixture.a.send('FAILURE_EVENT', { Status: 16 });
    assert.equal(fixture.a.endedBy, 'reset');
    assert.equal(fixture.session.state.side, 'B');
  });

  it('does not fight with another client of its name: FAILURE_EVENT 11', () => {
    const fixture = Fixture.open();
    fixture.a.send('FAILURE_EVENT', { Status: 11 });
    assert.equal(fixture.phase, 'backing-off');
    assert.equal(fixture.session.state.retryAt, fixture.clock.now() + 10_000);
    assert.match(fixture.session.state.lastError?.message ?? '', /E_CTI_NEW_SESSION_OPENED/);
  });

  it('survives every other FAILURE_EVENT, and reports it', () => {
    const fixture = Fixture.open();
    fixture.a.send('FAILURE_EVENT', { Status: 67 });
    assert.equal(fixture.phase, 'open');
    assert.deepEqual(fixture.problemKinds, ['failure-event']);
    assert.deepEqual(
      fixture.messages.map(({ message }) => message.name),
      ['FAILURE_EVENT'],
    );
  });

  it('gives one gap notice for an outage, from the last sign of life to the new session', () => {
    const fixture = Fixture.open();
    fixture.clock.advance(3000);
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    const start = fixture.clock.now();
    fixture.clock.advance(2000);
    fixture.a.cut();
    fixture.b.refuseSession(17);
    fixture.clock.advance(1000);
    fixture.a.refuseSession(17);
    fixture.clock.advance(2000);
    assert.deepEqual(fixture.gaps, []);
    fixture.b.acceptSession();
    assert.deepEqual(fixture.gaps, [{ start, end: start + 5000, reason: 'closed-by-server' }]);
    assert.equal(fixture.session.counters.reconnects, 1);
    assert.deepEqual(fixture.problemKinds, ['session-lost']);
  });

  it('gives no gap notice where the application had closed the session', async () => {
    const fixture = Fixture.open();
    const closed = fixture.session.close();
    fixture.a.answerClose();
    await closed;
    fixture.session.open();
    fixture.a.acceptSession();
    assert.deepEqual(fixture.gaps, []);
  });

  it('delivers what came before the end first', () => {
    const fixture = Fixture.open();
    const order: string[] = [];
    fixture.session.on('message', ({ name }) => order.push(name));
    fixture.session.on('state', ({ phase }) => order.push(phase));
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    fixture.a.cut();
    assert.deepEqual(order.slice(0, 2), ['SYSTEM_EVENT', 'connecting']);
  });
});
