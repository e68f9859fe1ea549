import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import type { Browser } from 'playwright-core';
import { Simulator } from '../../src/simulator';
import { describeInBrowser, Editor, launchBrowser } from '../support/browser';
import { KEPT_PASSWORD } from '../support/form-filler';
import { lab } from '../support/lab-flow';
import { NodeRedProcess, type FlowNode } from '../support/node-red-process';

const CLIENT_PASSWORD = 'right';

/** What a person enters: values of selections and fields of the session's form. */
type Entries = Readonly<Record<string, string>>;

interface Case {
  readonly title: string;
  readonly entries: (ports: { readonly plain: number; readonly closed: number }) => Entries;
  readonly isOk: boolean;
  /** What stands out of a good result. */
  readonly lacks?: RegExp;
  readonly says: Readonly<Record<'en-US' | 'de', RegExp>>;
}

const inNodeRed = (simulator: string): Entries => ({ where: 'simulator', simulator });
const at = (port: number): Entries => ({ where: 'servers', hostA: '127.0.0.1', portA: String(port) });

const cases: readonly Case[] = [
  {
    title: 'all in order',
    entries: () => inNodeRed('sim'),
    isOk: true,
    says: {
      'en-US':
        /^Opened on side A, [\d.:]+, protocol version 25\..*Services granted: .*in order.*online.*11 agents are configured; of the 11 that were asked for, 0 are logged in\.$/,
      de: /^Geöffnet auf Seite A, [\d.:]+, Protokollversion 25\..*Gewährte Dienste: .*in Ordnung.*ist online.*11 Agenten sind eingerichtet; von den 11 erfragten sind 0 angemeldet\.$/,
    },
  },
  {
    title: 'fewer services than asked for',
    entries: () => inNodeRed('narrow'),
    isOk: true,
    lacks: /^(Not granted|Nicht gewährt): CLIENT_CONTROL\./,
    says: {
      'en-US':
        /Not granted: CLIENT_CONTROL\. .*: allow it for this client at the server, or choose a role without it\./,
      de: /Nicht gewährt: CLIENT_CONTROL\. .*: Erlauben Sie das diesem Client am Server, oder wählen Sie eine Rolle ohne das\./,
    },
  },
  {
    title: 'no server to try',
    entries: () => ({ where: 'servers', hostA: '' }),
    isOk: false,
    says: {
      'en-US': /^Side A host: the name or address of a CTI Server is needed$/,
      de: /^Seite A, Host: Name oder Adresse eines CTI Servers wird gebraucht$/,
    },
  },
  {
    title: 'a wrong client password',
    entries: () => ({ ...inNodeRed('strict'), password: 'wrong' }),
    isOk: false,
    says: {
      'en-US':
        /^Not opened: side A, [\d.:]+, refused the session with protocol version 25: E_CTI_INVALID_PASSWORD \(36\)\.client ID or password is wrong: check the session’s password$/,
      de: /^Nicht geöffnet: Seite A, [\d.:]+, hat die Sitzung mit Protokollversion 25 abgelehnt: E_CTI_INVALID_PASSWORD \(36\)\.Client-ID oder Kennwort ist falsch: Prüfen Sie beides in dieser Sitzung\.$/,
    },
  },
  {
    title: 'a protocol version that the server does not speak',
    entries: () => ({ ...inNodeRed('old'), version: '25' }),
    isOk: false,
    says: {
      'en-US':
        /^Not opened: side A, [\d.:]+, refused the session with protocol version 25: E_CTI_INVALID_VERSION \(1\)\.the server does not speak this protocol version: choose a lower version, or automatic$/,
      de: /^Nicht geöffnet: Seite A, [\d.:]+, hat die Sitzung mit Protokollversion 25 abgelehnt: E_CTI_INVALID_VERSION \(1\)\.Der Server spricht diese Protokollversion nicht: Wählen Sie eine niedrigere oder automatisch\.$/,
    },
  },
  {
    title: 'TLS at a plain port',
    entries: ({ plain }) => ({ ...at(plain), tls: 'secure' }),
    isOk: false,
    says: {
      'en-US': /^Not opened: side A, [\d.:]+, cannot be reached\..*plain.*that of TLS is usually three higher$/,
      de: /^Nicht geöffnet: Seite A, [\d.:]+, ist nicht zu erreichen\..*der mit TLS ist meist um drei höher\.$/i,
    },
  },
  {
    title: 'a port where nothing listens',
    entries: ({ closed }) => at(closed),
    isOk: false,
    says: {
      'en-US':
        /^Not opened: side A, [\d.:]+, cannot be reached\.nothing listens on this port: is the CTI Server running, and is the port right\?$/,
      de: /^Nicht geöffnet: Seite A, [\d.:]+, ist nicht zu erreichen\.Auf diesem Port lauscht nichts: Läuft der CTI Server, und stimmt der Port\?$/,
    },
  },
];

