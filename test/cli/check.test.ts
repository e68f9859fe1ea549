import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { defaultLab, Simulator, type Listening, type ListenOptions } from '../../src/simulator';
import { certificate } from '../support/certificates';
import { TestTerminal } from './terminal';

const PASSWORD = 'of the client';

describe('cisco-cti check', () => {
  let simulator: Simulator;
  const listen = (rules: object, options: Partial<ListenOptions> = {}): Promise<Listening> => {
    simulator = new Simulator({ lab: { ...defaultLab(), rules } });
    return simulator.listen({ host: '127.0.0.1', ...options });
  };

  afterEach(() => simulator?.close());

  it('says what it found, and evicts nobody', async () => {
    const { A } = await listen({});
    const lines: string[] = [];
    simulator.on('trace', ({ line }) => lines.push(line));
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['check', `127.0.0.1:${A.port}`, '--client-id', 'desk']), 0);
    assert.equal(terminal.printed[0], `Opened on side A, 127.0.0.1:${A.port}, protocol version 25.`);
    assert.match(terminal.printed[1] ?? '', /^Services granted: .*CLIENT_CONTROL.*ALL_EVENTS/);
    assert.ok(terminal.printed.includes('The peripheral gateway is in order.'));
    assert.match(terminal.printed.at(-1) ?? '', /^11 agents are configured; .* 0 are logged in\.$/);
    assert.deepEqual(terminal.complaints, []);
    assert.match(lines[0] ?? '', /^OPEN_REQ .*ClientID=desk-check /);
  });

  it('takes the password from the environment, and says what to do about a wrong one', async () => {
    const { A } = await listen({ clientPassword: PASSWORD });
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['check', `127.0.0.1:${A.port}`, '--version', '24']), 1);
    assert.match(terminal.complaints[0] ?? '', /^Not opened: side A, .*version 24: E_CTI_INVALID_PASSWORD \(36\)\.$/);
    assert.match(terminal.complaints[1] ?? '', /client ID or password is wrong/);
    assert.deepEqual(terminal.printed, []);

    terminal.environment['CISCO_CTI_PASSWORD'] = PASSWORD;
    assert.equal(await terminal.run(['check', `127.0.0.1:${A.port}`]), 0);
    assert.doesNotMatch(terminal.printed.join('\n'), new RegExp(PASSWORD));
  });

  it('tells a server with TLS from a plain one, and whose certificate is trusted', async () => {
    const authority = certificate('test authority');
    const own = certificate('cti-a', { issuer: authority, names: ['localhost'] });
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cisco-cti-check-'));
    const ca = path.join(folder, 'ca.pem');
    await writeFile(ca, authority.cert);
    const { tlsA } = await listen({}, { tls: { port: 0, cert: own.cert, key: own.key } });
    const server = `localhost:${tlsA?.port}`;

    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['check', server, '--tls', '--tls-ca', ca]), 0, terminal.complaints.join('\n'));
    assert.match(terminal.printed[0] ?? '', /^Opened on side A, localhost:\d+ with TLS/);
    assert.equal(await terminal.run(['check', server, '--tls']), 1);
    assert.match(terminal.complaints.join('\n'), /authority that is not trusted here/);
    assert.equal(await terminal.run(['check', server, '--tls', '--tls-ca', path.join(folder, 'none.pem')]), 1);
    assert.match(terminal.complaints.at(-1) ?? '', /--tls-ca .*none\.pem cannot be read/);
    await rm(folder, { recursive: true });
  });

  it('says of each side why it cannot be reached', async () => {
    const { A } = await listen({});
    await simulator.close();
    const terminal = new TestTerminal();
    const server = `127.0.0.1:${A.port}`;
    assert.equal(await terminal.run(['check', server, server]), 1);
    const text = terminal.complaints.join('\n');
    assert.match(text, /side A, .* cannot be reached/);
    assert.match(text, /side B, .* cannot be reached/);
    assert.match(text, /nothing listens on this port/);
  });

  it('ends at once when it is asked to', async () => {
    const silent = net.createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as net.AddressInfo;
    const terminal = new TestTerminal();
    const taken = once(silent, 'connection');
    const ended = terminal.run(['check', `127.0.0.1:${port}`]);
    const [socket] = (await taken) as [net.Socket];
    terminal.stop();
    assert.equal(await ended, 1);
    assert.deepEqual(terminal.complaints, ['cisco-cti check: interrupted']);
    socket.destroy();
    silent.close();
  });

  for (const [args, complaint] of [
    [[], /the host of a CTI Server is needed/],
    [['a', 'b', 'c'], /"c" is not expected here/],
    [['::1'], /IPv6 goes in brackets/],
    [['cti-a:0'], /the port of cti-a is "0": a whole number from 1 to 65535/],
    [['cti-a', '--version', '8'], /--version is "8": a whole number from 9 to 25/],
    [['cti-a', '--services', 'EVERYTHING'], /--services: there is no "EVERYTHING"; known are .*ALL_EVENTS/],
    [['cti-a', '--tls-ca', 'ca.pem'], /--tls- go with --tls/],
    [['cti-a', '--tls', '--tls-cert', 'own.pem'], /--tls-cert and --tls-key go together/],
    [['cti-a', '--client-id', ''], /--client-id is empty/],
  ] as const) {
    it(`refuses "${args.join(' ')}" in words`, async () => {
      const terminal = new TestTerminal();
      assert.equal(await terminal.run(['check', ...args]), 2);
      assert.match(terminal.complaints.join('\n'), complaint);
    });
  }
});
