import assert from 'node:assert/strict';
import { anAllEventsClient } from '../simulator/support/client';
import { Site } from './site';

describe('after a reconnect', () => {
  let site: Site;
  beforeEach(async () => {
    site = new Site();
    await site.open();
    await site.logIn('1001', '3001');
    await site.logIn('1002', '3002');
  });
  afterEach(() => site.finish());

  const names = (): string[] => site.sent.map(({ name }) => name);

  it('tells the gap once and nothing else where nothing changed', async () => {
    await site.cut();
    await site.reconnect();
    assert.equal(site.gaps.length, 1);
    assert.ok(site.gaps.every(({ start, end }) => start <= end));
    assert.deepEqual(site.resyncNames, []);
    assert.deepEqual(
      site.problems.map(({ kind }) => kind),
      ['session-lost'],
    );
    assert.deepEqual(names().slice(0, 5), [
      'OPEN_REQ',
      'QUERY_AGENT_STATE_REQ',
      'QUERY_AGENT_STATE_REQ',
      'SNAPSHOT_DEVICE_REQ',
      'SNAPSHOT_DEVICE_REQ',
    ]);
  });

  it('tells what agents did meanwhile', async () => {
    await site.cut();
    anAllEventsClient(site.simulator).setState('AVAILABLE', '3001');
    await site.reconnect();
    const told = site.told.filter(({ info }) => info.resync).map(({ message }) => message);
    assert.deepEqual(
      told.map(({ name, AgentID, AgentState }) => [name, AgentID, AgentState]),
      [['AGENT_STATE_EVENT', '1001', 3]],
    );
    assert.equal(site.agents.find('1001')?.AgentState, 'AVAILABLE');
  });

  describe('with a call up', () => {
    let call: { ConnectionCallID: number; ConnectionDeviceIDType: number; ConnectionDeviceID: string };
    let key: string;
    beforeEach(async () => {
      await site.ask('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
      await site.run(1000);
      const [view] = site.calls.list();
      assert.equal(view?.state, 'alerting');
      const party = view?.parties.find(({ device }) => device === '3002');
      assert.ok(party?.ConnectionDeviceID);
      key = view.key;
      const { ConnectionCallID, ConnectionDeviceID } = party;
      call = { ConnectionCallID, ConnectionDeviceID, ConnectionDeviceIDType: 0 };
    });

    it('says nothing of a call that goes on as it was', async () => {
      await site.cut();
      await site.reconnect();
      assert.deepEqual(
        site.calls.list().map((one) => [one.key, one.state, one.incomplete]),
        [[key, 'alerting', undefined]],
      );
      assert.deepEqual(site.resyncNames, []);
    });

    it('tells of an answer', async () => {
      await site.cut();
      anAllEventsClient(site.simulator).confirmed('ANSWER_CALL_REQ', { ...call, AgentInstrument: '3002' });
      await site.reconnect();
      assert.ok(site.resyncNames.includes('CALL_ESTABLISHED_EVENT'), site.resyncNames.join());
      assert.deepEqual(
        site.calls.list().map((one) => [one.key, one.state]),
        [[key, 'connected']],
      );
    });

    it('tells of a hold', async () => {
      await site.ask('ANSWER_CALL_REQ', { ...call, AgentInstrument: '3002' });
      await site.cut();
      anAllEventsClient(site.simulator).confirmed('HOLD_CALL_REQ', call);
      await site.reconnect();
      assert.ok(site.resyncNames.includes('CALL_HELD_EVENT'), site.resyncNames.join());
      assert.equal(site.calls.list()[0]?.state, 'held');
    });

    it('tells of a retrieval', async () => {
      await site.ask('ANSWER_CALL_REQ', { ...call, AgentInstrument: '3002' });
      await site.ask('HOLD_CALL_REQ', call);
      await site.cut();
      anAllEventsClient(site.simulator).confirmed('RETRIEVE_CALL_REQ', {
        HeldConnectionCallID: call['ConnectionCallID'],
        HeldConnectionDeviceIDType: 0,
        HeldConnectionDeviceID: call['ConnectionDeviceID'],
      });
      await site.reconnect();
      assert.deepEqual(
        site.resyncNames.filter((name) => name.includes('CALL')),
        ['CALL_RETRIEVED_EVENT'],
      );
      assert.equal(site.calls.list()[0]?.state, 'connected');
    });

    it('tells of new call data, once', async () => {
      await site.cut();
      anAllEventsClient(site.simulator).confirmed('SET_CALL_DATA_REQ', { ...call, CallVariable1: 'gold' });
      await site.reconnect();
      const told = site.told.filter(({ info, message }) => info.resync && message.name.includes('CALL'));
      assert.deepEqual(
        told.map(({ message }) => [message.name, message['CallVariable1']]),
        [['CALL_DATA_UPDATE_EVENT', 'gold']],
      );
      assert.equal(site.calls.list()[0]?.data['CallVariable1'], 'gold');
    });

    it('ends a call that is gone', async () => {
      await site.cut();
      anAllEventsClient(site.simulator).confirmed('CLEAR_CALL_REQ', call);
      await site.reconnect();
      assert.deepEqual(
        site.resyncNames.filter((name) => name.includes('CALL')),
        ['CALL_CLEARED_EVENT', 'END_CALL_EVENT', 'END_CALL_EVENT'],
      );
      assert.equal(site.calls.size, 0);
    });
  });

  it('tells of a call that began meanwhile', async () => {
    await site.cut();
    anAllEventsClient(site.simulator).confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    await site.run(1000);
    await site.reconnect();
    const calls = site.resyncNames.filter((name) => name.includes('CALL'));
    assert.equal(calls[0], 'BEGIN_CALL_EVENT');
    assert.ok(calls.includes('CALL_DELIVERED_EVENT'));
    assert.deepEqual(
      site.calls.list().map(({ state, incomplete }) => [state, incomplete]),
      [['alerting', undefined]],
    );
  });
});

describe('monitors after a reconnect', () => {
  it('are started again before all else, and their new IDs are told', async () => {
    const site = new Site(['PERIPHERAL_MONITOR', 'CLIENT_CONTROL']);
    await site.open();
    const fields = { MonitoredDeviceType: 76, MonitoredDeviceID: '3001', CallMsgMask: 0xffffffff, AgentStateMask: 0 };
    const { MonitorID } = await site.ask('MONITOR_START_REQ', fields);
    await site.cut();
    await site.reconnect();
    assert.deepEqual(
      site.sent.slice(0, 2).map(({ name }) => name),
      ['OPEN_REQ', 'MONITOR_START_REQ'],
    );
    assert.equal(site.moved[0]?.from, MonitorID);
    assert.notEqual(site.moved[0]?.to, MonitorID);
    await site.finish();
  });
});
