import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type Emergency, type LabTeam, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, clientEvents, Client } from './support/client';

const status = enums.StatusCode.of;
const { SUPERVISOR } = enums.CtiService.of;

const at = (ConnectionCallID: unknown, ConnectionDeviceID: string) => ({
  ConnectionCallID,
  ConnectionDeviceIDType: 'STATIC',
  ConnectionDeviceID,
});

/** Agents 1001 and 1002, and the supervisor 1100 of their team at 3100. */
function aTeam(options: SimulatorOptions = {}) {
  const lab = aLab(options);
  const all = anAllEventsClient(lab.simulator);
  const supervisor = anAgentClient(lab.simulator, '3100', 15, { ServicesRequested: clientEvents | SUPERVISOR });
  for (const extension of ['3001', '3002', '3100']) all.logIn(`1${extension.slice(1)}`, extension);
  const supervise = (SupervisoryAction: string, more: object = { AgentInstrument: '3001' }) =>
    supervisor.request('SUPERVISE_CALL_REQ', { SupervisoryAction, ...more });
  return { ...lab, all, supervisor, supervise };
}

const aTeamOf = (agents: string[]): LabTeam => ({ id: 1, name: 'Team', supervisors: ['1100'], agents });

/** 3001 talks with 3002. */
function talking(client: Client): unknown {
  const { NewConnectionCallID } = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
  client.confirmed('ANSWER_CALL_REQ', at(NewConnectionCallID, '3002'));
  return NewConnectionCallID;
}
const codes = (reply: ReturnType<Client['request']>): unknown[] => [
  reply?.['FailureCode'],
  reply?.['PeripheralErrorCode'],
];

describe('simulator: supervisors', () => {
  // What `generic` answers, and what `ucce` answers instead (BEHAVIOUR 4.6).
  const refusals: [string, string, (team: ReturnType<typeof aTeam>) => void, unknown[], unknown[]][] = [
    ['listening while the agent’s call rings', 'MONITOR', ({ all }) => ring(all), [22, undefined], [70, 13_095]],
    ['joining twice', 'BARGE_IN', joined, [22, undefined], [70, 13_096]],
    ['taking over without having joined', 'INTERCEPT', ({ all }) => void talking(all), [22, undefined], [70, 13_120]],
    [
      'leaving a call where the supervisor is not',
      'CLEAR',
      ({ all }) => void talking(all),
      [22, undefined],
      [70, 13_120],
    ],
  ];
  for (const [what, action, before, generic, ucce] of refusals) {
    it(`are refused ${what}`, () => {
      for (const profile of ['generic', 'ucce'] as const) {
        const team = aTeam({ profile });
        before(team);
        assert.deepEqual(codes(team.supervise(action)), profile === 'ucce' ? ucce : generic, profile);
      }
    });
  }

  function ring(all: Client): void {
    all.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '3001' });
  }
  function joined({ all, supervise }: ReturnType<typeof aTeam>): void {
    talking(all);
    assert.equal(supervise('BARGE_IN')?.name, 'SUPERVISE_CALL_CONF');
  }

  it('act for agents of their team only, who have a call', () => {
    const { all, supervise } = aTeam();
    assert.equal(supervise('MONITOR')?.['Status'], status.E_CTI_NO_CALL_ACTIVE);
    assert.equal(supervise('MONITOR', {})?.['Status'], status.E_CTI_REQUIRED_DATA_MISSING);
    assert.equal(supervise('MONITOR', { AgentConnectionCallID: 4711, AgentInstrument: '3001' })?.['FailureCode'], 13);
    talking(all);
    assert.equal(
      all.request('SUPERVISE_CALL_REQ', { SupervisoryAction: 'MONITOR', AgentInstrument: '3001' })?.['Status'],
      status.E_CTI_REQUIRED_DATA_MISSING,
      'who sees all names the supervisor',
    );
    const as = (SupervisorInstrument: string) =>
      all.request('SUPERVISE_CALL_REQ', {
        SupervisoryAction: 'MONITOR',
        AgentInstrument: '3001',
        SupervisorInstrument,
      });
    assert.equal(as('3002')?.['Status'], status.E_CTI_SUPERVISOR_NOT_FOUND);
    assert.equal(as('3100')?.name, 'SUPERVISE_CALL_CONF');
    const lab = defaultLab();
    const alone = aTeam({ lab: { ...lab, teams: [aTeamOf(['1002'])] } });
    talking(alone.all);
    assert.equal(alone.supervise('MONITOR')?.['FailureCode'], 8);
  });

  it('need to be free', () => {
    const { all, supervise } = aTeam();
    talking(all);
    all.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3100', DialedNumber: '95551234' });
    assert.equal(supervise('MONITOR')?.['FailureCode'], 22);
  });

  it('need the service to supervise, and an action that there is', () => {
    const { simulator, all, supervise } = aTeam();
    const agent = anAgentClient(simulator, '3002');
    talking(all);
    const reply = agent.request('SUPERVISE_CALL_REQ', { SupervisoryAction: 'MONITOR', AgentInstrument: '3001' });
    assert.equal(reply?.['Status'], status.E_CTI_FUNCTION_NOT_AVAILABLE);
    const bad = supervise(9 as never);
    assert.equal(bad?.['Status'], status.E_CTI_INVALID_SUPERVISORY_ACTION);
  });

  it('cannot listen where the gateway has no silent monitor', () => {
    const { all, supervise } = aTeam({ profile: 'ucce', silentMonitor: false });
    talking(all);
    assert.deepEqual(codes(supervise('MONITOR')), [71, 13_109]);
    assert.equal(supervise('BARGE_IN')?.name, 'SUPERVISE_CALL_CONF');
  });

  it('are shown in snapshots as who listens and who is listened to', () => {
    const { all, supervise } = aTeam();
    talking(all);
    supervise('MONITOR');
    const statusAt = (AgentInstrument: string): unknown[] => {
      const { Calls } = all.confirmed('SNAPSHOT_DEVICE_REQ', { SnapshotDeviceType: 0, AgentInstrument });
      return ((Calls ?? []) as { SilentMonitorStatus: number }[]).map((call) => call.SilentMonitorStatus);
    };
    assert.deepEqual([statusAt('3001'), statusAt('3100'), statusAt('3002')], [[0, 2], [1], [0]]);
    supervise('CLEAR');
    assert.deepEqual([statusAt('3001'), statusAt('3100')], [[0], []]);
  });

  it('hear nothing more when the agent’s call is over or given to another one', () => {
    const { all, supervisor, supervise } = aTeam();
    const id = talking(all);
    supervise('MONITOR');
    supervisor.received.length = 0;
    all.confirmed('CLEAR_CONNECTION_REQ', at(id, '3002'));
    assert.deepEqual(supervisor.takeNames().filter((name) => name === 'END_CALL_EVENT').length, 1);
  });

  it('count in the statistics of the agent', () => {
    const { all, supervise } = aTeam();
    talking(all);
    for (const action of ['MONITOR', 'WHISPER', 'BARGE_IN', 'INTERCEPT']) {
      assert.equal(supervise(action)?.name, 'SUPERVISE_CALL_CONF', action);
    }
    const figures = all.confirmed('QUERY_AGENT_STATISTICS_REQ', { AgentInstrument: '3001' });
    const counted = ['MonitorCalls', 'WhisperCalls', 'BargeInCalls', 'InterceptCalls'].map(
      (name) => figures[`${name}Session`],
    );
    assert.deepEqual(counted, [1, 1, 1, 1]);
  });
});

