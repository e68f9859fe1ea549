import assert from 'node:assert/strict';
import { Site } from './site';

describe('a peripheral that is off line for a while', () => {
  let site: Site;

  beforeEach(async () => {
    site = new Site();
    await site.open();
    await site.logIn('1001', '3001');
    await site.logIn('1002', '3002');
    await site.ask('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    await site.run(1000);
    assert.deepEqual(doubts(), [undefined]);
  });
  afterEach(() => site.finish());

  const doubts = (): unknown[] => site.calls.list().map(({ incomplete }) => incomplete);
  const turn = async (isOnline: boolean): Promise<void> => {
    site.told.length = 0;
    site.sent.length = 0;
    site.simulator.setPeripheralOnline(5000, isOnline);
    await site.run();
  };

  it('leaves its calls in doubt (BEHAVIOUR 1.10)', async () => {
    await turn(false);
    assert.deepEqual(doubts(), [true]);
    assert.deepEqual(site.sent, []);
  });

  it('is asked for its agents and calls when it is back, and the doubt is over', async () => {
    await turn(false);
    await turn(true);
    assert.deepEqual(
      site.sent.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1]),
      ['QUERY_AGENT_STATE_REQ', 'SNAPSHOT_DEVICE_REQ', 'SNAPSHOT_CALL_REQ'],
    );
    assert.deepEqual(doubts(), [undefined]);
    assert.deepEqual(site.errors, []);
  });

  it('has what ended meanwhile ended, marked as resync', async () => {
    await site.logIn('1003', '3003');
    const caller = site.simulator.dial({ from: '5551234', to: '3003' });
    await site.run(1000);
    assert.equal(site.calls.size, 2);
    await turn(false);
    caller.hangUp();
    await site.run(1000);
    assert.equal(site.calls.size, 2);
    await turn(true);
    assert.deepEqual(
      site.resyncNames.filter((name) => name.includes('CALL')),
      ['CALL_CLEARED_EVENT', 'END_CALL_EVENT'],
    );
  });

  it('is asked once more when it goes and comes again while it is asked', async () => {
    await turn(false);
    site.simulator.setPeripheralOnline(5000, true);
    site.simulator.setPeripheralOnline(5000, false);
    site.simulator.setPeripheralOnline(5000, true);
    await site.run(1000);
    assert.deepEqual(doubts(), [undefined]);
    assert.deepEqual(site.errors, []);
  });

  it('counts as away while the server cannot reach its gateway', async () => {
    const system = (SystemEventID: number): void =>
      site.resync.heard({ name: 'SYSTEM_EVENT', SystemEventID, SystemEventArg1: 5000 }, { kind: 'none' }, site.context);
    system(6);
    assert.deepEqual(doubts(), [true]);
    assert.deepEqual(
      site.agents.list().map(({ incomplete }) => incomplete),
      [true, true],
    );
    site.sent.length = 0;
    system(3);
    await site.run();
    assert.deepEqual(doubts(), [undefined]);
    assert.deepEqual(
      site.agents.list().map(({ incomplete }) => incomplete),
      [undefined, undefined],
    );
  });

  it('says why it could not be asked', async () => {
    await turn(false);
    site.simulator.misbehave({ fault: 'refuse', request: 'QUERY_AGENT_STATE_REQ', failureCode: 'CF_RESOURCE_BUSY' });
    await turn(true);
    assert.match(
      site.errors.join(),
      /the agents of peripheral 5000 could not be restored: 2 of the requests failed .*CF_RESOURCE_BUSY/,
    );
  });
});
