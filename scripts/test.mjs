import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { pack } from './pack.mjs';
import { ensurePrerequisites } from './prerequisites.mjs';
import { bin, main, root } from './run.mjs';

const LONGEST_GROUP_MS = 12 * 60_000;
const TIME_TO_EXIT_MS = 20_000;
const LANES = 2;

const inFolder =
  (...names) =>
  (file) =>
    names.some((name) => file.startsWith(`test/${name}/`));
const isNodeTest = inFolder('nodes');
const isRuntimeTest = inFolder('runtime', 'examples');
const isBrowserTest = inFolder('browser');
const isUnitTest = (file) => ![isNodeTest, isRuntimeTest, isBrowserTest].some((matches) => matches(file));

async function testFiles() {
  const entries = await readdir(path.join(root, 'test'), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Two waves: with two browsers at work, nothing else has room beside them. */
function plan(files, { node24, nodeRed5 }, words) {
  const chosen = (name) => (file) => words.length === 0 || words.some((word) => `${name} ${file}`.includes(word));
  const group = (name, matches, options = {}) => ({
    name,
    files: files.filter(matches).filter(chosen(name)),
    ...options,
  });
  const waves = [
    [
      group('unit', isUnitTest),
      group('nodes in Node-RED 4.1', isNodeTest, { env: { CTI_TEST_NODE_RED: bin('node-red') } }),
      group('nodes in Node-RED 5', isNodeTest, {
        unavailable: node24.unavailable ?? nodeRed5.unavailable,
        node: node24.path,
        env: { CTI_TEST_NODE_RED: nodeRed5.path },
      }),
      group('runtime', isRuntimeTest),
    ],
    ['Node-RED 4.1', 'Node-RED 5'].map((label) =>
      group(`browser in ${label}`, isBrowserTest, { env: { CTI_TEST_RUNTIME: label } }),
    ),
  ];
  return waves.map((wave) => wave.filter((one) => one.files.length > 0));
}

const running = new Set();

function runMocha({ name, files, node = process.execPath, env = {} }, reportFile) {
  const mocha = [bin('mocha/bin/mocha.js'), '--no-config', '--timeout=10000'];
  const args = ['--import=tsx', ...mocha, '--reporter', path.join(root, 'scripts/mocha-reporter.cjs'), ...files];
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, ...env, CTI_TEST_REPORT: reportFile, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  return new Promise((resolve) => {
    let output = '';
    let trouble;
    const stop = (reason) => {
      trouble = reason;
      child.kill('SIGKILL');
    };
    const deadline = setTimeout(
      () => stop(`${name} took more than ${LONGEST_GROUP_MS / 60_000} minutes`),
      LONGEST_GROUP_MS,
    );
    let exitDeadline;
    const watch = setInterval(() => {
      if (exitDeadline !== undefined || !existsSync(reportFile)) return;
      exitDeadline = setTimeout(
        () => stop(`${name} did not end after its last test: a socket, timer or process was left open`),
        TIME_TO_EXIT_MS,
      );
    }, 1000);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => (trouble = error.message));
    child.on('close', (code, signal) => {
      running.delete(child);
      clearTimeout(deadline);
      clearTimeout(exitDeadline);
      clearInterval(watch);
      resolve({ output, trouble, ending: signal ?? `code ${code}`, code });
    });
  });
}

const readReport = (file) => readFile(file, 'utf8').then(JSON.parse, () => undefined);

async function runGroup(group) {
  const none = { passed: 0, failed: 0, skipped: [], slowest: [] };
  const reportFile = path.join(root, '.cache/reports', `${group.name.replaceAll(' ', '-')}.json`);
  await rm(reportFile, { force: true });
  const startedAt = performance.now();
  const { output, trouble, ending, code } = await runMocha(group, reportFile);
  const report = await readReport(reportFile);
  const counts = { ...none, ...report };
  const died = report === undefined ? `${group.name} ended with ${ending} before its tests were done` : undefined;
  const unexplained = code !== 0 && counts.failed === 0 ? `${group.name} ended with ${ending}` : undefined;
  const problem = trouble ?? died ?? unexplained;
  if (problem !== undefined) counts.failed += 1;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (output.trim() !== '') console.log(output.trimEnd());
  if (problem !== undefined) console.log(`  failed: ${problem}`);
  console.log(
    `${group.name} finished in ${seconds} s with ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`,
  );
  const slow = counts.slowest.filter(({ ms }) => ms > 5000);
  for (const { title, ms } of slow) console.log(`  slow: ${title} (${(ms / 1000).toFixed(1)} s)`);
  return counts;
}

async function runWave(groups) {
  const queue = groups.filter(({ unavailable }) => unavailable === undefined);
  const results = new Map();
  const lane = async () => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      results.set(group, await runGroup(group));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // The same files ran elsewhere, so what could not run here can be counted by name.
  for (const group of groups.filter(({ unavailable }) => unavailable !== undefined)) {
    const twin = [...results].find(([other]) => other.files.join() === group.files.join())?.[1];
    const count = twin === undefined ? group.files.length : twin.passed + twin.failed + twin.skipped.length;
    const skipped = Array.from({ length: count }, () => ({ title: `all of ${group.name}`, reason: group.unavailable }));
    results.set(group, { passed: 0, failed: 0, skipped });
  }
  return [...results.values()];
}

function tellSkipped(skipped) {
  for (const reason of new Set(skipped.map((test) => test.reason))) {
    const tests = skipped.filter((test) => test.reason === reason);
    console.log(`skipped ${tests.length}: ${reason}`);
    for (const title of new Set(tests.map((test) => test.title))) console.log(`  ${title}`);
  }
}

async function runTests(words) {
  await ensureInstalled();
  const prerequisites = await ensurePrerequisites();
  await build();
  const [first, second] = plan(await testFiles(), prerequisites, words);
  if ([...first, ...second].some(({ name }) => /runtime|browser/.test(name))) await pack();
  await mkdir(path.join(root, '.cache/reports'), { recursive: true });
  const results = [...(await runWave(first)), ...(await runWave(second))];
  const total = (count) => results.reduce((sum, result) => sum + count(result), 0);
  const passed = total((result) => result.passed);
  const failed = total((result) => result.failed);
  const skipped = results.flatMap((result) => result.skipped);
  tellSkipped(skipped);
  if (passed + failed === 0) console.log(`no test ran${words.length > 0 ? ` for ${words.join(' ')}` : ''}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(1);
  });
}

void main(import.meta.url, runTests);
