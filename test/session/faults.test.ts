import assert from 'node:assert/strict';
import { closeAfterEach } from './fixture';
import { FaultSchedule } from './fault-schedule';
import { StandbySchedule } from './standby-schedule';

/** Seeds that once found something. */
const kept: readonly number[] = [451132912, 470783417, 1310445222];
const keptOfPairs: readonly number[] = [
  817289671, 3473037277, 3813823867, 940130269, 547764473, 1477418539, 1764293392, 3689931426, 4077286359,
];
/** In one run; the environment may ask for more. */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 400);
const PAIRS = SCHEDULES / 4;
const STEPS = 150;

describe('session: random schedules of faults', () => {
  closeAfterEach();

  const seeds = (): number[] => {
    const given = process.env['SEED'];
    if (given !== undefined) return [Number(given)];
    return [...kept, ...Array.from({ length: SCHEDULES }, () => Math.floor(Math.random() * 0x100000000))];
  };

  it('settle every request once, lose no event, and leave nothing', async () => {
    for (const seed of seeds()) {
      const schedule = new FaultSchedule(seed);
      await schedule.play(STEPS).catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        assert.fail(`SEED=${seed}: ${text}\n${schedule.log.slice(-30).join('\n')}`);
      });
    }
  }).timeout(600_000);
});

describe('session: random schedules of standby and maintenance', () => {
  closeAfterEach();

  it('tell every event once or the gap that it is in, settle every request once, and end up as a pair', async () => {
    const reached = { handOvers: 0, changes: 0, cuts: 0 };
    const given = process.env['SEED'];
    const seeds =
      given === undefined
        ? [...keptOfPairs, ...Array.from({ length: PAIRS }, () => Math.floor(Math.random() * 0x100000000))]
        : [Number(given)];
    for (const seed of seeds) {
      const schedule = new StandbySchedule(seed);
      await schedule.play(STEPS).catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        assert.fail(`SEED=${seed}: ${text}\n${schedule.log.slice(-30).join('\n')}`);
      });
      for (const kind of ['handOvers', 'changes', 'cuts'] as const) reached[kind] += schedule.reached[kind];
    }
    if (given !== undefined) return;
    for (const [kind, count] of Object.entries(reached)) assert.ok(count > 20, `only ${count} ${kind} came about`);
  }).timeout(600_000);
});
