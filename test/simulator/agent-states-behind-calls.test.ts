import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import type { LabDeskSettings } from '../../src/simulator';
import { anAgent, withDesk } from './support/agent-at-work';

const cf = enums.ControlFailureCode.of;

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
