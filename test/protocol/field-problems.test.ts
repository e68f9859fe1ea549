import assert from 'node:assert/strict';

import { fieldProblems } from '../../src/protocol';

describe('fieldProblems', () => {
  it('finds nothing wrong with fields of the version', () => {
    assert.deepEqual(
      fieldProblems('MAKE_CALL_REQ', { InvokeID: 1, AgentInstrument: '3001', DialedNumber: '8001' }, 15),
      [],
    );
  });

  it('names a field that the message does not have, with what was probably meant', () => {
    const fields: object = { DialledNumber: '8001' };
    assert.deepEqual(fieldProblems('MAKE_CALL_REQ', fields, 15), [
      { field: 'DialledNumber', reason: 'MAKE_CALL_REQ has no such field; did you mean DialedNumber?' },
    ]);
  });

  it('names a field that this version lacks', () => {
    assert.deepEqual(fieldProblems('AGENT_STATE_EVENT', { DepartmentID: 1 }, 15), [
      { field: 'DepartmentID', reason: 'exists since protocol version 19, this is version 15' },
    ]);
    assert.deepEqual(fieldProblems('AGENT_STATE_EVENT', { DepartmentID: 1 }, 24), []);
  });

  it('names a field whose tag nobody knows', () => {
    const [problem] = fieldProblems('OPEN_REQ', { UniqueInstanceID: 'x' }, 25);
    assert.equal(problem?.field, 'UniqueInstanceID');
    assert.match(problem.reason, /no guide prints its tag/);
  });

  it('accepts fields of another known shape of the message', () => {
    assert.deepEqual(fieldProblems('FAILURE_CONF', { InvokeID: 1, FailureCode: 7, PeripheralErrorCode: 0 }, 24), []);
    assert.deepEqual(fieldProblems('OPEN_CONF', { SessionType: 0 }, 23), []);
    assert.equal(fieldProblems('OPEN_CONF', { SessionType: 0 }, 22).length, 1);
  });

  it('looks into records', () => {
    const Parties = [{ ConnectedPartyCallID: 1 }, { ConnectedPartyCalID: 1 }];
    assert.deepEqual(fieldProblems('CALL_CONFERENCED_EVENT', { Parties } as object, 15), [
      {
        field: 'Parties[1].ConnectedPartyCalID',
        reason: 'Parties has no such field; did you mean ConnectedPartyCallID?',
      },
    ]);
  });

  it('passes over fields that are undefined', () => {
    assert.deepEqual(fieldProblems('MAKE_CALL_REQ', { Nonsense: undefined } as object, 15), []);
  });

  it('says of a message without documented fields that only its bytes can be given', () => {
    const [problem] = fieldProblems('SUPERVISOR_ASSIST_EVENT', { MonitorID: 1 } as object, 15);
    assert.match(problem?.reason ?? '', /give its bytes as body/);
    assert.deepEqual(fieldProblems('SUPERVISOR_ASSIST_EVENT', { body: Buffer.alloc(1) }, 15), []);
  });

  it('says so when there is no such message', () => {
    assert.deepEqual(fieldProblems('MAKE_TEA_REQ', {}, 15), [
      { field: 'name', reason: 'no message of the guide is called MAKE_TEA_REQ' },
    ]);
  });
});
