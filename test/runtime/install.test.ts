import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
