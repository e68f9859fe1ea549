import assert from 'node:assert/strict';
import { addressA, closeAfterEach, Fixture } from './fixture';

const PG_GONE = 6;
const SERVER_OFFLINE = 7;
const SERVER_ONLINE = 8;

describe('session: system events', () => {
  closeAfterEach();

  it('show what the PG lacks, as it changes', () => {
    const fixture = Fixture.open();
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 1, PGStatus: 0 });
    const told = fixture.states.length;
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 2, PGStatus: 2 });
    assert.equal(fixture.session.state.pgStatus, 2);
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 1, PGStatus: 0 });
    assert.equal(fixture.session.state.pgStatus, 0);
    assert.equal(fixture.states.length, told + 2);
  });

  for (const id of [PG_GONE, SERVER_OFFLINE]) {
    it(`lead to the other side when there has been no service for 30 s (${id})`, () => {
      const fixture = Fixture.open();
      fixture.a.send('SYSTEM_EVENT', { SystemEventID: id, PGStatus: 1 });
      assert.equal(fixture.session.state.withoutServiceSince, fixture.clock.now());
      assert.deepEqual(fixture.problemKinds, ['no-service']);
      fixture.live(fixture.a, 29_999);
      assert.equal(fixture.phase, 'open');
      fixture.clock.advance(1);
      fixture.a.answerClose();
      fixture.b.acceptSession();
      assert.equal(fixture.session.state.side, 'B');
      assert.equal(fixture.session.state.withoutServiceSince, undefined);
      assert.deepEqual(
        fixture.gaps.map(({ reason }) => reason),
        ['no-service'],
      );
    });
  }

  for (const [id, what] of [
    [SERVER_ONLINE, 'the server'],
    [3, 'a peripheral'],
  ] as const) {
    it(`do not when ${what} is back in time`, () => {
      const fixture = Fixture.open();
      fixture.a.send('SYSTEM_EVENT', { SystemEventID: PG_GONE, PGStatus: 1 });
      fixture.live(fixture.a, 20_000);
      fixture.a.send('SYSTEM_EVENT', { SystemEventID: id, PGStatus: 0 });
      assert.equal(fixture.session.state.withoutServiceSince, undefined);
      fixture.live(fixture.a, 60_000);
      assert.equal(fixture.session.state.side, 'A');
    });
  }

  it('do not where there is no other side', () => {
    const fixture = Fixture.open({ servers: { A: addressA } });
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: PG_GONE, PGStatus: 1 });
    fixture.live(fixture.a, 120_000);
    assert.equal(fixture.phase, 'open');
  });

  it('do not send it to and fro between two sides without service', () => {
    const fixture = Fixture.open();
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: PG_GONE, PGStatus: 1 });
    fixture.live(fixture.a, 30_000);
    fixture.a.answerClose();
    fixture.b.acceptSession();
    fixture.b.send('SYSTEM_EVENT', { SystemEventID: PG_GONE, PGStatus: 1 });
    fixture.live(fixture.b, 299_999);
    assert.equal(fixture.session.state.side, 'B');
    fixture.clock.advance(1);
    assert.equal(fixture.phase, 'closing');
  });

  it('name the peripherals that are offline by whether all are online', () => {
    const fixture = Fixture.open();
    for (const id of [5000, 5001]) fixture.a.send('SYSTEM_EVENT', { SystemEventID: 4, SystemEventArg1: id });
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 3, SystemEventArg1: 5000 });
    assert.equal(fixture.session.state.peripheralOnline, false);
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 3, SystemEventArg1: 5001 });
    assert.equal(fixture.session.state.peripheralOnline, true);
  });
});
