import assert from 'node:assert/strict';
import { anAllEventsClient } from '../simulator/support/client';
import { Site } from './site';

const ALL = ['ALL_EVENTS', 'CLIENT_CONTROL', 'CALL_DATA_UPDATE', 'PERIPHERAL_MONITOR'];
const DEVICE = 0x8;

describe('the steps after a reconnect', () => {
  let site: Site;
  const start = async (...args: ConstructorParameters<typeof Site>): Promise<void> => {
    site = new Site(...args);
    await site.open();
  };
  afterEach(() => site.finish());
  const names = (): string[] => site.sent.map(({ name }) => name);

  it('follow one another: variables, configuration, monitors, agents, devices, calls', async () => {
    await start(ALL, {
      session: { registerVariables: { callVariables: [1] } },
      resync: { configuration: DEVICE },
    });
    await site.logIn('1001', '3001');
    await site.logIn('1002', '3002');
    await site.ask('MONITOR_START_REQ', {
      MonitoredDeviceType: 76,
      MonitoredDeviceID: '3001',
      CallMsgMask: 0xffffffff,
      AgentStateMask: 0,
    });
    await site.ask('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    await site.run(1000);
    await site.cut();
    await site.reconnect();
    const order = names().filter((name, index, all) => name !== all[index - 1]);
    assert.deepEqual(order, [
      'OPEN_REQ',
      'REGISTER_VARIABLES_REQ',
      'CONFIG_REQUEST_EVENT',
      'MONITOR_START_REQ',
      'QUERY_AGENT_STATE_REQ',
      'SNAPSHOT_DEVICE_REQ',
      'SNAPSHOT_CALL_REQ',
    ]);
    assert.equal(site.sent.find(({ name }) => name === 'CONFIG_REQUEST_EVENT')?.['ConfigInformation'], DEVICE);
    assert.ok(site.told.some(({ message }) => message.name === 'CONFIG_DEVICE_EVENT'));
    assert.deepEqual(
      site.problems.map(({ kind }) => kind),
      ['session-lost'],
    );
  });

  for (const window of [1, 3]) {
    it(`have at most ${window} requests on their way`, async () => {
      await start(undefined, { resync: { window } });
      for (const n of [1, 2, 3, 4]) await site.logIn(`100${n}`, `300${n}`);
      await site.cut();
      site.most = 0;
      await site.reconnect();
      assert.equal(site.most, window);
    });
  }

  it('refuse a window that is no number from 1 to 50', () => {
    site = new Site();
    for (const window of [0, 51, 1.5, Number.NaN])
      assert.throws(() => new Site(undefined, { resync: { window } }), /window: a whole number from 1 to 50/);
  });

  it('go on where one is refused, and say which and why', async () => {
    await start();
    await site.logIn('1001', '3001');
    await site.cut();
    site.simulator.misbehave({ fault: 'refuse', request: 'QUERY_AGENT_STATE_REQ', failureCode: 'CF_RESOURCE_BUSY' });
    await site.reconnect();
    const problem = site.problems.find(({ kind }) => kind === 'sync-failed');
    assert.match(
      problem?.message ?? '',
      /the agents could not be restored: 1 of the requests failed .*CF_RESOURCE_BUSY/,
    );
    assert.ok(names().includes('SNAPSHOT_DEVICE_REQ'), names().join());
  });

  it('give up one that nobody answers, and do not wait for all of its requests', async () => {
    await start();
    const agents = [1, 2, 3, 4, 5, 6, 7, 8];
    for (const n of agents)
      site.agents.apply(
        { name: 'AGENT_STATE_EVENT', PeripheralID: 5000, AgentID: `100${n}`, AgentExtension: `300${n}`, AgentState: 3 },
        { version: 15, at: 0 },
      );
    await site.cut();
    site.simulator.misbehave({ fault: 'lose', request: 'QUERY_AGENT_STATE_REQ' });
    site.reachable = true;
    for (let minute = 0; minute < 3; minute++) await site.run(60_000);
    const problem = site.problems.find(({ kind }) => kind === 'sync-failed');
    assert.match(problem?.message ?? '', /4 of the requests failed .*; 4 more were not asked for/);
    assert.equal(site.session.state.phase, 'open');
  });

  it('ask for the configuration at the first opening, and say so where it is refused', async () => {
    await start(undefined, { resync: { configuration: DEVICE | 0x1000 } });
    assert.equal(site.sent.find(({ name }) => name === 'CONFIG_REQUEST_EVENT')?.['ConfigInformation'], DEVICE);
    assert.deepEqual(site.problems, []);
  });

  it('show an agent’s session its own state and calls at the first opening', async () => {
    site = new Site(['CLIENT_EVENTS', 'CLIENT_CONTROL', 'CALL_DATA_UPDATE'], {
      session: { peripheralId: 5000, agentInstrument: '3001' },
      resync: { own: { AgentInstrument: '3001', PeripheralID: 5000 } },
    });
    const other = anAllEventsClient(site.simulator);
    other.logIn('1001', '3001');
    other.logIn('1002', '3002');
    other.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    site.simulatorClock.advance(1000);
    await site.open();
    assert.equal(site.agents.find('1001')?.AgentID, '1001');
    assert.deepEqual(
      site.calls.list().map(({ state, incomplete }) => [state, incomplete]),
      [['alerting', undefined]],
    );
    assert.ok(site.resyncNames.includes('BEGIN_CALL_EVENT'), site.resyncNames.join());
    assert.deepEqual(site.gaps, []);
  });

  it('leave out, for an agent’s session, a call that listens to the agent: nobody would tell its end', async () => {
    site = new Site(['CLIENT_EVENTS', 'CLIENT_CONTROL', 'CALL_DATA_UPDATE'], {
      session: { peripheralId: 5000, agentInstrument: '3001' },
      resync: { own: { AgentInstrument: '3001', PeripheralID: 5000 } },
    });
    const other = anAllEventsClient(site.simulator);
    for (const extension of ['3001', '3002', '3100']) other.logIn(`1${extension.slice(1)}`, extension);
    const made = other.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    const named = { ConnectionCallID: made['NewConnectionCallID'], ConnectionDeviceIDType: 0 };
    other.confirmed('ANSWER_CALL_REQ', { ...named, ConnectionDeviceID: '3002' });
    other.confirmed('SUPERVISE_CALL_REQ', {
      SupervisoryAction: 'MONITOR',
      AgentInstrument: '3001',
      SupervisorInstrument: '3100',
    });
    site.simulatorClock.advance(1000);
    await site.open();
    const known = (): unknown[] => site.calls.list().map((call) => call.CallType);
    assert.deepEqual(known(), ['AGENT_INSIDE']);
    other.confirmed('CLEAR_CONNECTION_REQ', { ...named, ConnectionDeviceID: '3001' });
    await site.run(1000);
    assert.deepEqual(known(), []);
    assert.deepEqual([site.gaps, site.problems, site.errors], [[], [], []]);
  });

  const callBetweenUnknown = async () => {
    const other = anAllEventsClient(site.simulator, 15, { ClientID: `other ${site.sent.length}` });
    other.logIn('1003', '3003');
    other.logIn('1004', '3004');
    const made = other.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3003', DialedNumber: '3004' });
    await site.run(1000);
    return { other, made };
  };

  it('find a call at a device whose agent had logged out before the gap', async () => {
    await start();
    const { other, made } = await callBetweenUnknown();
    other.confirmed('CLEAR_CALL_REQ', {
      ConnectionCallID: made['NewConnectionCallID'],
      ConnectionDeviceIDType: made['NewConnectionDeviceIDType'],
      ConnectionDeviceID: made['NewConnectionDeviceID'],
    });
    for (const device of ['3003', '3004']) other.setState('LOGOUT', device);
    await site.run();
    assert.equal(site.calls.size, 0);
    await site.cut();
    await callBetweenUnknown();
    await site.reconnect();
    assert.equal(site.calls.size, 1);
    assert.ok(site.resyncNames.includes('BEGIN_CALL_EVENT'));
  });

  it('find a call at any device of the configuration', async () => {
    await start(undefined, { resync: { configuration: DEVICE } });
    await site.cut();
    await callBetweenUnknown();
    await site.reconnect();
    assert.equal(site.calls.size, 1);
    assert.ok(!site.problems.some(({ kind }) => kind === 'sync-failed'), JSON.stringify(site.problems));
  });
});
