import assert from 'node:assert/strict';
import { enums, type Message } from '../../src/protocol';
import { defaultLab, type LabDeskSettings, type Profile, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient, type Client } from './support/client';

const cf = enums.ControlFailureCode.of;
const service = enums.CtiService.of;

function withDesk(desk: Partial<LabDeskSettings>, options: SimulatorOptions = {}): SimulatorOptions {
  const lab = defaultLab();
  return { ...options, lab: { ...lab, deskSettings: { ...lab.deskSettings, ...desk } } };
}

/** Agent 1001 at 3001, and what brings the agent into a state. */
function anAgent(options: SimulatorOptions = {}) {
  const { simulator, clock } = aLab(options);
  const client = anAllEventsClient(simulator, 24);
  client.logIn('1001', '3001');
  const set = (AgentState: string | number, fields: object = {}): string => {
    const reply = client.request('SET_AGENT_STATE_REQ', { AgentState, AgentID: '1001', ...fields });
    return codeOf(reply);
  };
  let callId = 0;
  const here = (): object => ({
    ConnectionCallID: callId,
    ConnectionDeviceIDType: 'STATIC',
    ConnectionDeviceID: '3001',
  });
  const ring = (): void => {
    client.setState('AVAILABLE', '3001');
    callId = simulator.dial({ from: '5551234', to: '8001' }).callId;
    clock.advance(0);
  };
  const talk = (): void => {
    ring();
    client.confirmed('ANSWER_CALL_REQ', here());
  };
  const hang = (): void => void client.confirmed('CLEAR_CONNECTION_REQ', here());
  const dial = (): void => {
    callId = Number(
      client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '95551' })['NewConnectionCallID'],
    );
    clock.advance(1000);
  };
  const takeCallOfColleague = (): void => {
    client.logIn('1002', '3002');
    const conf = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '3001' });
    callId = Number(conf['NewConnectionCallID']);
    clock.advance(0);
    client.confirmed('ANSWER_CALL_REQ', here());
  };
  const into: Record<string, () => void> = {
    LOGOUT: () => void client.setState('LOGOUT', '3001'),
    NOT_READY: () => {},
    AVAILABLE: () => void client.setState('AVAILABLE', '3001'),
    RESERVED: ring,
    TALKING: talk,
    HOLD: () => {
      talk();
      client.confirmed('HOLD_CALL_REQ', here());
    },
    WORK_READY: () => {
      talk();
      client.setState('WORK_READY', '3001');
      hang();
    },
    WORK_NOT_READY: () => {
      talk();
      client.setState('WORK_NOT_READY', '3001');
      hang();
    },
  };
  const go = (state: string): void => {
    into[state]?.();
    assert.equal(simulator.directory().agents[0]?.state, state);
    client.received.length = 0;
  };
  return { simulator, clock, client, set, go, ring, talk, takeCallOfColleague, hang, dial, told: () => told(client) };
}

const codeOf = (reply: Message | undefined): string => {
  const code = reply?.['FailureCode'];
  if (code === undefined) return reply?.name === 'SET_AGENT_STATE_CONF' ? 'ok' : String(reply?.['Status']);
  const detail = reply?.['PeripheralErrorCode'];
  return detail === undefined || detail === 0 ? String(code) : `${code as number}/${detail as number}`;
};

/** Each state as told, once for all skill groups: with the reason, and the wish. */
function told(client: Client): string[] {
  const name = (value: unknown): string => enums.AgentState.find(value as number)?.name ?? String(value);
  const lines = client.received
    .filter((message) => message.name === 'AGENT_STATE_EVENT' && message['AgentID'] === '1001')
    .map(({ AgentState, EventReasonCode, NextAgentState }) =>
      [
        name(AgentState),
        EventReasonCode === 0 ? '' : ` ${String(EventReasonCode)}`,
        NextAgentState === undefined || NextAgentState === 0xffff ? '' : ` next ${name(NextAgentState)}`,
      ].join(''),
    );
  client.received.length = 0;
  return lines.filter((line, index) => line !== lines[index - 1]);
}

