import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { encodeMessage } from '../../src/protocol';
import { Simulator } from '../../src/simulator';

const heartbeat = Buffer.from('00000004000000050000002a', 'hex');
const open = encodeMessage(
  {
    name: 'OPEN_REQ',
    InvokeID: 1,
    VersionNumber: 15,
    IdleTimeout: 0xffffffff,
    ServicesRequested: 0x18,
    CallMsgMask: 0xffffffff,
    AgentStateMask: 0x3fff,
    ClientID: 'tcp',
    ClientPassword: '',
  },
  15,
);

describe('simulator: over TCP', () => {
  let simulator: Simulator;
  const sockets: net.Socket[] = [];

  async function connect(port: number): Promise<net.Socket> {
    const socket = net.connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  }

  beforeEach(() => {
    simulator = new Simulator({ maxUnsentBytes: 64 * 1024 });
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await simulator.close();
  });

  it('listens on both sides and serves frames however they are cut', async () => {
    const { A, B } = await simulator.listen({ portB: 0 });
    assert.ok(B && B.port !== A.port);
    const socket = await connect(A.port);
    socket.write(open.subarray(0, 5));
    await new Promise((resolve) => setImmediate(resolve));
    socket.write(Buffer.concat([open.subarray(5), heartbeat, heartbeat]));
    let received = Buffer.alloc(0);
    while (received.filter((_, at) => received.readUInt8(at) === 0x2a).length < 2) {
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      received = Buffer.concat([received, chunk]);
    }
    assert.equal(received.readUInt32BE(4), 4, 'OPEN_CONF comes first');
    const standby = await connect(B.port);
    standby.write(open);
    const [refusal] = (await once(standby, 'data')) as [Buffer];
    assert.deepEqual([refusal.readUInt32BE(4), refusal.readUInt32BE(12)], [1, 15]);
  });

  it('says so when a port is taken, and can then listen on another one', async () => {
    const { A } = await simulator.listen();
    const second = new Simulator();
    await assert.rejects(second.listen({ port: A.port }), new RegExp(`127\\.0\\.0\\.1:${A.port} is taken`));
    await assert.rejects(second.listen({ port: 0, portB: A.port }), /is taken/);
    await second.listen();
    await second.close();
    await assert.rejects(simulator.listen(), /listening already/);
  });

  it('tells clients when it is closed, and leaves no socket behind', async () => {
    const { A } = await simulator.listen();
    const socket = await connect(A.port);
    socket.write(open);
    await once(socket, 'data');
    const ended = once(socket, 'close');
    const last: Buffer[] = [];
    socket.on('data', (chunk) => last.push(chunk));
    await simulator.close();
    await ended;
    assert.ok(Buffer.concat(last).toString('hex').endsWith('00000004000000020000000f'), 'FAILURE_EVENT 15');
    await assert.rejects(connect(A.port));
    assert.deepEqual(simulator.directory().sessions, []);
  });

  it('cuts a client that asks and never reads', async function () {
    this.timeout(20_000);
    const { A } = await simulator.listen();
    const ended = new Promise<void>((resolve) => {
      simulator.on('alarm', ({ kind }) => {
        if (kind === 'abnormal') resolve();
      });
    });
    const socket = await connect(A.port);
    socket.pause();
    socket.write(open);
    const many = Buffer.concat(Array.from({ length: 20_000 }, () => heartbeat));
    const pump = (): void => {
      while (!socket.destroyed && socket.write(many));
      if (!socket.destroyed) socket.once('drain', pump);
    };
    pump();
    await ended;
    assert.deepEqual(simulator.directory().sessions, []);
  });

  it('lives through garbage, half frames and cut connections', async () => {
    const { A } = await simulator.listen();
    const errors: Error[] = [];
    simulator.on('error', (error) => errors.push(error));
    for (const bytes of [
      'ffffffffffffffff',
      '00',
      '0000000400000003',
      '474554202f20485454502f312e310d0a0d0a',
      '0000000000000000',
    ]) {
      const socket = await connect(A.port);
      socket.write(Buffer.from(bytes, 'hex'));
      socket.resetAndDestroy();
    }
    const socket = await connect(A.port);
    socket.write(open);
    const [conf] = (await once(socket, 'data')) as [Buffer];
    assert.equal(conf.readUInt32BE(4), 4);
    assert.deepEqual(errors, []);
  });
});
