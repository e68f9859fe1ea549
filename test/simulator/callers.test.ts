import assert from 'node:assert/strict';
import { parseLab, type LabCaller } from '../../src/simulator';
import { aLab, anAllEventsClient, type Client, type Lab } from './support/client';

const labOf = (...callers: LabCaller[]) =>
  parseLab({
    agents: [{ id: '1001', extension: '3001', skillGroups: [1] }],
    skillGroups: [{ number: 1, id: 5001, name: 'Sales' }],
    dialedNumbers: [{ number: '8001', route: { skillGroups: [1] } }],
    callers,
  });

function begin(seed: number, ...callers: LabCaller[]): Lab & { client: Client } {
  const lab = aLab({ lab: labOf(...callers), seed });
  const client = anAllEventsClient(lab.simulator);
  client.logIn('1001', '3001');
  client.setState('AVAILABLE', '3001');
  client.received.length = 0;
  return { ...lab, client };
}

const answer = (client: Client): void => {
  const begun = client.received.findLast(({ name }) => name === 'BEGIN_CALL_EVENT');
  client.confirmed('ANSWER_CALL_REQ', {
    ConnectionCallID: begun?.['ConnectionCallID'],
    ConnectionDeviceIDType: 0,
    ConnectionDeviceID: '3001',
    AgentInstrument: '3001',
  });
};

/** Calls that have begun; each of their parties begins. */
const calls = ({ received }: Client): number =>
  new Set(received.flatMap(({ name, ConnectionCallID }) => (name === 'BEGIN_CALL_EVENT' ? [ConnectionCallID] : [])))
    .size;

describe('simulator: callers of a lab', () => {
  it('dial at their time with what they bring, and hang up when nobody answers', () => {
    const { clock, client, simulator } = begin(1, {
      from: '5551234',
      to: '8001',
      dialsAtMs: 1000,
      patienceMs: 5000,
      variables: { CallVariable1: 'gold' },
    });
    clock.advance(999);
    assert.equal(calls(client), 0);
    clock.advance(1);
    const begun = client.received.find(({ name }) => name === 'BEGIN_CALL_EVENT');
    assert.deepEqual([begun?.['ANI'], begun?.['CallVariable1']], ['5551234', 'gold']);
    clock.advance(4999);
    assert.equal(simulator.directory().calls.length, 1);
    clock.advance(1);
    assert.deepEqual(simulator.directory().calls, []);
    clock.advance(3_600_000);
    assert.equal(calls(client), 1);
  });

  it('send digits and hang up after the answer', () => {
    const caller = {
      from: '5551234',
      to: '8001',
      patienceMs: 5000,
      digits: '12#',
      digitsAfterMs: 100,
      hangUpAfterMs: 9000,
    };
    const { clock, client, simulator } = begin(1, caller);
    clock.advance(0);
    answer(client);
    clock.advance(100);
    const update = client.received.findLast(({ name }) => name === 'CALL_DATA_UPDATE_EVENT');
    assert.equal(update?.['CallerEnteredDigits'], '12#');
    clock.advance(8899);
    assert.equal(simulator.directory().calls.length, 1);
    clock.advance(1);
    assert.deepEqual(simulator.directory().calls, []);
  });

  it('call again after their call has ended, as often as they are told, by the seed', () => {
    const times = (seed: number): number[] => {
      const found = new Map<unknown, number>();
      const { clock, client } = begin(seed, {
        from: '5551234',
        to: '8001',
        patienceMs: [100, 1000],
        everyMs: [1000, 9000],
        times: 4,
      });
      const start = clock.now();
      client.heard = ({ name, ConnectionCallID }) => {
        if (name === 'BEGIN_CALL_EVENT') found.set(ConnectionCallID, clock.now() - start);
      };
      clock.advance(100_000);
      assert.equal(found.size, 4);
      return [...found.values()];
    };
    assert.deepEqual(times(1), times(1));
    assert.notDeepEqual(times(1), times(2));
  });

  it('leave no timer behind', async () => {
    const { clock, simulator } = begin(1, { from: '5551234', to: '8001', patienceMs: 5000, everyMs: 1000 });
    clock.advance(7000);
    await simulator.close();
    assert.equal(clock.pending, 0);
  });
});

describe('simulator: a router that leaves a number to the lab', () => {
  it('changes nothing for numbers outside', () => {
    for (const router of [undefined, () => undefined]) {
      const { simulator, clock } = aLab();
      simulator.router = router;
      const call = simulator.dial({ from: '5551', to: '95552' });
      clock.advance(5000);
      assert.equal(call.state, 'answered');
    }
  });
});

describe('simulator: faults of a lab', () => {
  it('begin with it', () => {
    const { simulator } = aLab({ lab: parseLab({ faults: [{ fault: 'delay', ms: 10, request: 'CLOSE_REQ' }] }) });
    anAllEventsClient(simulator);
    assert.deepEqual(simulator.faults, [{ fault: 'delay', ms: 10, request: 'CLOSE_REQ' }]);
  });

  const wrong: [unknown, RegExp][] = [
    [{ faults: [{ fault: 'slow' }] }, /^lab, faults\[0\]\.fault: one of "delay", .* is needed, not "slow"$/],
    [{ faults: [{ fault: 'delay', ms: [1] }] }, /^lab, faults\[0\]\.ms: two numbers \[from, to\] are needed/],
    [{ callers: [{ from: '555' }] }, /^lab, callers\[0\]\.to: text such as "8001" is needed, not nothing$/],
    [
      { callers: [{ from: '555', to: '8001', variables: { a: [] } }] },
      /^lab, callers\[0\]\.variables\.a: text or a number is needed, not \[\]$/,
    ],
    [{ callers: [{ from: '555', to: '8001', digits: 'x' }] }, /^lab, callers\[0\]\.digits: text such as "12#"/],
    [
      { callers: [{ from: '555', to: '8001', variables: { CallVariable1: 'x'.repeat(40) } }] },
      /^lab, callers\[0\]\.variables\.CallVariable1: it has 40 bytes: 39 at most$/,
    ],
  ];
  for (const [lab, pattern] of wrong) {
    it(`and callers that are wrong are told by path: ${JSON.stringify(lab).slice(0, 70)}`, () => {
      assert.throws(() => parseLab(lab), { name: 'LabError', message: pattern });
    });
  }
});
