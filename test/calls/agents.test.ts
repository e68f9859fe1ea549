import assert from 'node:assert/strict';
import { AgentMemory } from '../../src/calls';
import { enums, type FieldsOf } from '../../src/protocol';
import { messageOf } from './support';

const State = enums.AgentState.of;

describe('agents', () => {
  let agents: AgentMemory;
  let now: number;
  const event = (fields: FieldsOf<'AGENT_STATE_EVENT'>) => {
    now += 1000;
    return agents.apply(
      messageOf('AGENT_STATE_EVENT', {
        AgentID: '0101',
        AgentExtension: '3001',
        AgentInstrument: 'SEP01',
        ...fields,
      }),
      { version: 24, at: now },
    );
  };

  beforeEach(() => {
    agents = new AgentMemory();
    now = 1_700_000_000_000;
  });

  it('are found by ID, extension and instrument, as text', () => {
    const { agent, changed } = event({
      AgentState: State.AVAILABLE,
      SkillGroupNumber: 1,
      SkillGroupState: State.AVAILABLE,
    });
    assert.equal(changed, true);
    for (const name of [{ AgentID: '0101' }, { AgentExtension: '3001' }, { AgentInstrument: 'SEP01' }, '0101', '3001'])
      assert.equal(agents.find(name), agent);
    assert.equal(agents.find({ AgentID: '101' }), undefined);
    assert.equal(agents.find({ AgentID: '9999', AgentExtension: '3001' }), undefined);
    assert.deepEqual(agents.list(), [
      {
        AgentID: '0101',
        AgentExtension: '3001',
        AgentInstrument: 'SEP01',
        PeripheralID: 5000,
        AgentState: 'AVAILABLE',
        since: now,
        SkillGroups: [{ SkillGroupNumber: 1, SkillGroupState: 'AVAILABLE' }],
      },
    ]);
  });

  it('one change is told once, although an event comes for each skill group (BEHAVIOUR 6.4)', () => {
    const told = [1, 2, 3].map((SkillGroupNumber) =>
      event({
        AgentState: State.RESERVED,
        SkillGroupNumber,
        SkillGroupState: SkillGroupNumber === 1 ? State.RESERVED : State.BUSY_OTHER,
      }),
    );
    assert.deepEqual(
      told.map(({ changed }) => changed),
      [true, false, false],
    );
    assert.deepEqual(
      told.map(({ groupChanged }) => groupChanged),
      [true, true, true],
    );
    assert.deepEqual(
      agents.find('0101')?.SkillGroups.map(({ SkillGroupState }) => SkillGroupState),
      ['RESERVED', 'BUSY_OTHER', 'BUSY_OTHER'],
    );
    const again = event({ AgentState: State.RESERVED, SkillGroupNumber: 3, SkillGroupState: State.BUSY_OTHER });
    assert.deepEqual([again.changed, again.groupChanged], [false, undefined]);
  });

  it('a list of groups in one event is taken too', () => {
    const { agent } = event({
      AgentState: State.TALKING,
      Direction: 1,
      FltSkillGroups: [
        { FltSkillGroupNumber: 1, FltSkillGroupID: 5001, FltSkillGroupState: State.TALKING },
        { FltSkillGroupNumber: 2, FltSkillGroupID: 5002, FltSkillGroupState: State.BUSY_OTHER },
      ],
    });
    assert.equal(agent?.SkillGroups.length, 2);
    assert.equal(agent?.Direction, 'IN');
    assert.deepEqual(agents.view(agent).SkillGroups[1], {
      SkillGroupNumber: 2,
      SkillGroupID: 5002,
      SkillGroupState: 'BUSY_OTHER',
    });
  });

  it('a reason counts in NOT_READY and LOGOUT only, and a new one is a change', () => {
    assert.equal(event({ AgentState: State.NOT_READY, EventReasonCode: 1 }).agent?.EventReasonCode, 1);
    assert.equal(event({ AgentState: State.NOT_READY, EventReasonCode: 1 }).changed, false);
    assert.equal(event({ AgentState: State.NOT_READY, EventReasonCode: 2 }).changed, true);
    assert.equal(event({ AgentState: State.AVAILABLE, EventReasonCode: 2 }).agent?.EventReasonCode, undefined);
  });

  it('a pending state is a change without a change of state', () => {
    event({ AgentState: State.TALKING });
    const since = agents.find('0101')?.since;
    const pending = event({ AgentState: State.TALKING, NextAgentState: State.NOT_READY });
    assert.equal(pending.changed, true);
    assert.equal(pending.agent?.NextAgentState, 'NOT_READY');
    assert.equal(pending.agent?.since, since);
    assert.equal(event({ AgentState: State.NOT_READY }).agent?.NextAgentState, undefined);
  });

  it('after a resync the time in the state counts from when it began', () => {
    assert.equal(event({ AgentState: State.AVAILABLE, StateDuration: 60 }).agent?.since, now - 60_000);
  });

  it('an extension leads to who is logged in there', () => {
    event({ AgentState: State.LOGOUT });
    event({ AgentID: '0102', AgentState: State.NOT_READY });
    assert.equal(agents.find({ AgentExtension: '3001' })?.AgentID, '0102');
    event({ AgentState: State.LOGOUT, SkillGroupNumber: 2 });
    assert.equal(agents.find({ AgentExtension: '3001' })?.AgentID, '0102');
    event({ AgentID: '0102', AgentState: State.LOGOUT });
    event({ AgentState: State.NOT_READY });
    assert.equal(agents.find({ AgentExtension: '3001' })?.AgentID, '0101');
    assert.equal(agents.size, 2);
  });

  it('an agent who sits elsewhere now is found there', () => {
    event({ AgentState: State.LOGOUT });
    event({ AgentState: State.NOT_READY, AgentExtension: '3009', AgentInstrument: 'SEP09' });
    assert.equal(agents.find({ AgentExtension: '3009' })?.AgentID, '0101');
    assert.equal(agents.find({ AgentExtension: '3001' }), undefined);
  });

  it('the same ID on two peripherals is two agents', () => {
    event({ AgentState: State.NOT_READY });
    event({ AgentState: State.AVAILABLE, PeripheralID: 5001, AgentExtension: '7001', AgentInstrument: 'SEP71' });
    assert.equal(agents.size, 2);
    assert.equal(agents.find({ AgentID: '0101', PeripheralID: 5000 })?.AgentState, 'NOT_READY');
    assert.equal(agents.find({ AgentID: '0101', PeripheralID: 5001 })?.AgentState, 'AVAILABLE');
  });

  it('a query is taken in, for a logged-out agent with what the request named', () => {
    const conf = messageOf('QUERY_AGENT_STATE_CONF', { AgentState: State.LOGOUT });
    assert.deepEqual(agents.apply(conf, { version: 24, at: now }), { changed: false });
    const { agent, changed } = agents.apply(conf, {
      version: 24,
      at: now,
      about: { AgentID: '0103', PeripheralID: 5000 },
    });
    assert.equal(changed, true);
    assert.equal(agent?.AgentState, 'LOGOUT');
    assert.equal(agents.find('0103'), agent);
  });

  it('OPEN_CONF tells the state of the agent of a client session', () => {
    const { agent } = agents.apply(
      messageOf('OPEN_CONF', {
        AgentState: State.AVAILABLE,
        AgentID: '0101',
        AgentExtension: '3001',
      }),
      { version: 24, at: now },
    );
    assert.equal(agent?.AgentState, 'AVAILABLE');
    assert.equal(agents.apply(messageOf('OPEN_CONF', {}), { version: 24, at: now }).agent, undefined);
  });

  it('other messages are ignored, and there is a limit', () => {
    assert.deepEqual(agents.apply({ name: 'UNKNOWN', type: 9 }, { version: 24, at: now }), { changed: false });
    agents = new AgentMemory({ maxAgents: 2 });
    for (const AgentID of ['1', '2', '3'])
      event({ AgentID, AgentExtension: `x${AgentID}`, AgentInstrument: `y${AgentID}`, AgentState: State.AVAILABLE });
    assert.deepEqual(
      agents.list().map(({ AgentID }) => AgentID),
      ['2', '3'],
    );
    assert.equal(agents.find({ AgentExtension: 'x1' }), undefined);
    agents.clear();
    assert.equal(agents.size, 0);
    assert.equal(agents.find('3'), undefined);
  });
});
