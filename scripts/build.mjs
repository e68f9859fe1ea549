import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { listNodes } from './list-nodes.mjs';
import { bin, Complaint, main, root, run } from './run.mjs';

const inputs = ['src', 'nodes', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs'];
const stampFile = path.join(root, '.cache/build-stamp');
const inRoot = (...parts) => path.join(root, ...parts);

async function filesBelow(relative) {
  const entries = await readdir(inRoot(relative), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return existsSync(inRoot(relative)) ? [relative] : [];
  const nested = await Promise.all(
    entries.map((entry) => {
      const child = `${relative}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(child) : [child];
    }),
  );
  return nested.flat().sort();
}

/**
 * One hash over the names and contents of files and folders.
 * @param {string[]} paths relative to the package
 */
export async function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of (await Promise.all(paths.map(filesBelow))).flat()) {
    const content = await readFile(inRoot(file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function step(what, program, args) {
  const { code, output } = await run(program, args, { quiet: true });
  if (output.trim() !== '') console.log(output.trimEnd());
  if (code !== 0) throw new Complaint(`build failed: ${what} ended with code ${code}`);
}

const compile = () =>
  step('the TypeScript compiler', process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']);

async function bundleEditorScript() {
  const source = 'src/editor/browser/cti-editor.ts';
  if (!existsSync(inRoot(source))) return;
  const { build: bundle } = await import('esbuild');
  await bundle({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: 'resources/cti-editor.js',
    bundle: true,
    format: 'iife',
    loader: { '.css': 'text' },
    target: 'es2020',
    sourcemap: true,
    logLevel: 'warning',
  }).catch(() => {
    throw new Complaint('build failed: the editor script could not be bundled (see above)');
  });
}

async function copyAssets() {
  const entries = await readdir(inRoot('nodes'), { withFileTypes: true, recursive: true });
  const folders = entries.filter((entry) => entry.isDirectory() && ['icons', 'locales'].includes(entry.name));
  for (const folder of folders) {
    const relative = path.relative(root, path.join(folder.parentPath, folder.name));
    await cp(inRoot(relative), inRoot('dist', relative), { recursive: true });
  }
}

async function generateForms() {
  const generator = inRoot('dist/src/editor/generate.js');
  if (existsSync(generator)) await step('the form generator', process.execPath, [generator]);
}

async function printCodecs() {
  const generator = inRoot('dist/src/protocol/compiled/generate.js');
  if (existsSync(generator)) await step('the codec printer', process.execPath, [generator]);
}

async function makeRunnable() {
  const program = inRoot('dist/src/cli/main.js');
  if (!existsSync(program)) return;
  const text = await readFile(program, 'utf8');
  if (!text.startsWith('#!')) await writeFile(program, `#!/usr/bin/env node\n${text}`);
  await chmod(program, 0o755);
}

/** Builds dist/ and resources/ unless nothing that goes into them has changed. */
export async function build() {
  await listNodes();
  const stamp = await hashOf(inputs);
  const built = await readFile(stampFile, 'utf8').catch(() => '');
  if (built === stamp && existsSync(inRoot('dist'))) {
    console.log('build: up to date');
    return;
  }
  const startedAt = performance.now();
  await Promise.all(
    ['dist', 'resources', '.cache/build-stamp'].map((old) => rm(inRoot(old), { recursive: true, force: true })),
  );
  await compile();
  await bundleEditorScript();
  await copyAssets();
  await generateForms();
  await printCodecs();
  await makeRunnable();
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
  console.log(`build: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

void main(import.meta.url, async () => {
  await ensureInstalled();
  await build();
});
