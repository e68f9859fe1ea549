import assert from 'node:assert/strict';
import { InvalidOption, InvalidRequest } from '../../src/session';
import { closeAfterEach, failureOf, Fixture } from './fixture';

const dial = (fixture: Fixture, DialedNumber: string, name = 'MAKE_CALL_REQ') =>
  fixture.session.request(name, { PeripheralID: 5000, AgentInstrument: '3001', DialedNumber });
const wait = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

describe('session: limits on placing calls', () => {
  closeAfterEach();

  it('let only numbers of the list out', async () => {
    const fixture = Fixture.open({ callLimits: { allowed: ['8001', '9004930*', '*+'] } });
    wait(dial(fixture, '8001'));
    wait(dial(fixture, '9004930123'));
    wait(dial(fixture, '12+'));
    assert.equal(fixture.a.untaken.filter((name) => name === 'MAKE_CALL_REQ').length, 3);
    for (const number of ['80011', '900493', '8002', '']) {
      const error = await failureOf(dial(fixture, number));
      assert.ok(error instanceof InvalidRequest, number);
      assert.deepEqual([error.kind, error.field], ['invalid', 'DialedNumber']);
    }
    assert.equal(fixture.a.untaken.filter((name) => name === 'MAKE_CALL_REQ').length, 3);
  });

  it('hold for digits that come as a number, too', async () => {
    const fixture = Fixture.open({ callLimits: { allowed: ['8001'], maxPerMinute: 1 } });
    assert.match(String(await failureOf(dial(fixture, 8002 as never))), /DialedNumber: "8002" is not on the/);
    wait(dial(fixture, 8001 as never));
    assert.match(String(await failureOf(dial(fixture, 8001 as never))), /1 calls a minute/);
    assert.deepEqual(fixture.a.untaken, ['MAKE_CALL_REQ']);
  });

  it('hold for every request that calls a number, and for no other', async () => {
    const fixture = Fixture.open({ callLimits: { allowed: [] } });
    for (const name of ['MAKE_CALL_REQ', 'CONSULTATION_CALL_REQ', 'TRANSFER_CALL_REQ', 'CONFERENCE_CALL_REQ'])
      assert.match(String(await failureOf(dial(fixture, '1', name))), /DialedNumber: "1" is not on the/);
    const deflect = fixture.session.request('DEFLECT_CALL_REQ', { ConnectionCallID: 7, CalledDeviceID: '1' });
    assert.match(String(await failureOf(deflect)), /CalledDeviceID: "1" is not on the/);
    wait(fixture.session.request('CLEAR_CALL_REQ', { ConnectionCallID: 7 }));
    wait(fixture.session.request('TRANSFER_CALL_REQ', { ActiveConnectionCallID: 7, HeldConnectionCallID: 8 }));
    assert.deepEqual(fixture.a.untaken, ['CLEAR_CALL_REQ', 'TRANSFER_CALL_REQ']);
  });

  it('hold a flow that runs wild to so many calls in any minute', async () => {
    const fixture = Fixture.open({ callLimits: { maxPerMinute: 2 } });
    wait(dial(fixture, '1'));
    fixture.live(fixture.a, 20_000);
    wait(dial(fixture, '2'));
    assert.match(String(await failureOf(dial(fixture, '3'))), /2 calls a minute .* in 40 s/);
    fixture.live(fixture.a, 40_000);
    wait(dial(fixture, '4'));
    assert.match(String(await failureOf(dial(fixture, '5'))), /in 20 s/);
  });

  it('are refused by name where they make no sense', () => {
    assert.throws(() => new Fixture({ callLimits: { maxPerMinute: 0 } }), InvalidOption);
    assert.throws(() => new Fixture({ callLimits: { allowed: [' '] } }), /callLimits\.allowed/);
  });
});

describe('session: traces', () => {
  closeAfterEach();
  const linesOf = (options: object): string[] => {
    const fixture = Fixture.open(options);
    const lines: string[] = [];
    fixture.session.on('trace', ({ line }) => lines.push(line));
    fixture.a.send('CALL_DATA_UPDATE_EVENT', {
      PeripheralID: 5000,
      ANI: '004930123456',
      DialedNumber: '004940987654',
      CallVariable1: 'Ms Miller',
      NamedVariable: [{ VariableName: 'user.account', VariableValue: '4711' }],
    });
    return lines;
  };

  it('mask what callers put into calls', () => {
    const line = linesOf({})[0] ?? '';
    assert.match(line, /^CALL_DATA_UPDATE_EVENT .*DialedNumber="?\*\*\*54/);
    for (const secret of ['0123456', 'Miller', '4711', '004940']) assert.ok(!line.includes(secret), line);
  });

  it('show it where asked to', () => {
    const line = linesOf({ callerDataInTraces: 'shown' })[0] ?? '';
    for (const part of ['004930123456', 'Miller', '4711']) assert.ok(line.includes(part), line);
  });
});
