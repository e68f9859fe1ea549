import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { float, ForeignClient, frame, NONE, openFrame, text, u16, u32 } from '../support/foreign-client';
import {
  confirms,
  login,
  makeCall,
  onConnection,
  PERIPHERAL,
  refuses,
  setAgentState,
} from '../support/foreign-requests';

/** Messages by number, as the guide gives them. */
const SYSTEM_EVENT = 31;
const AGENT_STATE_EVENT = 30;
const [DELIVERED, ESTABLISHED, HELD, RETRIEVED, CLEARED, CONNECTION_CLEARED, BEGIN_CALL, END_CALL] = [
  9, 10, 11, 12, 13, 14, 23, 24,
];

/** Fixed parts in bytes of body, by version, summed up by hand from the guide's tables. */
const openConfSize = (version: number): number => (version < 19 ? 26 : version < 24 ? 30 : 32);
const systemEventSize = (version: number): number => (version < 10 ? 24 : 26);
const agentStateEventSize = (version: number): number => 56 + (version < 10 ? 0 : 2) + (version < 19 ? 0 : 4);
const queryAgentStateConfSize = (version: number): number => (version < 19 ? 30 : 34);
const deliveredSize = (version: number): number => (version < 11 ? 50 : 54);
const establishedSize = 50;

