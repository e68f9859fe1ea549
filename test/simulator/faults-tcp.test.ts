import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { encodeMessage } from '../../src/protocol';
import { Simulator } from '../../src/simulator';

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

/** What comes, until the socket ends. */
async function rest(socket: net.Socket): Promise<{ bytes: Buffer; code: string | undefined }> {
  const chunks: Buffer[] = [];
  let code: string | undefined;
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', (error: NodeJS.ErrnoException) => (code = error.code));
  await new Promise((resolve) => socket.once('close', resolve));
  return { bytes: Buffer.concat(chunks), code };
}

describe('simulator: misbehaviour over TCP', () => {
  let simulator: Simulator;
  let socket: net.Socket;

  beforeEach(async () => {
    simulator = new Simulator();
    const { A } = await simulator.listen();
    socket = net.connect(A.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(open);
    await once(socket, 'data');
  });
  afterEach(async () => {
    socket.destroy();
    await simulator.close();
  });

  it('ends in order', async () => {
    const ended = rest(socket);
    simulator.misbehave({ fault: 'cut' });
    assert.equal((await ended).code, undefined);
  });

  it('ends with a reset', async () => {
    const ended = rest(socket);
    simulator.misbehave({ fault: 'cut', how: 'reset' });
    assert.equal((await ended).code, 'ECONNRESET');
  });

  it('ends in order behind half a message', async () => {
    const ended = rest(socket);
    simulator.misbehave({ fault: 'cut', how: 'mid-frame' });
    const { bytes, code } = await ended;
    assert.equal(code, undefined);
    assert.ok(bytes.length > 8 && bytes.readUInt32BE(0) + 8 > bytes.length);
  });

  it('does not read, from old clients or new ones, and catches up when it is over', async () => {
    const end = simulator.misbehave({ fault: 'slow reader' });
    // More than the network between the two takes: 24 MB of a message that the server does not know.
    const frame = Buffer.alloc(4096);
    frame.writeUInt32BE(frame.length - 8, 0);
    frame.writeUInt32BE(9999, 4);
    for (let count = 0; count < 6000; count++) socket.write(frame);
    const late = net.connect(socket.remotePort!, '127.0.0.1');
    await once(late, 'connect');
    late.write(open);
    await new Promise((resolve) => setImmediate(resolve));
    assert.ok(socket.writableLength > 0);
    assert.equal(simulator.directory().sessions.filter(({ clientId }) => clientId === 'tcp').length, 1);
    socket.resume();
    const drained = once(socket, 'drain');
    const answered = once(late, 'data');
    end();
    await Promise.all([drained, answered]);
    late.destroy();
  });
});
