import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { logLevel, writeSettings } from './node-red-settings.mjs';
import { bin, Complaint, main, root } from './run.mjs';

const HOST = '127.0.0.1';
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;

function wantedPort() {
  const given = process.env.PORT ?? '1880';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535)
    throw new Complaint(`PORT must be a number from 0 to 65535, not "${given}".`);
  return port;
}

/** The port itself, or a free one for 0; complains when it is taken. */
async function freePort(port) {
  const probe = createServer().listen(port, HOST);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new Complaint(
      error.code === 'EADDRINUSE'
        ? `Port ${port} on ${HOST} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
        : `Port ${port} on ${HOST} cannot be used (${error.code}). Choose another: PORT=${port + 1} npm start`,
    );
  }
  const free = probe.address().port;
  probe.close();
  await once(probe, 'close');
  return free;
}

/** The first example, with its session set to print every event. */
async function firstFlow() {
  const nodes = JSON.parse(await readFile(path.join(root, 'examples/first steps/first call.json'), 'utf8'));
  return nodes.map((node) => (node.type === 'cti-session' && 'log' in node ? { ...node, log: 'events' } : node));
}

async function makeUserDirectory(port) {
  const flow = await firstFlow();
  const userDir = await mkdtemp(path.join(os.tmpdir(), 'cisco-cti-start-'));
  const { name } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const link = path.join(userDir, 'node_modules', name);
  await mkdir(path.dirname(link), { recursive: true });
  await symlink(root, link, 'junction');
  await writeFile(path.join(userDir, 'package.json'), JSON.stringify({ name: 'node-red-project', private: true }));
  await writeFile(path.join(userDir, 'flows.json'), JSON.stringify(flow));
  const settings = await writeSettings(userDir, { uiPort: port });
  return { userDir, settings };
}

/** Prints what concerns the user: complaints, and what the session nodes report. */
function print({ level, type, name, id, text }) {
  if (level > logLevel.warn) {
    if (type === 'cti-session') console.log(text);
    return;
  }
  const source = type === undefined ? '' : `[${type}:${name || id}] `;
  console.error(`${level === logLevel.warn ? 'warning' : 'error'}: ${source}${text}`);
}

/** npm does not hand every signal on, so the end of npm counts as being asked to stop. */
function whenNpmEnds(action) {
  const npmProcess = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === npmProcess) return;
    clearInterval(watch);
    action();
  }, 500);
  watch.unref();
}

async function start() {
  const port = await freePort(wantedPort());
  await ensureInstalled();
  await build();
  const { userDir, settings } = await makeUserDirectory(port);
  const removeUserDirectory = () => rm(userDir, { recursive: true, force: true, maxRetries: 5 });
  const stopAsked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAsked.abort());
  whenNpmEnds(() => stopAsked.abort());

  const child = spawn(process.execPath, [bin('node-red/red.js'), '-s', settings], {
    cwd: userDir,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stop = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS).unref();
  };
  stopAsked.signal.addEventListener('abort', stop);
  const late = setTimeout(() => {
    console.error(`Node-RED did not start within ${STARTS_WITHIN_MS / 1000} s.`);
    stop();
  }, STARTS_WITHIN_MS);

  // Events can come before the address; the address is to be the first line.
  let held = [];
  child.on('message', (entry) => {
    if (held === undefined) return print(entry);
    held.push(entry);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(entry.text)?.[0];
    if (address === undefined) return;
    clearTimeout(late);
    console.log(`Node-RED with Cisco CTI is running at ${address}/ (Ctrl+C stops it)`);
    held.forEach(print);
    held = undefined;
  });
  child.stdout.resume();

  const [code] = await ended;
  clearTimeout(late);
  held?.forEach(print);
  await removeUserDirectory();
  if (stopAsked.signal.aborted) return 0;
  console.error(`Node-RED ended by itself with code ${code}.`);
  return 1;
}

void main(import.meta.url, start);
