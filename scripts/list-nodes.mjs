import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { main, root } from './run.mjs';

// Node-RED shows categories in the order in which their first node is loaded.
const familyOrder = ['connection', 'events', 'agents', 'calls', 'supervision', 'any', 'lab'];

const rank = (family) => (familyOrder.includes(family) ? familyOrder.indexOf(family) : familyOrder.length);

/**
 * Every node set in nodes/: name and compiled file, as package.json lists them.
 * @returns {Promise<Record<string, string>>}
 */
export async function findNodeSets() {
  const folder = path.join(root, 'nodes');
  const families = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const sets = {};
  for (const family of families) {
    for (const file of (await readdir(path.join(folder, family))).sort()) {
      const name = /^(cti-[a-z0-9-]+)\.ts$/.exec(file)?.[1];
      if (name !== undefined) sets[name] = `dist/nodes/${family}/${name}.js`;
    }
  }
  return sets;
}

/** Rewrites only the "nodes" part of package.json, so that its formatting stays as it is. */
export async function listNodes() {
  const sets = Object.entries(await findNodeSets());
  const file = path.join(root, 'package.json');
  const before = await readFile(file, 'utf8');
  const lines = sets.map(([name, target]) => `      ${JSON.stringify(name)}: ${JSON.stringify(target)}`);
  const block = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n    }`;
  const after = before.replace(/("node-red": \{[^{]*"nodes": )\{[^}]*\}/, (_, start) => start + block);
  if (after !== before) await writeFile(file, after);
  return sets.length;
}

void main(import.meta.url, async () => {
  console.log(`package.json lists ${await listNodes()} node sets`);
});
