import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { NodeRedProcess } from '../support/node-red-process';

const packageName = '@ctiflow/node-red-cisco-cti';

describeInBrowser('the editor with this package', function (runtime) {
  let nodeRed: NodeRedProcess;
  let browser: Browser;
  let editor: Editor;

  before(async function () {
    this.timeout(120_000);
    nodeRed = await NodeRedProcess.start(runtime);
    browser = await launchBrowser();
    editor = await Editor.open(browser, nodeRed);
  });

  after(async function () {
    this.timeout(30_000);
    await browser?.close();
    await nodeRed?.stop();
  });

  it('shows every node in the palette; each can be dragged in and opened', async function () {
    this.timeout(300_000);
    const types = await editor.typesOf(packageName);
    assert.ok(types.length > 0, 'the editor knows no node of this package');
    const visible = types.filter(({ category }) => category !== 'config').map(({ type }) => type);
    const palette = await editor.paletteTypes();
    assert.deepEqual(
      visible.filter((type) => !palette.includes(type)),
      [],
    );
    for (const [index, type] of visible.entries()) {
      const id = await editor.dragIn(type, { x: 200 + (index % 4) * 220, y: 60 + Math.floor(index / 4) * 60 });
      await editor.openNode(id);
      await editor.screenshot(`form of ${type}`);
      await editor.cancel();
    }
  });

  it('reports no error meanwhile', () => editor.assertNoProblems());
});
