import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import type { SimulatorOptions } from '../../src/simulator';
import { aLab, anAllEventsClient, Client } from './support/client';

const service = enums.CtiService.of;
const status = enums.StatusCode.of;
const everything = { CallMsgMask: 0xffffffff, AgentStateMask: 0x3fff };

function withMonitorClient(services: number, options: SimulatorOptions = {}) {
  const lab = aLab(options);
  const all = anAllEventsClient(lab.simulator);
  all.logIn('1001', '3001');
  all.logIn('1002', '3002');
  const watcher = new Client(lab.simulator);
  watcher.open({ ServicesRequested: services });
  watcher.received.length = 0;
  return { ...lab, all, watcher };
}

const onDevice = (MonitoredDeviceID: string) => ({
  ...everything,
  ConnectionCallID: 0,
  ConnectionDeviceID: '',
  MonitoredDeviceType: 'AGENT_DEVICE',
  MonitoredDeviceID,
});
const call = (client: Client, from: string, DialedNumber: string): number =>
  client.confirmed('MAKE_CALL_REQ', { AgentInstrument: from, DialedNumber })['NewConnectionCallID'] as number;
const clear = (client: Client, ConnectionCallID: number, ConnectionDeviceID: string) =>
  client.confirmed('CLEAR_CALL_REQ', { ConnectionCallID, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID });

