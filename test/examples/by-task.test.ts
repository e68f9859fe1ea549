import assert from 'node:assert/strict';
import { describeExamples } from '../support/example-runtime';

interface Call {
  key: string;
  state: string;
  parties: { device?: string; state: string }[];
}
const devicesIn = ({ parties }: Call): (string | undefined)[] =>
  parties.filter(({ state }) => state === 'CONNECT').map(({ device }) => device);

const surroundings = {
  posts: ['SCREEN_POP_URL', 'WRAPUP_URL', 'MAIL_URL', 'WEB_HOOK_URL', 'ALARM_URL'],
  tab: { ANSWER_SECONDS: '1', QUEUE_SECONDS: '0.2' },
};

describeExamples('screen pop, wrap-up, consultation, routing, agents, reports', surroundings, {
  'screen pop to a web hook': (imported) => {
    it('posts caller, agent and variables when a call rings', async () => {
      const { nodeRed, hook } = imported();
      await nodeRed.untilStatus('ctipop.ready', ({ text }) => /confirmed/.test(text ?? ''));
      await nodeRed.inject('ctipop.button');
      const { body } = await hook.posts.until(({ path }) => path === '/SCREEN_POP_URL');
      const { variables, call, ...rest } = body;
      assert.deepEqual(rest, { caller: '5551234', dialled: '8002', agent: '3006' });
      assert.equal((variables as Record<string, unknown>)['CallVariable1'], '4711');
      assert.equal(typeof call, 'string');
      assert.equal((await nodeRed.untilDebug('ctipop.popped')).value, 200);
    });
  },

  'wrap-up data to a REST service': (imported) => {
    it('posts wrap-up data, agent and length of an answered call', async () => {
      const { nodeRed, hook } = imported();
      await nodeRed.untilStatus('ctiwrap.ready', ({ text }) => /confirmed/.test(text ?? ''));
      await nodeRed.inject('ctiwrap.button');
      const { body } = await hook.posts.until(({ path }) => path === '/WRAPUP_URL');
      assert.deepEqual([body['agent'], body['wrapup'], body['order']], ['3006', 'order placed', 'A-1024']);
      assert.ok(Number(body['seconds']) >= 0, JSON.stringify(body));
      assert.deepEqual(failures(nodeRed, 'ctiwrap.failed'), []);
    });
  },

  'consult and transfer': (imported) => {
    it('leaves the customer with the colleague, as one call', async () => {
      const { nodeRed } = imported();
      await loggedIn(nodeRed, 'cticon.login');
      await nodeRed.inject('cticon.button');
      const call = (await nodeRed.untilDebug('cticon.done')).value as Call;
      assert.deepEqual(failures(nodeRed, 'cticon.failed'), []);
      const transferred = await nodeRed.untilDebug(
        'cticon.seen',
        (value) => (value as { topic: string }).topic === 'CALL_TRANSFERRED_EVENT',
      );
      const after = (transferred.value as { call: Call }).call;
      assert.equal(after.key, call.key);
      assert.deepEqual(devicesIn(after).includes('3002'), true, JSON.stringify(after.parties));
      assert.deepEqual(devicesIn(after).includes('3001'), false, JSON.stringify(after.parties));
    });
  },

  conference: (imported) => {
    it('has three parties in one call', async () => {
      const { nodeRed } = imported();
      await loggedIn(nodeRed, 'cticnf.login');
      await nodeRed.inject('cticnf.button');
      const { value } = await nodeRed.untilDebug(
        'cticnf.seen',
        (seen) => (seen as { topic: string }).topic === 'CALL_CONFERENCED_EVENT',
      );
      const devices = devicesIn((value as { call: Call }).call);
      assert.equal(devices.length, 3, JSON.stringify(value));
      assert.deepEqual(failures(nodeRed, 'cticnf.failed'), []);
    });
  },

  'Post-Route answered by a flow': (imported) => {
    for (const [button, label] of [
      ['b1', '3001'],
      ['b2', '3003'],
    ] as const) {
      it(`calls ${label}, as the flow says`, async () => {
        const { nodeRed } = imported();
        await loggedIn(nodeRed, 'ctirt.login');
        const from = nodeRed.debug.all.length;
        await nodeRed.inject(`ctirt.${button}`);
        const { value } = await nodeRed.untilDebug('ctirt.seen', () => true, { from });
        const { parties, data } = value as Call & { data: Record<string, unknown> };
        assert.ok(
          parties.some(({ device }) => device === label),
          JSON.stringify(parties),
        );
        assert.equal(data['CallVariable2'], 'chosen by a flow');
        assert.deepEqual(failures(nodeRed, 'ctirt.failed'), []);
      });
    }
  },

  'not ready after a missed call': (imported) => {
    it('posts the call; sets the agent not ready and warns when nobody answers', async () => {
      const { nodeRed, hook } = imported();
      await loggedIn(nodeRed, 'ctimis.ready');
      await nodeRed.inject('ctimis.b1');
      const { body } = await hook.posts.until(({ path }) => path === '/WEB_HOOK_URL');
      const { ANI, AlertingDeviceID, CallVariable1 } = body;
      assert.deepEqual([ANI, AlertingDeviceID, CallVariable1], ['5551234', '3006', '4711']);
      const told = (request: string) => (value: unknown) => (value as { request: string }).request === request;
      await nodeRed.untilDebug('ctimis.done', told('SET_AGENT_STATE_REQ'));
      await nodeRed.untilDebug('ctimis.done', told('USER_MESSAGE_REQ'));
      const { value } = await nodeRed.untilDebug('ctimis.seen');
      assert.equal((value as { Text: string }).Text, 'Agent 3006 did not answer 5551234');
      const from = nodeRed.debug.all.length;
      await nodeRed.inject('ctimis.b3');
      const { value: state } = await nodeRed.untilDebug('ctimis.isnot', () => true, { from });
      const { AgentID, AgentState, EventReasonCode } = state as Record<string, unknown>;
      assert.deepEqual([AgentID, AgentState, EventReasonCode], ['1006', 'NOT_READY', 7]);
      assert.deepEqual(failures(nodeRed, 'ctimis.failed'), []);
    });
  },

  'supervisor alarm': (imported) => {
    it('warns when a call waits too long', async () => {
      const { nodeRed, hook } = imported();
      await nodeRed.untilStatus('ctialm.queued', ({ fill }) => fill === 'green');
      await nodeRed.inject('ctialm.b1');
      const { body } = await hook.posts.until(({ path }) => path === '/ALARM_URL');
      assert.deepEqual(body, { caller: '5551234', dialled: '8001', skillGroups: 1 });
      const { value } = await nodeRed.untilDebug('ctialm.seen');
      assert.equal((value as { Text: string }).Text, 'A caller waits: 5551234');
      assert.deepEqual(failures(nodeRed, 'ctialm.failed'), []);
    });
  },

  'recording on a variable': (imported) => {
    it('records the calls that say so, and only these; who calls again hears no greeting', async () => {
      const { nodeRed } = imported();
      await loggedIn(nodeRed, 'ctirec.ready');
      const names = (): unknown[] => failures(nodeRed, 'ctirec.seen').map((seen) => (seen as { topic: string }).topic);
      const seen = (topic: string) => (value: unknown) => (value as { topic: string }).topic === topic;
      for (const [button, isRecorded] of [
        ['b1', true],
        ['b2', false],
        ['b3', false],
      ] as const) {
        const before = nodeRed.debug.all.length;
        const busy = nodeRed.statuses.all.length;
        await nodeRed.inject(`ctirec.${button}`);
        await nodeRed.untilDebug('ctirec.seen', seen('CALL_AGENT_GREETING_EVENT'), { from: before });
        if (isRecorded) await nodeRed.untilDebug('ctirec.seen', seen('NETWORK_RECORDING_STARTED_EVENT'), { from: before });
        if (button === 'b3') {
          const { value } = await nodeRed.untilDebug('ctirec.done', undefined, { from: before });
          assert.equal((value as { request: string }).request, 'AGENT_GREETING_CONTROL_REQ');
        }
        await nodeRed.inject('ctirec.b4');
        await nodeRed.untilStatus('ctirec.caller', ({ text }) => /ended/.test(text ?? ''), { from: busy });
        if (isRecorded) await nodeRed.untilDebug('ctirec.seen', seen('NETWORK_RECORDING_ENDED_EVENT'), { from: before });
      }
      assert.equal(names().filter((name) => name === 'NETWORK_RECORDING_STARTED_EVENT').length, 1);
      assert.deepEqual(failures(nodeRed, 'ctirec.failed'), []);
    });
  },

  'dial for whoever is free': (imported) => {
    it('connects who answers with the agent, and tells who was busy', async () => {
      const { nodeRed } = imported();
      await loggedIn(nodeRed, 'ctiout.ready');
      await nodeRed.inject('ctiout.b2');
      const { value } = await nodeRed.untilDebug('ctiout.nobody');
      assert.equal((value as { EventCause: string }).EventCause, 'BUSY');
      await nodeRed.inject('ctiout.b1');
      const talking = await nodeRed.untilDebug('ctiout.seen', (call) => devicesIn(call as Call).includes('3001'));
      assert.equal(devicesIn(talking.value as Call).length, 2, JSON.stringify(talking.value));
      assert.deepEqual(failures(nodeRed, 'ctiout.failed'), []);
    });
  },

  'listen in and take over': (imported) => {
    it('lets the supervisor listen, join and take over, and says why not', async () => {
      const { nodeRed } = imported();
      await loggedIn(nodeRed, 'ctisup.ready');
      await loggedIn(nodeRed, 'ctisup.login2');
      await loggedIn(nodeRed, 'ctisup.monitor');
      await nodeRed.inject('ctisup.b1');
      await nodeRed.untilStatus('ctisup.caller', ({ text }) => text === 'call answered');
      const phone = (topic: string) => nodeRed.untilDebug('ctisup.seen', (value) => value === topic);
      await nodeRed.inject('ctisup.b-listen');
      await phone('CALL_ESTABLISHED_EVENT');
      await nodeRed.inject('ctisup.b-takeover');
      const { value } = await nodeRed.untilDebug('ctisup.failed');
      assert.match(String(value), /^SUPERVISE_CALL_REQ failed/);
      await nodeRed.inject('ctisup.b-join');
      await phone('CALL_CONFERENCED_EVENT');
      await nodeRed.inject('ctisup.b-takeover');
      await nodeRed.untilStatus('ctisup.takeover', ({ text }) => /confirmed/.test(text ?? ''));
      await nodeRed.inject('ctisup.b-hangup');
      await nodeRed.untilStatus('ctisup.caller', ({ text }) => /ended/.test(text ?? ''));
    });

    it('brings the supervisor to an agent who asks for help', async () => {
      const { nodeRed } = imported();
      const from = nodeRed.debug.all.length;
      await nodeRed.inject('ctisup.b-help');
      await nodeRed.untilDebug('ctisup.seen', (value) => value === 'CALL_ESTABLISHED_EVENT', { from });
    });
  },

  'abandoned calls': (imported) => {
    it('lists who hung up before anybody answered', async () => {
      const { nodeRed } = imported();
      const list = async (): Promise<Record<string, unknown>[]> => nodeRed.getJson('abandoned');
      await nodeRed.untilStatus('ctiabn.over', ({ fill }) => fill === 'green');
      assert.deepEqual(await list(), []);
      for (const count of [1, 2]) {
        const from = nodeRed.statuses.all.length;
        await nodeRed.inject('ctiabn.b1');
        await nodeRed.untilStatus('ctiabn.caller', ({ text }) => text === 'call queued', { from });
        await nodeRed.inject('ctiabn.b2');
        await nodeRed.debug.until(() => failures(nodeRed, 'ctiabn.show').length === count, { what: `call ${count}` });
      }
      const [newest] = await list();
      assert.equal((await list()).length, 2);
      assert.deepEqual([newest?.['caller'], newest?.['dialled']], ['5551234', '8001']);
    });
  },

  'health report by mail': (imported) => {
    it('says how the session did', async () => {
      const { nodeRed, hook } = imported();
      await nodeRed.untilStatus('ctihlt.events', ({ fill }) => fill === 'green');
      await nodeRed.inject('ctihlt.now');
      const { body } = await hook.posts.until(({ path }) => path === '/MAIL_URL');
      assert.match(String(body['subject']), /^CTI: the server answers in \d+ ms$/);
      assert.match(String(body['text']), /Session: open, side A, protocol version 25\.\nLosses since the last report: 0\./);
    });
  },
});

type NodeRed = Parameters<Parameters<typeof describeExamples>[2][string]>[0] extends () => { nodeRed: infer N } ? N : never;

const failures = (nodeRed: NodeRed, id: string): unknown[] =>
  nodeRed.debug.all.filter((entry) => entry.id === id).map(({ value }) => value);

const loggedIn = (nodeRed: NodeRed, id: string): Promise<unknown> =>
  nodeRed.untilStatus(id, ({ text }) => /confirmed/.test(text ?? ''));