describe('simulator: a client written elsewhere', () => {
  const children: ChildProcess[] = [];
  const clients: ForeignClient[] = [];

  async function program(...options: string[]): Promise<number> {
    const main = path.join(__dirname, '../../src/cli/main.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'simulate', ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return Number(/^listening 127\.0\.0\.1:(\d+)/.exec(line)?.[1]);
  }

  async function connect(port: number, version: number): Promise<ForeignClient> {
    const client = await ForeignClient.connect(port, version);
    clients.push(client);
    return client;
  }

  let port: number;
  before(async function () {
    this.timeout(60_000);
    port = await program();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.socket.destroy();
  });
  after(async () => {
    for (const child of children) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
  });

  for (let version = 9; version <= 25; version++) {
    it(`opens, works and closes in version ${version}`, async () => {
      // ---- open
      const all = await connect(port, version);
      const conf = confirms(await all.ask(1, openFrame(version)), 4);
      assert.deepEqual([conf.u32(4), conf.u32(8), conf.u32(12)], [0x14, 0, 0], 'services, MonitorID, PGStatus');
      assert.equal(conf.u16(20), 1, 'PeripheralOnline');
      if (version >= 24) assert.equal(conf.u16(30), 1, 'SessionType is active');
      const list = conf.floats(openConfSize(version));
      assert.deepEqual(
        list.map(([tag, data]) => [tag, data.readUIntBE(0, data.length)]),
        version < 14
          ? []
          : [
              [228, 1],
              [208, PERIPHERAL],
              [224, 0],
            ],
      );
      const system = confirms(await all.next(), SYSTEM_EVENT);
      assert.deepEqual([system.u32(8), system.u32(12)], [3, PERIPHERAL], 'PERIPHERAL_ONLINE');
      system.floats(systemEventSize(version));

      const desk = await connect(port, version);
      const bound = [
        float(version, 6, text('3001')),
        float(version, 2, Buffer.alloc(0)),
        float(version, 1, text('desk')),
      ];
      const deskConf = await desk.ask(
        7,
        openFrame(version, { invokeId: 7, services: 5, peripheral: PERIPHERAL, floats: bound }),
      );
      const monitorId = confirms(deskConf, 4).u32(8);
      assert.notEqual(monitorId, 0);
      assert.equal(deskConf.u16(24), 1, 'AgentState LOGOUT');

      // ---- heartbeat
      const heartbeat = confirms(await desk.ask(8, frame(5, u32(8))), 6);
      assert.equal(heartbeat.body.length, 4);

      // ---- log in, change state
      confirms(await desk.ask(9, login(version, 9, '1001', '3001')), 39);
      confirms(await all.ask(2, login(version, 2, '1002', '3002')), 39);
      confirms(await desk.ask(10, setAgentState(version, 10, 3, [float(version, 6, text('3001'))])), 39);
      const available = await desk.next(({ type, body }) => type === AGENT_STATE_EVENT && body.readUInt16BE(30) === 3);
      assert.deepEqual([available.u32(0), available.u32(4)], [monitorId, PERIPHERAL]);
      assert.equal(available.textOf(agentStateEventSize(version), 5), '1001');
      assert.equal(available.textOf(agentStateEventSize(version), 6), '3001');

      // ---- a call comes and is answered
      const made = confirms(await all.ask(3, makeCall(version, 3, '3002', '3001')), 57);
      const callId = made.u32(4);
      assert.equal(
        made
          .floats(14)
          .find(([tag]) => tag === 47)?.[1]
          .toString('latin1'),
        '3002\0',
      );
      const began = await desk.next(({ type }) => type === BEGIN_CALL);
      assert.equal(began.u32(20), callId);
      const delivered = await desk.next(({ type }) => type === DELIVERED);
      assert.deepEqual([delivered.u32(0), delivered.u32(12), delivered.u16(46)], [monitorId, callId, 2]);
      assert.equal(delivered.textOf(deliveredSize(version), 27), '3002', 'CallingDeviceID');
      assert.equal(delivered.textOf(deliveredSize(version), 26), '3001', 'AlertingDeviceID');
      confirms(await desk.ask(11, onConnection(version, 42, 11, callId, '3001')), 43);
      const established = await desk.next(({ type }) => type === ESTABLISHED);
      assert.deepEqual([established.u32(12), established.u16(46)], [callId, 3]);
      assert.equal(established.textOf(establishedSize, 30), '3001', 'AnsweringDeviceID');

      // ---- hold, retrieve
      confirms(await desk.ask(12, onConnection(version, 54, 12, callId, '3001')), 55);
      const held = await desk.next(({ type }) => type === HELD);
      assert.deepEqual([held.u32(12), held.u16(18), held.textOf(22, 31)], [callId, 4, '3001']);
      confirms(await desk.ask(13, onConnection(version, 62, 13, callId, '3001')), 63);
      const retrieved = await desk.next(({ type }) => type === RETRIEVED);
      assert.deepEqual([retrieved.u32(12), retrieved.u16(18), retrieved.textOf(22, 32)], [callId, 3, '3001']);

      // ---- queries and snapshots
      const queried = await all.ask(
        4,
        frame(36, u32(4), u32(PERIPHERAL), u32(1), u32(NONE), float(version, 6, text('3001'))),
      );
      assert.equal(confirms(queried, 37).u16(4), 4, 'TALKING');
      assert.equal(queried.textOf(queryAgentStateConfSize(version), 5), '1001');
      const device = confirms(
        await all.ask(5, frame(78, u32(5), u32(PERIPHERAL), u16(0), float(version, 6, text('3001')))),
        79,
      );
      assert.ok(device.floats(40).length >= 2, 'a line with its type');
      const oneCall = confirms(await all.ask(6, onConnection(version, 82, 6, callId, '3001')), 83);
      const parties = oneCall.floats(16);
      assert.deepEqual(
        parties
          .filter(([tag]) => tag === 60)
          .map(([, data]) => data.toString('latin1'))
          .toSorted(),
        ['3001\0', '3002\0'],
      );
      assert.deepEqual(
        parties.filter(([tag]) => tag === 61).map(([, data]) => data.readUInt16BE(0)),
        [3, 3],
      );
      assert.equal(oneCall.u16(8), 2, 'NumCallDevices');
      const snapshot = await all.ask(
        7,
        frame(84, u32(7), u32(PERIPHERAL), ...(version < 10 ? [] : [u16(0)]), float(version, 6, text('3001'))),
      );
      assert.equal(confirms(snapshot, 85).u16(4), 1, 'NumCalls');
      assert.equal(
        snapshot
          .floats(6)
          .find(([tag]) => tag === 56)?.[1]
          .readUInt32BE(0),
        callId,
      );

      // ---- release, log out, close
      confirms(await desk.ask(14, onConnection(version, 46, 14, callId, '3001')), 47);
      const released = await desk.next(({ type }) => type === CONNECTION_CLEARED);
      assert.equal(released.u32(12), callId);
      assert.equal((await desk.next(({ type }) => type === CLEARED)).u32(12), callId);
      assert.equal((await desk.next(({ type }) => type === END_CALL)).u32(12), callId);
      for (const [index, state] of [2, 1].entries()) {
        const invokeId = 20 + index;
        confirms(
          await desk.ask(invokeId, setAgentState(version, invokeId, state, [float(version, 6, text('3001'))])),
          39,
        );
        confirms(
          await all.ask(invokeId, setAgentState(version, invokeId, state, [float(version, 6, text('3002'))])),
          39,
        );
      }
      for (const client of [desk, all]) {
        client.send(frame(7, u32(30), u32(0)));
        assert.equal((await client.next(({ type }) => type === 8)).u32(0), 30);
        client.socket.resetAndDestroy();
      }
    });
  }

  it('is told status 1 until it asks for a version that the server speaks', async function () {
    this.timeout(60_000);
    const capped = await program('--version', '13');
    const asked: number[] = [];
    for (let version = 25; version >= 13; version--) {
      const client = await connect(capped, version);
      client.send(openFrame(version));
      const answer = await client.next();
      asked.push(version);
      if (answer.type === 4) break;
      refuses(answer, 1);
      client.socket.destroy();
    }
    assert.equal(asked.at(-1), 13);
    assert.equal(asked.length, 13);
  });
});
