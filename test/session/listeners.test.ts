import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { settled } from '../support/fake-clock';
import { closeAfterEach, failureOf, Fixture } from './fixture';

describe('session: what the server sends', () => {
  closeAfterEach();

  it('comes out in the order of the wire, with side, version and time of arrival', () => {
    const fixture = Fixture.open({ version: 14 });
    fixture.clock.advance(1234);
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 1 });
    fixture.a.send('CALL_CLEARED_EVENT', { ConnectionCallID: 5 });
    assert.deepEqual(
      fixture.messages.map(({ message }) => message.name),
      ['SYSTEM_EVENT', 'CALL_CLEARED_EVENT'],
    );
    assert.deepEqual(fixture.messages[0]?.info, { side: 'A', version: 14, at: fixture.clock.now() });
  });

  it('comes out when it is of no known type, too', () => {
    const fixture = Fixture.open();
    fixture.a.sendBytes('00000003 0000ffff 010203');
    assert.deepEqual(fixture.messages[0]?.message, { name: 'UNKNOWN', type: 0xffff, body: Buffer.from([1, 2, 3]) });
  });

  it('is not decoded when nobody listens to it, nor further than a filter needs', () => {
    const fixture = Fixture.open();
    fixture.session.removeAllListeners('message');
    // A CALL_CLEARED_EVENT whose floating part is torn: decoding it would be a problem to report.
    const torn = '00000018 0000000d 00000000 00001388 0011 0000 00000005 ffff ffff 0019 7fff';
    fixture.a.sendBytes(torn);
    const seen: number[] = [];
    fixture.session.subscribe({ where: (event) => event.field('ConnectionCallID') === 6 }, (message) =>
      seen.push(message['ConnectionCallID'] as number),
    );
    fixture.a.sendBytes(torn);
    fixture.a.send('CALL_CLEARED_EVENT', { ConnectionCallID: 6 });
    assert.deepEqual(seen, [6]);
    assert.deepEqual([fixture.session.counters.unheard, fixture.session.counters.malformed], [2, 0]);
  });

  it('reaches those who subscribed to it, until they stop', () => {
    const fixture = Fixture.open();
    const seen: string[] = [];
    const stops = [
      fixture.session.subscribe('SYSTEM_EVENT', ({ PGStatus }) => seen.push(`one ${PGStatus}`)),
      fixture.session.subscribe(['CALL_HELD_EVENT', 'CALL_CLEARED_EVENT'], ({ name }) => seen.push(`list ${name}`)),
      fixture.session.subscribe(
        (message) => message['SystemEventID'] === 2,
        ({ name }) => seen.push(`filter ${name}`),
      ),
    ];
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 2, PGStatus: 2 });
    fixture.a.send('CALL_CLEARED_EVENT');
    for (const stop of stops) stop();
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 2 });
    assert.deepEqual(seen, ['one 2', 'filter SYSTEM_EVENT', 'list CALL_CLEARED_EVENT']);
  });

  it('can be waited for, with a limit and a signal', async () => {
    const fixture = Fixture.open();
    const found = fixture.session.waitFor('CALL_CLEARED_EVENT', { timeoutMs: 1000 });
    const missed = failureOf(fixture.session.waitFor(['CALL_HELD_EVENT'], { timeoutMs: 1000 }));
    const controller = new AbortController();
    const aborted = failureOf(fixture.session.waitFor(() => false, { signal: controller.signal }));
    fixture.a.send('CALL_CLEARED_EVENT', { ConnectionCallID: 5 });
    assert.equal((await found).ConnectionCallID, 5);
    controller.abort();
    assert.equal((await aborted).name, 'AbortError');
    await fixture.clock.advanceAsync(1000);
    const error = await missed;
    assert.deepEqual([error.code, error.kind], ['CTI_WAIT_TIMEOUT', 'timeout']);
  });

  it('cannot be waited for without end by a limit that is no number above 0', async () => {
    const { session } = Fixture.open();
    for (const timeoutMs of [0, -1, Number.NaN, '5' as never]) {
      const { code, message } = await failureOf(session.waitFor('CALL_CLEARED_EVENT', { timeoutMs }));
      assert.deepEqual(
        [code, message],
        ['CTI_INVALID_REQUEST', 'waitFor.timeoutMs: a number of milliseconds above 0 is needed'],
      );
    }
  });

  it('is refused under a name that the guide does not have, which would never come', async () => {
    const { session } = Fixture.open();
    const complaint = 'subscribe.CALL_DELIVERD_EVENT: no message of the guide has this name';
    assert.throws(() => session.subscribe('CALL_DELIVERD_EVENT' as never, () => {}), { message: complaint });
    const waiting = failureOf(session.waitFor(['CALL_HELD_EVENT', 'CALL_DELIVERD_EVENT'] as never, { timeoutMs: 1 }));
    assert.equal((await waiting).message, complaint);
    session.subscribe('UNKNOWN' as never, () => {})();
  });

  it('keeps PGStatus and the peripheral up to date', () => {
    const fixture = Fixture.open({ peripheralId: 5000 });
    const shown = () => [fixture.session.state.pgStatus, fixture.session.state.peripheralOnline];
    fixture.a.send('SYSTEM_EVENT', { PGStatus: 4, SystemEventID: 4, SystemEventArg1: 5001 });
    assert.deepEqual(shown(), [4, true]);
    fixture.a.send('SYSTEM_EVENT', { PGStatus: 4, SystemEventID: 4, SystemEventArg1: 5000 });
    assert.deepEqual(shown(), [4, false]);
    fixture.a.send('SYSTEM_EVENT', { PGStatus: 0, SystemEventID: 3, SystemEventArg1: 5000 });
    assert.deepEqual(shown(), [0, true]);
    const before = fixture.states.length;
    fixture.a.send('SYSTEM_EVENT', { PGStatus: 0, SystemEventID: 5, Text: 'hello' });
    assert.equal(fixture.states.length, before, 'nothing changed');
  });
});

