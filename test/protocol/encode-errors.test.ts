import assert from 'node:assert/strict';

import { encodeMessage, EncodeError, type EncodableMessage, type Message } from '../../src/protocol';

function refused(message: object, version: number, field: string | undefined, reason: RegExp): void {
  assert.throws(
    () => encodeMessage(message as EncodableMessage, version),
    (error: unknown) => {
      assert.ok(error instanceof EncodeError, String(error));
      assert.equal(error.field, field);
      assert.match(error.reason, reason);
      assert.equal(error.code, 'CTI_INVALID_MESSAGE');
      return true;
    },
  );
}

describe('encodeMessage refuses', () => {
  it('a message that no guide lists', () => refused({ name: 'MAKE_TEA_REQ' }, 15, undefined, /no message/));
  it('a field that the message does not have', () =>
    refused({ name: 'MAKE_CALL_REQ', DialledNumber: '1' }, 15, 'DialledNumber', /did you mean DialedNumber/));
  it('text that is too long, with limit and length', () =>
    refused(
      { name: 'MAKE_CALL_REQ', DialedNumber: '1'.repeat(40) },
      15,
      'DialedNumber',
      /at most 39 bytes .* 40 were given/,
    ));
  it('what is no text, with what it is', () =>
    refused({ name: 'MAKE_CALL_REQ', DialedNumber: { to: '1' } }, 15, 'DialedNumber', /^text is needed, not object$/));
  it('text whose bytes are too many, though its characters are not', () =>
    refused({ name: 'MAKE_CALL_REQ', DialedNumber: 'ü'.repeat(20) }, 15, 'DialedNumber', /40 were given/));
  it('text of 40 bytes in version 9, where call variables end with their NUL at 40', () => {
    refused({ name: 'MAKE_CALL_REQ', CallVariable1: 'x'.repeat(40) }, 13, 'CallVariable1', /at most 39/);
    encodeMessage({ name: 'MAKE_CALL_REQ', CallVariable1: 'x'.repeat(40) }, 14);
  });
  it('lists of different lengths that one count stands for', () =>
    refused(
      {
        name: 'CONFIG_AGENT_EVENT',
        Records: [{ FltSkillGroupNumber: [1, 2], FltSkillGroupPriority: [1] }],
      },
      24,
      'Records[0].FltSkillGroupPriority',
      /has 1 elements.*NumSkills counts have 2/,
    ));
  it('text with a NUL', () => refused({ name: 'MAKE_CALL_REQ', DialedNumber: '1\0' }, 15, 'DialedNumber', /NUL/));
  it('something else than text', () =>
    refused({ name: 'MAKE_CALL_REQ', DialedNumber: {} }, 15, 'DialedNumber', /text/));
  it('numbers out of range', () => {
    refused({ name: 'MAKE_CALL_REQ', AlertRings: 65536 }, 15, 'AlertRings', /from 0 to 65535/);
    refused({ name: 'MAKE_CALL_REQ', AlertRings: -1 }, 15, 'AlertRings', /from 0 to 65535/);
    refused({ name: 'MAKE_CALL_REQ', AlertRings: 1.5 }, 15, 'AlertRings', /whole number/);
    refused({ name: 'MAKE_CALL_REQ', AlertRings: Number.NaN }, 15, 'AlertRings', /whole number/);
    refused({ name: 'AGENT_STATE_EVENT', MRDID: 2 ** 31 }, 15, 'MRDID', /from -2147483648/);
  });
  it('a name that the enumeration does not have', () =>
    refused({ name: 'SET_AGENT_STATE_REQ', AgentState: 'AVAILABEL' }, 15, 'AgentState', /did you mean AVAILABLE/));
  it('a list of names for what is no mask', () =>
    refused({ name: 'SET_AGENT_STATE_REQ', AgentState: ['LOGIN', 'LOGOUT'] }, 15, 'AgentState', /one value/));
  it('a BOOL that is neither', () =>
    refused({ name: 'MAKE_CALL_REQ', PostRoute: 2 }, 15, 'PostRoute', /true or false/));
  it('a list that is none, and members that are none', () => {
    refused({ name: 'CALL_CONFERENCED_EVENT', Parties: {} }, 15, 'Parties', /list/);
    refused({ name: 'CALL_CONFERENCED_EVENT', Parties: [undefined] }, 15, 'Parties[0]', /object/);
    refused({ name: 'CALL_CONFERENCED_EVENT', Parties: [1] }, 15, 'Parties[0]', /object/);
    refused({ name: 'MAKE_CALL_REQ', NamedVariable: [null] }, 15, 'NamedVariable[0]', /value/);
    refused({ name: 'MAKE_CALL_REQ', NamedVariable: ['a=b'] }, 15, 'NamedVariable', /VariableName and VariableValue/);
  });
  it('a record with a field that it does not have', () =>
    refused({ name: 'CALL_CONFERENCED_EVENT', Parties: [{ CallID: 1 }] }, 15, 'Parties[0].CallID', /no such field/));
  it('too many members', () => {
    const Parties = Array.from({ length: 17 }, () => ({ ConnectedPartyCallID: 1 }));
    refused({ name: 'CALL_CONFERENCED_EVENT', Parties }, 15, 'Parties', /at most 16 members are allowed, 17/);
  });
  it('named variables that are too long', () => {
    const variable = (name: number, value: number): object => ({
      name: 'MAKE_CALL_REQ',
      NamedVariable: [{ VariableName: 'n'.repeat(name), VariableValue: 'v'.repeat(value) }],
    });
    refused(variable(33, 1), 15, 'NamedVariable.VariableName', /at most 32/);
    refused(variable(1, 211), 15, 'NamedVariable.VariableValue', /at most 210/);
  });
  it('an array index that is none', () =>
    refused(
      { name: 'MAKE_CALL_REQ', NamedArray: [{ VariableIndex: 256, VariableName: 'a', VariableValue: 'b' }] },
      15,
      'NamedArray.VariableIndex',
      /0 to 255/,
    ));
  it('bytes that are too long, or are none', () => {
    refused({ name: 'MAKE_CALL_REQ', UserToUserInfo: Buffer.alloc(132) }, 15, 'UserToUserInfo', /at most 131 .* 132/);
    refused({ name: 'MAKE_CALL_REQ', UserToUserInfo: 1 }, 15, 'UserToUserInfo', /bytes or text/);
  });
  it('unknown fields that are none, or do not fit', () => {
    const withUnknown = (unknownFields: unknown): object => ({ name: 'MAKE_CALL_REQ', unknownFields });
    refused(withUnknown(1), 15, 'unknownFields', /list/);
    refused(withUnknown([null]), 15, 'unknownFields[0]', /tag number/);
    refused(withUnknown([{ tag: 70000, data: Buffer.alloc(0) }]), 24, 'unknownFields[0]', /tag number/);
    refused(withUnknown([{ tag: 300, data: Buffer.alloc(0) }]), 15, 'tag 300', /below protocol version 20/);
    refused(withUnknown([{ tag: 250, data: Buffer.alloc(256) }]), 15, 'tag 250', /below protocol version 20/);
  });
  it('bodies that are none, or too long', () => {
    refused({ name: 'UNKNOWN', body: Buffer.alloc(0) }, 15, 'type', /number/);
    refused({ name: 'UNKNOWN', type: 1000, body: 'x' }, 15, 'body', /bytes/);
    refused({ name: 'UNKNOWN', type: 1000, body: Buffer.alloc(70_000) }, 15, 'body', /longer than/);
    refused({ name: 'MAKE_CALL_REQ', trailingBytes: 'x' }, 15, 'trailingBytes', /bytes/);
    refused({ name: 'MAKE_CALL_REQ', trailingBytes: Buffer.alloc(70_000) }, 15, 'trailingBytes', /longer than/);
  });
  it('versions that do not exist', () => {
    for (const version of [4, 26, 9.5, Number.NaN])
      assert.throws(() => encodeMessage({ name: 'HEARTBEAT_REQ' }, version), RangeError);
  });
  it('characters that Latin-1 lacks, where Latin-1 is spoken', () => {
    const message: EncodableMessage = { name: 'MAKE_CALL_REQ', CallVariable1: '通' };
    assert.throws(() => encodeMessage(message, 15, { charset: 'latin1' }), EncodeError);
  });
});