const requests = ['LOGOUT', 'NOT_READY', 'AVAILABLE', 'WORK_NOT_READY', 'WORK_READY'] as const;
const never = ['TALKING', 'HOLD', 'RESERVED', 'BUSY_OTHER', 'UNKNOWN', 'ACTIVE', 'PAUSED', 'INTERRUPTED', 'NOT_ACTIVE'];

/** What becomes of a request, with reason 7, in each state: the events, or the code of the refusal (BEHAVIOUR 6.2, 6.3). */
const transitions: Record<string, Record<(typeof requests)[number], string>> = {
  NOT_READY: {
    LOGOUT: 'LOGOUT 7',
    NOT_READY: 'NOT_READY 7',
    AVAILABLE: 'AVAILABLE',
    WORK_NOT_READY: '!',
    WORK_READY: '!',
  },
  AVAILABLE: { LOGOUT: '!', NOT_READY: 'NOT_READY 7', AVAILABLE: '', WORK_NOT_READY: '!', WORK_READY: '!' },
  RESERVED: {
    LOGOUT: '!',
    NOT_READY: 'RESERVED next NOT_READY',
    AVAILABLE: 'RESERVED next AVAILABLE',
    WORK_NOT_READY: 'RESERVED next WORK_NOT_READY',
    WORK_READY: 'RESERVED next WORK_READY',
  },
  TALKING: {
    LOGOUT: '!',
    NOT_READY: 'TALKING next NOT_READY',
    AVAILABLE: 'TALKING next AVAILABLE',
    WORK_NOT_READY: 'TALKING next WORK_NOT_READY',
    WORK_READY: 'TALKING next WORK_READY',
  },
  HOLD: {
    LOGOUT: '!',
    NOT_READY: 'HOLD next NOT_READY',
    AVAILABLE: 'HOLD next AVAILABLE',
    WORK_NOT_READY: 'HOLD next WORK_NOT_READY',
    WORK_READY: 'HOLD next WORK_READY',
  },
  WORK_NOT_READY: {
    LOGOUT: '!',
    NOT_READY: 'NOT_READY 7',
    AVAILABLE: 'AVAILABLE',
    WORK_NOT_READY: '!',
    WORK_READY: '!',
  },
  WORK_READY: { LOGOUT: '!', NOT_READY: 'NOT_READY 7', AVAILABLE: 'AVAILABLE', WORK_NOT_READY: '!', WORK_READY: '!' },
};

const refusals: Record<Profile, { logout: string; state: string; loggedOut: string; loggedOutAgain: string }> = {
  generic: { logout: '265', state: '265', loggedOut: '22', loggedOutAgain: '22' },
  ucce: { logout: '70/10112', state: '70/10108', loggedOut: '257', loggedOutAgain: '71/10101' },
};

describe('simulator: what becomes of a wished agent state', () => {
  for (const profile of ['generic', 'ucce'] as const) {
    const refusal = refusals[profile];
    for (const [from, row] of Object.entries(transitions)) {
      for (const wanted of requests) {
        it(`${profile}: ${from}, ${wanted} wanted`, () => {
          const agent = anAgent({ profile });
          agent.go(from);
          const code = agent.set(wanted, { EventReasonCode: 7 });
          const isRefused = row[wanted] === '!';
          assert.equal(code, isRefused ? (wanted === 'LOGOUT' ? refusal.logout : refusal.state) : 'ok');
          assert.deepEqual(agent.told(), isRefused || row[wanted] === '' ? [] : [row[wanted]]);
        });
      }
      it(`${profile}: ${from}, a state that follows from calls wanted`, () => {
        const agent = anAgent({ profile });
        agent.go(from);
        for (const wanted of never) assert.equal(agent.set(wanted), refusal.state, wanted);
        assert.deepEqual(agent.told(), []);
      });
      it(`${profile}: ${from}, forced out`, () => {
        const agent = anAgent({ profile });
        agent.go(from);
        assert.equal(agent.set('LOGOUT', { ForcedFlag: 'TRUE', EventReasonCode: 20003 }), 'ok');
        assert.deepEqual(agent.told(), ['LOGOUT 20003']);
        agent.clock.advance(3_600_000);
        assert.deepEqual(agent.told(), [], 'nothing comes behind it');
      });
    }
    it(`${profile}: logged out, anything but LOGIN wanted`, () => {
      const agent = anAgent({ profile });
      agent.go('LOGOUT');
      for (const wanted of requests) {
        assert.equal(agent.set(wanted), wanted === 'LOGOUT' ? refusal.loggedOutAgain : refusal.loggedOut, wanted);
      }
      assert.deepEqual(agent.told(), []);
    });
  }
});

