import assert from 'node:assert/strict';
import { loadLab, seededRandom, type LoadOptions } from '../../src/simulator';
import { exponential, logNormal } from '../../src/simulator/load/distributions';
import { aLab, Client, type Lab } from './support/client';

const small: LoadOptions = { callsPerSecond: 2, minutes: 2, handlingSeconds: 20, wrapupSeconds: 5, answerSeconds: 2 };
const labOf = (agents: number): Lab => aLab({ lab: loadLab({ agents, skillGroups: 4, groupsPerAgent: 2 }) });

/** Moves the clock until the last call is over. */
async function toTheEnd({ clock }: Lab, finished: Promise<void>): Promise<void> {
  const turn = (): Promise<boolean> => new Promise((resolve) => setImmediate(() => resolve(false)));
  const end = finished.then(() => true);
  for (let seconds = 0; !(await Promise.race([end, turn()])); seconds += 10) {
    assert(seconds < 3600, 'the load has no end');
    clock.advance(10_000);
  }
}

describe('simulator: load', () => {
  it('draws times whose mean is what was asked for, and none without bound', () => {
    const random = seededRandom(7);
    for (const draw of [() => exponential(random, 10), () => logNormal(random, 10, 0.6)]) {
      const times = Array.from({ length: 20_000 }, draw);
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      assert(Math.abs(mean - 10) < 0.3, `mean ${mean}`);
      assert(times.every((time) => time >= 0 && time <= 200));
    }
    assert.equal(logNormal(random, 10, 0), 10);
    assert.equal(logNormal(random, 0, 2), 0);
  });

  it('logs agents in, offers calls as chance has it, and lets every one of them end', async () => {
    const lab = labOf(60);
    const client = new Client(lab.simulator);
    client.open({ ServicesRequested: 'ALL_EVENTS' });
    const load = lab.simulator.startLoad(small);
    await toTheEnd(lab, load.finished);
    const report = load.report();
    assert.equal(report.agents, 60);
    // 240 are expected; 4 standard deviations.
    assert(Math.abs(report.offered - 240) < 62, `${report.offered} calls`);
    assert.equal(report.ended + report.refused, report.offered);
    assert.equal(report.inProgress + report.held, 0);
    const count = (name: string): number => client.received.filter((one) => one.name === name).length;
    assert.equal(count('CALL_ESTABLISHED_EVENT'), report.answered);
    assert.equal(count('CALL_CLEARED_EVENT'), report.offered);
    assert.equal(count('BEGIN_CALL_EVENT'), count('END_CALL_EVENT'));
    lab.clock.advance(600_000);
    const states = new Set(lab.simulator.directory().agents.map(({ state }) => state));
    assert.deepEqual([...states], ['AVAILABLE']);
    assert.equal(lab.simulator.directory().calls.length, 0);
  });

  it('lets callers queue and give up when there are too few agents', async () => {
    const lab = labOf(4);
    const load = lab.simulator.startLoad({ ...small, patienceSeconds: 15 });
    await toTheEnd(lab, load.finished);
    const { offered, answered, abandoned, refused } = load.report();
    assert(abandoned > offered / 4, `${abandoned} of ${offered}`);
    assert(answered > 0);
    assert.equal(answered + abandoned + refused, offered);
  });

  it('goes the same way with the same seed, and another with another', async () => {
    const course = async (seed: number): Promise<unknown> => {
      const lab = labOf(20);
      const load = lab.simulator.startLoad({ ...small, seed });
      await toTheEnd(lab, load.finished);
      return load.report();
    };
    assert.deepEqual(await course(5), await course(5));
    assert.notDeepEqual(await course(5), await course(6));
  });

  it('offers no more than may be in progress, and says how many it held back', async () => {
    const lab = labOf(20);
    const load = lab.simulator.startLoad({ ...small, maxCalls: 3 });
    let most = 0;
    for (let seconds = 0; seconds < 100; seconds++) {
      lab.clock.advance(1000);
      most = Math.max(most, load.report().inProgress);
    }
    assert.equal(most, 3);
    assert(load.report().held > 0);
    load.stop();
    await toTheEnd(lab, load.finished);
  });

  it('leaves agents alone who are logged in already', () => {
    const lab = labOf(3);
    const client = new Client(lab.simulator);
    client.open({ ServicesRequested: ['ALL_EVENTS', 'CLIENT_CONTROL'] });
    client.logIn('100002', '500002');
    const load = lab.simulator.startLoad({ ...small, minutes: 1 });
    lab.clock.advance(30_000);
    assert.equal(load.report().agents, 2);
    const mine = lab.simulator.directory().agents.find(({ id }) => id === '100002');
    assert.equal(mine?.state, 'NOT_READY');
    load.stop();
  });

  it('names what is out of range', () => {
    const { simulator } = labOf(1);
    assert.throws(
      () => simulator.startLoad({ callsPerSecond: 0 }),
      /^RangeError: load, callsPerSecond: a number from 0.01 to 10000 is needed, not 0$/,
    );
    assert.throws(() => simulator.startLoad({ variation: Number.NaN }), /variation: .* not NaN$/);
    assert.throws(() => simulator.startLoad({ minute: 5 } as LoadOptions), /load, minute: there is no such entry/);
    assert.throws(() => simulator.startLoad({ dialedNumbers: [] }), /no number to dial/);
    assert.throws(() => loadLab({ agents: 0 }), /agents: a whole number from 1 to 100000 is needed, not 0/);
    assert.throws(
      () => loadLab({ agents: 5, groupsPerAgent: 21 }),
      /groupsPerAgent: a whole number from 1 to 20 is needed, not 21/,
    );
  });
});
