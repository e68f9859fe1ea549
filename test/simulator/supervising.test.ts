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
    assert.equal(supervise('MONITOR', { AgentConnectionCallID: 4711, AgentInstrument: '3001' })?.['FailureCode'], 11);
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

  it('end with a call that they have taken over, named by their own connection', () => {
    const { all, simulator, supervise } = aTeam();
    const id = talking(all);
    supervise('BARGE_IN');
    supervise('INTERCEPT');
    const own = (SupervisorConnectionCallID: unknown) => ({
      SupervisorConnectionCallID,
      SupervisorConnectionDeviceIDType: 'STATIC',
      SupervisorConnectionDeviceID: '3100',
    });
    assert.deepEqual(codes(supervise('CLEAR', own(4711))), [13, undefined]);
    const cleared = supervise('CLEAR', own(id));
    assert.deepEqual([cleared?.['ConnectionCallID'], cleared?.['ConnectionDeviceID']], [id, '3100']);
    assert.deepEqual(simulator.directory().calls, []);
  });

  it('can only leave a call that they listen with', () => {
    for (const [profile, refused] of [
      ['generic', [22, undefined]],
      ['ucce', [70, 20_009]],
    ] as const) {
      const { all, supervisor, supervise } = aTeam({ profile });
      talking(all);
      supervise('MONITOR');
      const begun = supervisor.received.find(({ name }) => name === 'BEGIN_CALL_EVENT');
      const id = begun?.['ConnectionCallID'];
      assert.deepEqual(codes(supervisor.request('HOLD_CALL_REQ', at(id, '3100'))), refused);
      const transfer = {
        ActiveConnectionCallID: id,
        ActiveConnectionDeviceIDType: 'STATIC',
        ActiveConnectionDeviceID: '3100',
        DialedNumber: '8002',
      };
      assert.deepEqual(codes(supervisor.request('TRANSFER_CALL_REQ', transfer)), refused);
      supervisor.confirmed('CLEAR_CONNECTION_REQ', at(id, '3100'));
    }
  });

  it('have their media told in ucce, those who listen as well', () => {
    const { all, supervisor, supervise } = aTeam({ profile: 'ucce' });
    talking(all);
    supervise('MONITOR');
    supervise('CLEAR');
    const media = supervisor.received.map(({ name }) => name).filter((name) => name.startsWith('RTP'));
    const [started, stopped] = ['RTP_STARTED_EVENT', 'RTP_STOPPED_EVENT'];
    assert.deepEqual(media, [started, started, stopped, stopped]);
  });

  it('are announced by the cause that bargeInCause says', () => {
    for (const [options, cause] of [
      [{}, 48],
      [{ bargeInCause: 17 }, 17],
    ] as const) {
      const { all, supervise } = aTeam(options);
      talking(all);
      supervise('BARGE_IN');
      assert.equal(all.received.find(({ name }) => name === 'CALL_CONFERENCED_EVENT')?.['EventCause'], cause);
    }
  });

  it('make no conference larger than it may be, and on ucce add only to what the agent controls', () => {
    const small = aTeam({ maxConferenceParties: 2 });
    talking(small.all);
    assert.deepEqual(codes(small.supervise('BARGE_IN')), [38, undefined]);
    const { all, supervise } = aTeam({ profile: 'ucce' });
    const id = talking(all);
    all.logIn('1003', '3003');
    const active = (callId: unknown) => ({
      ActiveConnectionCallID: callId,
      ActiveConnectionDeviceIDType: 'STATIC',
      ActiveConnectionDeviceID: '3002',
    });
    const second = all.confirmed('CONSULTATION_CALL_REQ', { ...active(id), DialedNumber: '3003' });
    all.confirmed('ANSWER_CALL_REQ', at(second['NewConnectionCallID'], '3003'));
    all.confirmed('CONFERENCE_CALL_REQ', {
      ...active(second['NewConnectionCallID']),
      HeldConnectionCallID: id,
      HeldConnectionDeviceIDType: 'STATIC',
      HeldConnectionDeviceID: '3002',
    });
    assert.deepEqual(codes(supervise('BARGE_IN')), [70, 13_045]);
    assert.equal(supervise('BARGE_IN', { AgentInstrument: '3002' })?.name, 'SUPERVISE_CALL_CONF');
  });

  it('are refused while the peripheral is offline', () => {
    const { all, simulator, supervise } = aTeam();
    talking(all);
    simulator.misbehave({ fault: 'peripheral offline' });
    assert.deepEqual(codes(supervise('MONITOR')), [34, undefined]);
  });

  it('are known as having joined when the call has got another ID', () => {
    const { all, supervise } = aTeam({ resultingCall: 'secondary' });
    const id = talking(all);
    all.logIn('1003', '3003');
    supervise('BARGE_IN');
    const active = (callId: unknown) => ({
      ActiveConnectionCallID: callId,
      ActiveConnectionDeviceIDType: 'STATIC',
      ActiveConnectionDeviceID: '3002',
    });
    const second = all.confirmed('CONSULTATION_CALL_REQ', { ...active(id), DialedNumber: '3003' });
    all.confirmed('ANSWER_CALL_REQ', at(second['NewConnectionCallID'], '3003'));
    all.confirmed('CONFERENCE_CALL_REQ', {
      ...active(second['NewConnectionCallID']),
      HeldConnectionCallID: id,
      HeldConnectionDeviceIDType: 'STATIC',
      HeldConnectionDeviceID: '3002',
    });
    assert.equal(supervise('INTERCEPT')?.name, 'SUPERVISE_CALL_CONF');
  });

  it('cannot listen where the gateway has no silent monitor', () => {
    const { all, supervise } = aTeam({ profile: 'ucce', silentMonitor: false });
    talking(all);
    assert.deepEqual(codes(supervise('MONITOR')), [71, 13_109]);
    assert.equal(supervise('BARGE_IN')?.name, 'SUPERVISE_CALL_CONF');
  });

  it('are shown in snapshots as who listens and who is listened to', () => {
    const { all, simulator, supervise } = aTeam();
    talking(all);
    supervise('MONITOR');
    const statusAt = (AgentInstrument: string): unknown[] => {
      const { Calls } = all.confirmed('SNAPSHOT_DEVICE_REQ', { SnapshotDeviceType: 0, AgentInstrument });
      return ((Calls ?? []) as { SilentMonitorStatus: number }[]).map((call) => call.SilentMonitorStatus);
    };
    assert.deepEqual([statusAt('3001'), statusAt('3100'), statusAt('3002')], [[0, 2], [1], [0]]);
    // What a client finds in the snapshot of its device it may look at, and no more.
    const agent = anAgentClient(simulator, '3001');
    const [, listening] = agent.confirmed('SNAPSHOT_DEVICE_REQ')['Calls'] as Record<string, unknown>[];
    const it = {
      ConnectionCallID: listening?.['CallConnectionCallID'],
      ConnectionDeviceIDType: listening?.['CallConnectionDeviceIDType'],
      ConnectionDeviceID: listening?.['CallConnectionDeviceID'],
    };
    const { CallType } = agent.confirmed('SNAPSHOT_CALL_REQ', it);
    assert.equal(CallType, enums.CallType.of.SUPERVISOR_MONITOR);
    assert.equal(agent.request('CLEAR_CONNECTION_REQ', it)?.['FailureCode'], 8);
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

  it('have no internal calls of their own for listening, which the figures count as such', () => {
    const { all, clock, supervise } = aTeam();
    talking(all);
    for (const action of ['MONITOR', 'WHISPER']) {
      assert.equal(supervise(action)?.name, 'SUPERVISE_CALL_CONF');
      clock.advance(5000);
    }
    supervise('CLEAR');
    const figures = all.confirmed('QUERY_AGENT_STATISTICS_REQ', { AgentInstrument: '3100' });
    const counted = Object.entries(figures).filter(([name, value]) => name.includes('Calls') && value !== 0);
    assert.deepEqual(counted, []);
  });
});

