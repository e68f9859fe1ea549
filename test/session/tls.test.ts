import assert from 'node:assert/strict';
import tls, { type ConnectionOptions, type TlsOptions } from 'node:tls';
import { Session, type SessionState } from '../../src/session';
import { certificate } from '../support/certificates';
import { ScriptedServer } from '../support/scripted-server';

describe('session: over TLS', () => {
  const authority = certificate('test authority');
  const stranger = certificate('another authority');
  const server = certificate('cti-a', { issuer: authority, names: ['cti-a.test'] });
  const client = certificate('node-red', { issuer: authority });
  const good: ConnectionOptions = { ca: authority.cert, servername: 'cti-a.test' };

  let scripted: ScriptedServer | undefined;
  let session: Session | undefined;
  afterEach(async () => {
    await session?.close();
    await scripted?.close();
  });

  const listen = async (options: TlsOptions = {}): Promise<ScriptedServer> =>
    (scripted = await ScriptedServer.listen(tls.createServer({ cert: server.cert, key: server.key, ...options })));

  /** Connects and tells the first state with that phase, or why it could not. */
  function open(
    address: { host: string; port: number },
    phase: SessionState['phase'],
    options?: ConnectionOptions,
  ): Promise<SessionState> {
    const opened = new Session({
      servers: { A: { ...address, ...(options ? { tls: options } : undefined) } },
      clientId: 'test',
      services: 0x10,
      version: 24,
    });
    session = opened;
    return new Promise((resolve) => {
      opened.on('state', (state) => {
        if (state.phase === phase) resolve(state);
      });
      opened.open();
    });
  }
  const failure = async (address: { host: string; port: number }, options?: ConnectionOptions): Promise<string> =>
    (await open(address, 'backing-off', options)).lastError?.message ?? '';

  it('opens with server check, server name and client certificate', async () => {
    const { address } = await listen({ requestCert: true, rejectUnauthorized: true, ca: authority.cert });
    const opened = open(address, 'open', { ...good, cert: client.cert, key: client.key });
    const peer = await scripted!.connection();
    peer.send('OPEN_CONF', { InvokeID: (await peer.expect('OPEN_REQ'))['InvokeID'], ServicesGranted: 0x10 });
    assert.equal((await opened).address?.tls, true);
    const closed = session!.close();
    peer.send('CLOSE_CONF', { InvokeID: (await peer.expect('CLOSE_REQ'))['InvokeID'] });
    await closed;
  });

  it('says that the authority is not trusted', async () => {
    const { address } = await listen();
    assert.match(await failure(address, { ...good, ca: stranger.cert }), /an authority that is not trusted here/);
  });

  it('says that the certificate is for another name', async () => {
    const { address } = await listen();
    assert.match(await failure(address, { ...good, servername: 'cti-b.test' }), /for another name/);
  });

  it('says that the certificate has expired', async () => {
    const old = certificate('cti-a', { issuer: authority, names: ['cti-a.test'], isExpired: true });
    const { address } = await listen({ cert: old.cert, key: old.key });
    assert.match(await failure(address, good), /has expired/);
  });

  it('says that the server wants a client certificate', async () => {
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const { address } = await listen({ requestCert: true, rejectUnauthorized: true, ca: authority.cert, maxVersion });
      assert.match(await failure(address, good), /wants a client certificate/, maxVersion);
      await session?.close();
      await scripted?.close();
    }
    scripted = undefined;
  });

  it('says that the TLS version is too old', async () => {
    const { address } = await listen({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
    assert.match(await failure(address, good), /no TLS version in common/);
  });

  it('says that the port is a plain one', async () => {
    scripted = await ScriptedServer.listen();
    assert.match(await failure(scripted.address, good), /perhaps this is its plain port/);
  });

  it('says that the port wants TLS, where it closes without a word', async () => {
    const { address } = await listen();
    assert.match(await failure(address), /perhaps this port speaks TLS.*choose a TLS configuration, or the plain port/);
  });

  it('says that the port wants TLS, where it answers with an alert', async () => {
    scripted = await ScriptedServer.listen();
    const failed = failure(scripted.address);
    const peer = await scripted.connection();
    await peer.expect('OPEN_REQ');
    peer.write(Buffer.from('15030100020246', 'hex'));
    peer.end();
    assert.match(await failed, /: this port speaks TLS.*choose a TLS configuration, or the plain port/);
  });
});
