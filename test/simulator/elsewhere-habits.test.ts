import assert from 'node:assert/strict';
import { ManualClock, Simulator } from '../../src/simulator';
import { certificate } from '../support/certificates';
import {
  bytesOf,
  float,
  ForeignClient,
  frame,
  NONE,
  openFrame,
  text,
  u16,
  u32,
  type OpenOptions,
} from '../support/foreign-client';
import { confirms, login, makeCall, PERIPHERAL, refuses, setAgentState } from '../support/foreign-requests';

/** Messages and statuses by number, as the guide gives them. */
const [FAILURE_CONF, FAILURE_EVENT, OPEN_CONF, HEARTBEAT_CONF, CLOSE_CONF] = [1, 2, 4, 6, 8];
const SESSION_OPENED_EVENT = 99;
const CONNECTION_MONITOR = 8;
const heartbeat = (invokeId: number): Buffer => frame(5, u32(invokeId));
const close = (invokeId: number): Buffer => frame(7, u32(invokeId), u32(0));

// The widths of tags and lengths differ: one byte each, and two.
for (const version of [13, 24]) {
  describe(`simulator: habits of clients written elsewhere, version ${version}`, () => {
    let simulator: Simulator;
    let clock: ManualClock;
    let port: number;
    const clients: ForeignClient[] = [];
    const named = (...names: Buffer[]): Buffer[] => [...names, float(version, 2, text(''))];
    const idFloat = (data: Buffer): Buffer => float(version, 1, data);

    beforeEach(async () => {
      clock = new ManualClock();
      simulator = new Simulator({ clock });
      simulator.on('error', (error) => {
        throw error;
      });
      ({ port } = (await simulator.listen({})).A);
    });
    afterEach(async () => {
      for (const client of clients.splice(0)) client.socket.destroy();
      await simulator.close();
    });

    async function connect(): Promise<ForeignClient> {
      const client = await ForeignClient.connect(port, version);
      clients.push(client);
      return client;
    }

    /** Opens, and gives the answer beside the client. */
    async function opened(options: OpenOptions = {}): Promise<ForeignClient> {
      const client = await connect();
      confirms(await client.ask(1, openFrame(version, options)), OPEN_CONF);
      return client;
    }

    async function refusedOpen(options: OpenOptions, status: number): Promise<void> {
      const client = await connect();
      refuses(await client.ask(1, openFrame(version, options)), status);
      clock.advance(5000);
      await client.closed();
    }

    describe('on the wire', () => {
      it('header, body and single bytes in writes of their own', async () => {
        const client = await connect();
        const request = openFrame(version);
        const written = (bytes: Buffer): Promise<unknown> =>
          new Promise((resolve) => client.socket.write(bytes, resolve));
        await written(request.subarray(0, 8));
        await written(request.subarray(8));
        confirms(await client.answer(1), OPEN_CONF);
        for (const byte of heartbeat(2)) await written(Buffer.of(byte));
        confirms(await client.answer(2), HEARTBEAT_CONF);
      });

      it('the opening and many requests in one write: all answered, in order', async () => {
        const client = await connect();
        const many = Array.from({ length: 200 }, (_, index) => index + 2);
        client.send(openFrame(version), ...many.map(heartbeat), close(500));
        await client.next(({ type }) => type === CLOSE_CONF);
        const answered = client.received.filter(({ type }) => type === HEARTBEAT_CONF).map((one) => one.u32(0));
        assert.deepEqual(answered, many);
      });

      it('requests in the same write as a length that cannot be: answered first, then the connection is reset', async () => {
        const client = await opened();
        client.send(heartbeat(2), bytesOf([u32(0x7fff_ffff), u32(5)]), heartbeat(3));
        confirms(await client.answer(2), HEARTBEAT_CONF);
        assert.equal((await client.next(({ type }) => type === FAILURE_EVENT)).u32(0), 25);
        await client.closed();
      });

      it('a half-closed connection: what was asked before is answered, and the session ends abnormally', async () => {
        const client = await opened({ services: CONNECTION_MONITOR });
        client.send(heartbeat(2));
        client.socket.end();
        confirms(await client.answer(2), HEARTBEAT_CONF);
        await client.closed();
        assert.deepEqual(
          simulator.alarms.map(({ kind, status }) => [kind, status]),
          [
            ['established', 0],
            ['abnormal', 37],
          ],
        );
      });

      it('the same within TLS', async () => {
        const { cert, key } = certificate('cti.test');
        await simulator.close();
        simulator = new Simulator({ clock });
        const { tlsA } = await simulator.listen({ tls: { port: 0, cert, key } });
        assert.ok(tlsA);
        const client = await ForeignClient.connect(tlsA.port, version, { ca: cert, servername: 'cti.test' });
        clients.push(client);
        client.send(openFrame(version), heartbeat(2), close(3));
        client.socket.end();
        await client.next(({ type }) => type === CLOSE_CONF);
        await client.closed();
      });
    });

    describe('opening', () => {
      it('fields in an unusual order, no signature: it is the ClientID', async () => {
        const watcher = await opened({ services: 0x40 });
        const client = await connect();
        client.send(openFrame(version, { floats: [float(version, 2, Buffer.alloc(0)), idFloat(text('backwards'))] }));
        confirms(await client.answer(1), OPEN_CONF);
        const told = await watcher.next(({ type }) => type === SESSION_OPENED_EVENT);
        const texts = told.floats(24);
        assert.equal(texts.find(([tag]) => tag === 1)?.[1].toString(), 'backwards\0');
        assert.equal(texts.find(([tag]) => tag === 3)?.[1].toString(), 'backwards\0');
      });

      it('a ClientID that fills its 64 bytes, with its NUL or without', async () => {
        await opened({ floats: named(idFloat(text('x'.repeat(63)))) });
        await opened({ floats: named(idFloat(Buffer.from('x'.repeat(64)))) });
        await refusedOpen({ floats: named(idFloat(text('x'.repeat(64)))) }, 23);
      });

      it('texts without their NUL, and with more of them', async () => {
        await opened({ floats: [idFloat(Buffer.from('bare')), float(version, 2, Buffer.from('secret'))] });
        await opened({ floats: named(idFloat(Buffer.concat([Buffer.from('padded'), Buffer.alloc(58)]))) });
        await refusedOpen({ floats: named(idFloat(Buffer.concat([Buffer.from('padded'), Buffer.alloc(59)]))) }, 23);
      });

      it('empty names beside the one that counts: they name nothing', async () => {
        const names = [6, 4, 5].map((tag, index) => float(version, tag, text(index === 0 ? '3001' : '')));
        const floats = named(idFloat(text('desk')), float(version, 3, text('')), ...names);
        await opened({ services: 5, peripheral: PERIPHERAL, floats });
        await refusedOpen(
          { services: 5, peripheral: PERIPHERAL, floats: named(idFloat(text('none')), float(version, 5, text(''))) },
          6,
        );
      });

      it('a ClientID twice, a tag that nobody knows: 26 and 3', async () => {
        await refusedOpen({ floats: named(idFloat(text('one')), idFloat(text('two'))) }, 26);
        await refusedOpen({ floats: named(idFloat(text('one')), float(version, 254, text('?'))) }, 3);
      });

      it('no services at all: a session that may live and be refused', async () => {
        const client = await opened({ services: 0 });
        assert.equal(client.received[0]?.u32(4), 0);
        confirms(await client.ask(2, heartbeat(2)), HEARTBEAT_CONF);
        refuses(await client.ask(3, makeCall(version, 3, '3001', '3002')), 12);
        refuses(await client.ask(4, setAgentState(version, 4, 3, [float(version, 6, text('3001'))])), 12);
        assert.ok(client.received.every(({ type }) => [FAILURE_CONF, OPEN_CONF, HEARTBEAT_CONF].includes(type)));
      });

      it('PeripheralID: none, the right one, a wrong one', async () => {
        await opened({ peripheral: NONE });
        await opened({ peripheral: PERIPHERAL });
        await refusedOpen({ peripheral: 4999 }, 7);
        await refusedOpen({ peripheral: 0 }, 7);
      });

      it('All Events without a monitor: events with MonitorID 0', async () => {
        const client = await opened();
        confirms(await client.ask(2, login(version, 2, '1001', '3001')), 39);
        const event = await client.next(({ type }) => type === 30);
        assert.equal(event.u32(0), 0);
      });
    });

    describe('staying open', () => {
      it('IdleTimeout 0xFFFFFFFF and silence: for days', async () => {
        const client = await opened({ idle: NONE });
        clock.advance(3 * 24 * 3_600_000);
        confirms(await client.ask(2, heartbeat(2)), HEARTBEAT_CONF);
      });

      it('IdleTimeout under 20 s: 18', async () => {
        for (const idle of [0, 1, 19]) await refusedOpen({ idle }, 18);
      });

      it('the shortest IdleTimeout and no heartbeat: FAILURE_EVENT 16 and the end, not earlier', async () => {
        const client = await opened({ idle: 20, services: CONNECTION_MONITOR });
        clock.advance(19_999);
        confirms(await client.ask(2, heartbeat(2)), HEARTBEAT_CONF);
        clock.advance(19_999);
        assert.equal(simulator.alarms.length, 1);
        clock.advance(1);
        const last = await client.next(({ type }) => type === FAILURE_EVENT);
        assert.equal(last.body.toString('hex'), '00000010');
        await client.closed();
        assert.deepEqual([simulator.alarms[1]?.kind, simulator.alarms[1]?.status], ['abnormal', 16]);
      });
    });

    describe('talking out of turn', () => {
      it('before the opening: 4, and the opening still works', async () => {
        const client = await connect();
        refuses(await client.ask(9, heartbeat(9)), 4);
        confirms(await client.ask(1, openFrame(version)), OPEN_CONF);
        refuses(await client.ask(1, openFrame(version)), 5);
        confirms(await client.ask(2, heartbeat(2)), HEARTBEAT_CONF);
      });

      it('after CLOSE_REQ: 4 in the same write and in a later one; no second opening; the server ends it in 5 s', async () => {
        const client = await opened({ services: CONNECTION_MONITOR });
        client.send(close(2), heartbeat(3));
        confirms(await client.answer(2), CLOSE_CONF);
        refuses(await client.answer(3), 4);
        refuses(await client.ask(4, heartbeat(4)), 4);
        refuses(await client.ask(5, openFrame(version, { invokeId: 5 })), 4);
        clock.advance(4999);
        refuses(await client.ask(6, heartbeat(6)), 4);
        clock.advance(1);
        await client.closed();
        assert.deepEqual(
          simulator.alarms.map(({ kind }) => kind),
          ['established', 'normal'],
        );
      });

      it('types that nobody knows: refused with their InvokeID, or told where there is none', async () => {
        const client = await opened();
        for (const [invokeId, type] of [
          [2, 0],
          [3, 9999],
          [4, NONE],
        ] as const) {
          refuses(await client.ask(invokeId, frame(type, u32(invokeId), u32(0))), 2);
        }
        client.send(frame(9999));
        assert.equal((await client.next(({ type }) => type === FAILURE_EVENT)).u32(0), 2);
        confirms(await client.ask(5, heartbeat(5)), HEARTBEAT_CONF);
      });

      it('messages that only a server sends: told with status 2, and nothing else comes of them', async () => {
        const client = await opened();
        const sent = [
          frame(4, ...Array.from({ length: 8 }, () => u32(0))),
          frame(6, u32(1)),
          frame(8, u32(1)),
          frame(24),
        ];
        for (const one of [...sent, frame(9, ...Array.from({ length: 14 }, () => u32(7)))]) {
          client.send(one);
          assert.equal((await client.next(({ type }) => type === FAILURE_EVENT)).u32(0), 2);
        }
        confirms(await client.ask(5, heartbeat(5)), HEARTBEAT_CONF);
      });

      it('requests that are cut short, and one without a body', async () => {
        const client = await opened();
        const whole = makeCall(version, 2, '3001', '3002').subarray(8);
        const cut = whole.subarray(0, 20);
        refuses(await client.ask(2, Buffer.concat([bytesOf([u32(cut.length), u32(56)]), cut])), 25);
        client.send(frame(5));
        assert.equal((await client.next(({ type }) => type === FAILURE_EVENT)).u32(0), 2);
        confirms(await client.ask(3, heartbeat(3)), HEARTBEAT_CONF);
      });

      it('a request of a later version: 48', async () => {
        const client = await opened();
        // ACTIVE_MAINTENANCE and its like are no requests; AGENT_GREETING_CONTROL_REQ came with version 14.
        if (version < 14) refuses(await client.ask(2, frame(249, u32(2), u32(PERIPHERAL), u16(0))), 48);
      });

      it('another peripheral in a request, or none', async () => {
        const client = await opened();
        const query = (invokeId: number, peripheral: number): Buffer =>
          frame(36, u32(invokeId), u32(peripheral), u32(1), u32(NONE), float(version, 6, text('3001')));
        confirms(await client.ask(2, query(2, PERIPHERAL)), 37);
        refuses(await client.ask(3, query(3, 4999)), 7);
        confirms(await client.ask(4, query(4, NONE)), 37);
      });
    });
  });
}
