import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { Simulator } from '../../src/simulator';
import { TestTerminal } from './terminal';

describe('cisco-cti check', () => {
  let simulator: Simulator | undefined;
  afterEach(async () => {
    await simulator?.close();
    simulator = undefined;
  });

  async function listening(options: ConstructorParameters<typeof Simulator>[0] = {}): Promise<string> {
    simulator = new Simulator(options);
    const { A } = await simulator.listen({ host: '127.0.0.1', port: 0 });
    return `127.0.0.1:${A.port}`;
  }

  it('tells what it found on a server that opens', async () => {
    const address = await listening();
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['check', address]), 0, terminal.complaints.join('\n'));
    const [opened, ...rest] = terminal.printed;
    assert.equal(opened, `Opened on side A, ${address}, protocol version 25.`);
    assert.match(rest.join('\n'), /^Services granted: .*ALL_EVENTS/m);
    assert.match(rest.join('\n'), /^The peripheral is online\.$/m);
  });

  it('asks for the version that it is told', async () => {
    const address = await listening();
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['check', address, '--version', '15']), 0);
    assert.match(terminal.printed[0] ?? '', /protocol version 15\.$/);
  });

  it('tells where nobody listens, and exits with 1', async () => {
    const closed = net.createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as net.AddressInfo;
    closed.close();
    await once(closed, 'close');
    const terminal = new TestTerminal();
    assert.equal(await terminal.run(['check', `127.0.0.1:${port}`]), 1);
    assert.equal(terminal.printed[0], `Not opened: side A, 127.0.0.1:${port}, cannot be reached.`);
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
    [[], /HOST:PORT of side A is needed/],
    [['localhost'], /"localhost" is no HOST:PORT/],
    [['localhost:0'], /port of localhost:0 is "0": a whole number from 1 to 65535/],
    [['a:1', 'b:2', 'c:3'], /"c:3" is not expected/],
    [['a:1', '--version', '8'], /--version is "8": a whole number from 9 to 25/],
    [['a:1', '--tls-ca', 'x.pem'], /--tls-ca goes with --tls/],
  ] as const) {
    it(`says what is wrong with "check ${args.join(' ')}"`, async () => {
      const terminal = new TestTerminal();
      assert.equal(await terminal.run(['check', ...args]), 2);
      assert.match(terminal.complaints.join('\n'), complaint);
    });
  }
});
