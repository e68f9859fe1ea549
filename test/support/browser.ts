import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { NodeRedProcess } from './node-red-process';
import { prerequisite, root } from './prerequisites';
import { runtimes, type Runtime } from './runtimes';
import { describeUnless } from './skip';

const program = prerequisite('chromium');
const screenshots = path.join(root, '.cache/screenshots');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One suite per runtime, skipped with its reason where the runtime or the browser could not be had. */
export function describeInBrowser(title: string, body: (runtime: Runtime) => void): void {
  for (const runtime of runtimes) {
    const reason = runtime.unavailableReason ?? program.unavailable;
    describeUnless(reason, `${title} in ${runtime.label}`, () => body(runtime));
  }
}

export function launchBrowser(): Promise<Browser> {
  assert.ok(program.path !== undefined, program.unavailable);
  return chromium.launch({ executablePath: program.path, headless: true, args: flags });
}

/** Monaco goes on computing what to mark in a text whose window has been closed, whoever opened it. */
const isMonacosOwn = (stack: string): boolean =>
  stack.startsWith('Error: Model is disposed!') && stack.includes('/vendor/monaco/');

/** The Node-RED editor as a person uses it, and everything that went wrong in it meanwhile. */
export class Editor {
  /** Console errors, uncaught exceptions and failed requests. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly label: string,
  ) {
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', ({ message, stack = message }) => {
      if (!isMonacosOwn(stack)) this.problems.push(`uncaught: ${stack}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') this.problems.push(`failed: ${request.method()} ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()}: ${response.url()}`);
    });
  }

  static async open(browser: Browser, nodeRed: NodeRedProcess, locale = 'en-US'): Promise<Editor> {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale });
    const editor = new Editor(await context.newPage(), nodeRed.runtime.label);
    await editor.load(nodeRed.url);
    return editor;
  }

  /** Opens the editor (again), and waits until it can be used. */
  async load(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.red-ui-palette-node').first().waitFor();
    await this.page.locator('#red-ui-loading-progress').waitFor({ state: 'hidden' });
  }