describe('simulator: the agent state behind a call', () => {
  type Wrapup = LabDeskSettings['wrapupIncoming'];
  /** Desk setting, direction, state before, wish during the call (with reason 7 for NOT_READY): then at once, and behind the timer. */
  const rows: [Wrapup, 'in' | 'inside' | 'out', string, string | undefined, string, string | undefined][] = [
    ['not allowed', 'in', 'AVAILABLE', undefined, 'AVAILABLE', undefined],
    ['not allowed', 'in', 'AVAILABLE', 'NOT_READY', 'NOT_READY 7', undefined],
    ['not allowed', 'out', 'NOT_READY', undefined, 'NOT_READY', undefined],
    ['not allowed', 'out', 'NOT_READY', 'AVAILABLE', 'AVAILABLE', undefined],
    ['optional', 'in', 'AVAILABLE', undefined, 'AVAILABLE', undefined],
    ['optional', 'in', 'AVAILABLE', 'NOT_READY', 'NOT_READY 7', undefined],
    ['optional', 'in', 'AVAILABLE', 'WORK_READY', 'WORK_READY', 'AVAILABLE'],
    ['optional', 'in', 'AVAILABLE', 'WORK_NOT_READY', 'WORK_NOT_READY', 'NOT_READY 7'],
    ['optional', 'out', 'NOT_READY', 'WORK_READY', 'WORK_READY', 'AVAILABLE'],
    ['required', 'in', 'AVAILABLE', undefined, 'WORK_READY', 'AVAILABLE'],
    ['required', 'in', 'AVAILABLE', 'AVAILABLE', 'WORK_READY', 'AVAILABLE'],
    ['required', 'in', 'AVAILABLE', 'NOT_READY', 'WORK_NOT_READY', 'NOT_READY 7'],
    ['required', 'in', 'AVAILABLE', 'WORK_NOT_READY', 'WORK_NOT_READY', 'NOT_READY 7'],
    ['required', 'inside', 'NOT_READY', undefined, 'WORK_READY', 'AVAILABLE'],
    ['required', 'inside', 'NOT_READY', 'NOT_READY', 'WORK_NOT_READY', 'NOT_READY 7'],
    ['not allowed', 'inside', 'NOT_READY', undefined, 'NOT_READY', undefined],
    ['required', 'out', 'NOT_READY', undefined, 'WORK_NOT_READY', 'NOT_READY'],
    ['required', 'out', 'AVAILABLE', undefined, 'WORK_NOT_READY', 'NOT_READY'],
    ['required', 'out', 'NOT_READY', 'AVAILABLE', 'WORK_READY', 'AVAILABLE'],
    ['required with data', 'in', 'AVAILABLE', undefined, 'WORK_READY', 'AVAILABLE'],
  ];
  for (const [mode, direction, before, wish, then, late] of rows) {
    it(`wrap-up ${mode}, ${direction}, ${before} before, ${wish ?? 'nothing'} wished`, () => {
      const desk = { wrapupIncoming: mode, wrapupOutgoing: mode, workModeSeconds: 40 };
      const agent = anAgent(withDesk(desk));
      if (direction === 'in') agent.talk();
      else if (direction === 'inside') agent.takeCallOfColleague();
      else {
        if (before === 'AVAILABLE') agent.go('AVAILABLE');
        agent.dial();
      }
      if (wish !== undefined) assert.equal(agent.set(wish, { EventReasonCode: 7 }), 'ok');
      agent.told();
      agent.hang();
      assert.deepEqual(agent.told(), [then]);
      agent.clock.advance(39_999);
      assert.deepEqual(agent.told(), []);
      agent.clock.advance(1);
      assert.deepEqual(agent.told(), late === undefined ? [] : [late]);
    });
  }

  it('leads to NOT_READY behind the wrap-up of an incoming call where desk settings keep agents off', () => {
    const agent = anAgent(withDesk({ wrapupIncoming: 'required', workModeSeconds: 40, availableAfterIncoming: false }));
    agent.talk();
    agent.told();
    agent.hang();
    agent.clock.advance(40_000);
    assert.deepEqual(agent.told(), ['WORK_NOT_READY', 'NOT_READY']);
  });

  it('tells how long a work state will last, and nothing of that where no timer ends it', () => {
    for (const [workModeSeconds, expected] of [
      [40, 40],
      [0, 0],
    ] as const) {
      const agent = anAgent(withDesk({ wrapupIncoming: 'required', workModeSeconds }));
      agent.talk();
      agent.client.received.length = 0;
      agent.hang();
      const durations = agent.client.received
        .filter(({ name }) => name === 'AGENT_STATE_EVENT')
        .map((event) => event['Duration'] ?? 0);
      assert.deepEqual([...new Set(durations)], [expected]);
      agent.told();
      agent.clock.advance(1_000_000);
      assert.deepEqual(agent.told(), workModeSeconds > 0 ? ['AVAILABLE'] : []);
    }
  });

  it('forgets the timer of a work state that the agent has left by itself', () => {
    const agent = anAgent(withDesk({ wrapupIncoming: 'required', workModeSeconds: 40 }));
    agent.talk();
    agent.hang();
    agent.set('NOT_READY', { EventReasonCode: 3 });
    agent.told();
    agent.clock.advance(100_000);
    assert.deepEqual(agent.told(), []);
  });

  it('wants a reason also for a NOT_READY that is only wished', () => {
    const agent = anAgent(withDesk({ idleReasonRequired: true }));
    agent.talk();
    agent.told();
    assert.equal(agent.set('NOT_READY'), String(cf.CF_REASON_CODE_REQUIRED));
    assert.deepEqual(agent.told(), []);
    assert.equal(agent.set('NOT_READY', { EventReasonCode: 65_535 }), 'ok');
    agent.hang();
    assert.deepEqual(agent.told(), ['TALKING next NOT_READY', 'NOT_READY 65535']);
  });

  it('keeps a wish that came while the call rang, and a changed reason', () => {
    const agent = anAgent();
    agent.go('RESERVED');
    agent.set('NOT_READY', { EventReasonCode: 5 });
    agent.set('NOT_READY', { EventReasonCode: 6 });
    agent.client.confirmed('ANSWER_CALL_REQ', { AgentInstrument: '3001' });
    agent.hang();
    assert.deepEqual(agent.told(), ['RESERVED next NOT_READY', 'TALKING next NOT_READY', 'NOT_READY 6']);
  });
});