describe('simulator: agents who call for help', () => {
  it('are refused without a team, without a free supervisor, and in a call that they do not name', () => {
    const { all } = aTeam({ lab: { ...defaultLab(), teams: [] } });
    const assist = (client: Client, more = {}) =>
      client.request('SUPERVISOR_ASSIST_REQ', { AgentInstrument: '3001', ...more });
    assert.equal(assist(all)?.['Status'], status.E_CTI_TEAM_NOT_FOUND);
    const ucce = aTeam({ profile: 'ucce', lab: { ...defaultLab(), teams: [] } });
    assert.deepEqual(codes(assist(ucce.all)), [70, 10_105]);
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

  it('are told by the desk settings how a supervisor comes', () => {
    const lab = defaultLab();
    const methods = (more: object): unknown[] => {
      const { all } = aTeam({ lab: { ...lab, deskSettings: { ...lab.deskSettings, ...more } } });
      const conf = all.confirmed('AGENT_DESK_SETTINGS_REQ', { AgentID: '1001' });
      return [conf['SupervisorAssistCallMethod'], conf['EmergencyCallMethod']];
    };
    assert.deepEqual(methods({}), [0, 0]);
    assert.deepEqual(methods({ supervisorAssist: 'blind conference' }), [1, 0]);
    assert.deepEqual(methods({ emergencyCall: 'blind conference' }), [0, 1]);
  });

  it('raise the alarm even where the call for help itself cannot be made', () => {
    const { simulator, all } = aTeam();
    const raised: Emergency[] = [];
    simulator.on('emergency', (emergency) => raised.push(emergency));
    const callId = talking(all);
    all.confirmed('HOLD_CALL_REQ', at(callId, '3001'));
    const emergency = (more: object) => all.request('EMERGENCY_CALL_REQ', { AgentInstrument: '3001', ...more });
    assert.deepEqual(codes(emergency(at(callId, '3002'))), [13, undefined], 'the call of somebody else');
    // In a call that is not named; in one that is held.
    assert.deepEqual(codes(emergency({})), [22, undefined]);
    assert.deepEqual(codes(emergency(at(callId, '3001'))), [24, undefined]);
    assert.deepEqual(
      raised.map((one) => [one.agentId, one.callId]),
      [
        ['1001', undefined],
        ['1001', callId],
      ],
    );
    const told = all.received.filter(({ name }) => name === 'EMERGENCY_CALL_EVENT');
    assert.deepEqual(
      told.map(({ ConnectionCallID }) => ConnectionCallID),
      [undefined, callId],
    );
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
