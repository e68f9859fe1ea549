import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { lab } from '../support/lab-flow';
import { NodeRedProcess, type FlowNode } from '../support/node-red-process';

/** What the editor would deploy for a node. */
const flowsOf = (nodeRed: NodeRedProcess): Promise<FlowNode[]> => nodeRed.getJson<FlowNode[]>('flows');

describeInBrowser('forms', function (runtime) {
  let nodeRed: NodeRedProcess;
  let browser: Browser;
  let editor: Editor;

  before(async function () {
    this.timeout(120_000);
    const tab = { id: 'tab', type: 'tab', label: 'forms' };
    nodeRed = await NodeRedProcess.start(runtime, { flows: [tab, ...lab()] });
    browser = await launchBrowser();
    editor = await Editor.open(browser, nodeRed);
  });

  after(async function () {
    this.timeout(30_000);
    await browser?.close();
    await nodeRed?.stop();
  });

  it('make call: dragged in, opened, filled, deployed, and its badge says ready', async function () {
    this.timeout(90_000);
    const { page } = editor;
    const id = await editor.dragIn('cti-make-call', { x: 400, y: 120 });
    await editor.openNode(id);
    await page.locator('#node-input-name').fill('dial out');
    await page.locator('#node-input-session').selectOption({ label: 'lab' });
    await page.locator('.cti-section > summary').click();
    await page.locator('.red-ui-editableList-addButton').click();
    await page.locator('.cti-field-name').selectOption('CallVariable1');
    await page.locator('.cti-field .red-ui-typedInput-input').fill('hello');
    await editor.screenshot('make call, filled');
    await editor.save();
    await editor.deploy();
    await editor.untilStatusText(id, /ready|bereit/);
    await editor.screenshot('make call, deployed');

    const deployed = (await flowsOf(nodeRed)).find((node) => node.id === id);
    assert.equal(deployed?.['name'], 'dial out');
    assert.equal(deployed['session'], 'ses');
    assert.deepEqual([deployed['AgentInstrument'], deployed['AgentInstrument_type']], ['agent', 'msg']);
    assert.deepEqual([deployed['DialedNumber'], deployed['DialedNumber_type']], ['payload', 'msg']);
    assert.deepEqual([deployed['PostRoute'], deployed['PostRoute_type']], ['false', 'bool']);
    assert.deepEqual(deployed['more'], [{ name: 'CallVariable1', value: 'hello', type: 'str' }]);

    await editor.openNode(id);
    assert.equal(await page.locator('#node-input-name').inputValue(), 'dial out');
    assert.equal(await page.locator('.cti-field-name').inputValue(), 'CallVariable1');

    // Dialled numbers of the lab are offered where a number is typed as it is.
    const offered = '.red-ui-typedInput-input[list="cti-known-DialedNumber"]';
    await page.locator('#cti-known-DialedNumber option[value="8001"]').waitFor({ state: 'attached' });
    assert.equal(await page.locator(offered).count(), 0);
    await page.evaluate("$('#node-input-DialedNumber').typedInput('type', 'str')");
    await page.locator(offered).waitFor();
    await editor.cancel();
  });

  it('call events: one output for each chosen event', async function () {
    this.timeout(90_000);
    const { page } = editor;
    const id = await editor.dragIn('cti-call-events', { x: 200, y: 220 });
    await editor.openNode(id);
    await page.locator('#node-input-session').selectOption({ label: 'lab' });
    await page.locator('#node-input-events-list input[value="CALL_DELIVERED_EVENT"]').check();
    await page.locator('#node-input-events-list input[value="END_CALL_EVENT"]').check();
    await page.locator('#node-input-outputMode').selectOption('each');
    await page.locator('#node-input-device[list="cti-known-device"]').waitFor();
    await page.locator('#cti-known-device option[value="3001"]').waitFor({ state: 'attached' });
    await editor.screenshot('call events, filled');
    await editor.save();
    await editor.deploy();
    await editor.untilStatusText(id, /open on A/);
    const deployed = (await flowsOf(nodeRed)).find((node) => node.id === id);
    assert.deepEqual(deployed?.['events'], ['CALL_DELIVERED_EVENT', 'END_CALL_EVENT']);
    assert.equal(deployed['outputs'], 2);
    assert.equal((deployed['wires'] as unknown[]).length, 2);
  });

  it('session: a new one is made in its dialog, checked, and saved', async function () {
    this.timeout(90_000);
    const { page } = editor;
    const id = await editor.dragIn('cti-agent-events', { x: 200, y: 320 });
    await editor.openNode(id);
    await editor.addConfig('session');
    await page.locator('#node-config-input-name').fill('second');
    await page.locator('#node-config-input-where').selectOption('simulator');
    await page.locator('#node-config-input-simulator').selectOption({ label: 'lab' });
    assert.equal(
      await page.locator('.cti-row[data-property="hostA"]').isVisible(),
      false,
      'addresses are hidden for a simulator',
    );
    await page.locator('.cti-check').click();
    await page.locator('.cti-check-result.cti-check-ok').waitFor();
    assert.match(
      (await page.locator('.cti-check-result').textContent()) ?? '',
      /Opened on side A.*protocol version 25.*Services granted.*in order.*online.*11 agents are configured; of the 11 that were asked for, 0 are logged in/,
    );
    await editor.screenshot('session, checked');
    await editor.saveConfig();
    await editor.save();
    await editor.deploy();
    await editor.untilStatusText(id, /open on A/);
    const deployed = (await flowsOf(nodeRed)).find((node) => node.type === 'cti-session' && node['name'] === 'second');
    assert.equal(deployed?.['clientId'], 'node-red');
    assert.equal(deployed['where'], 'simulator');
  });

  it('agent events: a state that there is not, and a skill group by name, are marked before deploying', async function () {
    this.timeout(60_000);
    const { page } = editor;
    const id = await editor.dragIn('cti-agent-events', { x: 620, y: 320 });
    await editor.openNode(id);
    const isMarked = async (field: string, text: string): Promise<boolean> => {
      const input = page.locator(`#node-input-${field}`);
      await input.fill(text);
      await input.blur();
      return ((await input.getAttribute('class')) ?? '').includes('input-error');
    };
    assert.equal(await isMarked('states', 'AVAILABLE, TALKNG'), true);
    assert.equal(await isMarked('states', 'AVAILABLE, talking, 7'), false);
    assert.equal(await isMarked('skillGroup', '1, Support'), true);
    assert.equal(await isMarked('skillGroup', '1, 50*'), false);
    await editor.cancel();
  });

  it('statistics: an input that the form does not show need not be filled in', async function () {
    this.timeout(60_000);
    const { page } = editor;
    const id = await editor.dragIn('cti-statistics', { x: 620, y: 420 });
    const isValid = (): Promise<boolean> => page.evaluate<boolean>(`RED.nodes.node('${id}').valid`);
    await editor.openNode(id);
    await page.locator('#node-input-session').selectOption({ label: 'lab' });
    await page.evaluate("$('#node-input-AgentInstrument').typedInput('value', '')");
    await editor.save();
    assert.equal(await isValid(), false);
    await editor.openNode(id);
    await page.locator('#node-input-scope').selectOption('skill group');
    await editor.save();
    assert.equal(await isValid(), true);
  });

  it('reports no error meanwhile', () => editor.assertNoProblems());
});
