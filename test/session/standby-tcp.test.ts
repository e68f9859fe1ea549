import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Session, type Gap, type SessionState } from '../../src/session';
import { Simulator } from '../../src/simulator';

/** Resolves with the first state that fits. */
async function until(session: Session, fits: (state: SessionState) => boolean): Promise<SessionState> {
  let { state } = session;
  while (!fits(state)) [state] = (await once(session, 'state')) as [SessionState];
  return state;
}
const isReady = (side: string) => (state: SessionState) =>
  state.phase === 'open' && state.side === side && state.standby?.phase === 'warm';

describe('session: a warm standby over TCP', () => {
  let simulator: Simulator;
  let session: Session;
  let gaps: Gap[];

  beforeEach(async () => {
    simulator = new Simulator();
    const { A, B } = await simulator.listen({ portB: 0 });
    assert.ok(B);
    session = new Session({
      servers: { A, B },
      clientId: 'pair',
      services: ['ALL_EVENTS', 'CLIENT_CONTROL'],
      standby: 'warm',
      version: 25,
      peripheralId: 5000,
    });
    gaps = [];
    session.on('gap', (gap) => gaps.push(gap));
    session.open();
    await until(session, isReady('A'));
  });
  afterEach(async () => {
    await session.close();
    await simulator.close();
  });

  const query = (): Promise<unknown> => session.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });

  it('takes over at maintenance, without a gap and without an answer lost', async () => {
    const answers = [query(), query()];
    const moved = until(session, ({ phase, side }) => phase === 'open' && side === 'B');
    simulator.misbehave({ fault: 'hand-over' });
    answers.push(query(), query());
    await moved;
    answers.push(query());
    await Promise.all(answers);
    assert.deepEqual(gaps, []);
  });

  it('takes over when the sides change without a word, with one gap', async () => {
    const moved = until(session, ({ phase, side }) => phase === 'open' && side === 'B');
    simulator.misbehave({ fault: 'switch side' });
    await moved;
    await query();
    assert.equal(gaps.length, 1);
    assert.ok(
      gaps.every(({ start, end }) => end >= start),
      JSON.stringify(gaps),
    );
  });

  it('tells the call that rings while one side goes to the other', async () => {
    const delivered = new Promise((resolve) => {
      session.on(
        'message',
        (message) => message.name === 'CALL_DELIVERED_EVENT' && resolve(message['AlertingDeviceID']),
      );
    });
    const moved = until(session, ({ phase, side }) => phase === 'open' && side === 'B');
    simulator.misbehave({ fault: 'hand-over' });
    await moved;
    await session.request('SET_AGENT_STATE_REQ', {
      AgentState: 'LOGIN',
      AgentID: '1001',
      AgentInstrument: '3001',
      AgentPassword: 'cisco',
    });
    await session.request('MAKE_CALL_REQ', { AgentInstrument: '3001', DialedNumber: '3002' });
    assert.equal(await delivered, '3002');
  });
});
