import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const isMain = (moduleUrl) =>
  process.argv[1] !== undefined && fileURLToPath(moduleUrl) === path.resolve(process.argv[1]);

/** A failure whose message says all a person needs: shown without a stack. */
export class Complaint extends Error {}

/**
 * Runs a program to its end; with `quiet` its output is collected instead of shown.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd = root, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', ...(quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** npm as it was used to start us, so that no other npm on the path is taken by chance. */
export function npm(args, options = {}) {
  const launcher = process.env.npm_execpath;
  if (launcher?.endsWith('.js')) return run(process.execPath, [launcher, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** The JavaScript launcher of an installed package's program. */
export const bin = (...parts) => path.join(root, 'node_modules', ...parts);

export async function main(moduleUrl, action) {
  if (!isMain(moduleUrl)) return;
  try {
    process.exitCode = (await action(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    process.exitCode = 1;
  }
}
