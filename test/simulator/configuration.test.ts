import assert from 'node:assert/strict';
import type { Message } from '../../src/protocol';
import { defaultLab, type Lab } from '../../src/simulator';
import { aLab, anAllEventsClient, type Client } from './support/client';

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