describe('session: listeners', () => {
  closeAfterEach();

  it('that throw harm neither the session nor the others', async () => {
    const fixture = Fixture.open();
    const seen: string[] = [];
    fixture.session.prependListener('message', () => {
      throw new Error('mistake one');
    });
    fixture.session.subscribe('SYSTEM_EVENT', () => {
      throw new Error('mistake two');
    });
    fixture.session.subscribe('SYSTEM_EVENT', () => Promise.reject(new Error('mistake three')));
    fixture.session.subscribe('SYSTEM_EVENT', ({ name }) => seen.push(name));
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    await settled();
    assert.deepEqual(seen, ['SYSTEM_EVENT']);
    assert.equal(fixture.messages.length, 1);
    assert.deepEqual(
      fixture.problems.map(({ message }) => message),
      [
        'a listener (message) threw: mistake one',
        'a listener (subscription) threw: mistake two',
        'a listener (subscription) threw: mistake three',
      ],
    );
    assert.equal(fixture.session.counters.listenerErrors, 3);
  });

  it('of problems may throw, too', () => {
    const fixture = Fixture.open();
    fixture.session.prependListener('problem', () => {
      throw new Error('mistake');
    });
    fixture.a.send('FAILURE_EVENT', { Status: 67 });
    assert.deepEqual(fixture.problemKinds, ['failure-event']);
    assert.equal(fixture.session.counters.listenerErrors, 1);
  });

  it('may send requests, subscribe and stop', async () => {
    const fixture = Fixture.open();
    const seen: string[] = [];
    const answers: Promise<unknown>[] = [];
    const stop = fixture.session.subscribe('SYSTEM_EVENT', () => {
      stop();
      fixture.session.subscribe('SYSTEM_EVENT', () => seen.push('second'));
      answers.push(fixture.session.request('QUERY_AGENT_STATE_REQ', { AgentID: '1' }));
    });
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: fixture.a.take('QUERY_AGENT_STATE_REQ')['InvokeID'] });
    await Promise.all(answers);
    assert.deepEqual(seen, []);
    fixture.a.send('SYSTEM_EVENT', { SystemEventID: 9 });
    assert.deepEqual(seen, ['second']);
  });
});

describe('session: secrets', () => {
  closeAfterEach();

  it('are in no trace, state, error or inspection', async () => {
    const fixture = new Fixture({ password: 'hunter2' });
    const told: unknown[] = [];
    fixture.session.on('trace', ({ line }) => told.push(line));
    fixture.session.on('state', (state) => told.push(state));
    fixture.session.open();
    fixture.a.acceptSession();
    const answer = fixture.session.request('SET_AGENT_STATE_REQ', {
      AgentID: '1',
      AgentPassword: 'hunter2',
      AgentState: 'LOGIN',
    });
    fixture.a.send('FAILURE_CONF', { InvokeID: fixture.a.take('SET_AGENT_STATE_REQ')['InvokeID'], Status: 36 });
    told.push(await failureOf(answer));
    told.push(await failureOf(fixture.session.request('SET_AGENT_STATE_REQ', { AgentPassword: 'hunter2'.repeat(20) })));
    told.push(fixture.session);
    assert.ok(!inspect(told, { depth: 20 }).includes('hunter2'));
    assert.ok(inspect(told).includes('ClientPassword=***'));
  });
});
