import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pack } from '../../scripts/pack.mjs';
import { npm } from '../../scripts/run.mjs';

const newFolder = (purpose: string) => mkdtemp(path.join(os.tmpdir(), `cisco-cti-${purpose}-`));

let template: Promise<string> | undefined;

/** Installs the packed tarball with the options of Node-RED's palette manager. */
async function installOnce(): Promise<string> {
  const tarball = await pack();
  const folder = await newFolder('installed');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'node-red-project', private: true }));
  const likeThePaletteManager = ['--no-audit', '--no-update-notifier', '--no-fund', '--save', '--save-prefix=~'];
  const args = ['install', ...likeThePaletteManager, '--omit=dev', '--engine-strict', '--', tarball];
  const { code, output } = await npm(args, { cwd: folder, quiet: true });
  if (code !== 0) throw new Error(`the tarball could not be installed:\n${output}`);
  return folder;
}

export interface UserDirectory {
  path: string;
  remove: () => Promise<void>;
}

/** A fresh user directory; with this package installed in it unless it is to be empty. */
export async function newUserDirectory({ empty = false } = {}): Promise<UserDirectory> {
  const folder = await newFolder('user');
  if (!empty) {
    template ??= installOnce();
    await cp(await template, folder, { recursive: true, verbatimSymlinks: true });
  }
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