/** A port on which nothing listens, for something did just now. */
async function closedPort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describeInBrowser('the check of a session', function (runtime) {
  let nodeRed: NodeRedProcess;
  let browser: Browser;
  let ports: { plain: number; closed: number };
  const server = new Simulator();

  before(async function () {
    this.timeout(120_000);
    const simulator = (id: string, settings: object): FlowNode[] =>
      lab({ simulator: { id, name: `${id} lab`, ...settings } }).slice(0, 1);
    const rules = (given: object): object => ({ lab: JSON.stringify({ rules: given }) });
    nodeRed = await NodeRedProcess.start(runtime, {
      flows: [
        { id: 'tab', type: 'tab', label: 'checks' },
        { id: 'secure', type: 'tls-config', name: 'certificates', cert: '', key: '', ca: '', verifyservercert: true },
        ...simulator('narrow', rules({ agentStateControlOnly: true })),
        ...simulator('strict', rules({ clientPassword: CLIENT_PASSWORD })),
        ...simulator('old', { version: 20 }),
        ...lab(),
      ],
    });
    const listening = await server.listen({ host: '127.0.0.1' });
    ports = { plain: listening.A.port, closed: await closedPort() };
    browser = await launchBrowser();
  });

  after(async function () {
    this.timeout(30_000);
    await browser?.close();
    await nodeRed?.stop();
    await server.close();
  });

  async function enter({ page }: Editor, entries: Entries): Promise<void> {
    await page.evaluate("$('.cti-section').prop('open', true)");
    for (const [key, value] of Object.entries(entries)) {
      const input = page.locator(`#node-config-input-${key}`);
      if (['where', 'simulator', 'version', 'tls'].includes(key)) await input.selectOption(value);
      else await input.fill(value);
    }
  }

  /** Presses the button and returns what it says. */
  async function checked({ page }: Editor, isOk: boolean): Promise<string> {
    await page.locator('.cti-check').click();
    const result = page.locator('.cti-check:enabled ~ .cti-check-result');
    await result.waitFor({ timeout: 30_000 });
    const text = (await result.textContent()) ?? '';
    assert.match((await result.getAttribute('class')) ?? '', isOk ? /cti-check-ok/ : /cti-check-failed/, text);
    return text;
  }

  for (const language of ['en-US', 'de'] as const) {
    describe(`in ${language}`, () => {
      let editor: Editor;
      let user: string;

      before(async function () {
        this.timeout(60_000);
        editor = await Editor.open(browser, nodeRed, language);
        user = await editor.dragIn('cti-alarms', { x: 300, y: language === 'de' ? 200 : 100 });
        await editor.openNode(user);
      });
      after(() => editor?.close());

      for (const { title, entries, isOk, lacks, says } of cases) {
        it(`tells of ${title}`, async function () {
          this.timeout(60_000);
          await editor.addConfig('session');
          await enter(editor, entries(ports));
          const text = await checked(editor, isOk);
          const lacking = await editor.page.locator('.cti-check-lacking').allTextContents();
          await editor.screenshot(`check, ${title}, ${language}`);
          await editor.cancelConfig();
          assert.match(text, says[language]);
          assert.equal(lacking.length, lacks ? 1 : 0);
          if (lacks) assert.match(lacking[0] ?? '', lacks);
        });
      }

      it('uses the password that is kept, and is not shown', async function () {
        this.timeout(60_000);
        const { page } = editor;
        await editor.addConfig('session');
        await enter(editor, { ...inNodeRed('strict'), name: `kept ${language}`, password: CLIENT_PASSWORD });
        await editor.saveConfig();
        await editor.save();
        await editor.deploy();
        await editor.openNode(user);
        await editor.editConfig('session');
        assert.equal(await page.locator('#node-config-input-password').inputValue(), KEPT_PASSWORD);
        await checked(editor, true);
        await editor.cancelConfig();
        await editor.cancel();
      });

      it('reports no error in the console meanwhile', () => editor.assertNoProblems());
    });
  }
});
