import assert from 'node:assert/strict';
import { InvalidOption, type SessionOptions } from '../../src/session';
import type { Peer } from '../support/scripted-server';
import { addressA, addressB, closeAfterEach, failureOf, Fixture, outcomeOf } from './fixture';

const STANDBY = { SessionType: 2 };
const ACTIVE = { SessionType: 1 };
const query = 'QUERY_AGENT_STATE_REQ';

/** Open on A, with a warm session on B. */
function paired(options: Partial<SessionOptions> = {}): Fixture {
  const fixture = new Fixture({ standby: 'warm', ...options });
  fixture.session.open();
  fixture.a.acceptSession(ACTIVE);
  fixture.b.acceptSession(STANDBY);
  assert.deepEqual(fixture.session.state.standby, { side: 'B', phase: 'warm' });
  return fixture;
}

/** The active side asks, and announces that it goes. */
function announce(fixture: Fixture): void {
  fixture.a.send('ACTIVE_MAINTENANCE_REQ_MSG', { InvokeID: 77 });
  const agreed = fixture.a.take('ACTIVE_MAINTENANCE_RESP_MSG');
  assert.deepEqual([agreed['InvokeID'], agreed['MaintenanceModeAccepted']], [77, true]);
  fixture.a.send('ACTIVE_MAINTENANCE_EVENT_MSG', { MaintenanceModeStatus: true });
  assert.equal(fixture.session.state.handingOver, true);
}

const names = (fixture: Fixture): string[] =>
  fixture.messages.map(({ message, info }) => `${info.side} ${message.name}`);

function answer(peer: Peer, name: string): void {
  peer.send(name.replace(/_REQ$/, '_CONF'), { InvokeID: peer.take(name)['InvokeID'] });
}

