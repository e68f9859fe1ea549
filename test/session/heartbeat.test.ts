import assert from 'node:assert/strict';
import { closeAfterEach, failureOf, Fixture } from './fixture';

describe('session: heartbeats', () => {
  closeAfterEach();

  it('go out when nothing else was sent for the interval, and only then', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 10 });
    fixture.clock.advance(9999);
    assert.deepEqual(fixture.a.untaken, []);
    fixture.clock.advance(1);
    fixture.a.send('HEARTBEAT_CONF', { InvokeID: fixture.a.take('HEARTBEAT_REQ')['InvokeID'] });
    fixture.clock.advance(6000);
    void failureOf(fixture.session.request('QUERY_AGENT_STATE_REQ', {}));
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: fixture.a.take('QUERY_AGENT_STATE_REQ')['InvokeID'] });
    fixture.clock.advance(9999);
    assert.deepEqual(fixture.a.untaken, []);
    fixture.clock.advance(1);
    fixture.a.take('HEARTBEAT_REQ');
  });

  it('are as the guide prints them', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    fixture.clock.advance(5000);
    assert.equal(fixture.a.frames.at(0)?.toString('hex'), '000000040000000500000002');
  });

  it('do not stop because events come in', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    fixture.clock.advance(4000);
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    fixture.clock.advance(1000);
    fixture.a.take('HEARTBEAT_REQ');
  });

  it('end the session when three are unconfirmed: reset, and the other side', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    fixture.clock.advance(19_999);
    assert.deepEqual(fixture.a.untaken, ['HEARTBEAT_REQ', 'HEARTBEAT_REQ', 'HEARTBEAT_REQ']);
    assert.equal(fixture.phase, 'open');
    fixture.clock.advance(1);
    assert.equal(fixture.a.endedBy, 'reset');
    fixture.b.acceptSession();
    assert.deepEqual(fixture.gaps, [
      { start: fixture.clock.now() - 20_000, end: fixture.clock.now(), reason: 'server-silent' },
    ]);
  });

  it('may stay unconfirmed as long as anything else comes', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    for (let second = 0; second < 120; second += 5) {
      fixture.clock.advance(5000);
      fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    }
    assert.equal(fixture.phase, 'open');
    assert.equal(fixture.session.counters.heartbeats, 24);
  });

  it('are not needed to notice a mute server that requests keep being sent to', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    for (let second = 0; second < 20; second += 2) {
      void failureOf(fixture.session.request('QUERY_AGENT_STATE_REQ', {}));
      fixture.clock.advance(2000);
    }
    assert.equal(fixture.a.endedBy, 'reset');
    assert.equal(fixture.session.counters.heartbeats, 0);
  });

  it('lead to the other side when the server refuses one', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    fixture.clock.advance(5000);
    fixture.a.send('FAILURE_CONF', { InvokeID: fixture.a.take('HEARTBEAT_REQ')['InvokeID'], Status: 15 });
    assert.equal(fixture.a.endedBy, 'reset');
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.session.state.lastError?.facts['reason'], 'server-offline');
  });

  it('can be turned off', () => {
    const fixture = Fixture.open({ heartbeatSeconds: false });
    assert.equal(fixture.clock.pending, 0, 'there is nothing to wait for');
    fixture.clock.advance(3_600_000);
    assert.deepEqual(fixture.a.untaken, []);
    assert.equal(fixture.phase, 'open');
  });

  it('calls a server dead whose bytes never make a message any more', () => {
    const fixture = Fixture.open();
    const peer = fixture.a;
    // A frame is announced that is longer than all that follows: the stream is out of step.
    peer.write(Buffer.from('00001f00', 'hex'));
    for (let seconds = 0; seconds < 30; seconds++) {
      peer.write(Buffer.alloc(4));
      fixture.clock.advance(1000);
    }
    assert.equal(fixture.problemKinds.includes('session-lost'), true);
    assert.equal(fixture.session.state.lastError?.facts['reason'], 'server-silent');
  });
});
