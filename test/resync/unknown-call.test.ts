import assert from 'node:assert/strict';
import { AgentMemory, CallMemory } from '../../src/calls';
import type { Message } from '../../src/protocol';
import { Resync } from '../../src/resync';
import { ControlFailed, RequestRefused } from '../../src/session';
import { messageOf, states } from '../calls/support';

const VERSION = 24;
const STATIC = 0;
const at = (callId: number, device: string) => ({
  ConnectionCallID: callId,
  ConnectionDeviceIDType: STATIC,
  ConnectionDeviceID: device,
});
const delivered = (callId: number): Message =>
  messageOf('CALL_DELIVERED_EVENT', {
    ...at(callId, '3001'),
    AlertingDeviceID: '3001',
    CallingDeviceID: '5551234',
    LocalConnectionState: 2,
  });
const established = (callId: number): Message =>
  messageOf('CALL_ESTABLISHED_EVENT', {
    ...at(callId, '3001'),
    AnsweringDeviceID: '3001',
    CallingDeviceID: '5551234',
    LocalConnectionState: 3,
  });
const ended = (callId: number): Message => messageOf('END_CALL_EVENT', at(callId, '3001'));

/** What the server knew when it was asked: the phone rings. */
const ringing = (callId: number): Message => ({
  name: 'SNAPSHOT_CALL_CONF',
  InvokeID: 1,
  CallType: 1,
  CallVariable1: 'gold',
  CallDevices: [
    {
      CallConnectionCallID: callId,
      CallConnectionDeviceIDType: STATIC,
      CallConnectionDeviceID: '3001',
      CallDeviceType: 0,
      CallDeviceID: '3001',
      CallDeviceConnectionState: 2,
    },
  ],
});

const failure = (name: string, fields: object): Message => ({ name, InvokeID: 1, ...fields });

/** An open session whose server answers when the test says so. */
function open() {
  const calls = new CallMemory();
  const problems: string[] = [];
  const resync = new Resync({ calls, agents: new AgentMemory(), onProblem: ({ message }) => problems.push(message) });
  const asked: {
    fields: Readonly<Record<string, unknown>>;
    answer: (message: Message) => void;
    refuse: (error: Error) => void;
  }[] = [];
  const published: Message[] = [];
  const context = {
    version: VERSION,
    now: () => 2000,
    publish: (message: Message) => void published.push(message),
    request: (_: string, fields: Readonly<Record<string, unknown>>) =>
      new Promise<Message>((answer, refuse) => asked.push({ fields, answer, refuse })),
  };
  const hear = (message: Message): void =>
    resync.heard(message, calls.apply(message, { version: VERSION, at: 1000 }), context);
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const view = (callId: number) => {
    const call = calls.find({ ConnectionCallID: callId });
    return call && calls.view(call);
  };
  return { hear, asked, published, problems, settled, view, calls };
}

describe('a call that nobody knew', () => {
  it('is asked for once, and complete from then on', async () => {
    const { hear, asked, published, settled, view } = open();
    hear(delivered(7));
    hear(delivered(7));
    assert.deepEqual(
      asked.map(({ fields }) => fields),
      [at(7, '3001')].map((fields) => ({ ...fields, ConnectionDeviceIDType: 'STATIC', PeripheralID: 5000 })),
    );
    assert.equal(view(7)?.incomplete, true);
    asked[0]?.answer(ringing(7));
    await settled();
    assert.equal(view(7)?.incomplete, undefined);
    assert.equal(view(7)?.data['CallVariable1'], 'gold');
    assert.ok(published.length > 0, 'listeners are told what the snapshot said');
  });

  it('keeps what events told after it was asked for', async () => {
    const { hear, asked, settled, view } = open();
    hear(delivered(7));
    hear(established(7));
    asked[0]?.answer(ringing(7));
    await settled();
    assert.equal(states(view(7)!)['3001'], 'CONNECT');
    assert.equal(view(7)?.data['CallVariable1'], 'gold');
  });

  it('stays over where it ended before the answer came', async () => {
    const { hear, asked, published, settled, calls } = open();
    hear(delivered(7));
    hear(ended(7));
    asked[0]?.answer(ringing(7));
    await settled();
    assert.deepEqual([calls.size, published], [0, []]);
  });

  for (const [by, refusal] of [
    [
      'the peripheral',
      new ControlFailed('SNAPSHOT_CALL_REQ', failure('CONTROL_FAILURE_CONF', { FailureCode: 11 }), VERSION),
    ],
    ['the server', new RequestRefused('SNAPSHOT_CALL_REQ', failure('FAILURE_CONF', { Status: 13 }), VERSION)],
  ] as const) {
    it(`is over where ${by} does not know any of its connections any more`, async () => {
      const { hear, asked, settled, calls, problems } = open();
      hear(delivered(7));
      for (let count = 0; count < asked.length; count++) {
        asked[count]?.refuse(refusal);
        await settled();
      }
      assert.deepEqual([calls.size, problems], [0, []]);
    });
  }

  it('stays incomplete where it cannot be asked for, and that is told', async () => {
    const { hear, asked, settled, view, problems } = open();
    hear(delivered(7));
    asked[0]?.refuse(new Error('the line is bad'));
    await settled();
    assert.equal(view(7)?.incomplete, true);
    assert.deepEqual(problems, ['a call could not be asked for: the line is bad']);
  });

  it('waits its turn where many come at once, and none is forgotten', async () => {
    const { hear, asked, settled, calls } = open();
    for (let id = 1; id <= 25; id++) hear(delivered(id));
    assert.equal(asked.length, 10);
    for (let id = 1; id <= 25; id++) {
      asked[id - 1]?.answer(ringing(id));
      await settled();
    }
    assert.equal(asked.length, 25);
    assert.deepEqual(
      calls.list().filter(({ incomplete }) => incomplete),
      [],
    );
  });
});
