import assert from 'node:assert/strict';
import { enums, rowsOfKind } from '../../src/protocol';
import { aLab, anAgentClient, anAllEventsClient, Client, clientEvents } from './support/client';

const service = enums.CtiService.of;
const status = enums.StatusCode.of;

/** BEHAVIOUR 2, permission rules, written down a second time: requests that need nothing, and those that need one of these. */
const open = [
  'HEARTBEAT_REQ',
  'CLIENT_EVENT_REPORT_REQ',
  'USER_MESSAGE_REQ',
  'REGISTER_VARIABLES_REQ',
  'AGENT_DESK_SETTINGS_REQ',
];
const needs: [string, number[]][] = [
  ...['SET_CALL_DATA_REQ', 'RELEASE_CALL_REQ', 'SET_DEVICE_ATTRIBUTES_REQ'].map((name): [string, number[]] => [
    name,
    [service.CALL_DATA_UPDATE],
  ]),
  ...['SET_AGENT_STATE_REQ', 'QUERY_AGENT_STATE_REQ'].map((name): [string, number[]] => [
    name,
    [service.CLIENT_CONTROL, service.CTI_AGENT_STATE_CONTROL_ONLY],
  ]),
  ...[
    'ALTERNATE_CALL_REQ',
    'ANSWER_CALL_REQ',
    'CLEAR_CALL_REQ',
    'CLEAR_CONNECTION_REQ',
    'CONFERENCE_CALL_REQ',
    'CONSULTATION_CALL_REQ',
    'DEFLECT_CALL_REQ',
    'HOLD_CALL_REQ',
    'MAKE_CALL_REQ',
    'MAKE_PREDICTIVE_CALL_REQ',
    'RECONNECT_CALL_REQ',
    'RETRIEVE_CALL_REQ',
    'TRANSFER_CALL_REQ',
    'QUERY_DEVICE_INFO_REQ',
    'SNAPSHOT_CALL_REQ',
    'SNAPSHOT_DEVICE_REQ',
    'SEND_DTMF_SIGNAL_REQ',
    'SUPERVISOR_ASSIST_REQ',
    'EMERGENCY_CALL_REQ',
    'BAD_CALL_REQ',
    'AGENT_GREETING_CONTROL_REQ',
  ].map((name): [string, number[]] => [name, [service.CLIENT_CONTROL]]),
  ...['MONITOR_START_REQ', 'MONITOR_STOP_REQ', 'CHANGE_MONITOR_MASK_REQ'].map((name): [string, number[]] => [
    name,
    [service.PERIPHERAL_MONITOR],
  ]),
  ...['SESSION_MONITOR_START_REQ', 'SESSION_MONITOR_STOP_REQ'].map((name): [string, number[]] => [
    name,
    [service.CLIENT_MONITOR],
  ]),
  ...['LIST_AGENT_TEAM_REQ', 'MONITOR_AGENT_TEAM_START_REQ'].map((name): [string, number[]] => [
    name,
    [service.SUPERVISOR],
  ]),
  ['REGISTER_SERVICE_REQ', [service.SERVER]],
];
/** CLIENT_EVENTS and what is not about requests is left out. */
const services = [
  service.CALL_DATA_UPDATE,
  service.CLIENT_CONTROL,
  service.CONNECTION_MONITOR,
  service.ALL_EVENTS,
  service.PERIPHERAL_MONITOR,
  service.CLIENT_MONITOR,
  service.SUPERVISOR,
  service.SERVER,
  service.CTI_AGENT_STATE_CONTROL_ONLY,
];