  paletteNode(type: string): Locator {
    return this.page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`);
  }

  async paletteTypes(): Promise<string[]> {
    const boxes = this.page.locator('.red-ui-palette-node');
    return boxes.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-palette-type') ?? ''));
  }

  /** The node types that the editor has registered for a module, with their palette category. */
  typesOf(module: string): Promise<{ type: string; category: string }[]> {
    return this.page.evaluate((name) => {
      interface Registry {
        getNodeList: () => { module: string; types: string[] }[];
        getType: (type: string) => { category: string } | undefined;
      }
      const { RED } = globalThis as unknown as { RED: { nodes: { registry: Registry } & Registry } };
      const sets = RED.nodes.registry.getNodeList().filter((set) => set.module === name);
      const types = sets.flatMap((set) => set.types);
      return types.map((type) => ({ type, category: RED.nodes.getType(type)?.category ?? '' }));
    }, module);
  }

  private nodeIds(): Promise<string[]> {
    const nodes = this.page.locator('#red-ui-workspace-chart .red-ui-flow-node-group');
    return nodes.evaluateAll((elements) => elements.map((element) => element.id));
  }

  /** Drags a node out of the palette to a place on the workspace and returns its id. */
  async dragIn(type: string, place = { x: 300, y: 150 }): Promise<string> {
    const before = await this.nodeIds();
    const added = this.page.locator('#red-ui-workspace-chart .red-ui-flow-node-group');
    // A notification or a palette that still scrolls can swallow a drag; a person would try again, too.
    for (let attempt = 1; ; attempt++) {
      await this.drag(type, place);
      const arrived = added.nth(before.length).waitFor({ timeout: 4000 });
      const isThere = await arrived.then(
        () => true,
        () => false,
      );
      if (isThere) break;
      assert.ok(attempt < 4, `${type} did not arrive on the workspace`);
    }
    const id = (await this.nodeIds()).find((one) => !before.includes(one));
    assert.ok(id, `${type} did not arrive on the workspace`);
    return id;
  }

  private async drag(type: string, place: { x: number; y: number }): Promise<void> {
    const box = this.paletteNode(type);
    await box.scrollIntoViewIfNeeded();
    const [from, to] = [await box.boundingBox(), await this.page.locator('#red-ui-workspace-chart').boundingBox()];
    assert.ok(from && to, `${type} is not in the palette`);
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + place.x, to.y + place.y, { steps: 12 });
    await mouse.up();
  }

  private trays(): Locator {
    return this.page.locator('.red-ui-tray');
  }

  /** A form has come to rest once its button could be clicked, but is still empty while the editor fetches credentials. */
  private async untilShown(button: string): Promise<void> {
    await this.page.locator(button).click({ trial: true });
    await this.trays().last().locator('.red-ui-tray-content:visible').first().waitFor();
  }

  /** Opens the form of a node on the workspace. */
  async openNode(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"] rect.red-ui-flow-node`).dblclick();
    await this.untilShown('#node-dialog-ok');
  }

  /** From a node's form, opens that of a new config node; `property` is the one it will be chosen for. */
  async addConfig(property: string): Promise<void> {
    await this.page.locator(`#node-input-btn-${property}-add`).click();
    await this.untilShown('#node-config-dialog-ok');
  }

  /** From a node's form, opens that of the config node that is chosen for `property`. */
  async editConfig(property: string): Promise<void> {
    await this.page.locator(`#node-input-btn-${property}-edit`).click();
    await this.untilShown('#node-config-dialog-ok');
  }

  async saveConfig(): Promise<void> {
    await this.page.locator('#node-config-dialog-ok').click();
    await this.page.locator('#node-config-dialog-ok').waitFor({ state: 'detached' });
  }

  async cancelConfig(): Promise<void> {
    await this.page.locator('#node-config-dialog-cancel').click();
    await this.page.locator('#node-config-dialog-ok').waitFor({ state: 'detached' });
  }

  async save(): Promise<void> {
    await this.page.locator('#node-dialog-ok').click();
    await this.trays().first().waitFor({ state: 'detached' });
  }

  async cancel(): Promise<void> {
    await this.page.locator('#node-dialog-cancel').click();
    await this.trays().first().waitFor({ state: 'detached' });
  }

  /** What stands around a typed input of the form that is open. */
  private typedInput(key: string): Locator {
    return this.page.locator(`.cti-row[data-property="${key}"] .red-ui-typedInput-container`);
  }

  /** Chooses where a value comes from (`str`, `msg`, `jsonata`), in the menu before it. */
  async chooseType(key: string, type: string): Promise<void> {
    await this.typedInput(key).locator('.red-ui-typedInput-type-select').click();
    await this.page.locator(`.red-ui-typedInput-options:visible a[value="${type}"]`).click();
  }

  /** Chooses one of the values that a form offers. */
  async choose(key: string, value: string): Promise<void> {
    await this.typedInput(key).locator('.red-ui-typedInput-option-trigger').click();
    await this.page.locator(`.red-ui-typedInput-options:visible a[value="${value}"]`).click();
  }

  /** Types a value into a typed input. */
  async type(key: string, value: string): Promise<void> {
    await this.typedInput(key).locator('.red-ui-typedInput-input').fill(value);
  }

  /** Draws a wire with the mouse, from an output to the input of another node. */
  async wire(from: string, output: number, to: string): Promise<void> {
    const links = this.page.locator('.red-ui-flow-link-line');
    const before = await links.count();
    await this.page.locator(`[id="${from}"] .red-ui-flow-port-output .red-ui-flow-port`).nth(output).hover();
    await this.page.mouse.down();
    await this.page.locator(`[id="${to}"] .red-ui-flow-port-input .red-ui-flow-port`).hover();
    await this.page.mouse.up();
    await links.nth(before).waitFor({ state: 'attached' });
  }

  /** Presses the button of an inject node. */
  async press(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"] .red-ui-flow-node-button-button`).click();
  }

  async deploy(): Promise<void> {
    const deployed = this.page.waitForResponse(
      (response) => response.url().endsWith('/flows') && response.request().method() === 'POST',
    );
    await this.page.locator('#red-ui-header-button-deploy').click();
    const response = await deployed;
    assert.ok(response.ok(), `the deployment was refused: ${response.status()}`);
    await this.page.locator('#red-ui-editor-shade').waitFor({ state: 'hidden' });
  }

  /** The text under a node on the workspace. */
  async statusText(id: string): Promise<string> {
    const label = this.page.locator(`[id="${id}"] .red-ui-flow-node-status-label`);
    return (await label.textContent()) ?? '';
  }

  async untilStatusText(id: string, text: RegExp): Promise<void> {
    await this.page.locator(`[id="${id}"] .red-ui-flow-node-status-label`).filter({ hasText: text }).waitFor();
  }

  /** Runs one of the editor's actions, such as core:show-examples-import-dialog. */
  async invoke(action: string): Promise<void> {
    await this.page.evaluate((name) => {
      const { RED } = globalThis as unknown as { RED: { actions: { invoke: (action: string) => void } } };
      RED.actions.invoke(name);
    }, action);
  }

  /** Saves a picture in .cache/screenshots and returns its file name. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshots, { recursive: true });
    const file = path.join(screenshots, `${name} (${this.label}).png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  assertNoProblems(): void {
    assert.deepEqual(this.problems, []);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
