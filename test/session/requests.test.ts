import assert from 'node:assert/strict';
import { ControlFailed, InvalidRequest, RequestRefused, RequestTimedOut, SessionLost } from '../../src/session';
import { settled } from '../support/fake-clock';
import { closeAfterEach, failureOf, Fixture, outcomeOf } from './fixture';

const query = (fixture: Fixture, options = {}) =>
  fixture.session.request('QUERY_AGENT_STATE_REQ', { PeripheralID: 5000, AgentID: '1001' }, options);

describe('session: requests', () => {
  closeAfterEach();

  it('go out as their row says, with an InvokeID of their own, and end with their confirmation', async () => {
    const fixture = Fixture.open({ version: 9 });
    const made = fixture.session.request('MAKE_CALL_REQ', {
      PeripheralID: 5000,
      AgentInstrument: '3001',
      DialedNumber: '8001',
      PostRoute: true,
    });
    const cleared = fixture.session.request('CLEAR_CONNECTION_REQ', {
      PeripheralID: 5000,
      ConnectionCallID: 7,
      ConnectionDeviceID: '3001',
    });
    assert.equal(fixture.a.take('MAKE_CALL_REQ')['InvokeID'], 2);
    // CLEAR_CONNECTION_REQ of version 9, by hand: InvokeID, PeripheralID, ConnectionDeviceIDType, ConnectionCallID, tag 25.
    const frame = fixture.a.frames.at(0)?.toString('hex');
    assert.equal(frame?.slice(0, 32), '000000150000002e0000000300001388');
    assert.ok(frame?.endsWith('19053330303100'), frame);
    fixture.a.take('CLEAR_CONNECTION_REQ');
    fixture.a.send('CLEAR_CONNECTION_CONF', { InvokeID: 3 });
    fixture.a.send('MAKE_CALL_CONF', { InvokeID: 2, NewConnectionCallID: 99, NewConnectionDeviceID: '3001' });
    assert.equal((await made).NewConnectionCallID, 99);
    assert.deepEqual({ ...(await cleared) }, { name: 'CLEAR_CONNECTION_CONF', InvokeID: 3 });
  });

  it('are for the peripheral of the session where they name none, as OPEN_REQ of one device is', () => {
    const fixture = Fixture.open({ version: 9, peripheralId: 5000 });
    void fixture.session.request('CLEAR_CONNECTION_REQ', { ConnectionCallID: 7 }).catch(() => undefined);
    void fixture.session
      .request('CLEAR_CONNECTION_REQ', { ConnectionCallID: 7, PeripheralID: 5001 })
      .catch(() => undefined);
    // PeripheralID is the second word of the body.
    const peripherals = fixture.a.frames.slice(-2).map((frame) => frame.readUInt32BE(12));
    assert.deepEqual(peripherals, [5000, 5001]);
  });

  it('fail with status, name and meaning when the server refuses', async () => {
    const fixture = Fixture.open();
    const answer = query(fixture);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    fixture.a.sendBytes('00000008 00000001 00000002 0000000c');
    const error = await failureOf(answer);
    assert.ok(error instanceof RequestRefused);
    assert.deepEqual([error.code, error.kind, error.Status], ['CTI_REQUEST_REFUSED', 'refused', 12]);
    const { meaning, advice, ...facts } = error.facts;
    assert.deepEqual(facts, {
      request: 'QUERY_AGENT_STATE_REQ',
      InvokeID: 2,
      Status: 12,
      StatusName: 'E_CTI_FUNCTION_NOT_AVAILABLE',
    });
    assert.equal(typeof meaning, 'string');
    assert.ok(error.message.includes(String(meaning)) && error.message.includes(String(advice ?? '')));
  });

  it('fail with status and peripheral error where FAILURE_CONF has the newer shape', async () => {
    const fixture = Fixture.open();
    const answer = query(fixture);
    fixture.a.sendBytes('0000000a 00000001 00000002 000d 00000102');
    const error = await failureOf(answer);
    assert.ok(error instanceof RequestRefused);
    assert.deepEqual([error.Status, error.facts['PeripheralErrorCode']], [13, 0x102]);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
  });

  it('fail with both codes when the peripheral cannot', async () => {
    const fixture = Fixture.open();
    const answer = query(fixture);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    // InvokeID 2, FailureCode 22 in two bytes, PeripheralErrorCode 12005 in four.
    fixture.a.sendBytes('0000000a 00000023 00000002 0016 00002ee5');
    const error = await failureOf(answer);
    assert.ok(error instanceof ControlFailed);
    assert.deepEqual(
      [error.code, error.kind, error.FailureCode, error.PeripheralErrorCode],
      ['CTI_CONTROL_FAILURE', 'failed', 22, 12005],
    );
    assert.equal(error.facts['FailureCodeName'], 'CF_INVALID_OBJECT_STATE');
    assert.equal(error.facts['PeripheralErrorCode'], 12005);
    assert.match(error.message, /QUERY_AGENT_STATE_REQ failed: CF_INVALID_OBJECT_STATE \(22\), .+12005/);
    assert.equal(JSON.parse(JSON.stringify(error.facts)).FailureCode, 22);
  });

  it('name a code that no guide lists by its number', async () => {
    const fixture = Fixture.open();
    const answer = query(fixture);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    fixture.a.send('CONTROL_FAILURE_CONF', { InvokeID: 2, FailureCode: 4711 });
    assert.match((await failureOf(answer)).message, /FailureCode 4711, which no guide lists/);
  });

  it('time out one by one, each at its own time', async () => {
    const fixture = Fixture.open({ heartbeatSeconds: false });
    const plain = failureOf(query(fixture));
    const routed = failureOf(fixture.session.request('MAKE_CALL_REQ', { DialedNumber: '8001', PostRoute: true }));
    const quick = failureOf(query(fixture, { timeoutMs: 1500 }));
    const timesOf = async (promise: Promise<Error>): Promise<number> => promise.then(() => fixture.clock.now());
    const times = Promise.all([timesOf(plain), timesOf(routed), timesOf(quick)]);
    const start = fixture.clock.now();
    await fixture.clock.advanceAsync(60_000);
    assert.deepEqual(
      (await times).map((time) => time - start),
      [30_000, 60_000, 1500],
    );
    const error = await quick;
    assert.ok(error instanceof RequestTimedOut);
    assert.deepEqual([error.code, error.kind, error.waitedMs], ['CTI_REQUEST_TIMEOUT', 'timeout', 1500]);
    assert.equal(error.message, 'QUERY_AGENT_STATE_REQ was not answered within 1.5 s; the server may still do it');
    assert.equal(fixture.session.counters.timeouts, 3);
    assert.equal(fixture.phase, 'open', 'a slow request is no reason to leave the server');
  });

  it('count, drop and report a confirmation that comes too late', async () => {
    const fixture = Fixture.open({ heartbeatSeconds: false });
    const answer = failureOf(query(fixture));
    await fixture.clock.advanceAsync(30_000);
    assert.ok((await answer) instanceof RequestTimedOut);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2, AgentState: 3 });
    assert.deepEqual(fixture.problemKinds, ['late-confirmation']);
    assert.match(
      fixture.problems[0]?.message ?? '',
      /QUERY_AGENT_STATE_CONF with InvokeID 2 came after QUERY_AGENT_STATE_REQ had been given up/,
    );
    assert.equal(fixture.session.counters.lateConfirmations, 1);
    assert.deepEqual(fixture.messages, [], 'it is no event');
  });

  it('take the first of two confirmations', async () => {
    const fixture = Fixture.open();
    const answer = query(fixture);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2, AgentState: 3 });
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2, AgentState: 4 });
    assert.equal((await answer).AgentState, 3);
    assert.deepEqual(fixture.problemKinds, ['repeated-confirmation']);
  });

  it('are not ended by a confirmation of another kind or another InvokeID', async () => {
    const fixture = Fixture.open();
    const answer = query(fixture);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    fixture.a.send('MAKE_CALL_CONF', { InvokeID: 2 });
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 77 });
    assert.equal(await outcomeOf(answer), 'waits');
    assert.deepEqual(fixture.problemKinds, ['wrong-confirmation', 'unknown-confirmation']);
    assert.equal(fixture.session.counters.unknownConfirmations, 2);
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2 });
    assert.equal(await outcomeOf(answer), 'done');
  });

  it('collect a confirmation that comes in parts', async () => {
    const fixture = Fixture.open();
    const answer = fixture.session.request('LIST_AGENT_TEAM_REQ', { SupervisorID: 1 });
    fixture.a.take('LIST_AGENT_TEAM_REQ');
    fixture.a.send('LIST_AGENT_TEAM_CONF', { InvokeID: 2, SegmentNumber: 1, More: 1, TeamID: [5000, 5001] });
    await fixture.clock.advanceAsync(4000);
    fixture.a.send('LIST_AGENT_TEAM_CONF', { InvokeID: 2, SegmentNumber: 2, More: 1, TeamID: [5002] });
    assert.equal(await outcomeOf(answer), 'waits');
    fixture.a.send('LIST_AGENT_TEAM_CONF', { InvokeID: 2, SegmentNumber: 3, More: 0, TeamID: [5003] });
    assert.deepEqual(
      { ...(await answer) },
      {
        name: 'LIST_AGENT_TEAM_CONF',
        InvokeID: 2,
        NumberOfAgentTeams: 4,
        SegmentNumber: 3,
        More: 0,
        TeamID: [5000, 5001, 5002, 5003],
      },
    );
  });

  it('fail at once and send nothing when they are wrong', async () => {
    const fixture = Fixture.open({ version: 9 });
    const { session } = fixture;
    const fieldOf = async (promise: Promise<unknown>): Promise<unknown> => {
      const error = await failureOf(promise);
      assert.ok(error instanceof InvalidRequest, String(error));
      assert.deepEqual([error.code, error.kind], ['CTI_INVALID_REQUEST', 'invalid']);
      return error.field;
    };
    const request = (name: string, fields: Record<string, unknown>) => session.request(name, fields);
    assert.equal(await fieldOf(request('NO_SUCH_REQ', {})), undefined);
    assert.equal(await fieldOf(request('MAKE_CALL_CONF', {})), undefined);
    assert.equal(await fieldOf(request('OPEN_REQ', {})), undefined);
    assert.equal(await fieldOf(request('MAKE_CALL_REQ', { InvokeID: 5 })), 'InvokeID');
    assert.equal(await fieldOf(request('MAKE_CALL_REQ', { DialedNumbr: '1' })), 'DialedNumbr');
    assert.equal(await fieldOf(request('MAKE_CALL_REQ', { DialedNumber: 'x'.repeat(100) })), 'DialedNumber');
    assert.equal(await fieldOf(request('MAKE_CALL_REQ', { CallPlacementType: 'NO_SUCH' })), 'CallPlacementType');
    assert.equal(await fieldOf(request('MAKE_CALL_REQ', { SkillGroupNumber: 1 })), 'SkillGroupNumber');
    assert.equal(await fieldOf(request('MAKE_CALL_REQ', { NamedVariable: [5] })), 'NamedVariable');
    assert.equal(await fieldOf(session.request('MAKE_CALL_REQ', {}, { timeoutMs: 0 })), 'timeoutMs');
    assert.deepEqual(fixture.a.untaken, []);
  });

  it('fail when the version of the session lacks the message or a field of it', async () => {
    const fixture = Fixture.open({ version: 9 });
    const field = await failureOf(fixture.session.request('AGENT_GREETING_CONTROL_REQ', { PeripheralID: 1 }));
    assert.match(field.message, /exists since protocol version \d+, this session has version 9/);
    const one = await failureOf(fixture.session.request('MAKE_CALL_REQ', { DialedNumber: '1', SkillGroupNumber: 1 }));
    assert.equal(one.message, 'MAKE_CALL_REQ.SkillGroupNumber: exists since protocol version 14, this is version 9');
    assert.deepEqual(fixture.a.untaken, []);
  });

  it('are given up with a signal; the answer is a late one then', async () => {
    const fixture = Fixture.open();
    const controller = new AbortController();
    const answer = query(fixture, { signal: controller.signal });
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    const reason = new Error('not wanted any more');
    controller.abort(reason);
    assert.equal(await failureOf(answer), reason);
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2 });
    assert.deepEqual(fixture.problemKinds, ['late-confirmation']);
    assert.equal(await failureOf(query(fixture, { signal: AbortSignal.abort(reason) })), reason);
    assert.deepEqual(fixture.a.untaken, []);
  });

  it('never use an InvokeID again that is outstanding or was given up lately', async () => {
    const fixture = Fixture.open();
    const used = new Set<unknown>([1]);
    for (let count = 0; count < 50; count++) {
      const controller = new AbortController();
      const answer = failureOf(query(fixture, { signal: controller.signal }));
      used.add(fixture.a.take('QUERY_AGENT_STATE_REQ')['InvokeID']);
      controller.abort();
      await answer;
    }
    assert.equal(used.size, 51);
  });

  it('wait for their turn when many are outstanding, in order', async () => {
    const fixture = Fixture.open({ maxOutstanding: 2, heartbeatSeconds: false });
    const [first, ...others] = ['1', '2', '3', '4'].map((AgentID) =>
      fixture.session.request('QUERY_AGENT_STATE_REQ', { AgentID }),
    );
    assert.equal(fixture.a.frames.length, 2);
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 3 });
    fixture.a.send('FAILURE_CONF', { InvokeID: 2, Status: 12 });
    assert.equal((await failureOf(first ?? Promise.resolve())).kind, 'refused');
    assert.deepEqual(fixture.a.frames.splice(0).length, 4);
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 5 });
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 4 });
    await Promise.all(others);
  });

  it('time out in the line too, and say that they were not sent', async () => {
    const fixture = Fixture.open({ maxOutstanding: 1, heartbeatSeconds: false });
    const first = failureOf(query(fixture));
    const second = failureOf(query(fixture));
    await fixture.clock.advanceAsync(30_000);
    assert.equal(((await first) as RequestTimedOut).sent, true);
    assert.equal(((await second) as RequestTimedOut).sent, false);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    assert.deepEqual(fixture.a.untaken, []);
  });
});

