import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './build.mjs';
import { Complaint, main, npm, root } from './run.mjs';

const folder = path.join(root, '.cache/package');
const tarball = path.join(folder, 'package.tgz');
const stampFile = path.join(folder, 'stamp');
/** What npm packs beside `files` of package.json. */
const alwaysPacked = ['package.json', 'README.md', 'LICENSE'];

/** The package as it would be published, packed again only when what goes into it has changed. */
export async function pack() {
  const { files } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const stamp = await hashOf([...files, ...alwaysPacked]);
  const packed = await readFile(stampFile, 'utf8').catch(() => '');
  if (packed === stamp && existsSync(tarball)) return tarball;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const { code, output } = await npm(args, { quiet: true });
  const name = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
  if (code !== 0 || name === undefined) throw new Complaint(`npm pack failed:\n${output}`);
  await rename(path.join(folder, path.basename(name)), tarball);
  await writeFile(stampFile, stamp);
  return tarball;
}

void main(import.meta.url, async () => {
  console.log(await pack());
});
