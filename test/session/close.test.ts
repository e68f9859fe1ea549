import assert from 'node:assert/strict';
import { addressA, closeAfterEach, Fixture, outcomeOf } from './fixture';

describe('session: closing', () => {
  closeAfterEach();

  const isGone = (fixture: Fixture): void => {
    assert.equal(fixture.phase, 'idle');
    assert.equal(fixture.clock.pending, 0);
    assert.equal(fixture.network.live, 0);
  };

  it('says CLOSE_REQ with status 0, and is gone when CLOSE_CONF has come', async () => {
    const fixture = Fixture.open();
    const closed = fixture.session.close();
    assert.equal(fixture.phase, 'closing');
    assert.equal(fixture.a.frames.at(0)?.toString('hex'), '00000008000000070000000200000000');
    assert.equal(await outcomeOf(closed), 'waits');
    fixture.a.answerClose();
    await closed;
    assert.equal(fixture.a.endedBy, 'end');
    isGone(fixture);
  });

  it('waits 5 s for CLOSE_CONF and no longer', async () => {
    const fixture = Fixture.open();
    const closed = fixture.session.close();
    fixture.clock.advance(4999);
    assert.equal(await outcomeOf(closed), 'waits');
    fixture.clock.advance(1);
    await closed;
    assert.equal(fixture.a.endedBy, 'reset');
    isGone(fixture);
  });

  it('is content when the server just closes the connection', async () => {
    const fixture = Fixture.open();
    const closed = fixture.session.close();
    fixture.a.end();
    await closed;
    isGone(fixture);
  });

  it('can be asked for in every phase', async () => {
    const phases: Record<string, (fixture: Fixture) => void> = {
      idle: () => undefined,
      connecting: (fixture) => {
        fixture.network.set(addressA, 'ignore');
        fixture.session.open();
      },
      opening: (fixture) => fixture.session.open(),
      'backing-off': (fixture) => {
        fixture.network.set(addressA, 'refuse');
        fixture.session.open();
        fixture.b.refuseSession(17);
      },
      stopped: (fixture) => {
        fixture.session.open();
        fixture.a.refuseSession(36);
      },
    };
    for (const [phase, reach] of Object.entries(phases)) {
      const fixture = new Fixture();
      reach(fixture);
      assert.equal(fixture.phase, phase);
      await fixture.session.close();
      isGone(fixture);
    }
  });

  it('says goodbye to a server that is still synchronising', async () => {
    const fixture = new Fixture({ registerVariables: {} });
    fixture.session.open();
    fixture.a.acceptSession();
    fixture.a.take('REGISTER_VARIABLES_REQ');
    assert.equal(fixture.phase, 'syncing');
    const closed = fixture.session.close();
    fixture.a.answerClose();
    await closed;
    isGone(fixture);
    await fixture.clock.advanceAsync(0);
    assert.deepEqual(fixture.problemKinds, []);
  });

  it('ends a change of side too', async () => {
    const fixture = Fixture.open();
    fixture.a.send('FAILURE_EVENT', { Status: 15 });
    assert.equal(fixture.phase, 'closing');
    const closed = fixture.session.close();
    fixture.a.answerClose();
    await closed;
    isGone(fixture);
    assert.deepEqual(fixture.network.attempts.length, 1);
  });

  it('may be asked for more than once', async () => {
    const fixture = Fixture.open();
    const both = Promise.all([fixture.session.close(), fixture.session.close()]);
    fixture.a.answerClose();
    await both;
    await fixture.session.close();
    isGone(fixture);
  });

  it('can be followed by open, even before it is over', async () => {
    const fixture = Fixture.open();
    const closed = fixture.session.close();
    fixture.session.open();
    fixture.a.answerClose();
    await closed;
    fixture.a.acceptSession();
    assert.equal(fixture.phase, 'open');
  });

  it('can be asked for by a listener', async () => {
    const fixture = Fixture.open();
    let closed: Promise<void> | undefined;
    fixture.session.on('message', () => {
      closed = fixture.session.close();
    });
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    fixture.a.answerClose();
    await closed;
    isGone(fixture);
  });

  it('leaves nothing after a hundred times', async () => {
    const fixture = new Fixture();
    for (let round = 0; round < 100; round++) {
      fixture.session.open();
      fixture.a.acceptSession();
      const closed = fixture.session.close();
      if (round % 2 === 0) fixture.a.answerClose();
      else fixture.clock.advance(5000);
      await closed;
      isGone(fixture);
    }
  });
});
