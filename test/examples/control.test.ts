import assert from 'node:assert/strict';
import { describeExamples, type ImportedExample } from '../support/example-runtime';

const loggedIn = ({ nodeRed }: ImportedExample, id: string): Promise<unknown> =>
  nodeRed.untilStatus(id, ({ text }) => /confirmed/.test(text ?? ''));
const failures = ({ nodeRed }: ImportedExample, id: string): unknown[] =>
  nodeRed.debug.all.filter((entry) => entry.id === id).map(({ value }) => value);

/** Presses a button and gives what a debug node shows next. */
async function press({ nodeRed }: ImportedExample, button: string, shownBy: string): Promise<Record<string, unknown>> {
  const from = nodeRed.debug.all.length;
  await nodeRed.inject(button);
  return (await nodeRed.untilDebug(shownBy, () => true, { from })).value as Record<string, unknown>;
}

describeExamples('reports, calls under control, when things go wrong', { posts: [] }, {
  'look at the contact centre': (imported) => {
    it('shows what the server has', async () => {
      const example = imported();
      const shown = (button: string) => press(example, `ctiask.b${button}`, 'ctiask.answer');
      await loggedIn(example, 'ctiask.ready');
      assert.ok('DeskSettingsMask' in (await shown('desk')));
      assert.equal((await shown('figures'))['SkillGroupNumber'], 2);
      assert.equal((await shown('agent'))['AgentID'], '1006');
      assert.ok('OtherFeaturesSupported' in (await shown('device')));
      await shown('calls');
      assert.equal(typeof (await shown('team'))['MonitorID'], 'number');
      assert.deepEqual(failures(example, 'ctiask.failed'), []);
    });
  },

  'a call under control': (imported) => {
    it('goes from the customer to the colleague and back', async () => {
      const example = imported();
      const done = (button: string) => press(example, `cticc.${button}`, 'cticc.ok');
      await loggedIn(example, 'cticc.login');
      for (const [button, request] of [
        ['start', 'ANSWER_CALL_REQ'],
        ['bconsult', 'CONSULTATION_CALL_REQ'],
        ['balternate', 'ALTERNATE_CALL_REQ'],
        ['bback', 'ALTERNATE_CALL_REQ'],
        ['breconnect', 'RECONNECT_CALL_REQ'],
        ['bdigits', 'SEND_DTMF_SIGNAL_REQ'],
        ['bbad', 'BAD_CALL_REQ'],
      ] as const) {
        assert.equal((await done(button))['request'], request);
      }
      assert.deepEqual(failures(example, 'cticc.failed'), []);
    });
  },

  'do not disturb': (imported) => {
    it('sends calls on while it is on', async () => {
      const example = imported();
      await loggedIn(example, 'ctidnd.login');
      await press(example, 'ctidnd.on', 'ctidnd.kept');
      const { AlertingDeviceID } = await press(example, 'ctidnd.dial', 'ctidnd.seen');
      assert.equal(AlertingDeviceID, '3002');
      assert.deepEqual(failures(example, 'ctidnd.failed'), []);
    });
  },

  'when things go wrong': (imported) => {
    it('tells each kind of trouble', async function () {
      this.timeout(30_000);
      const example = imported();
      const { nodeRed } = example;
      await nodeRed.untilStatus('ctiwrong.events', ({ fill }) => fill === 'green');
      await press(example, 'ctiwrong.b', 'ctiwrong.fine');

      const from = nodeRed.debug.all.length;
      await nodeRed.inject('ctiwrong.bcut');
      const topicIs = (topic: string) => (value: unknown) => (value as { topic: string }).topic === topic;
      const gap = await nodeRed.untilDebug('ctiwrong.told', topicIs('gap'), { from });
      const { start, end } = (gap.value as { payload: { start: number; end: number } }).payload;
      assert.ok(start <= end);

      await press(example, 'ctiwrong.brefuse', 'ctiwrong.now');
      const refused = (await press(example, 'ctiwrong.b', 'ctiwrong.bad')) as { cause: Record<string, unknown> };
      assert.equal(refused.cause['FailureCode'], 28);
      await press(example, 'ctiwrong.bwell', 'ctiwrong.now');
      await press(example, 'ctiwrong.blose', 'ctiwrong.now');
      const lost = (await press(example, 'ctiwrong.b', 'ctiwrong.bad')) as { cause: Record<string, unknown> };
      assert.equal(lost.cause['kind'], 'timeout');
      await press(example, 'ctiwrong.bwell', 'ctiwrong.now');
      await press(example, 'ctiwrong.b', 'ctiwrong.fine');

      const offline = nodeRed.debug.all.length;
      await nodeRed.inject('ctiwrong.boffline');
      const told = await nodeRed.untilDebug('ctiwrong.told', topicIs('SYSTEM_EVENT'), { from: offline });
      assert.equal((told.value as { payload: { SystemEventID: string } }).payload.SystemEventID, 'PERIPHERAL_OFFLINE');
      await press(example, 'ctiwrong.bwell', 'ctiwrong.now');
    });
  },
});