describe('session: a warm session on the standby', () => {
  closeAfterEach();

  it('is opened with the same request, once the session is open, and asks for ACTIVE_STANDBY', () => {
    const fixture = new Fixture({ standby: 'warm' });
    fixture.session.open();
    assert.equal(fixture.network.attempts.length, 1);
    const first = fixture.a.acceptSession(ACTIVE);
    const second = fixture.b.acceptSession(STANDBY);
    assert.equal((Number(first['ServicesRequested']) & 0x2000000) >>> 0, 0x2000000);
    assert.deepEqual({ ...second, InvokeID: 0 }, { ...first, InvokeID: 0 });
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'A']);
    assert.deepEqual([fixture.gaps, fixture.problems], [[], []]);
  });

  it('is not made where it is not wanted, not granted or not known in the version', () => {
    for (const [options, granted] of [
      [{}, undefined],
      [{ services: ['ALL_EVENTS', 'ACTIVE_STANDBY'], standby: 'none' as const }, undefined],
      [{ standby: 'warm' as const }, 4],
      [{ services: ['ALL_EVENTS', 'ACTIVE_STANDBY'], servers: { A: addressA } }, undefined],
    ] as const) {
      const fixture = new Fixture(options);
      fixture.session.open();
      fixture.a.acceptSession(granted === undefined ? ACTIVE : { ...ACTIVE, ServicesGranted: granted });
      assert.equal(fixture.phase, 'open');
      assert.equal(fixture.network.attempts.length, 1);
      assert.equal(fixture.session.state.standby, undefined);
    }
  });

  it('cannot be had without a side B or before version 24', () => {
    const named = (pattern: RegExp) => (error: unknown) =>
      error instanceof InvalidOption && error.option === 'standby' && pattern.test(error.message);
    assert.throws(() => new Fixture({ standby: 'warm', servers: { A: addressA } }), named(/needs a side B/));
    assert.throws(() => new Fixture({ standby: 'warm', version: 23 }), named(/since protocol version 24/));
    assert.throws(() => new Fixture({ standby: 'hot' as 'warm' }), named(/"warm" or "none"/));
  });

  it('is what a connection to the standby becomes; the session goes to the other side', () => {
    const fixture = new Fixture({ standby: 'warm' });
    fixture.session.open();
    fixture.a.acceptSession(STANDBY);
    fixture.b.acceptSession(ACTIVE);
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'B']);
    assert.deepEqual(fixture.session.state.standby, { side: 'A', phase: 'warm' });
    assert.equal(fixture.a.endedBy, undefined);
    assert.equal(fixture.network.attempts.length, 2);
  });

  it('is kept alive by heartbeats, and renewed when its server is dead; the session is not touched', () => {
    const fixture = paired({ heartbeatSeconds: 5 });
    fixture.clock.advance(5000);
    answer(fixture.a, 'HEARTBEAT_REQ');
    answer(fixture.b, 'HEARTBEAT_REQ');
    const mute = fixture.b;
    fixture.live(fixture.a, 20_000);
    assert.equal(mute.endedBy, 'reset');
    assert.deepEqual(fixture.problemKinds, ['no-standby']);
    fixture.live(fixture.a, 1000);
    fixture.b.acceptSession(STANDBY);
    assert.deepEqual([fixture.phase, fixture.session.state.standby?.phase], ['open', 'warm']);
    assert.deepEqual(fixture.gaps, []);
  });

  it('is tried again after 1, 2, 4 … 30 s, and told once', () => {
    const fixture = new Fixture({ standby: 'warm', heartbeatSeconds: false });
    fixture.network.set(addressB, 'refuse');
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    const waits = Array.from({ length: 7 }, () => {
      const wait = fixture.clock.untilNext ?? 0;
      fixture.clock.advance(wait);
      return wait / 1000;
    });
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 30, 30]);
    assert.deepEqual(fixture.problemKinds, ['no-standby']);
    assert.equal(fixture.phase, 'open');
  });

  it('gives up a connection after 5 s and an unanswered OPEN_REQ after 30 s', () => {
    const fixture = new Fixture({ standby: 'warm', heartbeatSeconds: false });
    fixture.network.set(addressB, 'ignore');
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    fixture.clock.advance(5000);
    assert.equal(fixture.session.state.standby?.phase, 'waiting');
    fixture.network.set(addressB, 'accept');
    fixture.clock.advance(1000);
    assert.equal(fixture.session.state.standby?.phase, 'opening');
    fixture.clock.advance(30_000);
    assert.equal(fixture.session.state.standby?.phase, 'waiting');
  });

  it('is not tried again where its server refuses it for good', () => {
    const fixture = new Fixture({ standby: 'warm', heartbeatSeconds: false });
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    fixture.b.refuseSession(36);
    assert.equal(fixture.session.state.standby?.phase, 'off');
    assert.equal(fixture.clock.pending, 0);
    assert.match(fixture.problems[0]?.message ?? '', /side B: it refused the session: E_CTI_\w+ \(36\)/);
  });

  it('is left again where its server serves too: nothing may be told twice', () => {
    const fixture = new Fixture({ standby: 'warm' });
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    fixture.b.acceptSession(ACTIVE);
    assert.equal(fixture.b.endedBy, 'reset');
    assert.equal(fixture.session.state.side, 'A');
  });

  it('is closed with the session, in good order', async () => {
    const fixture = paired();
    const closed = fixture.session.close();
    assert.equal(fixture.b.take('CLOSE_REQ')['Status'], 0);
    assert.equal(fixture.b.endedBy, 'end');
    fixture.a.answerClose();
    await closed;
    assert.equal(fixture.network.live, 0);
  });
});

