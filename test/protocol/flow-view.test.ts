import assert from 'node:assert/strict';

import {
  decodeMessage,
  encodeMessage,
  fromFlow,
  maskNames,
  enums,
  toFlow,
  type EncodableMessage,
} from '../../src/protocol';
import { goldenFrames } from './golden-frames';

const view = (file: string): Record<string, unknown> => {
  const { frame, version } = goldenFrames.find((each) => each.file === file)!;
  return toFlow(decodeMessage(frame, version), version);
};

describe('what a flow sees of a message', () => {
  it('names for enumerations, in lists too', () => {
    const agent = view('AGENT_STATE_EVENT.v15');
    assert.equal(agent['AgentState'], 'AVAILABLE');
    assert.deepEqual(agent['FltSkillGroups'], [
      { FltSkillGroupNumber: 1, FltSkillGroupID: 5003, FltSkillGroupState: 'AVAILABLE' },
      { FltSkillGroupID: 5004, FltSkillGroupPriority: 1, FltSkillGroupState: 'NOT_READY' },
    ]);
    assert.equal(view('CALL_DELIVERED_EVENT.v15')['LocalConnectionState'], 'ALERTING');
    assert.deepEqual(view('SNAPSHOT_CALL_CONF.v24')['FltEnabledServices'], [
      'AGENT_ANSWERS',
      'AGENT_CALL_TRANSCRIPTION',
    ]);
  });

  it('lists of names for masks, with the rest as one number', () => {
    assert.deepEqual(view('OPEN_CONF.v15')['ServicesGranted'], [
      'CLIENT_CONTROL',
      'ALL_EVENTS',
      'CONFIG_MSG_AGENT_SERVICE_MASK',
    ]);
    assert.deepEqual(maskNames(enums.CtiService, 0x80040001), ['CLIENT_EVENTS', 'DEBUG', 0x00040000]);
    assert.deepEqual(maskNames(enums.PGStatus, 0), []);
  });

  it('a number where there is no name, and the name of the version', () => {
    assert.equal(toFlow({ name: 'BEGIN_CALL_EVENT', CallType: 777 })['CallType'], 777);
    assert.equal(toFlow({ name: 'BEGIN_CALL_EVENT', CallType: 27 }, 15)['CallType'], 'NON_ACD');
    assert.equal(toFlow({ name: 'BEGIN_CALL_EVENT', CallType: 27 }, 24)['CallType'], 'RESERVATION_PREVIEW');
  });

  it('named variables and arrays as objects, no counts, no nulls', () => {
    const call = view('BEGIN_CALL_EVENT.v20');
    assert.deepEqual(call['NamedVariable'], { 'user.account': '4711', 'user.tier': '' });
    assert.deepEqual(call['NamedArray'], { 'user.items': { 0: 'a', 2: 'c' } });
    assert.deepEqual(
      Object.keys(call).filter((key) => key.startsWith('Num') || key === 'MonitorID'),
      [],
    );
    assert.ok(!JSON.stringify(call).includes('4294967295'));
  });

  it('named variables under hostile names', () => {
    const NamedVariable = [{ VariableName: '__proto__', VariableValue: 'x' }];
    const seen = toFlow({ name: 'BEGIN_CALL_EVENT', NamedVariable })['NamedVariable'] as object;
    assert.deepEqual(Object.entries(seen), [['__proto__', 'x']]);
    assert.equal(Object.getPrototypeOf(seen), Object.prototype);
  });

  it('what it gives back makes the same message', () => {
    for (const { frame, version, variant, file } of goldenFrames) {
      if (variant !== undefined) continue;
      const seen = toFlow(decodeMessage(frame, version), version);
      const message: EncodableMessage = { ...fromFlow(seen), name: String(file.split('.').at(0)) };
      const again = decodeMessage(encodeMessage(message, version), version);
      assert.deepEqual(toFlow(again, version), seen, file);
    }
  });

  it('numbers and truth values become text in named variables', () => {
    assert.deepEqual(fromFlow({ NamedVariable: { 'user.n': 5, 'user.b': true } }), {
      NamedVariable: [
        { VariableName: 'user.n', VariableValue: '5' },
        { VariableName: 'user.b', VariableValue: 'true' },
      ],
    });
  });
});
