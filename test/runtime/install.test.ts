import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from '../../scripts/pack.mjs';
import { NodeRedProcess } from '../support/node-red-process';
import { root } from '../support/prerequisites';
import { describeInEachRuntime } from '../support/runtimes';

interface NodeSet {
  id: string;
  types: string[];
  enabled: boolean;
  module: string;
  err?: string;
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  'node-red': { nodes: Record<string, string> };
};
const expected = Object.keys(manifest['node-red'].nodes);

describeInEachRuntime('the package, packed and installed', (runtime) => {
  let nodeRed: NodeRedProcess;

  before(async function () {
    this.timeout(120_000);
    nodeRed = await NodeRedProcess.start(runtime);
  });

  after(async function () {
    this.timeout(30_000);
    await nodeRed?.stop();
  });

  it('brings every node set of package.json, each of which loads', async () => {
    assert.ok(expected.length > 0, 'package.json lists no node set');
    const sets = (await nodeRed.getJson<NodeSet[]>('nodes')).filter(({ module }) => module === manifest.name);
    assert.deepEqual(sets.map(({ id }) => id).sort(), expected.map((name) => `${manifest.name}/${name}`).sort());
    const broken = sets.filter(({ err, enabled, types }) => err !== undefined || !enabled || types.length === 0);
    assert.deepEqual(broken, []);
  });

  it('gives the editor a form and help for every type', async () => {
    const sets = (await nodeRed.getJson<NodeSet[]>('nodes')).filter(({ module }) => module === manifest.name);
    const types = sets.flatMap((set) => set.types);
    const response = await nodeRed.request('nodes', { headers: { Accept: 'text/html' } });
    const html = await response.text();
    const lacks = (marker: (type: string) => string) => types.filter((type) => !html.includes(marker(type)));
    assert.ok(types.length > 0, 'no type is registered');
    assert.deepEqual(
      lacks((type) => `data-template-name="${type}"`),
      [],
      'types without a form',
    );
    assert.deepEqual(
      lacks((type) => `data-help-name="${type}"`),
      [],
      'types without help',
    );
  });

  it('serves the shared editor script', async () => {
    const response = await nodeRed.request(`resources/${manifest.name}/cti-editor.js`);
    assert.equal(response.status, 200);
  });

  it('starts without a complaint', () => {
    assert.deepEqual(nodeRed.complaints, []);
  });
});

describeInEachRuntime('the package, uploaded as the palette manager does', (runtime) => {
  let nodeRed: NodeRedProcess;

  before(async function () {
    this.timeout(120_000);
    const settings = { externalModules: { palette: { allowInstall: true, allowUpload: true } } };
    nodeRed = await NodeRedProcess.start(runtime, { empty: true, settings });
  });

  after(async function () {
    this.timeout(30_000);
    await nodeRed?.stop();
  });

  const ownTypes = async () =>
    (await nodeRed.getJson<NodeSet[]>('nodes'))
      .filter(({ module, enabled, err }) => module === manifest.name && enabled && err === undefined)
      .flatMap(({ types }) => types)
      .sort();

  it('registers every node type without a restart, and goes again without a trace', async function () {
    this.timeout(120_000);
    assert.deepEqual(await ownTypes(), [], 'the user directory is not empty');

    const form = new FormData();
    form.append('tarball', new Blob([readFileSync(await pack())]), 'package.tgz');
    const upload = await fetch(new URL('/nodes', nodeRed.url), { method: 'POST', body: form });
    assert.equal(upload.status, 200, `the upload was refused: ${await upload.text()}\n${nodeRed.report()}`);
    assert.deepEqual(await ownTypes(), expected.toSorted());
    assert.deepEqual(Object.keys(dependenciesIn(nodeRed.userDirectory.path)), [manifest.name]);

    const removal = await nodeRed.request(`nodes/${manifest.name}`, { method: 'DELETE' });
    assert.equal(removal.status, 204, `the removal was refused: ${await removal.text()}`);
    assert.deepEqual(await ownTypes(), []);
    assert.deepEqual(dependenciesIn(nodeRed.userDirectory.path), {});
    assert.deepEqual(nodeRed.complaints, []);
  });
});

/** What the user directory's package.json says is installed. */
function dependenciesIn(folder: string): Record<string, string> {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies?: Record<string, string> }).dependencies ?? {};
}
