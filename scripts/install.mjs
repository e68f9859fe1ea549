import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Complaint, main, npm, root } from './run.mjs';

const readPackages = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8')).packages;

async function whatIsMissing() {
  const wanted = await readPackages('package-lock.json');
  const installed = await readPackages('node_modules/.package-lock.json').catch(() => undefined);
  if (installed === undefined) return 'node_modules is missing';
  for (const [folder, { version, optional, peer }] of Object.entries(wanted)) {
    if (folder === '' || installed[folder]?.version === version) continue;
    // npm leaves out what is for other platforms
    if ((optional || peer) && installed[folder] === undefined) continue;
    return `${folder} is not at ${version}`;
  }
  return undefined;
}

/** Makes node_modules what package-lock.json says; does nothing, and needs no network, when it already is. */
export async function ensureInstalled() {
  const reason = await whatIsMissing();
  if (reason === undefined) return;
  console.log(`Installing packages (${reason}) ...`);
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code === 0) return;
  throw new Complaint(
    `${output.trim()}\n\nThe packages could not be installed: "npm ci" ended with code ${code}.\n` +
      'The first run needs the npm registry; check the network (or the registry npm is configured for) and run this again.',
  );
}

void main(import.meta.url, ensureInstalled);
