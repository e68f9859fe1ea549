import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SteeredClock, Simulator } from '../../src/simulator';
import { certificate } from '../support/certificates';
import { ForeignClient, openFrame } from '../support/foreign-client';
import { lab } from '../support/lab-flow';
import { helper, nodeRedDir } from '../support/node-red-helper';
import type { FlowNode } from '../support/node-red-process';
import { nodeSets } from '../support/node-sets';
import { aSimulator, load, next, node, recorders, simulator } from './sim-support';

const requireNodeRed = createRequire(path.join(nodeRedDir, 'package.json'));
const tlsNode = requireNodeRed('@node-red/nodes/core/network/05-tls.js') as (typeof nodeSets)[number];

type Listening = Awaited<ReturnType<Simulator['listen']>>;
const listening = (): Promise<Listening> => (node('sim') as unknown as { listening: Promise<Listening> }).listening;

const ACTIVE_STANDBY = 0x0200_0000;
const authority = certificate('test authority');
const server = certificate('cti', { issuer: authority, names: ['cti.test'] });
const secure = { id: 'tls', type: 'tls-config', name: '', cert: '', key: '', ca: '', servername: '' };
const loadSecure = (flow: FlowNode[], credentials: object): Promise<unknown> =>
  new Promise(
    (resolve) => void helper.load([...nodeSets, tlsNode], flow, { tls: credentials }, () => resolve(undefined)),
  );

describe('cti-simulator: sides, TLS, route limit', () => {
  const clients: ForeignClient[] = [];
  const open = async (port: number, version: number, services: number, tls?: object): Promise<[number, number]> => {
    const client = await ForeignClient.connect(port, version, tls);
    clients.push(client);
    client.send(openFrame(version, { services }));
    const { type, body } = await client.next();
    return [type, type === 1 ? body.readUInt32BE(4) : (body[31] ?? 0)];
  };

  before(() => helper.startServer());
  after(() => helper.stopServer());
  afterEach(async () => {
    for (const client of clients.splice(0)) client.socket.destroy();
    await helper.unload();
  });

  it('has no side B and no TLS unless it is told', async () => {
    await load(aSimulator());
    assert.deepEqual(Object.keys(await listening()), ['A']);
  });

  it('has a side that stands by', async () => {
    await load(aSimulator({ portB: '0' }));
    const { A, B } = await listening();
    assert.ok(B);
    assert.deepEqual(await open(A.port, 24, ACTIVE_STANDBY), [4, 1], 'SessionType active');
    assert.deepEqual(await open(B.port, 24, ACTIVE_STANDBY), [4, 2], 'SessionType standby');
    assert.deepEqual(await open(B.port, 24, 0), [1, 107]);
    assert.deepEqual(await open(B.port, 23, 0), [1, 15]);
  });

  it('gives both sides to a session of this Node-RED that keeps one warm', async () => {
    const told = { id: 'ev', type: 'cti-session-events', session: 'ses', events: [], outputMode: 'one', wires: [[]] };
    const [of, session] = lab({ simulator: { portB: '0' }, session: { standby: true } });
    assert.ok(of && session);
    await load([of]);
    const sides: string[] = [];
    const its = await simulator();
    its.on('trace', ({ line, side }) => void (line.startsWith('OPEN_CONF') && sides.push(side)));
    await helper.setFlows([of, session, told] as never, 'nodes');
    while (sides.length < 2) await once(its, 'trace');
    assert.deepEqual(sides.toSorted(), ['A', 'B']);
  });

  it('speaks TLS on ports of its own, with the certificate of the TLS configuration', async () => {
    const flow = [secure, ...aSimulator({ portB: '0', tls: 'tls' })];
    await loadSecure(flow, { certdata: server.cert, keydata: server.key });
    const { A, tlsA, tlsB } = await listening();
    assert.ok(tlsA && tlsB && tlsA.port !== A.port);
    const trusting = { ca: authority.cert, servername: 'cti.test' };
    assert.deepEqual(await open(tlsA.port, 24, ACTIVE_STANDBY, trusting), [4, 1]);
    assert.deepEqual(await open(tlsB.port, 24, ACTIVE_STANDBY, trusting), [4, 2]);
  });

  it('says what is missing for TLS, and what no port can be', async () => {
    const complaint = async (flow: FlowNode[]): Promise<string> => {
      await loadSecure(flow, {});
      const error = await listening().then(
        () => assert.fail('it listens'),
        (refused: Error) => refused.message,
      );
      await helper.unload();
      return error;
    };
    assert.match(await complaint([secure, ...aSimulator({ tls: 'tls' })]), /^TLS: .*certificate and its key/);
    assert.match(await complaint(aSimulator({ portB: '70000' })), /^Side B port: .*0 to 65535/);
    assert.match(await complaint(aSimulator({ routeTimeout: '-1' })), /^Route limit: 0 to 3600 s, not -1/);
  });

  for (const [what, properties] of [
    ['of its form', { routeTimeout: '2', lab: '{ "routeTimeoutMs": 7000 }' }],
    ['of its lab', { lab: '{ "routeTimeoutMs": 2000 }' }],
  ] as const) {
    it(`waits for a route as long as the limit ${what} says`, async () => {
      const routeIn = { id: 'in', type: 'cti-sim-route-in', simulator: 'sim', numbers: '', reason: 'any' };
      await load([...aSimulator(properties), { ...routeIn, wires: [['end']] }, ...recorders]);
      const its = await simulator();
      const { clock } = node('sim') as unknown as { clock: SteeredClock };
      clock.hold();
      const caller = its.dial({ from: '5551234', to: '8002' });
      const asked = next('end');
      clock.advance(0);
      await asked;
      clock.advance(1999);
      assert.equal(caller.state, 'dialing');
      clock.advance(1);
      assert.equal(caller.state, 'refused');
    });
  }
});
