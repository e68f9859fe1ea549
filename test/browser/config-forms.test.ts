import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { languages } from '../../src/editor/languages';
import { sayFrom, translated } from '../../src/editor/translate';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { certificate } from '../support/certificates';
import { assertLabels, cutOff, fill, KEPT_PASSWORD, labels, read } from '../support/form-filler';
import { lab } from '../support/lab-flow';
import { NodeRedProcess, type FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';

interface Form {
  readonly title: string;
  readonly type: string;
  /** A node that uses the configuration, and its property for it. */
  readonly user: string;
  readonly property: string;
  readonly wanted: Readonly<Record<string, string>>;
}

const PASSWORD = 'of the client';
const hosts = { hostA: '127.0.0.1', hostB: '127.0.0.1', tls: 'secure' };

/** Together they show every row of both forms. */
const forms: readonly Form[] = [
  {
    title: 'a session with every service by itself',
    type: 'cti-session',
    user: 'cti-alarms',
    property: 'session',
    wanted: { ...hosts, name: 'custom', where: 'either', role: 'custom', simulator: 'sim', password: PASSWORD },
  },
  {
    title: 'a session of an agent',
    type: 'cti-session',
    user: 'cti-agent-events',
    property: 'session',
    wanted: { ...hosts, name: 'desktop', where: 'servers', role: 'agent', version: '24', password: PASSWORD },
  },
  {
    title: 'a simulator',
    type: 'cti-simulator',
    user: 'cti-sim-control',
    property: 'simulator',
    wanted: {
      name: 'own lab',
      port: '0',
      host: '127.0.0.1',
      tls: 'secure',
      lab: JSON.stringify({ rules: { clientPassword: PASSWORD } }),
    },
  },
];

const declarationOf = (type: string) => nodeSets.find(({ declaration }) => declaration.type === type)!.declaration;

describeInBrowser('forms of the configuration nodes', function (runtime) {
  let nodeRed: NodeRedProcess;
  let browser: Browser;
  let editor: Editor;
  const nodes = new Map<Form, { user: string; entered: Record<string, unknown> }>();

  before(async function () {
    this.timeout(120_000);
    const authority = certificate('test authority');
    const server = certificate('cti-a', { issuer: authority, names: ['localhost'] });
    const secure = {
      id: 'secure',
      type: 'tls-config',
      // Not the id: Node-RED takes a name that is one for a reference.
      name: 'certificates',
      cert: '',
      key: '',
      ca: '',
      verifyservercert: true,
      credentials: { certdata: server.cert, keydata: server.key, cadata: authority.cert },
    };
    nodeRed = await NodeRedProcess.start(runtime);
    await nodeRed.deploy([{ id: 'tab', type: 'tab', label: 'configurations' }, secure, ...lab()]);
    browser = await launchBrowser();
    editor = await Editor.open(browser, nodeRed);
  });

  after(async function () {
    this.timeout(30_000);
    await browser?.close();
    await nodeRed?.stop();
  });

  const deployed = async (form: Form): Promise<FlowNode> => {
    const all = await nodeRed.getJson<FlowNode[]>('flows');
    const found = all.find(({ type, name }) => type === form.type && name === nodes.get(form)?.entered['name']);
    assert.ok(found, `${form.title} was not deployed`);
    return found;
  };

  for (const [index, form] of forms.entries()) {
    it(`${form.title}: opened, filled and deployed`, async function () {
      this.timeout(90_000);
      const { page } = editor;
      const declaration = declarationOf(form.type);
      const user = await editor.dragIn(form.user, { x: 300, y: 100 + index * 100 });
      await editor.openNode(user);
      await editor.addConfig(form.property);
      await fill(page, declaration, form.wanted);
      assertLabels(declaration, await labels(page));
      const entered = await read(page, declaration);
      nodes.set(form, { user, entered });
      await editor.screenshot(`${form.title}, filled`);
      await editor.saveConfig();
      await editor.save();
      await editor.deploy();
      const config = await deployed(form);
      assert.ok(!JSON.stringify(config).includes(`"${PASSWORD}"`), 'the password is not in the flow');
      for (const [key, value] of Object.entries(entered)) {
        if (key !== 'password') assert.equal(String(config[key]), String(value), key);
      }
    });
  }

  for (const [language, dictionary] of [['en-US', {}], ...Object.entries(languages)] as const) {
    it(`show in ${language} what was entered, under labels of that language, and keep passwords`, async function () {
      this.timeout(180_000);
      const again = await Editor.open(browser, nodeRed, language);
      for (const form of forms) {
        const { user, entered } = nodes.get(form)!;
        const declaration = declarationOf(form.type);
        await again.openNode(user);
        await again.editConfig(form.property);
        assert.deepEqual(await read(again.page, declaration), entered, form.title);
        assertLabels(translated(declaration, sayFrom(dictionary)), await labels(again.page));
        assert.deepEqual(await cutOff(again.page), [], form.title);
        await again.screenshot(`${form.title}, ${language}`);
        if (entered['password'] !== undefined)
          assert.equal(await again.page.locator('#node-config-input-password').inputValue(), KEPT_PASSWORD);
        // Saved with another value beside it, the password stays.
        entered['name'] = `${form.wanted['name']} ${language}`;
        await again.page.locator('#node-config-input-name').fill(String(entered['name']));
        await again.saveConfig();
        await again.save();
      }
      await again.deploy();
      for (const form of forms) {
        const { entered } = nodes.get(form)!;
        const { id } = await deployed(form);
        const kept = await nodeRed.getJson<{ has_password?: boolean }>(`credentials/${form.type}/${id}`);
        assert.equal(kept.has_password, entered['password'] === undefined ? undefined : true, form.title);
      }
      again.assertNoProblems();
      await again.close();
    });
  }

  it('show every row of every form', () => {
    for (const type of new Set(forms.map((form) => form.type))) {
      const shown = forms.filter((form) => form.type === type).flatMap((form) => Object.keys(nodes.get(form)!.entered));
      const all = Object.keys(declarationOf(type).properties);
      assert.deepEqual(
        all.filter((key) => !shown.includes(key)),
        [],
        type,
      );
    }
  });

  it('explain every row', () => {
    for (const { type } of forms) {
      const rows = Object.entries(declarationOf(type).properties);
      const mute = rows.filter(([key, { help }]) => key !== 'name' && help === undefined);
      assert.deepEqual(
        mute.map(([key]) => key),
        [],
        type,
      );
    }
  });

  it('a lab can be written in a window of its own', async function () {
    this.timeout(60_000);
    const { page } = editor;
    const form = forms.find(({ type }) => type === 'cti-simulator')!;
    await editor.openNode(nodes.get(form)!.user);
    await editor.editConfig(form.property);
    await page.locator('.cti-section > summary').click();
    await page.locator('.cti-json-open').click();
    await page.locator('#node-dialog-ok').last().waitFor();
    await editor.screenshot('a lab in a window of its own');
    await page.evaluate(`(() => {
      const [open] = monaco.editor.getEditors().slice(-1);
      open.setValue('{\\n  "peripheral": { "id": 5001 }\\n}');
    })()`);
    await page.locator('#node-dialog-ok').last().click();
    await page.locator('.red-ui-editor-type-json').waitFor({ state: 'detached' });
    assert.equal(await page.locator('#node-config-input-lab').inputValue(), '{"peripheral":{"id":5001}}');
    await editor.cancelConfig();
    await editor.cancel();
  });

  it('reports no error meanwhile', () => editor.assertNoProblems());
});