describe('simulator: agents who call for help', () => {
  it('are refused without a team, without a free supervisor, and in a call that they do not name', () => {
    const { all } = aTeam({ lab: { ...defaultLab(), teams: [] } });
    const assist = (client: Client, more = {}) =>
      client.request('SUPERVISOR_ASSIST_REQ', { AgentInstrument: '3001', ...more });
    assert.equal(assist(all)?.['Status'], status.E_CTI_TEAM_NOT_FOUND);
    const team = aTeam();
    const id = talking(team.all);
    assert.equal(assist(team.all)?.['FailureCode'], 22);
    team.all.setState('NOT_READY', '3100');
    team.all.setState('LOGOUT', '3100');
    assert.equal(assist(team.all, at(id, '3001'))?.['Status'], status.E_CTI_SUPERVISOR_NOT_FOUND);
  });

  it('reach the team’s number when the primary supervisor is not free', () => {
    const lab = defaultLab();
    const team = { ...aTeamOf(['1001', '1002']), supervisorNumber: '8001' };
    const { all } = aTeam({ lab: { ...lab, teams: [team] } });
    all.setState('AVAILABLE', '3002');
    all.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3100', DialedNumber: '95551234' });
    const { ConnectionCallID } = all.confirmed('SUPERVISOR_ASSIST_REQ', { AgentInstrument: '3001' });
    assert.equal(all.request('ANSWER_CALL_REQ', at(ConnectionCallID, '3002'))?.name, 'ANSWER_CALL_CONF');
  });

  it('bring the supervisor into the call at once where the desk settings say so', () => {
    const lab = defaultLab();
    const desk = { ...lab.deskSettings, supervisorAssist: 'blind conference' } as const;
    const { all } = aTeam({ lab: { ...lab, deskSettings: desk } });
    const id = talking(all);
    const reply = all.confirmed('SUPERVISOR_ASSIST_REQ', { AgentInstrument: '3001', ...at(id, '3001') });
    assert.equal(reply['ConnectionCallID'], id);
    const joined = all.received.find(({ name }) => name === 'CALL_CONFERENCED_EVENT');
    assert.deepEqual([joined?.['AddedPartyDeviceID'], joined?.['EventCause']], ['3100', 43]);
  });

  it('raise an alarm and are told to all and to recorders in an emergency, supervisor or not', () => {
    const team = aTeam();
    const recorder = new Client(team.simulator);
    recorder.open({ ServicesRequested: enums.CtiService.of.SERVER, ClientID: 'recorder' });
    recorder.confirmed('REGISTER_SERVICE_REQ', { ServerMode: 0, ServiceName: 'Cisco:CallRecording' });
    const raised: Emergency[] = [];
    team.simulator.on('emergency', (emergency) => raised.push(emergency));
    team.all.setState('NOT_READY', '3100');
    team.all.setState('LOGOUT', '3100');
    const reply = team.all.request('EMERGENCY_CALL_REQ', { AgentInstrument: '3001' });
    assert.equal(reply?.['Status'], status.E_CTI_SUPERVISOR_NOT_FOUND);
    for (const client of [team.all, recorder]) {
      const event = client.received.find(({ name }) => name === 'EMERGENCY_CALL_EVENT');
      assert.deepEqual([event?.['AgentID'], event?.['ClientID']], ['1001', 'all']);
    }
    assert.equal(
      team.supervisor.received.some(({ name }) => name === 'EMERGENCY_CALL_EVENT'),
      false,
    );
    assert.deepEqual(
      raised.map(({ agentId, device }) => [agentId, device]),
      [['1001', '3001']],
    );
    const figures = team.all.confirmed('QUERY_AGENT_STATISTICS_REQ', { AgentInstrument: '3001' });
    assert.equal(figures['EmergencyCallsSession'], 1);
  });
});
