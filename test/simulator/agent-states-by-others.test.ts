import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import type { Profile, SimulatorOptions } from '../../src/simulator';
import { anAgent, codeOf, refusals, requests, withDesk } from './support/agent-at-work';
import { anAgentClient, anAllEventsClient } from './support/client';

const service = enums.CtiService.of;

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

  /** Agent 1001, whose own desktop has done the login. */
  function atDesk(options: SimulatorOptions) {
    const agent = anAgent(options);
    const desk = anAgentClient(agent.simulator, '3001');
    agent.set('LOGOUT');
    desk.logIn('1001', '3001');
    agent.told();
    return { ...agent, desk };
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
      const agent = atDesk({ agentOfLostClient });
      agent.go(state);
      agent.desk.drop();
      agent.clock.advance(0);
      assert.deepEqual(agent.told(), now);
      if (behind.length === 0) return;
      agent.hang();
      assert.deepEqual(agent.told(), behind);
    });
  }

  it('the loss of a client stays the reason behind the wrap-up', () => {
    const agent = atDesk(withDesk({ wrapupIncoming: 'required', workModeSeconds: 40 }));
    agent.talk();
    agent.desk.drop();
    agent.clock.advance(0);
    agent.hang();
    agent.told();
    agent.clock.advance(40_000);
    assert.deepEqual(agent.told(), ['NOT_READY 50002']);
  });

  it('a call of a colleague that another one deflects is no routed one', () => {
    for (const profile of ['generic', 'ucce'] as const) {
      const { client, simulator, set } = anAgent({ profile });
      client.logIn('1002', '3002');
      client.logIn('1003', '3003');
      set('AVAILABLE');
      const conf = client.confirmed('MAKE_CALL_REQ', { AgentInstrument: '3002', DialedNumber: '3003' });
      const ConnectionCallID = conf['NewConnectionCallID'];
      const at = (ConnectionDeviceID: string) => ({
        ConnectionCallID,
        ConnectionDeviceIDType: 'STATIC',
        ConnectionDeviceID,
      });
      client.confirmed('DEFLECT_CALL_REQ', { ...at('3003'), CalledDeviceID: '3001' });
      assert.equal(simulator.directory().agents[0]?.state, 'AVAILABLE', 'nobody is reserved for it');
      client.received.length = 0;
      client.confirmed('ANSWER_CALL_REQ', at('3001'));
      const directions = client.received.flatMap(({ name, AgentID, Direction }) =>
        name === 'AGENT_STATE_EVENT' && AgentID === '1001' ? [Direction] : [],
      );
      assert.deepEqual([...new Set(directions)], [enums.AgentCallDirection.of.OTHER_IN]);
    }
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
