import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { NodeRedProcess } from '../support/node-red-process';
import { runtimes } from '../support/runtimes';
import { webHook } from '../support/web-hook';

/**
 * What the palette is judged by: when a call for Support rings at a free agent, post caller and variables to a web hook,
 * and if nobody answers in time, set the agent not ready and warn the supervisor. Mouse and keyboard only; each language
 * in one runtime, because a person takes their time.
 */
describeInBrowser('a flow built by hand', function (runtime) {
  const language = runtime === runtimes[0] ? 'en-US' : 'de';
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? assert.fail(`${name} is not on the workspace`);
  let nodeRed: NodeRedProcess;
  let browser: Browser;
  let editor: Editor;
  let hook: Awaited<ReturnType<typeof webHook>>;

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

  /** Drags a node in, and fills its form where it is not right as it is. */
  async function put(name: string, type: string, column: number, row: number, fill?: () => Promise<void>) {
    const id = await editor.dragIn(type, { x: 160 + 260 * column, y: 60 + 80 * row });
    ids.set(name, id);
    if (!fill) return;
    await editor.openNode(id);
    await fill();
    await editor.screenshot(`by hand, ${language}, ${name}`);
    await editor.save();
  }
  const tick = (event: string) => editor.page.locator(`#node-input-events-list input[value="${event}"]`).check();
  const write = (field: string, text: string) => editor.page.locator(`#node-${field}`).fill(text);
  const select = (field: string, value: string) => editor.page.locator(`#node-${field}`).selectOption(value);
  const theLab = () => editor.page.locator('#node-input-session').selectOption({ index: 0 });
  const typeText = async (key: string, text: string, type = 'str'): Promise<void> => {
    await editor.chooseType(key, type);
    await editor.type(key, text);
  };

  it('says whom and what: a call for Support that rings at a free agent', async function () {
    this.timeout(60_000);
    await put('rings', 'cti-call-events', 0, 0, async () => {
      const { page } = editor;
      await editor.addConfig('session');
      await select('config-input-where', 'simulator');
      await page.locator('#node-config-input-btn-simulator-add').click();
      await page.locator('#node-config-input-profile').waitFor();
      await page.locator('#node-config-dialog-ok').last().click();
      await page.locator('#node-config-input-profile').waitFor({ state: 'detached' });
      await editor.saveConfig();
      await tick('CALL_DELIVERED_EVENT');
      await write('input-agent', '*');
      await write('input-dialed', '8002');
    });
    await put('post', 'http request', 1, 0, async () => {
      await select('input-method', 'POST');
      await write('input-url', `${hook.url}/support`);
    });
    await put('answer', 'debug', 2, 0);
  });

  it('says what happens when nobody answers; every node takes the only session by itself', async function () {
    this.timeout(60_000);
    await put('wait', 'cti-wait-for', 1, 1, async () => {
      await tick('CALL_ESTABLISHED_EVENT');
      // As it stands it says 20 s.
      await editor.type('seconds', '1');
    });
    await put('not ready', 'cti-set-agent-state', 2, 1, () => editor.choose('AgentState', 'NOT_READY'));
    await put('warn', 'cti-user-message', 2, 2, () =>
      typeText('Text', '"Agent " & agent & " did not answer " & call.data.ANI', 'jsonata'),
    );
  });

  it('has a supervisor, an agent and a caller to try it with', async function () {
    this.timeout(120_000);
    await put('supervisor', 'cti-events', 0, 3, async () => {
      await editor.addConfig('session');
      await write('config-input-name', 'supervisor');
      await select('config-input-where', 'simulator');
      await editor.page.locator('#node-config-input-simulator').selectOption({ index: 0 });
      await write('config-input-clientId', 'supervisor');
      await select('config-input-role', 'supervisor');
      await write('config-input-agentExtension', '3100');
      await editor.saveConfig();
      await tick('USER_MESSAGE_EVENT');
    });
    await put('warning', 'debug', 1, 3);

    await put('comes', 'inject', 0, 4);
    await put('log in', 'cti-set-agent-state', 1, 4, async () => {
      await theLab();
      await editor.choose('AgentState', 'LOGIN');
      await typeText('AgentInstrument', '3006');
      await typeText('AgentID', '1006');
      await write('input-password', 'cisco');
      await select('input-waitFor', 'effect');
    });
    await put('free', 'cti-set-agent-state', 2, 4, async () => {
      await theLab();
      await select('input-waitFor', 'effect');
    });

    await put('calls', 'inject', 0, 5);
    await put('caller', 'cti-sim-caller', 1, 5, async () => {
      await editor.type('to', '8002');
      await typeText('variables', '{"CallVariable1": "4711"}', 'jsonata');
    });
    await put('gives up', 'inject', 2, 5);
    await put('hangs up', 'cti-sim-caller', 3, 5, () => editor.choose('action', 'hang up'));

    await put('states', 'cti-agent-events', 0, 6, async () => {
      await theLab();
      await write('input-states', 'NOT_READY');
    });
    await put('state', 'debug', 1, 6);
  });

  it('is wired and deployed', async function () {
    this.timeout(60_000);
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
      await editor.wire(idOf(from), output, idOf(to));
    await editor.deploy();
    await editor.untilStatusText(idOf('warn'), /ready|bereit/);
    await editor.untilStatusText(idOf('supervisor'), /open|offen/);
    await editor.screenshot(`by hand, ${language}, deployed`);
  });

  it('posts caller and variables, warns the supervisor, and leaves the agent not ready', async function () {
    this.timeout(60_000);
    await editor.press(idOf('comes'));
    await editor.untilStatusText(idOf('free'), /confirmed|bestätigt/);
    await editor.press(idOf('calls'));
    const { body } = await hook.posts.until(({ path }) => path === '/support');
    assert.deepEqual([body['ANI'], body['CallVariable1']], ['5551234', '4711']);
    const { value } = await nodeRed.untilDebug(idOf('warning'));
    assert.equal((value as { Text: string }).Text, 'Agent 3006 did not answer 5551234');

    const from = nodeRed.debug.all.length;
    await editor.press(idOf('gives up'));
    const { value: state } = await nodeRed.untilDebug(idOf('state'), () => true, { from });
    const { AgentID, AgentState } = state as Record<string, unknown>;
    assert.deepEqual([AgentID, AgentState], ['1006', 'NOT_READY']);
    await editor.screenshot(`by hand, ${language}, in the end`);
  });

  it('reports no error meanwhile', () => {
    editor.assertNoProblems();
    assert.deepEqual(nodeRed.complaints, []);
  });
});
