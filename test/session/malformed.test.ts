import assert from 'node:assert/strict';
import { array, assert as holds, asyncProperty, boolean, uint8Array } from 'fast-check';
import { settled } from '../support/fake-clock';
import { closeAfterEach, Fixture, outcomeOf } from './fixture';

describe('session: malformed input', () => {
  closeAfterEach();

  it('in one message is reported with message, field and offset; the session goes on', async () => {
    const fixture = Fixture.open();
    const answer = fixture.session.request('QUERY_AGENT_STATE_REQ', { AgentID: '1' });
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    // SYSTEM_EVENT that ends within its fixed part.
    fixture.a.sendBytes('00000006 0000001f 000000000000');
    assert.equal(fixture.phase, 'open');
    assert.deepEqual(fixture.problemKinds, ['malformed-message']);
    assert.match(fixture.problems[0]?.message ?? '', /SYSTEM_EVENT\.ICMCentralControllerTime at offset 12/);
    assert.equal(fixture.session.counters.malformed, 1);
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2 });
    assert.equal(await outcomeOf(answer), 'done');
  });

  it('in the stream resets the connection, after what came before it', () => {
    const fixture = Fixture.open();
    // A heartbeat confirmation nobody asked for, then a header that announces 4 GB.
    fixture.a.sendBytes('00000004 00000006 00000063 ffffffff 00000001');
    assert.deepEqual(fixture.problemKinds, ['unknown-confirmation', 'malformed-message', 'session-lost']);
    assert.equal(fixture.a.endedBy, 'reset');
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.session.state.lastError?.facts['reason'], 'malformed-stream');
    assert.match(fixture.session.state.lastError.message, /4294967295 bytes announced/);
  });

  it('instead of OPEN_CONF ends the attempt at once', () => {
    const fixture = new Fixture();
    fixture.session.open();
    fixture.a.take('OPEN_REQ');
    fixture.a.sendBytes('00000004 00000004 00000001');
    assert.equal(fixture.session.state.side, 'B');
    assert.equal(fixture.session.state.lastError?.facts['reason'], 'malformed-answer');
  });

  it('may be cut anywhere', () => {
    const fixture = Fixture.open();
    const event =
      '00000021 0000001f 00000000 00000001 00000009 00000000 00000000 00000000 ffff 0007 0003 61 62'.replaceAll(
        ' ',
        '',
      );
    for (const [byte] of `${event}00`.matchAll(/../g)) fixture.a.sendBytes(byte);
    assert.deepEqual(
      fixture.messages.map(({ message }) => [message.name, message['Text']]),
      [['SYSTEM_EVENT', 'ab']],
    );
  });

  it('of any kind makes nothing throw and nothing hang', async () => {
    await holds(
      asyncProperty(array(uint8Array({ maxLength: 60 }), { maxLength: 10 }), boolean(), async (chunks, withHeader) => {
        const fixture = Fixture.open();
        for (const chunk of chunks) {
          const type = (chunk[0] ?? 0) % 200;
          const header = withHeader ? [0, 0, 0, chunk.length, 0, 0, 0, type] : [];
          fixture.a.sendBytes(Buffer.from([...header, ...chunk]).toString('hex'));
        }
        await settled();
        assert.ok(!fixture.problemKinds.includes('internal-error'), JSON.stringify(fixture.problems));
        await fixture.finish();
      }),
      { numRuns: 300 },
    );
  });
});

describe('session: load', () => {
  closeAfterEach();

  const event = '0000001a 0000001f 00000000 00000001 00000009 00000000 00000000 00000000 ffff';

  it('gives others their turn, keeps the order, and makes the server wait instead of losing anything', () => {
    const fixture = Fixture.open();
    let count = 0;
    fixture.session.subscribe('SYSTEM_EVENT', () => count++);
    for (let burst = 0; burst < 10; burst++) fixture.a.sendBytes(event.repeat(1000));
    assert.equal(count, 500);
    assert.equal(fixture.a.isReading, false);
    assert.deepEqual(fixture.problemKinds, ['slow-listeners']);
    assert.equal(fixture.session.state.slow, true);
    fixture.clock.advance(0);
    assert.equal(fixture.session.state.slow, undefined);
    assert.equal(count, 10_000);
    assert.equal(fixture.a.isReading, true);
  });

  it('waits while messages are held, without taking the silence for the server', () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    const release = fixture.session.hold();
    for (let burst = 0; burst < 3; burst++) fixture.a.sendBytes(event.repeat(1000));
    assert.deepEqual([fixture.messages.length, fixture.a.isReading], [0, false]);
    fixture.clock.advance(60_000);
    assert.equal(fixture.phase, 'open');
    release();
    fixture.clock.advance(0);
    assert.deepEqual([fixture.messages.length, fixture.a.isReading], [3000, true]);
  });

  it('hears the answer to CLOSE_REQ even while messages are held', async () => {
    const fixture = Fixture.open();
    fixture.session.hold();
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    const closed = fixture.session.close();
    fixture.a.answerClose();
    await closed;
  });
});
