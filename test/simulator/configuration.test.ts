import assert from 'node:assert/strict';
import type { Message } from '../../src/protocol';
import { defaultLab, type Fault, type Lab } from '../../src/simulator';
import { aLab, anAllEventsClient, type Client, type Lab as LabOf } from './support/client';

const everything = 0x3ff;

function ask(client: Client, name: string, fields: object = {}): Message[] {
  client.received.length = 0;
  client.send({ name, PeripheralID: 5000, ...fields });
  return client.received.splice(0);
}

function clientOf(version = 24, lab: Lab = defaultLab()): Client {
  const client = anAllEventsClient(aLab({ lab }).simulator, version);
  client.received.length = 0;
  return client;
}

const recordsOf = (messages: readonly Message[], name: string): Record<string, unknown>[] =>
  messages.filter((message) => message.name === name).flatMap((one) => one['Records'] as Record<string, unknown>[]);

describe('simulator: configuration upload', () => {
  it('sends the kinds in their order, between begin and end, ten records at a time', () => {
    const messages = ask(clientOf(), 'CONFIG_REQUEST_EVENT', { ConfigInformation: everything, ConfigMsgMask: 0 });
    assert.deepEqual(
      messages.map((one) => one.name + (one['NumRecords'] === undefined ? '' : ` ${Number(one['NumRecords'])}`)),
      [
        'CONFIG_BEGIN_EVENT',
        'CONFIG_SKILL_GROUP_EVENT 2',
        'CONFIG_AGENT_EVENT 10',
        'CONFIG_AGENT_EVENT 1',
        'CONFIG_DEVICE_EVENT 10',
        'CONFIG_DEVICE_EVENT 4',
        'CONFIG_MRD_EVENT 1',
        'CONFIG_PERIPHERAL_EVENT 1',
        'CONFIG_AGENT_DESK_SETTINGS_EVENT 1',
        'CONFIG_END_EVENT',
      ],
    );
    assert.equal(messages[0]?.['ConfigType'], 1);
    assert.equal(messages.at(-1)?.['ConfigEndStatus'], 0);
    const [first] = recordsOf(messages, 'CONFIG_AGENT_EVENT');
    assert.deepEqual(
      ['RecordType', 'LoginID', 'Extension', 'AgentSkillTargetID', 'AgentType', 'FltSkillGroupNumber'].map(
        (key) => first?.[key],
      ),
      [0, '1001', '3001', 5101, 1, [1, 2]],
    );
    const supervisor = recordsOf(messages, 'CONFIG_AGENT_EVENT').at(-1);
    assert.deepEqual([supervisor?.['LoginID'], supervisor?.['AgentType']], ['1100', 2]);
    const numbers = recordsOf(messages, 'CONFIG_DEVICE_EVENT').flatMap((one) => one['DialedNumber'] ?? []);
    assert.deepEqual(numbers, ['8001', '8002', '8003']);
  });

  it('sends only what is asked for, and nothing where nothing is', () => {
    const client = clientOf(15);
    const names = (mask: number): string[] =>
      ask(client, 'CONFIG_REQUEST_EVENT', { ConfigInformation: mask }).map(({ name }) => name);
    assert.deepEqual(names(2), ['CONFIG_BEGIN_EVENT', 'CONFIG_SKILL_GROUP_EVENT', 'CONFIG_END_EVENT']);
    assert.deepEqual(names(0), []);
    const empty = ask(client, 'CONFIG_REQUEST_EVENT', { ConfigInformation: 1 });
    assert.deepEqual(
      empty.map(({ name, ConfigEndStatus }) => [name, ConfigEndStatus]),
      [
        ['CONFIG_BEGIN_EVENT', undefined],
        ['CONFIG_END_EVENT', 4],
      ],
    );
  });

  it('says that a request is wrong which names bits that the version does not have, or another peripheral', () => {
    const client = clientOf(15);
    for (const fields of [{ ConfigInformation: 0x80 }, { ConfigInformation: 2, PeripheralID: 77 }]) {
      const [end, ...rest] = ask(client, 'CONFIG_REQUEST_EVENT', fields);
      assert.deepEqual([end?.name, end?.['ConfigEndStatus'], rest.length], ['CONFIG_END_EVENT', 3, 0]);
    }
    const [keys] = ask(client, 'CONFIG_REQUEST_KEY_EVENT', { PeripheralID: 77 });
    assert.deepEqual([keys?.['ConfigkeyStatus'], keys?.['AgentConfigKey']], [3, undefined]);
  });

  it('gives keys that change with their part of the lab, and with nothing else', () => {
    const lab = defaultLab();
    const keys = (of: Lab): Message | undefined => ask(clientOf(24, of), 'CONFIG_REQUEST_KEY_EVENT')[0];
    const before = keys(lab);
    const after = keys({ ...lab, agents: lab.agents.map((agent) => ({ ...agent, lastName: 'Changed' })) });
    assert.equal(before?.['ConfigkeyStatus'], 0);
    assert.equal((before['AgentConfigKey'] as Buffer).length, 8);
    assert.deepEqual(before['SkillGroupConfigKey'], after?.['SkillGroupConfigKey']);
    assert.notDeepEqual(before['AgentConfigKey'], after?.['AgentConfigKey']);
    const begin = ask(clientOf(24, lab), 'CONFIG_REQUEST_EVENT', { ConfigInformation: 4, ConfigMsgMask: 0 })[0];
    assert.deepEqual(begin?.['AgentConfigKey'], before['AgentConfigKey']);
    assert.equal(begin?.['DeviceConfigKey'], undefined);
  });

  it('reaches every version that has it', () => {
    for (let version = 10; version <= 25; version++) {
      const client = clientOf(version);
      const messages = ask(client, 'CONFIG_REQUEST_EVENT', { ConfigInformation: 0xf });
      assert.equal(messages.at(-1)?.name, 'CONFIG_END_EVENT', `version ${version}`);
      assert.equal(recordsOf(messages, 'CONFIG_AGENT_EVENT').length, 11);
    }
  });
});

