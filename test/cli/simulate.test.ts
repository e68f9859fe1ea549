import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import tls from 'node:tls';
import { certificate } from '../support/certificates';
import { TestTerminal } from './terminal';

// OPEN_REQ of version 15 with CONNECTION_MONITOR, written by hand from the guide's table.
const openRequest = Buffer.from(
  [
    '0000004b 00000003', // length 75, OPEN_REQ
    '00000001 0000000f ffffffff ffffffff', // InvokeID, version 15, no heartbeats, no peripheral
    '00000008 00000000 00000000 00000000', // CONNECTION_MONITOR, no masks
    '00000000 00000000 00000000',
    '01 0a 6265 6c6c 2072 696e 6700', // ClientID "bell ring"
    '02 07 736563726574 00', // ClientPassword "secret"
    '03 08 73696e6174757200', // ClientSignature "sinatur"
  ]
    .join('')
    .replaceAll(' ', ''),
  'hex',
);
const closeRequest = Buffer.from('000000080000000700000002 00000000'.replaceAll(' ', ''), 'hex');

async function connect(address: string): Promise<net.Socket> {
  const [host, port] = address.split(':');
  const socket = net.connect(Number(port), host);
  await once(socket, 'connect');
  return socket;
}

describe('cisco-cti simulate', () => {
  it('prints where it listens, a line for each alarm, and stops when asked to', async () => {
    const terminal = new TestTerminal();
    const ended = terminal.run(['simulate', '--port', '0']);
    const address = (await terminal.line(/^listening /)).slice('listening '.length);
    assert.match(address, /^127\.0\.0\.1:\d+$/);

    const polite = await connect(address);
    polite.write(openRequest);
    const established = await terminal.line(/^alarm established/);
    assert.match(established, /ClientID="bell ring" ClientSignature="sinatur" address=127\.0\.0\.1:\d+$/);
    polite.write(closeRequest);
    assert.match(await terminal.line(/^alarm ended normally/), /ClientID="bell ring"/);
    polite.destroy();

    const rude = await connect(address);
    rude.write(openRequest);
    await once(rude, 'data');
    rude.destroy();
    assert.match(await terminal.line(/^alarm ended abnormally/), /ClientID="bell ring".*status=37$/);

    terminal.stop();
    assert.equal(await ended, 0);
    assert.deepEqual(terminal.complaints, []);
  });

  it('prints messages with --trace, and no password', async () => {
    const terminal = new TestTerminal();
    const ended = terminal.run(['simulate', '--trace']);
    const socket = await connect((await terminal.line(/^listening /)).slice('listening '.length));
    socket.write(openRequest);
    assert.match(await terminal.line(/OPEN_REQ/), /^A1 <- OPEN_REQ InvokeID=1 .*ClientPassword=\*\*\*/);
    assert.match(await terminal.line(/OPEN_CONF/), /^A1 -> OPEN_CONF InvokeID=1 /);
    socket.destroy();
    terminal.stop();
    await ended;
    assert.ok(!terminal.printed.join('\n').includes('secret'));
  });

  it('says what is wrong with the command line, a port and a lab', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['simulate', '--port', '70000']), 2);
    assert.equal(await terminal.run(['simulate', '--profile', 'uccx']), 2);
    assert.equal(await terminal.run(['simulate', '--colour']), 2);
    assert.equal(await terminal.run(['simulate', '--lab', '/nowhere/lab.json']), 1);
    assert.equal(await terminal.run(['dial']), 2);
    assert.match(terminal.complaints[0] ?? '', /--port is "70000": a whole number from 0 to 65535 is needed/);
    assert.match(terminal.complaints[1] ?? '', /use generic or ucce/);
    assert.match(terminal.complaints[3] ?? '', /--lab \/nowhere\/lab\.json cannot be read/);

    const holder = net.createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as net.AddressInfo;
    assert.equal(await terminal.run(['simulate', '--port', String(port)]), 1);
    assert.match(terminal.complaints.at(-1) ?? '', new RegExp(`127\\.0\\.0\\.1:${port} is taken`));
    holder.close();
  });

  it('speaks no version above the one it is given, and says what a fault says', async () => {
    const terminal = new TestTerminal();
    const ended = terminal.run(['simulate', '--version', '14', '--seed', '7']);
    const socket = await connect((await terminal.line(/^listening /)).slice('listening '.length));
    socket.write(openRequest);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.equal(answer.subarray(0, 16).toString('hex'), '00000008000000010000000100000001');
    socket.destroy();
    terminal.stop();
    assert.equal(await ended, 0);

    const refusing = new TestTerminal();
    const over = refusing.run(['simulate', '--fault', '{"fault": "refuse", "request": "OPEN_REQ", "status": 110}']);
    const refused = await connect((await refusing.line(/^listening /)).slice('listening '.length));
    refused.write(openRequest);
    const [refusal] = (await once(refused, 'data')) as [Buffer];
    assert.equal(refusal.subarray(0, 16).toString('hex'), '0000000800000001000000010000006e');
    refused.destroy();
    refusing.stop();
    assert.equal(await over, 0);
  });

  it('serves TLS on a port of its own', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cisco-cti-tls-'));
    const authority = certificate('test authority');
    const { cert, key } = certificate('lab', { issuer: authority, names: ['lab.test'] });
    await writeFile(path.join(folder, 'cert.pem'), cert);
    await writeFile(path.join(folder, 'key.pem'), key);
    const files = ['--tls-cert', path.join(folder, 'cert.pem'), '--tls-key', path.join(folder, 'key.pem')];
    const terminal = new TestTerminal();
    const ended = terminal.run(['simulate', '--tls-port', '0', ...files]);
    const line = await terminal.line(/^listening /);
    const [, port] = /^listening 127\.0\.0\.1:\d+ and TLS on 127\.0\.0\.1:(\d+)$/.exec(line) ?? [];
    const socket = tls.connect({ port: Number(port), ca: authority.cert, servername: 'lab.test' });
    await once(socket, 'secureConnect');
    // One that never says a word must not keep it from ending.
    const silent = await connect(`127.0.0.1:${port}`);
    silent.on('error', () => {});
    socket.write(openRequest);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.equal(answer.readUInt32BE(4), 4);
    const closed = once(socket, 'close');
    terminal.stop();
    assert.equal(await ended, 0);
    await closed;
    silent.destroy();

    assert.equal(await terminal.run(['simulate', '--tls-port', '0']), 2);
    assert.match(terminal.complaints.at(-1) ?? '', /needs --tls-cert FILE and --tls-key FILE/);
    assert.equal(await terminal.run(['simulate', ...files]), 2);
    assert.match(terminal.complaints.at(-1) ?? '', /go with --tls-port/);
    const other = path.join(folder, 'other.pem');
    await writeFile(other, authority.key);
    assert.equal(await terminal.run(['simulate', '--tls-port', '0', ...files.slice(0, 3), other]), 1);
    assert.match(terminal.complaints.at(-1) ?? '', /certificate and its key cannot be used/);
    await rm(folder, { recursive: true });
  });

  it('says what is wrong with a version, a seed and a fault', async () => {
    const terminal = new TestTerminal();
    const wrong: [string, string, RegExp][] = [
      ['--version', '26', /--version is "26": a whole number from 9 to 25/],
      ['--seed', '-1', /--seed/],
      ['--fault', 'delay', /--fault delay is no JSON/],
      ['--fault', '{"fault": "delay"}', /--fault: fault, ms: a whole number from 0 to 600000 is needed, not nothing/],
    ];
    for (const [option, value, pattern] of wrong) {
      assert.equal(await terminal.run(['simulate', option, value]), 2);
      assert.match(terminal.complaints.at(-1) ?? '', pattern);
    }
  });

  it('names the path and the fix in a lab file', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cisco-cti-lab-'));
    const file = path.join(folder, 'lab.json');
    await writeFile(file, '{"agents": [{"id": "1", "extension": true}]}');
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['simulate', '--lab', file]), 1);
    assert.match(terminal.complaints[0] ?? '', /agents\[0\]\.extension: text such as "3001" is needed, not true/);
    await rm(folder, { recursive: true });
  });

  it('runs a busy hour, and says how it went', async () => {
    const terminal = new TestTerminal();
    const size = ['--load-agents', '7', '--load-calls-per-second', '0.01', '--load-minutes', '0.001'];
    const ended = terminal.run(['simulate', '--load', ...size]);
    const line = await terminal.line(/^load finished /);
    assert.match(line, /^load finished agents=7 offered=0 .*inProgress=0 .*late=\d+ms cpu=\d+% memory=\d+MB$/);
    terminal.stop();
    assert.equal(await ended, 0);
  });

  it('says what is wrong with a busy hour', async () => {
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['simulate', '--load-agents', '10']), 2);
    assert.equal(await terminal.run(['simulate', '--load', '--load-agents', 'many']), 2);
    assert.equal(await terminal.run(['simulate', '--load', '--load-agents', '0']), 2);
    assert.equal(await terminal.run(['simulate', '--load', '--load-minutes', '99999']), 2);
    assert.equal(await terminal.run(['simulate', '--load', '--lab', 'lab.json', '--load-groups', '2']), 2);
    const complaints = terminal.complaints.join('\n');
    assert.match(complaints, /--load-agents has no meaning without --load/);
    assert.match(complaints, /--load-agents is "many": a number is needed/);
    assert.match(complaints, /agents: a whole number from 1 to 100000 is needed, not 0/);
    assert.match(complaints, /minutes: a number from 0 to 10080 is needed, not 99999/);
    assert.match(complaints, /--load-groups does not go with --lab/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends with code 0 on ${signal}, clients connected or not`, async function () {
      this.timeout(30_000);
      const main = path.join(__dirname, '../../src/cli/main.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', main, 'simulate'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const lines = createInterface(child.stdout);
      const [first] = (await once(lines, 'line')) as [string];
      const socket = await connect(first.slice('listening '.length));
      socket.on('error', () => {});
      socket.write(openRequest);
      await once(socket, 'data');
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      socket.destroy();
      assert.equal(code, 0);
    });
  }
});