describe('simulator: agent states by others than the agent', () => {
  function supervised(profile: Profile) {
    const agent = anAgent({ profile });
    const supervisor = anAgentClient(agent.simulator, '3100', 15, {
      ServicesRequested: service.CLIENT_EVENTS | service.CLIENT_CONTROL | service.SUPERVISOR,
    });
    const order = (AgentState: string): string =>
      codeOf(supervisor.request('SET_AGENT_STATE_REQ', { AgentState, AgentID: '1001', EventReasonCode: 999 }));
    return { ...agent, order };
  }

  // From which states a supervisor may bring an agent into which (BEHAVIOUR 6.6).
  const allowed: Record<string, readonly string[]> = {
    NOT_READY: ['AVAILABLE', 'LOGOUT'],
    AVAILABLE: ['NOT_READY', 'AVAILABLE', 'LOGOUT'],
    RESERVED: ['AVAILABLE', 'LOGOUT'],
    TALKING: ['AVAILABLE', 'LOGOUT'],
    HOLD: ['AVAILABLE', 'LOGOUT'],
    WORK_READY: ['NOT_READY', 'AVAILABLE', 'LOGOUT'],
    WORK_NOT_READY: ['NOT_READY', 'AVAILABLE', 'LOGOUT'],
  };
  for (const profile of ['generic', 'ucce'] as const) {
    for (const [from, states] of Object.entries(allowed)) {
      it(`${profile}: a supervisor, of an agent in ${from}`, () => {
        for (const wanted of requests) {
          const agent = supervised(profile);
          agent.go(from);
          const isAllowed = states.includes(wanted);
          assert.equal(agent.order(wanted), isAllowed ? 'ok' : refusals[profile].state, wanted);
          const events = agent.told();
          if (!isAllowed) assert.deepEqual(events, [], wanted);
          else if (wanted === 'LOGOUT' || wanted === 'NOT_READY') assert.deepEqual(events, [`${wanted} 999`]);
        }
      });
    }
  }

  const losses: [NonNullable<SimulatorOptions['agentOfLostClient']>, string, readonly string[], readonly string[]][] = [
    ['not ready', 'NOT_READY', ['NOT_READY 50002'], []],
    ['not ready', 'AVAILABLE', ['NOT_READY 50002'], []],
    ['not ready', 'TALKING', ['TALKING next NOT_READY'], ['NOT_READY 50002']],
    ['not ready', 'HOLD', ['HOLD next NOT_READY'], ['NOT_READY 50002']],
    ['not ready', 'WORK_READY', ['NOT_READY 50002'], []],
    ['logout', 'AVAILABLE', ['LOGOUT 50002'], []],
    ['logout', 'TALKING', ['LOGOUT 50002'], []],
    ['nothing', 'AVAILABLE', [], []],
    ['nothing', 'LOGOUT', [], []],
    ['not ready', 'LOGOUT', [], []],
  ];
  for (const [agentOfLostClient, state, now, behind] of losses) {
    it(`a lost client, option "${agentOfLostClient}", agent in ${state}`, () => {
      const agent = anAgent({ agentOfLostClient });
      const desk = anAgentClient(agent.simulator, '3001');
      agent.go(state);
      desk.drop();
      agent.clock.advance(0);
      assert.deepEqual(agent.told(), now);
      if (behind.length === 0) return;
      agent.hang();
      assert.deepEqual(agent.told(), behind);
    });
  }

  it('the loss of a client stays the reason behind the wrap-up', () => {
    const agent = anAgent(withDesk({ wrapupIncoming: 'required', workModeSeconds: 40 }));
    const desk = anAgentClient(agent.simulator, '3001');
    agent.talk();
    desk.drop();
    agent.clock.advance(0);
    agent.hang();
    agent.told();
    agent.clock.advance(40_000);
    assert.deepEqual(agent.told(), ['NOT_READY 50002']);
  });

  it('no lost All Events client changes an agent', () => {
    const agent = anAgent();
    const other = anAllEventsClient(agent.simulator, 15);
    agent.go('AVAILABLE');
    other.drop();
    agent.clock.advance(100_000);
    assert.deepEqual(agent.told(), []);
  });

  it('inactivity logs out who is NOT_READY too long, and a new reason begins the time anew', () => {
    const agent = anAgent(withDesk({ logoutAfterSeconds: 60 }));
    agent.clock.advance(50_000);
    agent.set('NOT_READY', { EventReasonCode: 4 });
    agent.clock.advance(59_999);
    assert.deepEqual(agent.told().at(-1), 'NOT_READY 4');
    agent.clock.advance(1);
    assert.deepEqual(agent.told(), ['LOGOUT 50004']);
  });
});