describe('encodeMessage takes', () => {
  it('names in any case, guide names and numbers as text', () => {
    const bytes = (AgentState: string | number): string =>
      encodeMessage({ name: 'SET_AGENT_STATE_REQ', AgentState }, 15).toString('hex');
    for (const name of ['NOT_READY', 'not_ready', 'AGENT_STATE_NOT_READY', '2', 2]) assert.equal(bytes(name), bytes(2));
  });

  it('lists of names and numbers for masks, bit 31 included', () => {
    const frame = encodeMessage({ name: 'OPEN_REQ', ServicesRequested: ['CLIENT_EVENTS', 0x80000000] }, 15);
    assert.equal(frame.readUInt32BE(24), 0x80000001);
  });

  it('Latin-1 where that is spoken', () => {
    const frame = encodeMessage({ name: 'MAKE_CALL_REQ', CallVariable1: 'ü' }, 15, { charset: 'latin1' });
    assert.equal(frame.subarray(-4).toString('hex'), '0d02fc00');
  });

  it('null for absent', () => {
    const message: Message = { name: 'MAKE_CALL_REQ', PeripheralID: null, DialedNumber: null, NamedVariable: null };
    const without = encodeMessage({ name: 'MAKE_CALL_REQ' }, 15);
    assert.equal(encodeMessage(message, 15).toString('hex'), without.toString('hex'));
  });
});