describe('session: a process that stood still', () => {
  closeAfterEach();

  it('reads what has come meanwhile before it calls anything late', async () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    const answer = query(fixture);
    fixture.a.take('QUERY_AGENT_STATE_REQ');
    fixture.clock.leap(60_000);
    assert.equal(fixture.phase, 'open');
    fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2 });
    await answer;
    fixture.clock.advance(1000);
    assert.equal(fixture.phase, 'open');
  });

  it('does not wait for it any longer than that', async () => {
    const fixture = Fixture.open({ heartbeatSeconds: 5 });
    const answer = failureOf(query(fixture));
    fixture.clock.leap(60_000);
    fixture.clock.advance(1000);
    assert.ok((await answer) instanceof RequestTimedOut);
    assert.equal(fixture.session.state.side, 'B');
  });
});

describe('session: requests while disconnected', () => {
  closeAfterEach();

  it('fail at once', async () => {
    const fixture = new Fixture();
    const error = await failureOf(query(fixture));
    assert.ok(error instanceof SessionLost);
    assert.deepEqual([error.code, error.kind, error.sent], ['CTI_DISCONNECTED', 'disconnected', false]);
    assert.equal(error.message, 'QUERY_AGENT_STATE_REQ was not sent: the session is not open');
  });

  it('fail with the reason for which there is no session', async () => {
    const fixture = new Fixture();
    fixture.network.set({ host: 'a.test', port: 42027 }, 'refuse');
    fixture.network.set({ host: 'b.test', port: 43027 }, 'refuse');
    fixture.session.open();
    assert.equal(fixture.phase, 'backing-off');
    assert.match(
      (await failureOf(query(fixture))).message,
      /no connection to a CTI Server: side B cannot be reached: nothing listens on this port.+connect ECONNREFUSED/,
    );
  });

  it('wait up to a limit where they may, and are sent in order when the session opens', async () => {
    const fixture = new Fixture({ whileDisconnected: { waitMs: 5000, limit: 2 } });
    fixture.session.open();
    const answers = ['1', '2'].map((AgentID) => fixture.session.request('QUERY_AGENT_STATE_REQ', { AgentID }));
    const third = await failureOf(query(fixture));
    assert.equal(third.kind, 'disconnected');
    assert.match(third.message, /2 requests are waiting already/);
    await fixture.clock.advanceAsync(4000);
    fixture.a.acceptSession();
    for (const AgentID of ['1', '2']) {
      const request = fixture.a.take('QUERY_AGENT_STATE_REQ');
      assert.equal(request['AgentID'], AgentID);
      fixture.a.send('QUERY_AGENT_STATE_CONF', { InvokeID: request['InvokeID'] });
    }
    await Promise.all(answers);
  });

  it('wait no longer than they may', async () => {
    const fixture = new Fixture({ whileDisconnected: { waitMs: 5000 } });
    fixture.session.open();
    const answer = query(fixture);
    await fixture.clock.advanceAsync(4999);
    assert.equal(await outcomeOf(answer), 'waits');
    const failure = failureOf(answer);
    await fixture.clock.advanceAsync(1);
    const error = await failure;
    assert.ok(error instanceof SessionLost);
    assert.equal(error.sent, false);
  });

  it('settle exactly once when the connection is cut in mid-request', async () => {
    const fixture = Fixture.open({ whileDisconnected: { waitMs: 5000 } });
    let settlements = 0;
    const answer = query(fixture).finally(() => settlements++);
    fixture.a.cut();
    const error = await failureOf(answer);
    assert.ok(error instanceof SessionLost);
    assert.equal(error.sent, true);
    assert.match(error.message, /the server may still do it/);
    fixture.b.acceptSession();
    fixture.b.send('QUERY_AGENT_STATE_CONF', { InvokeID: 2 });
    await settled();
    assert.equal(settlements, 1);
    assert.ok(fixture.problemKinds.includes('late-confirmation'));
  });

  it('do not outlive a session that is closed', async () => {
    const fixture = Fixture.open();
    const answer = failureOf(query(fixture));
    const wait = failureOf(fixture.session.waitFor('CALL_CLEARED_EVENT'));
    void fixture.session.close();
    assert.equal((await answer).kind, 'disconnected');
    assert.equal((await wait).code, 'CTI_DISCONNECTED');
    assert.equal(
      (await failureOf(query(fixture))).message,
      'QUERY_AGENT_STATE_REQ was not sent: the session is closing',
    );
  });
});

describe('session: send', () => {
  closeAfterEach();

  it('writes what has no confirmation', async () => {
    const fixture = Fixture.open();
    await fixture.session.send('CONFIG_REQUEST_EVENT', {});
    fixture.a.take('CONFIG_REQUEST_EVENT');
    assert.equal((await failureOf(fixture.session.send('MAKE_CALL_REQ'))).kind, 'invalid');
    assert.equal((await failureOf(fixture.session.send('SYSTEM_EVENT'))).kind, 'invalid');
    assert.equal((await failureOf(new Fixture().session.send('CONFIG_REQUEST_EVENT'))).kind, 'disconnected');
  });
});
