import assert from 'node:assert/strict';
import { ManualClock, SteeredClock } from '../../src/simulator';
import { systemClock } from '../../src/simulator/clock';

describe('simulator: a clock that can be held', () => {
  function set(): {
    source: ManualClock;
    clock: SteeredClock;
    ran: string[];
    at: (name: string, ms: number) => unknown;
  } {
    const source = new ManualClock(1000);
    const clock = new SteeredClock(source);
    const ran: string[] = [];
    const at = (name: string, ms: number): unknown => clock.setTimeout(() => ran.push(`${name} ${clock.now()}`), ms);
    return { source, clock, ran, at };
  }

  it('follows its source, stands still while held, and goes on from there', () => {
    const { source, clock, ran, at } = set();
    at('first', 10);
    at('second', 30);
    source.advance(10);
    clock.hold();
    source.advance(500);
    assert.deepEqual([ran, clock.now(), source.pending], [['first 1010'], 1010, 0]);
    clock.run();
    source.advance(19);
    assert.equal(ran.length, 1);
    source.advance(1);
    assert.deepEqual(ran, ['first 1010', 'second 1030']);
  });

  it('is moved on by hand, timers in order, whether it runs or not', () => {
    const { source, clock, ran, at } = set();
    at('late', 20);
    at('early', 5);
    const never = at('never', 7);
    clock.clearTimeout(never);
    clock.advance(20);
    assert.deepEqual(ran, ['early 1005', 'late 1020']);
    assert.ok(!clock.isHeld);
    at('next', 10);
    source.advance(10);
    assert.equal(ran.at(-1), 'next 1030');
    clock.hold();
    at('held', 1);
    clock.advance(1);
    assert.equal(ran.at(-1), 'held 1031');
    assert.ok(clock.isHeld);
    assert.equal(source.pending, 0);
  });

  it('waits longer than a timer of Node.js can, where OPEN_REQ asks for that', async () => {
    const ran: string[] = [];
    const idle = systemClock.setTimeout(() => ran.push('136 years'), 0xffff_fffe * 1000);
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 5));
    systemClock.clearTimeout(idle);
    assert.deepEqual(ran, []);
  });
});
