import assert from 'node:assert/strict';
import { enums } from '../../src/protocol';
import { defaultLab, type ReserveOptions, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAgentClient, anAllEventsClient } from './support/client';

const { AVAILABLE, NOT_READY, RESERVED, TALKING } = enums.AgentState.of;
const types = enums.CallType.of;

function atWork(options: SimulatorOptions = {}) {
  const { clock, simulator } = aLab(options);
  const all = anAllEventsClient(simulator, 24);
  const desk = anAgentClient(simulator, '3001', 20);
  desk.logIn('1001', '3001');
  desk.setState('AVAILABLE', '3001');
  desk.received.length = 0;
  const state = (): unknown => desk.confirmed('QUERY_AGENT_STATE_REQ', { AgentID: '1001' })['AgentState'];
  const reserve = (more: Partial<ReserveOptions> = {}) => {
    const reservation = simulator.reserve({ skillGroup: 1, variables: { BACampaign: 'renewals' }, ...more });
    assert.ok(reservation);
    return reservation;
  };
  return { clock, simulator, all, desk, state, reserve };
}

describe('simulator: reservations by a dialler', () => {
  for (const profile of ['generic', 'ucce'] as const) {
    it(`${profile}: ring at the agent, who accepts by BAResponse, until the dialler ends them`, () => {
      const { simulator, desk, state, reserve } = atWork({ profile });
      const reservation = reserve();
      assert.deepEqual(
        [...new Set(desk.received.map(({ name }) => name))],
        ['AGENT_STATE_EVENT', 'BEGIN_CALL_EVENT', 'CALL_DELIVERED_EVENT'],
      );
      const [begun, delivered] = desk.received.filter(({ name }) => name.includes('CALL'));
      assert.deepEqual([begun?.['CallType'], delivered?.['EventCause']], [types.RESERVATION, 22]);
      assert.deepEqual(begun?.['NamedVariable'], [{ VariableName: 'BACampaign', VariableValue: 'renewals' }]);
      assert.equal(state(), RESERVED);
      const responses: string[] = [];
      reservation.on('response', (response) => responses.push(response));
      desk.confirmed('SET_CALL_DATA_REQ', {
        ConnectionCallID: reservation.callId,
        ConnectionDeviceIDType: 'STATIC',
        ConnectionDeviceID: '3001',
        NamedVariable: [{ VariableName: 'BAResponse', VariableValue: 'Accept' }],
      });
      assert.deepEqual(responses, ['Accept']);
      let isEnded = false;
      reservation.on('ended', () => (isEnded = true));
      reservation.end();
      reservation.end();
      assert.deepEqual([isEnded, reservation.isOver, state()], [true, true, AVAILABLE]);
      assert.deepEqual(simulator.directory().calls, []);
    });
  }

  it('are talked in by agents who answer them, and counted as reservations', () => {
    const { clock, all, desk, state, reserve } = atWork();
    const { callId } = reserve();
    const own = { ConnectionCallID: callId, ConnectionDeviceIDType: 'STATIC', ConnectionDeviceID: '3001' };
    desk.confirmed('ANSWER_CALL_REQ', own);
    assert.equal(state(), TALKING);
    const group = all.confirmed('QUERY_SKILL_GROUP_STATISTICS_REQ', { SkillGroupNumber: 1 });
    assert.deepEqual([group['AgentsTalkingReservation'], group['AgentsTalkingOther']], [1, 0]);
    clock.advance(7000);
    desk.confirmed('CLEAR_CONNECTION_REQ', own);
    const figures = all.confirmed('QUERY_AGENT_STATISTICS_REQ', { AgentInstrument: '3001' });
    assert.deepEqual([figures['ReservationCallsSession'], figures['ReservationCallsTalkTimeSession']], [1, 7]);
  });

  it('have a type for each mode with newer servers', () => {
    const modes = [
      ['preview', 27],
      ['direct preview', 28],
      ['predictive', 29],
      ['callback', 30],
      ['personal callback', 31],
    ] as const;
    for (const [mode, type] of modes) {
      const { desk, reserve } = atWork({ reservationTypeByMode: true });
      reserve({ mode });
      assert.equal(desk.received.find(({ name }) => name === 'BEGIN_CALL_EVENT')?.['CallType'], type, mode);
    }
  });

  it('end where nobody answers, and go to no other number', () => {
    const lab = defaultLab();
    const deskSettings = { ...lab.deskSettings, ringNoAnswerSeconds: 12, ringNoAnswerDialedNumber: '8002' };
    for (const profile of ['generic', 'ucce'] as const) {
      const { clock, simulator, state, reserve } = atWork({ profile, lab: { ...lab, deskSettings } });
      const reservation = reserve();
      clock.advance(12_000);
      assert.deepEqual([reservation.isOver, state()], [true, NOT_READY]);
      assert.deepEqual(simulator.directory().calls, []);
    }
  });

  it('need an agent who is AVAILABLE, a skill group and a mode that there is', () => {
    const { simulator, reserve } = atWork();
    assert.throws(() => simulator.reserve({ skillGroup: 77 }), /no skill group 77; known are 1, 2/);
    assert.throws(
      () => simulator.reserve({ skillGroup: 1, mode: 'loud' as never }),
      /mode is "loud": use one of preview/,
    );
    assert.throws(() => simulator.reserve({ skillGroup: 1, variables: { BACampaign: 'x'.repeat(211) } }), /BACampaign/);
    reserve();
    assert.equal(simulator.reserve({ skillGroup: 1 }), undefined);
  });
});
