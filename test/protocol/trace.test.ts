import assert from 'node:assert/strict';

import { decodeMessage, encodeMessage, traceLine, type Message } from '../../src/protocol';
import { goldenFrames } from './golden-frames';

const golden = (file: string): Message => {
  const { frame, version } = goldenFrames.find((each) => each.file === file)!;
  return decodeMessage(frame, version);
};

describe('traceLine', () => {
  it('is the name and the fields, enumerations by name', () => {
    assert.equal(
      traceLine(golden('CONTROL_FAILURE_CONF.v13'), 13),
      'CONTROL_FAILURE_CONF InvokeID=16909060 FailureCode=CF_GENERIC_UNSPECIFIED_REJECTION PeripheralErrorCode=20010',
    );
  });

  it('shows lists, records, named variables and bytes', () => {
    const line = traceLine(golden('BEGIN_CALL_EVENT.v15'), 15);
    assert.ok(line.includes('NamedVariable={user.account:4711,user.tier:""}'), line);
    assert.ok(line.includes('NamedArray={user.items:{0:a,2:c}}'), line);
    assert.ok(line.includes('CTIClients=[{CTIClientSignature:ivr,CTIClientTimestamp:1700000000},'), line);
    assert.ok(line.includes('CallReferenceID=0x000102'), line);
  });

  it('never shows a password, not even one that is sent twice', () => {
    const line = traceLine(golden('SET_AGENT_STATE_REQ.v15'), 15);
    assert.ok(line.includes('AgentPassword=***'), line);
    assert.ok(!line.includes('cisco'), line);
    const twice = encodeMessage(
      {
        name: 'SET_AGENT_STATE_REQ',
        AgentPassword: 'first',
        unknownFields: [{ tag: 49, data: Buffer.from('second') }],
      },
      15,
    );
    const again = traceLine(decodeMessage(twice, 15), 15);
    assert.ok(again.includes('unknownFields=[{tag:49,data:***}]'), again);
    assert.ok(!again.includes(Buffer.from('second').toString('hex')), again);
    assert.ok(!traceLine(golden('OPEN_REQ.v13'), 13).includes(Buffer.from('secret').toString('hex')));
  });

  it('stays one line, whatever a peer puts into text', () => {
    const frame = encodeMessage(
      {
        name: 'MAKE_CALL_REQ',
        CallVariable1: 'a\nERROR b',
        NamedVariable: [{ VariableName: 'user.x\nfake', VariableValue: '\r\n' }],
      },
      15,
    );
    assert.ok(!/[\r\n]/.test(traceLine(decodeMessage(frame, 15), 15)));
  });
});
