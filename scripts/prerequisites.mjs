import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { main, npm, root, run } from './run.mjs';

const NODE_24 = '24.21.0';
const NODE_RED_5 = '5.0.7';
const TEST_HELPER = '0.3.6';
const NODE_RED_DEV = '0.1.6';

const cache = (...parts) => path.join(root, '.cache', ...parts);
const prerequisitesFile = cache('prerequisites.json');

/** @typedef {{ path: string, unavailable?: undefined } | { path?: undefined, unavailable: string }} Prerequisite */

async function versionIn(packageFolder) {
  const text = await readFile(path.join(packageFolder, 'package.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text).version;
}

/** Installs exact packages into a folder of their own under .cache/, once. */
async function installInto(folder, dependencies) {
  const [name, version] = Object.entries(dependencies)[0];
  if ((await versionIn(cache(folder, 'node_modules', name))) === version) return undefined;
  console.log(`Installing ${name}@${version} for the tests ...`);
  await mkdir(cache(folder), { recursive: true });
  await writeFile(cache(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const options = { cwd: cache(folder), quiet: true };
  const { code, output } = await npm(['install', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (code === 0) return undefined;
  return `${name}@${version} could not be installed from the npm registry (${npmReason(output)})`;
}

const npmReason = (output) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !line.includes('complete log'))
    .slice(0, 2)
    .map((line) => line.slice('npm error'.length).trim())
    .join(': ') || lastLine(output);

const lastLine = (text) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => line.trim() !== '')
    ?.trim() ?? 'no output';

/** @returns {Promise<Prerequisite>} */
async function newerNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 9)) return { path: process.execPath };
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const unavailable = await installInto('node24', { [name]: NODE_24 });
  if (unavailable) return { unavailable };
  const binary = cache('node24/node_modules', name, platform === 'win' ? 'bin/node.exe' : 'bin/node');
  const { code, output } = await run(binary, ['--version'], { quiet: true });
  return code === 0 ? { path: binary } : { unavailable: `Node.js ${NODE_24} does not run here (${lastLine(output)})` };
}

/** @returns {Promise<Prerequisite>} */
async function nodeRed5() {
  const packages = { 'node-red': NODE_RED_5, 'node-red-node-test-helper': TEST_HELPER };
  const unavailable = await installInto('node-red-5', packages);
  return unavailable ? { unavailable } : { path: cache('node-red-5/node_modules/node-red') };
}

/** @returns {Promise<Prerequisite>} */
async function nodeRedDev() {
  const unavailable = await installInto('node-red-dev', { 'node-red-dev': NODE_RED_DEV });
  return unavailable ? { unavailable } : { path: cache('node-red-dev/node_modules/node-red-dev/bin/run') };
}

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));

async function mayInstallDebianPackages() {
  if (onPath(['apt-get']) === undefined) return 'there is no apt-get here';
  if (process.getuid?.() !== 0) return 'installing it takes root';
  return undefined;
}

/** @returns {Promise<Prerequisite>} */
async function debianProgram(packageName, programs) {
  const present = onPath(programs);
  if (present !== undefined) return { path: present };
  const refusal = await mayInstallDebianPackages();
  if (refusal) return { unavailable: `${packageName} is not installed and ${refusal}` };
  console.log(`Installing Debian's ${packageName} for the tests ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => run('apt-get', args, { env, quiet: true });
  const install = () => aptGet('install', '-y', '--no-install-recommends', packageName);
  let result = await install();
  if (result.code !== 0) {
    await aptGet('update');
    result = await install();
  }
  const installed = onPath(programs);
  if (installed !== undefined) return { path: installed };
  return { unavailable: `${packageName} could not be installed by apt-get (${lastLine(result.output)})` };
}

const providers = {
  node24: newerNode,
  nodeRed5,
  nodeRedDev,
  chromium: () => debianProgram('chromium', ['chromium', 'chromium-browser', 'google-chrome']),
  tshark: () => debianProgram('tshark', ['tshark']),
};

/**
 * Installs what the tests need beside the package's own dependencies, and notes for them what could be had.
 * One at a time: neither npm nor apt-get likes company.
 * @returns {Promise<Record<keyof typeof providers, Prerequisite>>}
 */
export async function ensurePrerequisites() {
  const found = {};
  for (const [name, provide] of Object.entries(providers)) found[name] = await provide();
  await mkdir(path.dirname(prerequisitesFile), { recursive: true });
  await writeFile(prerequisitesFile, JSON.stringify(found, undefined, 2));
  return found;
}

void main(import.meta.url, async () => {
  console.log(await ensurePrerequisites());
});