describe('session: the active side is gone', () => {
  closeAfterEach();

  it('goes on with the warm session when that side becomes active, with one gap', async () => {
    const fixture = paired();
    const start = fixture.clock.now();
    const pending = failureOf(fixture.session.request(query, {}));
    fixture.clock.advance(400);
    fixture.a.cut();
    assert.equal((await pending).kind, 'disconnected');
    assert.equal(fixture.phase, 'backing-off');
    fixture.clock.advance(300);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'B']);
    assert.equal(fixture.network.peers(addressB).length, 1, 'no new connection was needed');
    assert.deepEqual(fixture.gaps, [{ start, end: start + 700, reason: 'closed-by-server' }]);
    const next = fixture.session.request(query, {});
    answer(fixture.b, query);
    await next;
  });

  it('comes back to the same side where only the connection was cut', () => {
    const fixture = paired();
    fixture.a.cut();
    fixture.clock.advance(1000);
    fixture.a.acceptSession(ACTIVE);
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'A']);
    assert.deepEqual(fixture.session.state.standby, { side: 'B', phase: 'warm' });
    assert.equal(fixture.network.peers(addressB).length, 1);
    assert.equal(fixture.gaps.length, 1);
  });

  it('does not rely on a standby for ever that never becomes active', () => {
    const fixture = paired({ heartbeatSeconds: false });
    fixture.network.set(addressA, 'refuse');
    fixture.a.cut();
    fixture.clock.advance(60_000);
    assert.equal(fixture.network.peers(addressB).length, 2);
    fixture.b.acceptSession(ACTIVE);
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'B']);
    assert.equal(fixture.gaps.length, 1);
  });

  it('moves from a frozen side, with a gap from its last sign of life', () => {
    const fixture = paired();
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    const start = fixture.clock.now();
    const old = fixture.a;
    fixture.clock.advance(3000);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    assert.deepEqual(fixture.gaps, [{ start, end: start + 3000, reason: 'side-changed' }]);
    old.take('STOPPING_REQUESTS_TO_THIS_SIDE_IND');
    assert.equal(old.endedBy, 'end');
    assert.equal(fixture.session.state.side, 'B');
  });

  it('moves at once from one that asks to be left', () => {
    const fixture = paired();
    fixture.a.send('FAILURE_EVENT', { Status: 15 });
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'B']);
    assert.equal(fixture.gaps.length, 1);
  });

  it('knows the answer to a heartbeat that was sent before the side became active', () => {
    const fixture = paired({ heartbeatSeconds: 5 });
    fixture.clock.advance(5000);
    const { InvokeID } = fixture.b.take('HEARTBEAT_REQ');
    fixture.a.cut();
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.b.send('HEARTBEAT_CONF', { InvokeID });
    assert.deepEqual(fixture.problemKinds, ['session-lost']);
    assert.equal(fixture.session.counters.unknownConfirmations, 0);
  });

  it('restores the session on the other side', async () => {
    const restored: boolean[] = [];
    const step = {
      name: 'the test',
      run: async ({ isReconnect }: { isReconnect: boolean }) => restored.push(isReconnect),
    };
    const fixture = new Fixture({ standby: 'warm', restore: [step] });
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    await fixture.clock.advanceAsync(0);
    fixture.b.acceptSession(STANDBY);
    announce(fixture);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.a.end();
    await fixture.clock.advanceAsync(0);
    assert.deepEqual(restored, [false, true]);
    assert.equal(fixture.phase, 'open');
  });
});

