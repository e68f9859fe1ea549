import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Observed } from '../support/observed';
import { root } from '../support/prerequisites';

describe('npm start', function () {
  this.timeout(120_000);
  let temporary: string;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    temporary = await mkdtemp(path.join(os.tmpdir(), 'cisco-cti-npm-start-'));
  });

  afterEach(async () => {
    if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await rm(temporary, { recursive: true, force: true });
  });

  function start(port: number): { lines: Observed<string>; ended: Promise<unknown[]> } {
    const lines = new Observed<string>();
    const started = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
      cwd: root,
      env: { ...process.env, PORT: String(port), TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      createInterface({ input: stream }).on('line', (line) => lines.add(line));
    }
    return { lines, ended: once(started, 'close') };
  }

  it('prints the address and then the first call, and leaves nothing behind', async () => {
    const { lines, ended } = start(0);
    const address = /http:\/\/127\.0\.0\.1:\d+\//;
    const ready = await lines.until((line) => address.test(line), { what: 'the address', withinMs: 60_000 });
    const editor = await fetch(address.exec(ready)?.[0] ?? '');
    assert.equal(editor.status, 200);
    const steps = [
      'BEGIN_CALL_EVENT',
      'CALL_DELIVERED_EVENT',
      'CALL_ESTABLISHED_EVENT',
      'CALL_CLEARED_EVENT',
      'END_CALL_EVENT',
    ];
    for (const step of steps) {
      await lines.until((line) => line.startsWith(step), {
        what: step,
        withinMs: 60_000,
        from: lines.all.indexOf(ready),
      });
    }
    const happened = lines.all.map((line) => line.split(' ')[0] ?? '').filter((word) => steps.includes(word));
    assert.deepEqual([...new Set(happened)], steps);
    child?.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    assert.deepEqual(await readdir(temporary), []);
  });

  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { lines, ended } = start(port);
    assert.deepEqual(await ended, [1, null]);
    assert.match(lines.all.join('\n'), new RegExp(`Port ${port} .*taken.*PORT=`));
    other.close();
  });
});
