import assert from 'node:assert/strict';
import { defaultLab, LabError, parseLab, type SimulatorOptions } from '../../src/simulator';
import { aLab, anAllEventsClient, Client } from './support/client';

describe('simulator: labs', () => {
  it('has the lab in the box', () => {
    const { simulator } = aLab();
    const { agents, devices, skillGroups, dialedNumbers, peripheralId } = simulator.directory();
    assert.equal(peripheralId, 5000);
    assert.deepEqual(
      agents.map(({ id, extension }) => `${id} ${extension}`),
      [...Array.from({ length: 10 }, (_, index) => `${1001 + index} ${3001 + index}`), '1100 3100'],
    );
    assert.equal(devices.length, 11);
    assert.deepEqual(
      skillGroups.map(({ name }) => name),
      ['Sales', 'Support'],
    );
    assert.deepEqual(
      dialedNumbers.map(({ number }) => number),
      ['8001', '8002', '8003'],
    );
  });

  it('reads back what the lab in the box is, as JSON text and as an object', () => {
    const lab = defaultLab();
    for (const source of [JSON.stringify(lab), lab]) {
      const { agents, ...rest } = parseLab(source);
      assert.deepEqual(rest, Object.fromEntries(Object.entries(lab).filter(([key]) => key !== 'agents')));
      assert.equal(agents.length, 11);
    }
  });

  it('sets the rules that guides leave open; options count before them', () => {
    const lab = { ...defaultLab(), rules: { newFailureConf: true, wrapupDataMs: 30_000 } };
    assert.deepEqual(parseLab(JSON.stringify(lab)).rules, lab.rules);
    const statusOf = (options: SimulatorOptions): Buffer | undefined => {
      const client = new Client(aLab(options).simulator);
      client.version = 24;
      client.open({ ServicesRequested: 8 });
      client.bytes.length = 0;
      client.send({ name: 'ANSWER_CALL_REQ', InvokeID: 7 });
      return client.bytes[0];
    };
    // A header of 8 bytes, the InvokeID of 4, and the status of 2 or 4.
    const hex = (options: SimulatorOptions): string | undefined => statusOf(options)?.subarray(8, 16).toString('hex');
    assert.equal(hex({ lab })?.slice(8, 12), '000c');
    assert.equal(hex({ lab, newFailureConf: false })?.slice(8), '0000000c');
    const wrong = { rules: { resultingCall: 'both' } };
    assert.throws(() => parseLab(wrong), /rules\.resultingCall: .*"primary".*not "both"/);
    assert.throws(() => parseLab({ rules: { newFailure: true } }), /rules.*newFailure/);
  });

  it('takes what is left out from the lab in the box where there must be something', () => {
    const lab = parseLab('{"agents": [{"id": 7, "extension": 70}]}');
    assert.equal(lab.peripheral.id, 5000);
    assert.deepEqual(lab.agents[0]?.skillGroups, []);
    assert.deepEqual([lab.outside.prefix, lab.dialedNumbers], ['9', []]);
    const { simulator } = aLab({ lab });
    anAllEventsClient(simulator).logIn('7', '70');
  });

  const wrong: [string, unknown, RegExp][] = [
    ['no JSON', '{', /^lab, file: this is no JSON: /],
    ['no object', '[]', /^lab, file: an object is needed, not \[\]$/],
    ['an unknown entry', { agent: [] }, /^lab, agent: there is no such entry; known are .*agents/],
    [
      'an agent without an extension',
      { agents: [{ id: '1' }] },
      /^lab, agents\[0\]\.extension: text such as "3001" is needed, not nothing$/,
    ],
    [
      'a misspelt name in an agent',
      { agents: [{ id: '1', extension: '2', pasword: 'x' }] },
      /^lab, agents\[0\]\.pasword: there is no such entry/,
    ],
    [
      'two agents of one ID',
      {
        agents: [
          { id: '1', extension: '2' },
          { id: '1', extension: '3' },
        ],
      },
      /^lab, agents\[1\]\.id: 1 is there already: give another one$/,
    ],
    [
      'a skill group that is not there',
      { agents: [{ id: '1', extension: '2', skillGroups: [4] }] },
      /^lab, agents\[0\]\.skillGroups: there is no skill group 4; known are none$/,
    ],
    [
      'a route without an end',
      { dialedNumbers: [{ number: '1', route: {} }] },
      /^lab, dialedNumbers\[0\]\.route: exactly one of .* is needed, 0 are there$/,
    ],
    [
      'a route with two ends',
      { dialedNumbers: [{ number: '1', route: { label: '2', busy: true } }] },
      /, 2 are there$/,
    ],
    [
      'an unknown failure code',
      { dialedNumbers: [{ number: '1', route: { fail: 9999 } }] },
      /^lab, dialedNumbers\[0\]\.route\.fail: 9999 is no ControlFailureCode/,
    ],
    [
      'a wrap-up mode that is none',
      { deskSettings: { wrapupIncoming: 'sometimes' } },
      /^lab, deskSettings\.wrapupIncoming: one of "required", .* is needed, not "sometimes"$/,
    ],
    [
      'a time that is too long',
      { outside: { answerAfterMs: -1 } },
      /^lab, outside\.answerAfterMs: a whole number from 0 to 3600000 is needed, not -1$/,
    ],
    [
      'a team of nobody',
      { teams: [{ id: 1, name: 'x', agents: ['8'] }] },
      /^lab, teams\[0\]\.agents: there is no agent 8$/,
    ],
  ];
  for (const [what, source, message] of wrong) {
    it(`names path and fix for ${what}`, () => {
      assert.throws(
        () => parseLab(source),
        (error) => error instanceof LabError && message.test(error.message) && error.path !== '',
      );
    });
  }
});