describe('session: maintenance', () => {
  closeAfterEach();

  it('moves it to the other side without a gap, and says so to the old one', () => {
    const fixture = paired();
    announce(fixture);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.a.take('STOPPING_REQUESTS_TO_THIS_SIDE_IND');
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.session.state.handingOver, undefined);
    fixture.a.end();
    assert.deepEqual([fixture.gaps, fixture.problems], [[], []]);
    assert.equal(fixture.phase, 'open');
    assert.equal(fixture.session.counters.reconnects, 0);
  });

  it('hears the old side to its end before it hears the new one', () => {
    const fixture = paired();
    announce(fixture);
    fixture.messages.length = 0;
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.b.send('CALL_CLEARED_EVENT', { ConnectionCallID: 3 });
    fixture.a.send('CALL_CLEARED_EVENT', { ConnectionCallID: 1 });
    fixture.a.send('CALL_CLEARED_EVENT', { ConnectionCallID: 2 });
    fixture.a.end();
    const calls = fixture.messages.map(({ message, info }) => [info.side, message['ConnectionCallID']]);
    assert.deepEqual(calls, [
      ['B', undefined],
      ['A', 1],
      ['A', 2],
      ['B', 3],
    ]);
  });

  it('waits no longer than 5 s for the end of the old side', () => {
    const fixture = paired();
    announce(fixture);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.b.send('CALL_CLEARED_EVENT', { ConnectionCallID: 3 });
    const old = fixture.a;
    fixture.clock.advance(4999);
    assert.ok(!names(fixture).includes('B CALL_CLEARED_EVENT'));
    fixture.clock.advance(1);
    assert.equal(old.endedBy, 'reset');
    assert.ok(names(fixture).includes('B CALL_CLEARED_EVENT'));
  });

  it('lets requests wait for the new side from the announcement on', async () => {
    const fixture = paired();
    announce(fixture);
    const late = fixture.session.request(query, {});
    assert.deepEqual(fixture.a.untaken, []);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.a.end();
    answer(fixture.b, query);
    assert.equal((await late).name, 'QUERY_AGENT_STATE_CONF');
  });

  it('takes answers that the old side still gives', async () => {
    const fixture = paired();
    const early = fixture.session.request(query, {});
    const { InvokeID } = fixture.a.take(query);
    announce(fixture);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID });
    assert.equal((await early)['InvokeID'], InvokeID);
  });

  it('asks the new side what the old one had not done any more', async () => {
    const fixture = paired();
    const early = fixture.session.request(query, {});
    const { InvokeID } = fixture.a.take(query);
    announce(fixture);
    fixture.a.send('FAILURE_CONF', { InvokeID, Status: 92 });
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.a.end();
    answer(fixture.b, query);
    assert.equal((await early).name, 'QUERY_AGENT_STATE_CONF');
  });

  it('tells of requests that the old side has left unanswered', async () => {
    const fixture = paired();
    const early = failureOf(fixture.session.request(query, {}));
    fixture.a.take(query);
    announce(fixture);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    const onNew = fixture.session.request(query, {});
    fixture.a.end();
    const { kind, message } = await early;
    assert.equal(kind, 'disconnected');
    assert.match(message, /side A has handed over to the other side\); the server may still do it/);
    assert.equal(await outcomeOf(onNew), 'waits');
    answer(fixture.b, query);
    await onNew;
  });

  it('is refused while nothing stands ready on the other side', () => {
    const fixture = new Fixture({ standby: 'warm' });
    fixture.network.set(addressB, 'refuse');
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    fixture.a.send('ACTIVE_MAINTENANCE_REQ_MSG', { InvokeID: 5 });
    assert.equal(fixture.a.take('ACTIVE_MAINTENANCE_RESP_MSG')['MaintenanceModeAccepted'], false);
    assert.deepEqual(fixture.problemKinds, ['no-standby', 'maintenance-refused']);
  });

  it('is agreed to by one that wants no warm session, which reconnects', () => {
    const fixture = Fixture.open({ services: ['ALL_EVENTS', 'ACTIVE_STANDBY'], standby: 'none' });
    fixture.a.send('ACTIVE_MAINTENANCE_REQ_MSG', { InvokeID: 5 });
    assert.equal(fixture.a.take('ACTIVE_MAINTENANCE_RESP_MSG')['MaintenanceModeAccepted'], true);
    fixture.a.send('ACTIVE_MAINTENANCE_EVENT_MSG', { MaintenanceModeStatus: true });
    fixture.a.send('FAILURE_EVENT', { Status: 110 });
    fixture.a.answerClose();
    fixture.b.acceptSession(ACTIVE);
    assert.equal(fixture.gaps.length, 1);
  });

  it('that is cancelled changes nothing', async () => {
    const fixture = paired();
    announce(fixture);
    const waiting = fixture.session.request(query, {});
    fixture.a.send('ACTIVE_MAINTENANCE_EVENT_MSG', { MaintenanceModeStatus: false });
    answer(fixture.a, query);
    await waiting;
    assert.equal(fixture.session.state.handingOver, undefined);
    assert.equal(fixture.session.state.side, 'A');
  });

  it('of which nothing comes within 10 s holds nothing up', async () => {
    const fixture = paired();
    announce(fixture);
    const waiting = fixture.session.request(query, {});
    fixture.clock.advance(9999);
    assert.ok(!fixture.a.untaken.includes(query));
    fixture.clock.advance(1);
    fixture.a.take('HEARTBEAT_REQ');
    answer(fixture.a, query);
    await waiting;
  });

  it('ends with a gap where the old side goes before the other one is active', () => {
    const fixture = paired();
    announce(fixture);
    fixture.a.end();
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.gaps.length, 1);
  });

  for (const [what, doubt] of [
    ['announced that it goes', announce],
    [
      'announced it when the standby was gone already',
      (fixture: Fixture): void => {
        fixture.b.cut();
        fixture.a.send('ACTIVE_MAINTENANCE_EVENT_MSG', { MaintenanceModeStatus: true });
        fixture.clock.advance(1000);
        fixture.b.acceptSession(STANDBY);
      },
    ],
    [
      'said that it is not the active one',
      (fixture: Fixture): void => {
        void failureOf(fixture.session.request(query, {}));
        fixture.a.send('FAILURE_CONF', { InvokeID: fixture.a.take(query)['InvokeID'], Status: 92 });
      },
    ],
  ] as const) {
    it(`moves it with a gap to a side that is found active, where its own has ${what}`, () => {
      const fixture = paired();
      doubt(fixture);
      fixture.b.cut();
      fixture.clock.advance(1000);
      fixture.b.acceptSession(ACTIVE);
      assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'B']);
      assert.deepEqual(
        fixture.gaps.map(({ reason }) => reason),
        ['side-changed'],
      );
    });
  }

  it('tells a gap where its own side had stood by for a while, and restores the session', () => {
    const fixture = paired();
    announce(fixture);
    const start = fixture.clock.now();
    fixture.b.cut();
    fixture.clock.advance(500);
    fixture.a.send('STANDBY_ACTIVE_EVENT_MSG');
    assert.deepEqual(fixture.gaps, [{ start, end: start + 500, reason: 'side-changed' }]);
    assert.deepEqual([fixture.phase, fixture.session.state.side], ['open', 'A']);
    assert.deepEqual(
      fixture.states.slice(-2).map(({ phase }) => phase),
      ['syncing', 'open'],
    );
  });

  it('restores it anew where its side stood by in the middle of restoring', async () => {
    const runs: (() => void)[] = [];
    const step = { name: 'the test', run: () => new Promise<void>((done) => void runs.push(done)) };
    const fixture = new Fixture({ standby: 'warm', restore: [step] });
    fixture.session.open();
    fixture.a.acceptSession(ACTIVE);
    fixture.a.send('STANDBY_ACTIVE_EVENT_MSG');
    assert.equal(runs.length, 2);
    runs[0]?.();
    await fixture.clock.advanceAsync(0);
    assert.equal(fixture.phase, 'syncing');
    runs[1]?.();
    await fixture.clock.advanceAsync(0);
    assert.equal(fixture.phase, 'open');
  });

  it('leaves a spare for the way back when the old side returns', () => {
    const fixture = paired();
    announce(fixture);
    fixture.b.send('STANDBY_ACTIVE_EVENT_MSG');
    fixture.a.end();
    fixture.a.refuseSession(110);
    fixture.live(fixture.b, 1000);
    fixture.a.acceptSession(STANDBY);
    assert.deepEqual(fixture.session.state.standby, { side: 'A', phase: 'warm' });
    assert.equal(fixture.network.live, 2);
  });

  it('is answered by the session alone', async () => {
    const fixture = paired();
    for (const name of ['ACTIVE_MAINTENANCE_RESP_MSG', 'STOPPING_REQUESTS_TO_THIS_SIDE_IND'])
      assert.match((await failureOf(fixture.session.send(name))).message, /the session sends it by itself/);
  });
});
