import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import tls, { type TLSSocket, type TlsOptions } from 'node:tls';
import type { NodeStatus } from 'node-red';
import { Simulator } from '../../src/simulator';
import { certificate } from '../support/certificates';
import { lab } from '../support/lab-flow';
import { helper, nodeRedDir } from '../support/node-red-helper';
import { nodeSets } from '../support/node-sets';
import { Observed } from '../support/observed';

const requireNodeRed = createRequire(path.join(nodeRedDir, 'package.json'));
const tlsNode = requireNodeRed('@node-red/nodes/core/network/05-tls.js') as (typeof nodeSets)[number];

interface Told {
  readonly topic: string;
  readonly payload: Record<string, unknown>;
}

describe('TLS through the tls-config node', () => {
  const authority = certificate('test authority');
  const stranger = certificate('another authority');
  const server = certificate('cti-a', { issuer: authority, names: ['cti-a.test'] });
  const client = certificate('node-red', { issuer: authority });
  const wantsClient: TlsOptions = { requestCert: true, rejectUnauthorized: true, ca: authority.cert };

  const simulator = new Simulator();
  let listening: net.Server | undefined;
  const sockets = new Set<net.Socket>();
  let told: Observed<Told>;
  let badges: Observed<NodeStatus>;

  before(() => helper.startServer());
  after(() => helper.stopServer());
  after(() => simulator.close());
  afterEach(async () => {
    await helper.unload();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => void (listening ? listening.close(resolve) : resolve(undefined)));
    listening = undefined;
  });

  /** A simulator behind a server of ours. */
  function serve(socket: net.Socket | TLSSocket): void {
    const attached = simulator.attach({
      side: 'A',
      remoteAddress: '127.0.0.1',
      remotePort: socket.remotePort ?? 0,
      send: (bytes) => void (socket.writable && socket.write(bytes)),
      close: () => void socket.end(),
    });
    socket.on('data', (chunk: Buffer) => attached.receive(chunk));
    socket.on('close', () => attached.ended());
    socket.on('error', () => undefined);
  }

  async function listen(made: net.Server): Promise<number> {
    listening = made;
    made.on('connection', (socket: net.Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => void made.listen(0, '127.0.0.1', resolve));
    return (made.address() as net.AddressInfo).port;
  }
  const tlsServer = (options: TlsOptions = {}): Promise<number> =>
    listen(tls.createServer({ cert: server.cert, key: server.key, ...options }, serve));
  const plainServer = (): Promise<number> => listen(net.createServer(serve));

  interface Setup {
    readonly config?: object;
    readonly credentials?: object;
    readonly isPlain?: boolean;
  }

  /** Deploys a session with a TLS configuration, and keeps what its session-events node shows and sends. */
  async function deploy(portA: number, { config, credentials, isPlain = false }: Setup = {}): Promise<void> {
    told = new Observed();
    badges = new Observed();
    const [, session] = lab({
      session: { where: 'servers', simulator: '', hostA: '127.0.0.1', portA, hostB: '', tls: isPlain ? '' : 'tls' },
    });
    assert.ok(session);
    const secure = {
      id: 'tls',
      type: 'tls-config',
      name: '',
      cert: '',
      key: '',
      ca: '',
      servername: 'cti-a.test',
      verifyservercert: true,
      ...config,
    };
    const events = {
      id: 'ev',
      type: 'cti-session-events',
      session: 'ses',
      events: [],
      outputMode: 'one',
      wires: [['out']],
    };
    const flow = [secure, session, { id: 'out', type: 'helper' }];
    const secrets = { tls: { cadata: authority.cert, ...credentials } };
    // The watched nodes are there before the session starts.
    await new Promise<void>((resolve) => void helper.load([...nodeSets, tlsNode], flow, secrets, () => resolve()));
    helper.getNode('out').on('input', (message: unknown) => told.add(message as Told));
    await helper.setFlows([...flow, events] as never, 'nodes');
    (helper.getNode('ev') as NodeJS.EventEmitter).on('call:status', (call: { args: [NodeStatus] }) =>
      badges.add(call.args[0]),
    );
  }

  const phase = (name: string): Promise<Told> =>
    told.until(({ topic, payload }) => topic === 'session' && payload['phase'] === name, {
      what: name,
      withinMs: 8000,
    });

  async function fails(badge: RegExp, error: RegExp): Promise<void> {
    const { payload } = await phase('backing-off');
    assert.match(String(payload['lastError']), error);
    await badges.until(({ text }) => badge.test(text ?? ''), { what: String(badge), withinMs: 8000 });
  }

  it('opens with the server checked, its name given, and a client certificate', async () => {
    await deploy(await tlsServer(wantsClient), { credentials: { certdata: client.cert, keydata: client.key } });
    const { payload } = await phase('open');
    assert.equal((payload['address'] as { tls: boolean }).tls, true);
  });

  it('opens without a client certificate where none is wanted, and unchecked where that is chosen', async () => {
    const port = await tlsServer();
    await deploy(port);
    await phase('open');
    await helper.unload();
    await deploy(port, { config: { verifyservercert: false, servername: '' }, credentials: { cadata: '' } });
    await phase('open');
  });

  it('says that the authority is unknown', async () => {
    await deploy(await tlsServer(), { credentials: { cadata: stranger.cert } });
    await fails(/unknown authority/, /an authority that is not trusted here: add that authority's certificate as CA/);
  });

  it('says that the certificate is for another name', async () => {
    await deploy(await tlsServer(), { config: { servername: 'cti-b.test' } });
    await fails(
      /certificate for another name/,
      /for another name: use a host name that is in it, or set the server name/,
    );
  });

  it('says that the certificate has expired', async () => {
    const { cert, key } = certificate('cti-a', { issuer: authority, names: ['cti-a.test'], isExpired: true });
    await deploy(await tlsServer({ cert, key }));
    await fails(/certificate has expired/, /has expired: it has to be renewed/);
  });

  it('says that the certificate is not valid yet', async () => {
    const { cert, key } = certificate('cti-a', { issuer: authority, names: ['cti-a.test'], isNotYetValid: true });
    await deploy(await tlsServer({ cert, key }));
    await fails(/certificate is not valid yet/, /not valid yet: are the clocks right/);
  });

  it('says that the port is a plain one', async () => {
    await deploy(await plainServer());
    await fails(/plain port|does not speak TLS/, /plain/);
  });

  it('says that the port speaks TLS and the session does not', async () => {
    await deploy(await tlsServer(), { isPlain: true });
    await fails(
      /a TLS port\?/,
      /perhaps this port speaks TLS, and the session is set up without: choose a TLS configuration, or the plain port/,
    );
  });

  it('says that the TLS version is too old', async () => {
    await deploy(await tlsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }));
    await fails(/no TLS version in common/, /no TLS version in common; 1\.2 is the oldest/);
  });

  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    it(`says that the server wants a client certificate (${maxVersion})`, async () => {
      await deploy(await tlsServer({ ...wantsClient, maxVersion }));
      await fails(/client certificate wanted/, /wants a client certificate that it trusts/);
    });
  }
});
