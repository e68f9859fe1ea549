import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { NodeRedProcess } from '../support/node-red-process';
import { webHook } from '../support/web-hook';

/**
 * What the palette is judged by: when a call for Support rings at a free agent, post caller and variables to a web hook,
 * and if nobody answers in time, set the agent not ready and warn the supervisor. Mouse and keyboard only.
 */
describeInBrowser('a flow built by hand', function (runtime) {
  for (const language of ['en-US', 'de']) {
    describe(`with an editor in ${language}`, () => {
      let nodeRed: NodeRedProcess;
      let browser: Browser;
      let editor: Editor;
      let hook: Awaited<ReturnType<typeof webHook>>;
      const ids: Record<string, string> = {};

      before(async function () {
        this.timeout(120_000);
        nodeRed = await NodeRedProcess.start(runtime);
        hook = await webHook();
        browser = await launchBrowser();
        editor = await Editor.open(browser, nodeRed, language);
      });

      after(async function () {
        this.timeout(30_000);
        await browser?.close();
        await nodeRed?.stop();
        await hook?.close();
      });

      const put = async (name: string, type: string, x: number, y: number): Promise<void> => {
        ids[name] = await editor.dragIn(type, { x, y });
        await editor.openNode(ids[name]);
      };
      const done = async (name: string): Promise<void> => {
        await editor.screenshot(`by hand, ${language}, ${name}`);
        await editor.save();
      };

      it('is put together from the palette alone', async function () {
        this.timeout(180_000);
        const { page } = editor;

        await put('rings', 'cti-call-events', 160, 60);
        await editor.addConfig('session');
        await page.locator('#node-config-input-where').selectOption('simulator');
        await editor.screenshot(`by hand, ${language}, session`);
        await page.locator('#node-config-input-btn-simulator-add').click();
        await page.locator('#node-config-input-profile').waitFor();
        await editor.screenshot(`by hand, ${language}, simulator`);
        await page.locator('#node-config-dialog-ok').last().click();
        await page.locator('#node-config-input-profile').waitFor({ state: 'detached' });
        await editor.saveConfig();
        await page.locator('#node-input-events-list input[value="CALL_DELIVERED_EVENT"]').check();
        await page.locator('#node-input-agent').fill('*');
        await page.locator('#node-input-dialed').fill('8002');
        await done('rings');

        await put('post', 'http request', 420, 60);
        await page.locator('#node-input-method').selectOption('POST');
        await page.locator('#node-input-url').fill(`${hook.url}/support`);
        await done('post');

        await put('wait', 'cti-wait-for', 420, 140);
        await page.locator('#node-input-events-list input[value="CALL_ESTABLISHED_EVENT"]').check();
        await editor.type('seconds', '1');
        await done('wait');

        await put('not ready', 'cti-set-agent-state', 680, 140);
        await editor.choose('AgentState', 'NOT_READY');
        await done('not ready');

        await put('warn', 'cti-user-message', 680, 220);
        await editor.chooseType('Text', 'jsonata');
        await editor.type('Text', '"Agent " & agent & " did not answer " & call.data.ANI');
        await done('warn');

        await put('answer', 'debug', 680, 60);
        await done('answer');

        await put('supervisor', 'cti-events', 160, 300);
        await editor.addConfig('session');
        await page.locator('#node-config-input-name').fill('supervisor');
        await page.locator('#node-config-input-where').selectOption('simulator');
        await page.locator('#node-config-input-simulator').selectOption({ index: 0 });
        await page.locator('#node-config-input-clientId').fill('supervisor');
        await page.locator('#node-config-input-role').selectOption('supervisor');
        await page.locator('#node-config-input-agentExtension').fill('3100');
        await editor.screenshot(`by hand, ${language}, supervisor session`);
        await editor.saveConfig();
        await page.locator('#node-input-events-list input[value="USER_MESSAGE_EVENT"]').check();
        await done('supervisor');
        await put('warning', 'debug', 420, 300);
        await done('warning');

        await put('comes', 'inject', 160, 400);
        await done('comes');
        await put('log in', 'cti-set-agent-state', 420, 400);
        await page.locator('#node-input-session').selectOption({ index: 0 });
        await editor.choose('AgentState', 'LOGIN');
        await editor.chooseType('AgentInstrument', 'str');
        await editor.type('AgentInstrument', '3006');
        await editor.chooseType('AgentID', 'str');
        await editor.type('AgentID', '1006');
        await page.locator('#node-input-password').fill('cisco');
        await page.locator('#node-input-waitFor').selectOption('effect');
        await done('log in');
        await put('free', 'cti-set-agent-state', 680, 400);
        await page.locator('#node-input-session').selectOption({ index: 0 });
        await editor.chooseType('AgentInstrument', 'str');
        await editor.type('AgentInstrument', '3006');
        await page.locator('#node-input-waitFor').selectOption('effect');
        await done('free');

        await put('calls', 'inject', 160, 480);
        await done('calls');
        await put('caller', 'cti-sim-caller', 420, 480);
        await editor.type('to', '8002');
        await editor.chooseType('variables', 'jsonata');
        await editor.type('variables', '{"CallVariable1": "4711"}');
        await done('caller');

        await put('gives up', 'inject', 680, 480);
        await done('gives up');
        await put('hangs up', 'cti-sim-caller', 920, 480);
        await editor.choose('action', 'hang up');
        await done('hangs up');

        await put('states', 'cti-agent-events', 160, 560);
        await page.locator('#node-input-session').selectOption({ index: 0 });
        await page.locator('#node-input-states').fill('NOT_READY');
        await done('states');
        await put('state', 'debug', 420, 560);
        await done('state');

        await editor.screenshot(`by hand, ${language}, before wiring`);
        for (const [from, output, to] of [
          ['rings', 0, 'post'],
          ['post', 0, 'answer'],
          ['rings', 0, 'wait'],
          ['wait', 1, 'not ready'],
          ['wait', 1, 'warn'],
          ['supervisor', 0, 'warning'],
          ['comes', 0, 'log in'],
          ['log in', 0, 'free'],
          ['calls', 0, 'caller'],
          ['gives up', 0, 'hangs up'],
          ['states', 0, 'state'],
        ] as const)
          await editor.wire(ids[from], output, ids[to]);
        await editor.screenshot(`by hand, ${language}, wired`);
        await editor.deploy();
        await editor.untilStatusText(ids['warn'], /ready|bereit/);
        await editor.screenshot(`by hand, ${language}, deployed`);
      });

      it('posts caller and variables, sets the agent not ready, and warns the supervisor', async function () {
        this.timeout(60_000);
        await editor.press(ids['comes']);
        await editor.untilStatusText(ids['free'], /confirmed|bestätigt/);
        await editor.press(ids['calls']);
        const { body } = await hook.posts.until(({ path }) => path === '/support');
        await editor.screenshot(`by hand, ${language}, ringing`);
        assert.deepEqual([body['ANI'], body['CallVariable1']], ['5551234', '4711']);
        const { value } = await nodeRed.untilDebug(ids['warning']);
        assert.equal((value as { Text: string }).Text, 'Agent 3006 did not answer 5551234');
        await editor.screenshot(`by hand, ${language}, warned`);

        const from = nodeRed.debug.all.length;
        await editor.press(ids['gives up']);
        const { value: state } = await nodeRed.untilDebug(ids['state'], () => true, { from });
        const { AgentID, AgentState } = state as Record<string, unknown>;
        assert.deepEqual([AgentID, AgentState], ['1006', 'NOT_READY']);
        await editor.screenshot(`by hand, ${language}, not ready in the end`);
      });

      it('reports no error meanwhile', () => editor.assertNoProblems());
    });
  }
});
