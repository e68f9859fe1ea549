import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { aLab, allEvents, Client, type Lab } from './support/client';

const standby = enums.CtiService.of.ACTIVE_STANDBY;

/** A client with one session on each side. */
function aPair(lab: Lab, clientId = 'pair'): { active: Client; spare: Client } {
  const [active, spare] = (['A', 'B'] as const).map((side) => {
    const client = new Client(lab.simulator, { side });
    client.version = 25;
    client.open({ ServicesRequested: allEvents | standby, ClientID: clientId });
    client.received.length = 0;
    return client;
  }) as [Client, Client];
  return { active, spare };
}

const agree = (client: Client, MaintenanceModeAccepted: boolean): void => {
  const request = client.received.find(({ name }) => name === 'ACTIVE_MAINTENANCE_REQ_MSG');
  assert.ok(request, 'nobody asked');
  client.send({
    name: 'ACTIVE_MAINTENANCE_RESP_MSG',
    InvokeID: Number(request['InvokeID']),
    MaintenanceModeAccepted,
  });
};

const openOn = (lab: Lab, side: 'A' | 'B', version = 25): unknown => {
  const client = new Client(lab.simulator, { side });
  client.version = version;
  client.request('OPEN_REQ', {
    VersionNumber: version,
    IdleTimeout: 0xffff_ffff,
    ServicesRequested: allEvents | standby,
    ClientID: 'late',
    ClientPassword: '',
  });
  const [reply] = client.received;
  client.drop();
  return reply?.['Status'] ?? `session type ${String(reply?.['SessionType'])}`;
};

describe('simulator: maintenance hand-over', () => {
  it('asks, hears yes from everybody, hands over and lets clients leave', () => {
    const lab = aLab();
    const { active, spare } = aPair(lab);
    const other = aPair(lab, 'other');
    lab.simulator.misbehave({ fault: 'hand-over' });
    assert.equal(openOn(lab, 'A'), 110);
    agree(active, true);
    assert.equal(lab.simulator.activeSide, 'A');
    agree(other.active, true);
    assert.deepEqual(active.takeTrace(), [
      'ACTIVE_MAINTENANCE_REQ_MSG InvokeID=1',
      'ACTIVE_MAINTENANCE_EVENT_MSG MaintenanceModeStatus=true',
    ]);
    assert.deepEqual(spare.takeNames(), ['STANDBY_ACTIVE_EVENT_MSG']);
    assert.equal(lab.simulator.activeSide, 'B');
    spare.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });
    assert.equal(active.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' })?.['Status'], 92);
    assert.equal(openOn(lab, 'A'), 110);
    active.send({ name: 'STOPPING_REQUESTS_TO_THIS_SIDE_IND' });
    assert.equal(active.closedBy, 'end');
    assert.equal(lab.simulator.alarms.at(-1)?.kind, 'normal');
    assert.equal(other.active.closedBy, undefined);
    lab.clock.advance(5000);
    assert.equal(other.active.closedBy, 'reset');
    assert.equal(openOn(lab, 'A'), 'session type 2');
    assert.equal(openOn(lab, 'B'), 'session type 1');
  });

  it('stays where one client refuses', () => {
    const lab = aLab();
    const { active, spare } = aPair(lab);
    const other = aPair(lab, 'other');
    lab.simulator.misbehave({ fault: 'hand-over' });
    assert.throws(() => lab.simulator.misbehave({ fault: 'hand-over' }), /on its way already/);
    agree(active, false);
    agree(other.active, true);
    assert.equal(lab.simulator.activeSide, 'A');
    assert.match(other.active.takeTrace().at(-1) ?? '', /MaintenanceModeStatus=false$/);
    assert.deepEqual(spare.takeNames(), []);
    assert.equal(openOn(lab, 'A'), 'session type 1');
    lab.simulator.misbehave({ fault: 'hand-over' });
  });

  it('takes silence for a refusal after 5 s', () => {
    const lab = aLab();
    const { active } = aPair(lab);
    lab.simulator.misbehave({ fault: 'hand-over' });
    lab.clock.advance(4999);
    assert.deepEqual(active.takeNames(), ['ACTIVE_MAINTENANCE_REQ_MSG']);
    lab.clock.advance(1);
    assert.match(active.takeTrace().join(), /MaintenanceModeStatus=false$/);
    assert.equal(lab.simulator.activeSide, 'A');
  });

  it('does not wait for a client that is gone, and tells those that were not asked', () => {
    const lab = aLab();
    const { active } = aPair(lab);
    const [plain, older] = [25, 22].map((version) => {
      const client = new Client(lab.simulator);
      client.version = version;
      client.open({ ServicesRequested: allEvents });
      client.received.length = 0;
      return client;
    }) as [Client, Client];
    lab.simulator.misbehave({ fault: 'hand-over' });
    active.drop();
    assert.deepEqual(plain.takeTrace(), ['FAILURE_EVENT Status=E_CTI_SERVER_IN_MAINTENANCE_MODE']);
    assert.deepEqual(older.takeTrace(), ['FAILURE_EVENT Status=E_CTI_CTI_SERVER_OFFLINE']);
    assert.equal(lab.simulator.activeSide, 'B');
    lab.clock.advance(5000);
    assert.deepEqual([plain.closedBy, older.closedBy], ['reset', 'reset']);
  });

  it('is over when the sides change meanwhile, and does not change them back', () => {
    const lab = aLab();
    const { active } = aPair(lab);
    lab.simulator.misbehave({ fault: 'hand-over' });
    lab.simulator.switchSide();
    agree(active, true);
    assert.equal(lab.simulator.activeSide, 'B');
    assert.deepEqual(active.takeNames(), ['ACTIVE_MAINTENANCE_REQ_MSG', 'FAILURE_EVENT']);
    lab.clock.advance(5000);
    assert.deepEqual([lab.simulator.activeSide, openOn(lab, 'B')], ['B', 'session type 1']);
  });

  it('ignores answers that nobody asked for', () => {
    const lab = aLab();
    const { active } = aPair(lab);
    active.send({ name: 'ACTIVE_MAINTENANCE_RESP_MSG', InvokeID: 1, MaintenanceModeAccepted: true });
    active.send({ name: 'STOPPING_REQUESTS_TO_THIS_SIDE_IND' });
    active.confirmed('HEARTBEAT_REQ');
    assert.deepEqual(active.takeNames(), ['HEARTBEAT_CONF']);
  });

  it('tells sessions for all events about the parties of calls that go on', () => {
    const lab = aLab();
    const { active, spare } = aPair(lab);
    active.logIn('1001', '3001');
    lab.simulator.dial({ from: '5551234', to: '3001' });
    lab.clock.advance(0);
    lab.simulator.misbehave({ fault: 'hand-over' });
    agree(active, true);
    const told = spare.received.filter(({ name }) => name === 'CALL_DELIVERED_EVENT');
    assert.deepEqual(
      told.map(({ AlertingDeviceID, EventCause }) => [AlertingDeviceID, EventCause]),
      [['3001', 50]],
    );
    assert.equal(
      active.received.filter(({ name, EventCause }) => name.startsWith('CALL_') && EventCause === 50).length,
      0,
    );
  });
});