describe('simulator: Peripheral Monitor', () => {
  it('tells what happens at a device, once for each monitor, until it is stopped', () => {
    const { all, watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    const first = watcher.confirmed('MONITOR_START_REQ', onDevice('3001'))['MonitorID'];
    const second = watcher.confirmed('MONITOR_START_REQ', onDevice('3001'))['MonitorID'];
    assert.notEqual(first, second);
    watcher.received.length = 0;
    all.setState('AVAILABLE', '3001');
    all.setState('AVAILABLE', '3002');
    assert.deepEqual(
      watcher.received.map((event) => [event.name, event['MonitorID']]),
      [
        ['AGENT_STATE_EVENT', first],
        ['AGENT_STATE_EVENT', second],
      ],
    );
    watcher.confirmed('MONITOR_STOP_REQ', { MonitorID: second });
    watcher.received.length = 0;
    all.setState('NOT_READY', '3001');
    clear(all, call(all, '3002', '3003'), '3002');
    assert.deepEqual(
      watcher.received.map((event) => event['MonitorID']),
      [first],
    );
    watcher.received.length = 0;
    clear(all, call(all, '3002', '3001'), '3002');
    assert.deepEqual(watcher.takeNames(), [
      'BEGIN_CALL_EVENT',
      'CALL_DELIVERED_EVENT',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CONNECTION_CLEARED_EVENT',
      'CALL_CLEARED_EVENT',
      'END_CALL_EVENT',
    ]);
    assert.equal(
      watcher.request('MONITOR_STOP_REQ', { MonitorID: second })?.['Status'],
      status.E_CTI_INVALID_MONITORID,
    );
  });

  it('lets one client have many monitors on the same device, but not so many that an event costs all time', () => {
    const { watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    const start = (device: string): unknown => watcher.request('MONITOR_START_REQ', onDevice(device))?.['Status'];
    const answers = Array.from({ length: 101 }, () => start('3001'));
    assert.deepEqual(
      answers.flatMap((code, nr) => (code === undefined ? [] : [[nr, code]])),
      [[100, status.E_CTI_MONITOR_ALREADY_EXISTS]],
    );
    assert.equal(start('3002'), undefined);
  });

  it('gives each monitor its own masks, which can be changed', () => {
    const { all, watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    const MonitorID = watcher.confirmed('MONITOR_START_REQ', {
      ...onDevice('3001'),
      CallMsgMask: 0,
      AgentStateMask: 0,
    })['MonitorID'];
    watcher.received.length = 0;
    all.setState('AVAILABLE', '3001');
    assert.deepEqual(watcher.takeNames(), []);
    watcher.confirmed('CHANGE_MONITOR_MASK_REQ', { MonitorID, ...everything });
    all.setState('NOT_READY', '3001');
    assert.deepEqual(watcher.takeNames(), ['CHANGE_MONITOR_MASK_CONF', 'AGENT_STATE_EVENT']);
  });

  it('refuses bits that no mask has, as OPEN_REQ does', () => {
    const { watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    const fields = { ...onDevice('3001'), AgentStateMask: 0x4001 };
    assert.equal(watcher.request('MONITOR_START_REQ', fields)?.['Status'], status.E_CTI_INVALID_AGENT_STATE_MASK);
    const { MonitorID } = watcher.confirmed('MONITOR_START_REQ', onDevice('3001'));
    assert.equal(
      watcher.request('CHANGE_MONITOR_MASK_REQ', { MonitorID, CallMsgMask: 0, AgentStateMask: 0x8000_0000 })?.[
        'Status'
      ],
      status.E_CTI_INVALID_AGENT_STATE_MASK,
    );
  });

  it('takes such bits from clients that send them where the lab says so', () => {
    const { all, simulator, watcher } = withMonitorClient(service.PERIPHERAL_MONITOR, {
      undefinedMaskBits: 'refuse in open',
    });
    const fields = { ...onDevice('3001'), AgentStateMask: 0xffff_ffff };
    const { MonitorID } = watcher.confirmed('MONITOR_START_REQ', fields);
    watcher.confirmed('CHANGE_MONITOR_MASK_REQ', { MonitorID, CallMsgMask: 0xffff_ffff, AgentStateMask: 0xffff_ffff });
    watcher.confirmed('REGISTER_VARIABLES_REQ', { CallVariableMask: 0xffff });
    watcher.received.length = 0;
    all.setState('AVAILABLE', '3001');
    assert.deepEqual(watcher.takeNames(), ['AGENT_STATE_EVENT']);
    const other = new Client(simulator);
    assert.throws(
      () => other.open({ ServicesRequested: 0, AgentStateMask: 0xffff_ffff }),
      /E_CTI_INVALID_AGENT_STATE_MASK/,
    );
  });

  it('tells what happens to a call, and ends with it', () => {
    const { all, watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    const callId = call(all, '3001', '3002');
    const onCall = {
      ...everything,
      ConnectionCallID: callId,
      ConnectionDeviceIDType: 'STATIC',
      ConnectionDeviceID: '3001',
      MonitoredDeviceID: '',
    };
    const MonitorID = watcher.confirmed('MONITOR_START_REQ', onCall)['MonitorID'];
    watcher.received.length = 0;
    clear(all, callId, '3001');
    assert.deepEqual(watcher.takeNames().slice(-3), ['CALL_CLEARED_EVENT', 'END_CALL_EVENT', 'END_CALL_EVENT']);
    assert.equal(watcher.request('MONITOR_STOP_REQ', { MonitorID })?.['Status'], status.E_CTI_INVALID_MONITORID);
  });

  it('wants exactly one thing to watch, and one that is there', () => {
    const { watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    const start = (fields: object): unknown =>
      watcher.request('MONITOR_START_REQ', { ...everything, ...fields })?.['Status'];
    assert.equal(start({}), status.E_CTI_REQUIRED_DATA_MISSING);
    assert.equal(
      start({ ...onDevice('3001'), ConnectionDeviceIDType: 'STATIC' }),
      status.E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES,
    );
    assert.equal(start(onDevice('9999')), status.E_CTI_INVALID_DEVICE);
    const onCall = { ConnectionCallID: 5, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3001' };
    assert.equal(start({ ...onCall, MonitoredDeviceID: '' }), status.E_CTI_INVALID_CALLID);
  });

  it('wants the text that names what to watch', () => {
    const { watcher } = withMonitorClient(service.PERIPHERAL_MONITOR);
    // By hand, since the encoder refuses to leave it out: InvokeID, PeripheralID, call, masks, connection type, device type.
    const start = (invokeId: string, callId: string, connection: string, device: string): unknown => {
      watcher.sendHex(`00000018 0000005d ${invokeId} 00001388 ${callId} ffffffff 00003fff ${connection} ${device}`);
      return watcher.replyTo(Number.parseInt(invokeId, 16))?.['Status'];
    };
    assert.equal(start('00000f01', '00000000', 'ffff', '0000'), status.E_CTI_REQUIRED_DATA_MISSING);
    assert.equal(start('00000f02', '01000001', '0000', 'ffff'), status.E_CTI_REQUIRED_DATA_MISSING);
  });
});

describe('simulator: session monitors', () => {
  it('copies the events of another session, not its confirmations, and goes with it', () => {
    const { all, simulator, watcher } = withMonitorClient(service.CLIENT_MONITOR);
    const [target, own] = simulator.directory().sessions.map(({ id }) => id);
    const start = (SessionID: unknown) => watcher.request('SESSION_MONITOR_START_REQ', { SessionID });
    const MonitorID = start(target)?.['MonitorID'];
    assert.equal(start(target)?.['Status'], status.E_CTI_SESSION_MONITOR_ALREADY_EXISTS);
    assert.equal(start(own)?.['Status'], status.E_CTI_SESSION_MONITOR_IS_CLIENTS);
    assert.equal(start(99)?.['Status'], status.E_CTI_CLIENT_NOT_FOUND);
    watcher.received.length = 0;
    all.setState('AVAILABLE', '3001');
    assert.deepEqual(
      watcher.received.map((event) => [event.name, event['MonitorID']]),
      [['AGENT_STATE_EVENT', MonitorID]],
    );
    all.drop();
    assert.equal(
      watcher.request('SESSION_MONITOR_STOP_REQ', { MonitorID })?.['Status'],
      status.E_CTI_INVALID_MONITORID,
    );
  });

  it('lets two sessions watch each other', () => {
    const { all, simulator, watcher } = withMonitorClient(service.CLIENT_MONITOR | service.ALL_EVENTS);
    const other = new Client(simulator);
    other.open({ ServicesRequested: service.CLIENT_MONITOR | service.ALL_EVENTS });
    const [, first, second] = simulator.directory().sessions.map(({ id }) => id);
    watcher.confirmed('SESSION_MONITOR_START_REQ', { SessionID: second });
    other.confirmed('SESSION_MONITOR_START_REQ', { SessionID: first });
    watcher.received.length = 0;
    all.setState('AVAILABLE', '3001');
    assert.equal(watcher.received.length, 2);
  });
});

describe('simulator: Supervisor', () => {
  it('tells the team when the session opens, lists teams, and lets their agents be watched', () => {
    const { all, simulator } = withMonitorClient(0);
    const supervisor = new Client(simulator);
    supervisor.open({
      ServicesRequested: service.CLIENT_EVENTS | service.SUPERVISOR,
      PeripheralID: 5000,
      AgentID: '1100',
    });
    const team = supervisor.received[1];
    assert.deepEqual(
      [team?.name, team?.['TeamID'], (team?.['Agents'] as unknown[] | undefined)?.length],
      ['AGENT_TEAM_CONFIG_EVENT', 5300, 11],
    );
    assert.deepEqual((team?.['Agents'] as unknown[] | undefined)?.[0], {
      AtcAgentID: '1100',
      AgentFlags: 5,
      AtcAgentState: 1,
      AtcStateDuration: 0,
    });
    assert.deepEqual(supervisor.confirmed('LIST_AGENT_TEAM_REQ', { SupervisorID: 5200 })['TeamID'], [5300]);
    assert.equal(
      supervisor.request('LIST_AGENT_TEAM_REQ', { SupervisorID: 5101 })?.['Status'],
      status.E_CTI_SUPERVISOR_NOT_FOUND,
    );
    const MonitorID = supervisor.confirmed('MONITOR_AGENT_TEAM_START_REQ', { TeamID: 5300 })['MonitorID'];
    assert.equal(
      supervisor.request('MONITOR_AGENT_TEAM_START_REQ', { TeamID: 5300 })?.['Status'],
      status.E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS,
    );
    supervisor.received.length = 0;
    all.setState('AVAILABLE', '3001');
    assert.deepEqual(
      supervisor.received.map((event) => [event.name, event['MonitorID']]),
      [['AGENT_STATE_EVENT', MonitorID]],
    );
    supervisor.confirmed('MONITOR_AGENT_TEAM_STOP_REQ', { MonitorID });
    supervisor.received.length = 0;
    all.setState('NOT_READY', '3001');
    assert.deepEqual(supervisor.received, []);
  });
});

describe('simulator: messages between users', () => {
  it('reach one client, the team, its supervisor, or everybody but the sender', () => {
    const { simulator } = aLab();
    const at = (AgentID: string, services = service.CLIENT_EVENTS): Client => {
      const client = new Client(simulator);
      client.open({ ServicesRequested: services, PeripheralID: 5000, AgentID, ClientID: `client ${AgentID}` });
      return client;
    };
    const clients = {
      '1001': at('1001'),
      '1002': at('1002'),
      '1100': at('1100', service.CLIENT_EVENTS | service.SUPERVISOR),
    };
    const reached = (fields: object): string[] => {
      for (const client of Object.values(clients)) client.received.length = 0;
      clients['1001'].request('USER_MESSAGE_REQ', { Text: 'hello', ...fields });
      return Object.entries(clients)
        .filter(([, client]) =>
          client.received.some(({ name, Text }) => name === 'USER_MESSAGE_EVENT' && Text === 'hello'),
        )
        .map(([id]) => id);
    };
    assert.deepEqual(reached({ Distribution: 'CLIENT', ClientID: 'client 1002' }), ['1002']);
    assert.deepEqual(reached({ Distribution: 'SUPERVISOR' }), ['1100']);
    assert.deepEqual(reached({ Distribution: 'TEAM' }), ['1002', '1100']);
    assert.deepEqual(reached({ Distribution: 'ALL' }), ['1002', '1100']);
    const status63 = clients['1001'].request('USER_MESSAGE_REQ', {
      Distribution: 'CLIENT',
      ClientID: 'nobody',
      Text: 'x',
    });
    assert.equal(status63?.['Status'], status.E_CTI_CLIENT_NOT_FOUND);
    const wordless = clients['1001'].request('USER_MESSAGE_REQ', { Distribution: 'ALL' });
    assert.equal(wordless?.['Status'], status.E_CTI_REQUIRED_DATA_MISSING);
  });
});
