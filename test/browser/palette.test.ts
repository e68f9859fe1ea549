import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { languages } from '../../src/editor/languages';
import { sayFrom, translated } from '../../src/editor/translate';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { assertLabels, cutOff, fill, labels, read, type FormValues } from '../support/form-filler';
import { lab } from '../support/lab-flow';
import { NodeRedProcess } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';

const packageName = '@ctiflow/node-red-cisco-cti';
const declarations = nodeSets.map(({ declaration }) => declaration);
const visible = declarations.filter(({ family }) => family !== 'connection');

describeInBrowser('every node of the palette', function (runtime) {
  let nodeRed: NodeRedProcess;
  let browser: Browser;
  let editor: Editor;
  const ids = new Map<string, string>();
  const entered = new Map<string, FormValues>();

  before(async function () {
    this.timeout(120_000);
    nodeRed = await NodeRedProcess.start(runtime, { flows: [{ id: 'tab', type: 'tab', label: 'all' }, ...lab()] });
    browser = await launchBrowser();
    editor = await Editor.open(browser, nodeRed);
  });

  after(async function () {
    this.timeout(30_000);
    await browser?.close();
    await nodeRed?.stop();
  });

  it('can be dragged in, opened, filled and deployed', async function () {
    this.timeout(300_000);
    const known = await editor.typesOf(packageName);
    assert.deepEqual(known.map(({ type }) => type).toSorted(), declarations.map(({ type }) => type).toSorted());
    const palette = await editor.paletteTypes();
    for (const [index, declaration] of visible.entries()) {
      const { type } = declaration;
      assert.ok(palette.includes(type), `${type} is not in the palette`);
      const id = await editor.dragIn(type, { x: 200 + (index % 4) * 220, y: 60 + Math.floor(index / 4) * 60 });
      ids.set(type, id);
      await editor.openNode(id);
      assertLabels(declaration, await labels(editor.page));
      assert.deepEqual(await cutOff(editor.page), [], type);
      await fill(editor.page, declaration);
      await editor.screenshot(`form of ${type}`);
      entered.set(type, await read(editor.page, declaration));
      await editor.save();
    }
    await editor.deploy();
  });

  for (const [language, dictionary] of Object.entries(languages)) {
    it(`shows in ${language} what was entered, under labels of that language`, async function () {
      this.timeout(300_000);
      const again = await Editor.open(browser, nodeRed, language);
      const say = sayFrom(dictionary);
      for (const declaration of visible) {
        const { type } = declaration;
        await again.openNode(ids.get(type) ?? '');
        assert.deepEqual(await read(again.page, declaration), entered.get(type), type);
        assertLabels(translated(declaration, say), await labels(again.page));
        assert.deepEqual(await cutOff(again.page), [], type);
        await again.cancel();
      }
      again.assertNoProblems();
      await again.close();
    });
  }

  it('reports no error meanwhile', () => editor.assertNoProblems());
});
