import assert from 'node:assert/strict';
import net from 'node:net';
import { Session, systemClock, type Clock, type SessionOptions, type SessionState } from '../../src/session';
import { ScriptedServer } from '../support/scripted-server';
import { failureOf } from './fixture';

/** Resolves when the session is in a phase. */
function reached(session: Session, phase: SessionState['phase']): Promise<SessionState> {
  return new Promise((resolve) => {
    const look = (state: SessionState): void => {
      if (state.phase !== phase) return;
      session.off('state', look);
      resolve(state);
    };
    session.on('state', look);
    look(session.state);
  });
}

describe('session: over TCP', () => {
  const servers: ScriptedServer[] = [];
  const sessions: Session[] = [];
  let before: string[] = [];
  const timers = new Set<unknown>();
  /** Real time, with an eye on the timers that have not run. */
  const clock: Clock = {
    ...systemClock,
    setTimeout: (callback, ms) => {
      const timer = systemClock.setTimeout(() => {
        timers.delete(timer);
        callback();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      timers.delete(timer);
      systemClock.clearTimeout(timer);
    },
  };

  const listen = async (): Promise<ScriptedServer> => {
    const server = await ScriptedServer.listen();
    servers.push(server);
    return server;
  };
  const sessionFor = (options: Partial<SessionOptions> & Pick<SessionOptions, 'servers'>): Session => {
    const session = new Session({ clientId: 'test', services: ['ALL_EVENTS'], version: 24, clock, ...options });
    sessions.push(session);
    return session;
  };
  const handles = (): string[] => process.getActiveResourcesInfo().filter((kind) => /TCP|TLS/.test(kind));

  beforeEach(() => {
    before = handles();
  });
  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.close();
    for (const server of servers.splice(0)) await server.close();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(handles(), before);
    assert.equal(timers.size, 0);
  });

  it('opens, sends, hears and closes in good order', async () => {
    const server = await listen();
    const session = sessionFor({ servers: { A: server.address } });
    session.open();
    const peer = await server.connection();
    await peer
      .expect('OPEN_REQ')
      .then((request) => peer.send('OPEN_CONF', { InvokeID: request['InvokeID'], ServicesGranted: 16 }));
    await reached(session, 'open');
    const event = session.waitFor('SYSTEM_EVENT');
    const answer = session.request('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });
    const { InvokeID } = await peer.expect('QUERY_AGENT_STATE_REQ');
    peer.send('SYSTEM_EVENT', { SystemEventID: 9 });
    peer.send('QUERY_AGENT_STATE_CONF', { InvokeID, AgentState: 3 });
    assert.equal((await event).SystemEventID, 9);
    assert.equal((await answer).AgentState, 3);
    const closed = session.close();
    peer.send('CLOSE_CONF', { InvokeID: (await peer.expect('CLOSE_REQ'))['InvokeID'] });
    await closed;
    assert.equal(await peer.ended(), 'end');
  });

  it('resets a connection that is not closed in good order', async () => {
    const server = await listen();
    const session = sessionFor({ servers: { A: server.address } });
    session.open();
    const peer = await server.connection();
    await peer.expect('OPEN_REQ');
    await session.close();
    assert.equal(await peer.ended(), 'reset');
  });

  it('goes to the other side when one breaks', async () => {
    const [a, b] = [await listen(), await listen()];
    const session = sessionFor({ servers: { A: a.address, B: b.address } });
    session.open();
    const first = await a.connection();
    await first
      .expect('OPEN_REQ')
      .then((request) => first.send('OPEN_CONF', { InvokeID: request['InvokeID'], ServicesGranted: 16 }));
    await reached(session, 'open');
    const lost = failureOf(session.request('QUERY_AGENT_STATE_REQ', {}));
    await first.expect('QUERY_AGENT_STATE_REQ');
    const gap = new Promise((resolve) => void session.once('gap', resolve));
    first.cut();
    assert.equal((await lost).kind, 'disconnected');
    const second = await b.connection();
    await second
      .expect('OPEN_REQ')
      .then((request) => second.send('OPEN_CONF', { InvokeID: request['InvokeID'], ServicesGranted: 16 }));
    await gap;
    assert.equal((await reached(session, 'open')).side, 'B');
    const closed = session.close();
    second.send('CLOSE_CONF', { InvokeID: (await second.expect('CLOSE_REQ'))['InvokeID'] });
    await closed;
  });

  it('notices a server that half-closes', async () => {
    const server = await listen();
    const session = sessionFor({ servers: { A: server.address } });
    session.open();
    const peer = await server.connection();
    await peer.expect('OPEN_REQ');
    peer.end();
    const { lastError } = await reached(session, 'backing-off');
    assert.equal(lastError?.facts['reason'], 'closed-by-server');
  });

  it('says that nobody listens', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    await new Promise((resolve) => void server.close(resolve));
    const session = sessionFor({ servers: { A: { host: '127.0.0.1', port } } });
    session.open();
    const { lastError } = await reached(session, 'backing-off');
    assert.equal(lastError?.facts['cause'], 'ECONNREFUSED');
  });

  it('opens and closes a hundred times without leaving anything', async () => {
    const server = await listen();
    for (let round = 0; round < 100; round++) {
      const session = new Session({
        servers: { A: server.address },
        clientId: 'test',
        services: 16,
        version: 24,
        clock,
      });
      session.open();
      const peer = await server.connection();
      const { InvokeID } = await peer.expect('OPEN_REQ');
      if (round % 3 > 0) {
        peer.send('OPEN_CONF', { InvokeID, ServicesGranted: 16 });
        await reached(session, 'open');
      }
      const request = round % 3 === 2 ? failureOf(session.request('QUERY_AGENT_STATE_REQ', {})) : undefined;
      const closed = session.close();
      if (round % 3 === 2) await peer.expect('QUERY_AGENT_STATE_REQ');
      if (round % 3 > 0) peer.send('CLOSE_CONF', { InvokeID: (await peer.expect('CLOSE_REQ'))['InvokeID'] });
      await closed;
      if (request) assert.equal((await request).kind, 'disconnected');
    }
    assert.equal(timers.size, 0);
  });
});
