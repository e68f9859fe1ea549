import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type LabDeskSettings, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, type Client } from './support/client';

const cf = enums.ControlFailureCode.of;

function withDesk(desk: Partial<LabDeskSettings>): SimulatorOptions {
  const lab = defaultLab();
  return { lab: { ...lab, deskSettings: { ...lab.deskSettings, ...desk } } };
}

function atWork(options: SimulatorOptions = {}) {
  const lab = aLab(options);
  const client = anAllEventsClient(lab.simulator, 24);
  client.logIn('1001', '3001');
  const callIn = () => {
    const call = lab.simulator.dial({ from: '5551234', to: '8001' });
    lab.clock.advance(0);
    return call;
  };
  const here = (callId: number) => ({
    ConnectionCallID: callId,
    ConnectionDeviceIDType: 'STATIC',
    ConnectionDeviceID: '3001',
  });
  const talk = () => {
    client.setState('AVAILABLE', '3001');
    const call = callIn();
    client.confirmed('ANSWER_CALL_REQ', here(call.callId));
    return call;
  };
  client.received.length = 0;
  return { ...lab, client, callIn, here, talk, state: () => lab.simulator.directory().agents[0]?.state };
}

/** States as told, repeats for other skill groups left out, with the reason where there is one. */
const states = (client: Client): string[] =>
  client
    .takeTrace()
    .filter((line) => line.startsWith('AGENT_STATE_EVENT'))
    .map((line) => {
      const reason = / EventReasonCode=([1-9]\d*)/.exec(line)?.[1];
      const next = / NextAgentState=(\w+)/.exec(line)?.[1];
      return [/ AgentState=(\w+)/.exec(line)?.[1], reason, next && `next ${next}`].filter(Boolean).join(' ');
    });

const set = (client: Client, AgentState: string, fields: object = {}) =>
  client.request('SET_AGENT_STATE_REQ', { AgentState, AgentInstrument: '3001', ...fields });
const failure = (reply: ReturnType<Client['request']>): unknown => reply?.['FailureCode'] ?? reply?.['Status'];

