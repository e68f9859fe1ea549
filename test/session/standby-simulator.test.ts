import assert from 'node:assert/strict';
import { Session, type Gap, type Problem } from '../../src/session';
import { Simulator } from '../../src/simulator';
import { FakeClock } from '../support/fake-clock';
import { SimulatedNetwork } from '../support/simulated-network';
import { addressA, addressB } from './fixture';

/** A session with a warm standby, and a simulated pair of servers that knows nothing of it. */
async function pair(): Promise<{
  clock: FakeClock;
  simulator: Simulator;
  network: SimulatedNetwork;
  session: Session;
  gaps: Gap[];
  problems: Problem[];
}> {
  const clock = new FakeClock();
  const simulator = new Simulator({ clock });
  simulator.on('error', (error) => {
    throw error;
  });
  const network = new SimulatedNetwork(simulator, clock, ({ host }) => (host === addressB.host ? 'B' : 'A'));
  const session = new Session({
    servers: { A: addressA, B: addressB },
    clientId: 'pair',
    services: ['ALL_EVENTS', 'CLIENT_CONTROL'],
    standby: 'warm',
    version: 25,
    peripheralId: 5000,
    clock,
    driver: network,
    random: () => 0.5,
  });
  const gaps: Gap[] = [];
  const problems: Problem[] = [];
  session.on('gap', (gap) => gaps.push(gap));
  session.on('problem', (problem) => problems.push(problem));
  session.open();
  await clock.advanceAsync(100);
  assert.deepEqual([session.state.phase, session.state.side], ['open', 'A']);
  assert.deepEqual(session.state.standby, { side: 'B', phase: 'warm' });
  return { clock, simulator, network, session, gaps, problems };
}

const query = (session: Session): Promise<unknown> => session.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });

describe('session: with both sides of a simulator', () => {
  it('moves over without a gap at maintenance, and answers what is asked meanwhile', async () => {
    const { clock, simulator, network, session, gaps, problems } = await pair();
    simulator.misbehave({ fault: 'hand-over' });
    const answers = [query(session)];
    for (let ms = 0; ms < 20; ms++) {
      await clock.advanceAsync(1);
      answers.push(query(session));
    }
    await clock.advanceAsync(1000);
    await Promise.all(answers);
    assert.deepEqual([session.state.phase, session.state.side], ['open', 'B']);
    assert.deepEqual(gaps, []);
    // While the old side is in maintenance nothing stands by, and that is told once.
    assert.deepEqual(
      problems.map(({ kind, message }) => [kind, /\(110\)/.test(message)]),
      [['no-standby', true]],
    );
    // The old side lets clients in again when it has finished, as a standby.
    await clock.advanceAsync(30_000);
    assert.deepEqual(session.state.standby, { side: 'A', phase: 'warm' });
    assert.equal(network.lines.size, 2);
    const closed = session.close();
    await clock.advanceAsync(100);
    await closed;
    assert.equal(network.lines.size, 0);
  });

  it('moves to and fro', async () => {
    const { clock, simulator, session, gaps } = await pair();
    for (const side of ['B', 'A', 'B'] as const) {
      simulator.misbehave({ fault: 'hand-over' });
      await clock.advanceAsync(60_000);
      assert.deepEqual([session.state.phase, session.state.side, session.state.standby?.phase], ['open', side, 'warm']);
    }
    assert.deepEqual(gaps, []);
    await Promise.all([session.close(), clock.advanceAsync(100)]);
  });

  it('tells the call that rings meanwhile on the new side', async () => {
    const { clock, simulator, session } = await pair();
    const seen: string[] = [];
    session.on('message', ({ name }, { side }) => seen.push(`${side} ${name}`));
    const loggedIn = session.request('SET_AGENT_STATE_REQ', {
      AgentID: '1001',
      AgentPassword: 'cisco',
      AgentInstrument: '3001',
      AgentState: 'LOGIN',
    });
    await clock.advanceAsync(100);
    await loggedIn;
    simulator.misbehave({ fault: 'hand-over' });
    simulator.dial({ from: '5551234', to: '3001' });
    await clock.advanceAsync(1000);
    const rings = seen.filter((line) => line.endsWith('CALL_DELIVERED_EVENT'));
    assert.ok(rings.length > 0, seen.join('\n'));
    assert.equal(session.state.side, 'B');
    await Promise.all([session.close(), clock.advanceAsync(100)]);
  });

  it('goes on at once with one gap when the sides change without a warning', async () => {
    const { clock, simulator, session, gaps } = await pair();
    simulator.switchSide();
    await clock.advanceAsync(100);
    assert.deepEqual([session.state.phase, session.state.side], ['open', 'B']);
    assert.equal(gaps.length, 1);
    const answer = query(session);
    await clock.advanceAsync(100);
    await answer;
    await Promise.all([session.close(), clock.advanceAsync(100)]);
  });

  it('returns to the active side when its connection alone was cut', async () => {
    const { clock, simulator, session, gaps } = await pair();
    simulator.cut('A');
    await clock.advanceAsync(2000);
    assert.deepEqual([session.state.phase, session.state.side, session.state.standby?.phase], ['open', 'A', 'warm']);
    assert.equal(gaps.length, 1);
    await Promise.all([session.close(), clock.advanceAsync(100)]);
  });
});