describe('simulator: permissions', () => {
  it('refuses with 12 what no granted service allows, and nothing else for that reason', () => {
    const { simulator } = aLab();
    for (const granted of services) {
      const client = new Client(simulator);
      const isSupervisor = granted === service.SUPERVISOR;
      const supervisor = { PeripheralID: 5000, AgentInstrument: '3100' };
      client.open({
        ServicesRequested: isSupervisor ? granted | service.CLIENT_EVENTS : granted,
        ...(isSupervisor ? supervisor : {}),
      });
      for (const [name, allowed] of needs) {
        const reply = client.request(name);
        const isRefused = reply?.name === 'FAILURE_CONF' && reply['Status'] === status.E_CTI_FUNCTION_NOT_AVAILABLE;
        assert.ok(reply, `${name} is answered`);
        // Device snapshots need All Events besides.
        if (name === 'SNAPSHOT_DEVICE_REQ' && allowed.includes(granted)) continue;
        assert.equal(isRefused, !allowed.includes(granted), `${name} with ${granted.toString(16)}`);
      }
      for (const name of open) {
        assert.notEqual(client.request(name)?.['Status'], status.E_CTI_FUNCTION_NOT_AVAILABLE, name);
      }
    }
  });

  it('answers every request of the guide once, never with silence', () => {
    for (const profile of ['generic', 'ucce'] as const) {
      const { clock, simulator } = aLab({ profile });
      const client = new Client(simulator);
      client.version = 25;
      client.open({ ServicesRequested: 0x1fe });
      for (const row of rowsOfKind('request')) {
        if (row.from === 'server' || row.name === 'CLOSE_REQ') continue;
        client.received.length = 0;
        if (row.opaque) client.sendBytes(Buffer.from([0, 0, 0, 4, 0, 0, row.type >> 8, row.type & 0xff, 0, 0, 0, 9]));
        else client.send({ name: row.name, InvokeID: 9 });
        clock.advance(0);
        const replies = client.received.filter((message) => message['InvokeID'] === 9);
        assert.equal(replies.length, 1, row.name);
      }
    }
  });

  it('lets a client of a device control that device only: CF 8 for any other', () => {
    const { clock, simulator } = aLab();
    const all = anAllEventsClient(simulator);
    all.logIn('1001', '3001');
    all.logIn('1002', '3002');
    const desk = anAgentClient(simulator, '3001');
    const foreign = (name: string, fields: object): void => {
      const reply = desk.request(name, fields);
      assert.deepEqual([name, reply?.name, reply?.['FailureCode']], [name, 'CONTROL_FAILURE_CONF', 8]);
    };
    foreign('SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE', AgentInstrument: '3002' });
    foreign('SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE', AgentID: '1002' });
    foreign('QUERY_AGENT_STATE_REQ', { AgentID: '1002' });
    foreign('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '3001' });
    foreign('SNAPSHOT_DEVICE_REQ', { AgentInstrument: '3002' });
    foreign('QUERY_DEVICE_INFO_REQ', { AgentInstrument: '3002' });
    all.setState('AVAILABLE', '3002');
    const { callId } = simulator.dial({ from: '1', to: '8001' });
    clock.advance(0);
    const connection = { ConnectionCallID: callId, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3002' };
    foreign('ANSWER_CALL_REQ', connection);
    foreign('CLEAR_CONNECTION_REQ', connection);
    foreign('SNAPSHOT_CALL_REQ', connection);
    foreign('BAD_CALL_REQ', connection);
    assert.equal(
      desk.request('SET_CALL_DATA_REQ', { ...connection, CallVariable1: 'x' })?.['Status'],
      status.E_CTI_NOT_CALL_PARTY,
    );
    all.confirmed('ANSWER_CALL_REQ', connection);
  });

  it('lets a client of a device leave the device out, and wants it named by all others', () => {
    const { simulator } = aLab();
    const all = anAllEventsClient(simulator);
    const desk = anAgentClient(simulator, '3001');
    desk.confirmed('SET_AGENT_STATE_REQ', { AgentState: 'LOGIN', AgentID: '1001', AgentPassword: 'cisco' });
    desk.confirmed('SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE' });
    desk.confirmed('QUERY_AGENT_STATE_REQ');
    desk.confirmed('SNAPSHOT_DEVICE_REQ');
    for (const name of ['SET_AGENT_STATE_REQ', 'QUERY_AGENT_STATE_REQ', 'SNAPSHOT_DEVICE_REQ', 'MAKE_CALL_REQ']) {
      const fields = name === 'SET_AGENT_STATE_REQ' ? { AgentState: 'AVAILABLE' } : {};
      assert.equal(all.request(name, fields)?.['Status'], status.E_CTI_REQUIRED_DATA_MISSING, name);
    }
  });

  it('grants agent state control instead of call control where that is set', () => {
    const { simulator } = aLab({ agentStateControlOnly: true });
    const client = new Client(simulator);
    const granted = client.open({ ServicesRequested: clientEvents, PeripheralID: 5000, AgentInstrument: '3001' })[
      'ServicesGranted'
    ] as number;
    assert.equal(
      granted & (service.CLIENT_CONTROL | service.CTI_AGENT_STATE_CONTROL_ONLY),
      service.CTI_AGENT_STATE_CONTROL_ONLY,
    );
    client.confirmed('QUERY_AGENT_STATE_REQ');
    assert.equal(
      client.request('MAKE_CALL_REQ', { DialedNumber: '3002' })?.['Status'],
      status.E_CTI_FUNCTION_NOT_AVAILABLE,
    );
  });

  it('refuses a peripheral that is not there with 7, and control of one that is off line with CF 34', () => {
    const { simulator } = aLab();
    const all = anAllEventsClient(simulator);
    assert.equal(
      all.request('QUERY_AGENT_STATE_REQ', { PeripheralID: 5001, AgentID: '1001' })?.['Status'],
      status.E_CTI_INVALID_PERIPHERAL_ID,
    );
    all.received.length = 0;
    simulator.setPeripheralOnline(5000, false);
    assert.match(
      all.takeTrace()[0] ?? '',
      /^SYSTEM_EVENT PGStatus=\[PERIPHERAL_OFFLINE\] .*SystemEventID=PERIPHERAL_OFFLINE SystemEventArg1=5000/,
    );
    assert.equal(all.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' })?.['FailureCode'], 34);
    simulator.setPeripheralOnline(5000, true);
    all.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });
    assert.throws(() => simulator.setPeripheralOnline(1, true), /there is no peripheral 1: this lab has 5000/);
  });

  it('passes events through the masks of each session', () => {
    const { simulator } = aLab();
    const all = anAllEventsClient(simulator);
    const talking = anAllEventsClient(simulator, 15, {
      CallMsgMask: 0,
      AgentStateMask: enums.AgentStateMask.of.TALKING | enums.AgentStateMask.of.HOLD,
    });
    const ends = anAllEventsClient(simulator, 15, { CallMsgMask: enums.CallMsgMask.of.END_CALL, AgentStateMask: 0 });
    talking.received.length = 0;
    ends.received.length = 0;
    all.logIn('1001', '3001');
    const made = all.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    const callId = made['NewConnectionCallID'];
    all.confirmed('ANSWER_CALL_REQ', {
      ConnectionCallID: callId,
      ConnectionDeviceIDType: 'STATIC',
      ConnectionDeviceID: '3002',
    });
    all.confirmed('HOLD_CALL_REQ', {
      ConnectionCallID: callId,
      ConnectionDeviceIDType: 'STATIC',
      ConnectionDeviceID: '3001',
    });
    all.confirmed('CLEAR_CALL_REQ', {
      ConnectionCallID: callId,
      ConnectionDeviceIDType: 'STATIC',
      ConnectionDeviceID: '3001',
    });
    assert.deepEqual(
      talking.takeTrace().map((line) => / AgentState=(\w+)/.exec(line)?.[1]),
      ['TALKING', 'HOLD'],
    );
    assert.deepEqual(ends.takeNames(), ['END_CALL_EVENT', 'END_CALL_EVENT']);
  });

  it('sends only registered variables', () => {
    const { clock, simulator } = aLab();
    const all = anAllEventsClient(simulator);
    all.confirmed('REGISTER_VARIABLES_REQ', {
      CallVariableMask: ['CALL_VAR_2'],
      NamedVariable: [{ VariableName: 'user.b', VariableValue: '' }],
    });
    all.received.length = 0;
    simulator.dial({
      from: '1',
      to: '8001',
      variables: { CallVariable1: 'a', CallVariable2: 'b', 'user.a': '1', 'user.b': '2' },
    });
    clock.advance(0);
    const begin = all.received[0];
    assert.equal(begin?.['CallVariable1'], undefined);
    assert.equal(begin?.['CallVariable2'], 'b');
    assert.deepEqual(begin?.['NamedVariable'], [{ VariableName: 'user.b', VariableValue: '2' }]);
  });
});