describe('simulator: agents', () => {
  it('logs in by LOGIN and NOT_READY, and out from NOT_READY only', () => {
    const { client } = atWork();
    client.logIn('1002', '3002');
    assert.deepEqual(states(client), ['LOGIN', 'NOT_READY']);
    set(client, 'AVAILABLE');
    assert.equal(failure(set(client, 'LOGOUT', { EventReasonCode: 3 })), cf.CF_INVALID_AGENT_WORKMODE);
    set(client, 'NOT_READY', { EventReasonCode: 7 });
    set(client, 'LOGOUT', { EventReasonCode: 3 });
    assert.deepEqual(states(client), ['AVAILABLE', 'NOT_READY 7', 'LOGOUT 3']);
  });

  it('refuses logins for the documented reasons', () => {
    const { client } = atWork();
    const logIn = (AgentID: string | undefined, AgentInstrument: string, AgentPassword: string | undefined = 'cisco') =>
      failure(client.request('SET_AGENT_STATE_REQ', { AgentState: 'LOGIN', AgentID, AgentInstrument, AgentPassword }));
    assert.equal(logIn('9999', '3002'), cf.CF_INVALID_AGENT_ID_SPECIFIED);
    assert.equal(logIn('1002', '3002', 'wrong'), cf.CF_INVALID_PASSWORD_SPECIFIED);
    assert.equal(logIn('1002', '9999'), cf.CF_INVALID_LOGON_DEVICE_SPECIFIED);
    assert.equal(logIn('1002', '3001'), cf.CF_SPECIFIED_EXTENSION_ALREADY_IN_USE);
    assert.equal(logIn('1001', '3002'), cf.CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON);
    assert.equal(logIn(undefined, '3002'), enums.StatusCode.of.E_CTI_REQUIRED_DATA_MISSING);
    assert.equal(
      failure(
        client.request('SET_AGENT_STATE_REQ', {
          AgentState: 'LOGIN',
          AgentID: '1006',
          AgentInstrument: '3006',
          AgentPassword: 'cisco',
          SkillGroups: [{ SkillGroupNumber: 1 }],
        }),
      ),
      cf.CF_INVALID_SKILL_GROUP_SPECIFIED,
    );
    client.confirmed('SET_AGENT_STATE_REQ', {
      AgentState: 'LOGIN',
      AgentID: '1002',
      AgentInstrument: '3002',
      SSOEnabled: 1,
    });
  });

  it('words refusals as its profile does', () => {
    const { client } = atWork({ profile: 'ucce' });
    const again = client.request('SET_AGENT_STATE_REQ', {
      AgentState: 'LOGIN',
      AgentID: '1001',
      AgentInstrument: '3001',
      AgentPassword: 'cisco',
    });
    assert.deepEqual([again?.['FailureCode'], again?.['PeripheralErrorCode']], [71, 10_102]);
    const out = client.request('SET_AGENT_STATE_REQ', { AgentState: 'LOGOUT', AgentID: '1005' });
    assert.deepEqual([out?.['FailureCode'], out?.['PeripheralErrorCode']], [71, 10_101]);
    const ready = client.request('SET_AGENT_STATE_REQ', { AgentState: 'NOT_READY', AgentID: '1005' });
    assert.equal(ready?.['FailureCode'], cf.CF_INVALID_PASSWORD_SPECIFIED);
  });

  it('never lets a client set states that follow from calls', () => {
    const { client } = atWork();
    for (const state of ['TALKING', 'HOLD', 'RESERVED', 'BUSY_OTHER', 'WORK_READY', 'WORK_NOT_READY']) {
      assert.equal(failure(set(client, state)), cf.CF_INVALID_AGENT_WORKMODE, state);
    }
    assert.equal(
      failure(client.request('SET_AGENT_STATE_REQ', { AgentState: 77, AgentInstrument: '3001' })),
      cf.CF_INVALID_AGENT_WORKMODE,
    );
  });

  it('keeps a wish during a call, tells it, and fulfils the last one when the call ends', () => {
    const { client, talk } = atWork();
    const call = talk();
    states(client);
    set(client, 'NOT_READY', { EventReasonCode: 5 });
    set(client, 'AVAILABLE');
    set(client, 'NOT_READY', { EventReasonCode: 6 });
    assert.deepEqual(states(client), ['TALKING next NOT_READY', 'TALKING next AVAILABLE', 'TALKING next NOT_READY']);
    call.hangUp();
    assert.deepEqual(states(client), ['NOT_READY 6']);
  });

  it('can refuse AVAILABLE during a call instead', () => {
    const { client, talk } = atWork({ refuseReadyDuringCall: true, profile: 'ucce' });
    talk();
    const reply = set(client, 'AVAILABLE');
    assert.deepEqual([reply?.['FailureCode'], reply?.['PeripheralErrorCode']], [70, 10_111]);
  });

  it('is RESERVED while a routed call rings, and AVAILABLE again when it is withdrawn', () => {
    const { client, callIn } = atWork();
    set(client, 'AVAILABLE');
    callIn().hangUp();
    assert.deepEqual(states(client), ['AVAILABLE', 'RESERVED', 'AVAILABLE']);
  });

  it('goes through required wrap-up, which its timer ends', () => {
    const { client, clock, talk } = atWork(withDesk({ wrapupIncoming: 'required', workModeSeconds: 30 }));
    const call = talk();
    states(client);
    call.hangUp();
    assert.deepEqual(states(client), ['WORK_READY']);
    clock.advance(29_999);
    assert.deepEqual(states(client), []);
    clock.advance(1);
    assert.deepEqual(states(client), ['AVAILABLE']);
    const second = talk();
    set(client, 'NOT_READY', { EventReasonCode: 4 });
    states(client);
    second.hangUp();
    clock.advance(30_000);
    assert.deepEqual(states(client), ['WORK_NOT_READY', 'NOT_READY 4']);
    assert.equal(clock.pending, 1, 'nothing but the half hour');
  });

  it('goes NOT_READY behind the wrap-up of an outgoing call', () => {
    const { client, clock, here } = atWork(withDesk({ wrapupOutgoing: 'required' }));
    set(client, 'AVAILABLE');
    const callId = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '95551' })[
      'NewConnectionCallID'
    ] as number;
    clock.advance(1000);
    states(client);
    client.confirmed('CLEAR_CONNECTION_REQ', here(callId));
    clock.advance(30_000);
    assert.deepEqual(states(client), ['WORK_NOT_READY', 'NOT_READY']);
  });

  it('takes optional wrap-up only where it was asked for during the call, and never where it is not allowed', () => {
    const optional = atWork();
    const call = optional.talk();
    set(optional.client, 'WORK_NOT_READY');
    states(optional.client);
    call.hangUp();
    set(optional.client, 'AVAILABLE');
    assert.deepEqual(states(optional.client), ['WORK_NOT_READY', 'AVAILABLE']);
    const never = atWork(withDesk({ wrapupIncoming: 'not allowed' }));
    never.talk();
    assert.equal(failure(set(never.client, 'WORK_READY')), cf.CF_INVALID_AGENT_WORKMODE);
  });

  it('wants wrap-up data first where the desk settings say so, and takes it when the call is over', () => {
    const { client, talk, here } = atWork(withDesk({ wrapupIncoming: 'required with data' }));
    const call = talk();
    call.hangUp();
    assert.equal(failure(set(client, 'AVAILABLE')), cf.CF_WRAPUP_DATA_REQUIRED);
    client.confirmed('SET_CALL_DATA_REQ', { ...here(call.callId), CallWrapupData: 'sold' });
    assert.equal(set(client, 'AVAILABLE')?.name, 'SET_AGENT_STATE_CONF');
  });

  it('takes wrap-up data of an agent who has left a conference that goes on, or handed the call on', () => {
    for (const leave of ['CLEAR_CONNECTION_REQ', 'TRANSFER_CALL_REQ'] as const) {
      const { client, clock, talk, here, simulator } = atWork(withDesk({ wrapupIncoming: 'required with data' }));
      const { callId } = talk();
      const desk = anAgentClient(simulator, '3001');
      client.logIn('1002', '3002');
      const active = {
        ActiveConnectionCallID: callId,
        ActiveConnectionDeviceIDType: 0,
        ActiveConnectionDeviceID: '3001',
      };
      const single = leave === 'TRANSFER_CALL_REQ' ? leave : 'CONFERENCE_CALL_REQ';
      client.confirmed(single, { ...active, DialedNumber: '3002' });
      client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3002' });
      if (leave === 'CLEAR_CONNECTION_REQ') client.confirmed(leave, here(callId));
      clock.advance(0);
      assert.equal(failure(set(client, 'AVAILABLE')), cf.CF_WRAPUP_DATA_REQUIRED, leave);
      desk.confirmed('SET_CALL_DATA_REQ', { ...here(callId), CallWrapupData: 'sold' });
      assert.equal(set(client, 'AVAILABLE')?.name, 'SET_AGENT_STATE_CONF', leave);
    }
  });

  it('wants reasons where the desk settings say so', () => {
    const { client } = atWork(withDesk({ idleReasonRequired: true, logoutReasonRequired: true }));
    assert.equal(failure(set(client, 'NOT_READY')), cf.CF_REASON_CODE_REQUIRED);
    assert.equal(failure(set(client, 'LOGOUT')), cf.CF_REASON_CODE_REQUIRED);
    assert.equal(set(client, 'LOGOUT', { ForcedFlag: 'TRUE' })?.name, 'SET_AGENT_STATE_CONF');
  });

  it('stays NOT_READY behind a call when the agent was so before, or when desk settings keep agents off', () => {
    const { client, clock, here } = atWork(withDesk({ availableAfterIncoming: false }));
    const callId = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '95551' })[
      'NewConnectionCallID'
    ] as number;
    clock.advance(1000);
    client.confirmed('CLEAR_CONNECTION_REQ', here(callId));
    assert.deepEqual(states(client), ['TALKING', 'NOT_READY']);
    const other = atWork(withDesk({ availableAfterIncoming: false }));
    other.talk().hangUp();
    assert.equal(other.state(), 'NOT_READY');
  });

  /** 3001 is the desk of 1001, who logged in there. */
  function desking(options: SimulatorOptions = {}) {
    const { clock, simulator } = aLab(options);
    const all = anAllEventsClient(simulator, 24);
    const desk = anAgentClient(simulator, '3001');
    desk.logIn('1001', '3001');
    desk.setState('AVAILABLE', '3001');
    states(all);
    return { clock, simulator, all, desk };
  }

  it('makes the agent of a lost client NOT_READY 50002, and of one that closes not', () => {
    const { clock, simulator, all, desk } = desking();
    desk.confirmed('CLOSE_REQ');
    desk.drop();
    clock.advance(0);
    assert.deepEqual(states(all), []);
    anAgentClient(simulator, '3001').drop();
    clock.advance(0);
    assert.deepEqual(states(all), ['NOT_READY 50002']);
  });

  it('waits with that for the grace period', () => {
    const { clock, simulator, all, desk } = desking({ agentOfLostClientAfterMs: 10_000 });
    desk.drop();
    clock.advance(9999);
    const back = anAgentClient(simulator, '3001');
    clock.advance(1);
    assert.deepEqual(states(all), [], 'the device has a client again');
    back.drop();
    clock.advance(10_000);
    assert.deepEqual(states(all), ['NOT_READY 50002']);
  });

  it('does nothing to an agent whom another session has logged in', () => {
    const { clock, simulator, all, desk } = desking();
    desk.confirmed('CLOSE_REQ');
    anAgentClient(simulator, '3001', 15, { ClientID: 'another desk' }).drop();
    clock.advance(0);
    assert.deepEqual(states(all), [], 'another client at the same phone');
    all.logIn('1002', '3002');
    states(all);
    anAgentClient(simulator, '3002').drop();
    clock.advance(0);
    assert.deepEqual(states(all), [], 'an All Events client');
    all.setState('LOGOUT', '3002', { AgentID: '1002' });
    const second = anAgentClient(simulator, '3002');
    second.logIn('1002', '3002');
    states(all);
    second.drop();
    clock.advance(0);
    assert.deepEqual(states(all), ['NOT_READY 50002'], 'the last login counts');
  });

  it('lets a supervisor make agents of the team AVAILABLE or NOT_READY, and log them out from any state', () => {
    const { simulator, client, talk } = atWork();
    const supervisor = anAgentClient(simulator, '3100', 15, {
      ServicesRequested:
        enums.CtiService.of.CLIENT_EVENTS | enums.CtiService.of.CLIENT_CONTROL | enums.CtiService.of.SUPERVISOR,
    });
    const order = (AgentState: string) =>
      failure(supervisor.request('SET_AGENT_STATE_REQ', { AgentState, AgentID: '1001', EventReasonCode: 999 }));
    assert.equal(order('AVAILABLE'), undefined);
    assert.equal(order('NOT_READY'), undefined);
    assert.equal(order('WORK_READY'), cf.CF_INVALID_AGENT_WORKMODE);
    talk();
    assert.equal(order('NOT_READY'), cf.CF_INVALID_AGENT_WORKMODE);
    states(client);
    assert.equal(order('LOGOUT'), undefined);
    assert.deepEqual(states(client), ['LOGOUT 999']);
    assert.equal(simulator.directory().calls.length, 1, 'the voice call goes on');
    assert.equal(order('LOGOUT'), cf.CF_INVALID_OBJECT_STATE);
    const colleague = anAgentClient(simulator, '3002');
    client.logIn('1001', '3001');
    assert.equal(failure(colleague.request('SET_AGENT_STATE_REQ', { AgentState: 'AVAILABLE', AgentID: '1001' })), 8);
  });

  it('tells sessions whose version has no list of skill groups the state in each of them', () => {
    const { client, simulator } = atWork();
    const old = anAllEventsClient(simulator, 9);
    old.received.length = 0;
    client.received.length = 0;
    client.setState('AVAILABLE', '3001');
    const told = ({ received }: Client): unknown[] =>
      received.flatMap((one) => (one.name === 'AGENT_STATE_EVENT' ? [one['SkillGroupNumber']] : []));
    assert.deepEqual([told(client), told(old)], [[1], [1, 2]]);
  });

  it('tells states once for each skill group on UCCE, busy for the others, and once to those who want no repeats', () => {
    const { simulator, client, callIn } = atWork({ profile: 'ucce' });
    const once = anAllEventsClient(simulator, 15, { ServicesRequested: 0x0010_0010 });
    once.received.length = 0;
    set(client, 'AVAILABLE');
    client.received.length = 0;
    callIn();
    const told = client.received
      .filter(({ name }) => name === 'AGENT_STATE_EVENT')
      .map((event) => [event['SkillGroupNumber'], event['AgentState'], event['SkillGroupState']]);
    const { RESERVED, BUSY_OTHER } = enums.AgentState.of;
    assert.deepEqual(told, [
      [1, RESERVED, RESERVED],
      [2, RESERVED, BUSY_OTHER],
    ]);
    assert.equal(once.received.filter(({ name }) => name === 'AGENT_STATE_EVENT').length, 2);
  });
});