describe('simulator: configuration that changes', () => {
  const anybody = { PeripheralID: 5000, ConfigInformation: 0 };

  /** A client that follows some parts, after an upload of nothing. */
  function following(lab: LabOf, version: number, ConfigMsgMask: number, fields: object = {}): Client {
    const client = anAllEventsClient(lab.simulator, version, { ConfigMsgMask });
    client.send({ name: 'CONFIG_REQUEST_EVENT', ...anybody, ...fields });
    client.received.length = 0;
    return client;
  }
  const blockOf = ({ received }: Client) =>
    received.splice(0).map(({ name, ConfigType, ConfigInformation, ConfigEndStatus, Records }) => {
      const records = (Records ?? []) as Record<string, unknown>[];
      const told = records.map(({ RecordType, LoginID, PeripheralNumber, LastName, DialedNumber, PeripheralName }) =>
        [RecordType, LoginID ?? PeripheralNumber, LastName ?? DialedNumber ?? PeripheralName].join(' '),
      );
      return [name, ConfigType ?? ConfigEndStatus, ...(Records ? told : [ConfigInformation])];
    });
  const change: Fault = {
    fault: 'configuration change',
    agents: [
      { id: '1001', lastName: 'Byron', skillGroups: [1] },
      { id: '1099', extension: '3099', skillGroups: [2] },
    ],
    skillGroups: [{ number: 2, name: 'Help' }],
    dialedNumbers: [
      { number: '8001', removed: true },
      { number: '8009', route: { skillGroups: [2] } },
    ],
  };

  it('is told in a block of what is new, different and gone, to those who follow that part of it', () => {
    const lab = aLab();
    const all = following(lab, 13, 0xf);
    const agentsOnly = following(lab, 25, 0x4);
    const ownMask = following(lab, 25, 0x4, { ConfigMsgMask: 0x2 });
    const noUpload = anAllEventsClient(lab.simulator, 25, { ConfigMsgMask: 0xf });
    const noMask = following(lab, 25, 0);
    for (const client of [noUpload, noMask]) client.received.length = 0;
    lab.simulator.misbehave(change);
    const agents = ['CONFIG_AGENT_EVENT', undefined, '1 1001 Byron', '0 1099 '];
    const groups = ['CONFIG_SKILL_GROUP_EVENT', undefined, '1 2 Help'];
    const end = ['CONFIG_END_EVENT', 0, undefined];
    assert.deepEqual(blockOf(all), [
      ['CONFIG_BEGIN_EVENT', 2, 0xe],
      groups,
      agents,
      ['CONFIG_DEVICE_EVENT', undefined, '0 15 ', '0 16 8009', '2 12 8001'],
      end,
    ]);
    assert.deepEqual(blockOf(agentsOnly), [['CONFIG_BEGIN_EVENT', 2, 4], agents, end]);
    assert.deepEqual(blockOf(ownMask), [['CONFIG_BEGIN_EVENT', 2, 2], groups, end]);
    assert.deepEqual([noUpload.received, noMask.received], [[], []]);
    lab.simulator.misbehave(change.fault === 'configuration change' ? { ...change, dialedNumbers: [] } : change);
    assert.deepEqual(all.received, [], 'nothing is different from before');
  });

  it('is how the contact centre works from then on', () => {
    const lab = aLab();
    const client = following(lab, 25, 0xf);
    lab.simulator.misbehave({ ...change, afterMs: 1000 });
    lab.clock.advance(1000);
    client.logIn('1099', '3099');
    client.setState('AVAILABLE', '3099');
    const call = lab.simulator.dial({ from: '5551234', to: '8009' });
    lab.clock.advance(0);
    assert.equal(call.state, 'ringing');
    const gone = lab.simulator.dial({ from: '5551234', to: '8001' });
    lab.clock.advance(0);
    assert.notEqual(gone.state, 'queued');
    const uploaded = ask(client, 'CONFIG_REQUEST_EVENT', { ConfigInformation: 0xc });
    const logins = recordsOf(uploaded, 'CONFIG_AGENT_EVENT').map(({ LoginID }) => LoginID);
    assert.deepEqual([logins.length, logins.at(-1)], [12, '1099']);
    const { agents, dialedNumbers } = lab.simulator.directory();
    assert.equal(agents.find(({ id }) => id === '1001')?.name, 'Agent Byron');
    assert.deepEqual(
      dialedNumbers.map(({ number }) => number),
      ['8002', '8003', '8009'],
    );
  });

  const wrong: [object, RegExp][] = [
    [{ agents: [{ id: '1001', skillGroups: [1] }] }, /agents\[0\]\.skillGroups: agent 1001 is logged in/],
    [{ agents: [{ id: '1002', skillGroups: [9] }] }, /agents\[0\]\.skillGroups: there is no skill group 9/],
    [{ agents: [{ id: '1002', extension: '3009' }] }, /agents\[0\]\.extension: agent 1002 keeps extension 3002/],
    [{ agents: [{ id: '1200' }] }, /agents\[0\]\.extension: agent 1200 is new/],
    [{ agents: [{ id: '1200', extension: '3001' }] }, /agents\[0\]\.extension: 3001 belongs to agent 1001/],
    [{ skillGroups: [{ number: 9, name: 'X' }] }, /skillGroups\[0\]\.number: there is no skill group 9/],
    [{ dialedNumbers: [{ number: '8009' }] }, /dialedNumbers\[0\]\.route: 8009 is new/],
    [{ dialedNumbers: [{ number: '8009', removed: true }] }, /dialedNumbers\[0\]\.number: there is no number 8009/],
    [
      { dialedNumbers: [{ number: '8009', route: { skillGroups: [9] } }] },
      /route\.skillGroups: there is no skill group 9/,
    ],
  ];
  it('says what is wrong, and then changes nothing', () => {
    const lab = aLab();
    const client = following(lab, 25, 0xf);
    client.logIn('1001', '3001');
    client.received.length = 0;
    for (const [fields, pattern] of wrong) {
      const fault = { fault: 'configuration change', ...fields } as Fault;
      assert.throws(() => lab.simulator.misbehave(fault), { name: 'RangeError', message: pattern });
    }
    assert.deepEqual([client.received, lab.simulator.faults], [[], []]);
    lab.simulator.misbehave({ fault: 'configuration change', agents: [{ id: '1001', firstName: 'Ada' }] });
    assert.deepEqual(blockOf(client)[1], ['CONFIG_AGENT_EVENT', undefined, '1 1001 1001']);
  });
});
