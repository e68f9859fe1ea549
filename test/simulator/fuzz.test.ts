import assert from 'node:assert/strict';
import { encodeMessage, rowsOfKind, type Message, type MessageRow } from '../../src/protocol';
import { seededRandom } from '../../src/simulator';
import { aLab, anAllEventsClient, Client } from './support/client';

/** A request with a value for every field that the version has, whether it makes sense or not. */
function filled(row: MessageRow, random: () => number, version: number): Buffer {
  const message: Message = { name: row.name };
  const number = (): number => Math.floor(random() * 8);
  for (const [key, field] of Object.entries(row.fixed)) {
    if (!field.counts) message[key] = field.wire === 'BOOL' ? random() < 0.5 : number();
  }
  const texts = ['3001', '1001', '8001', '', 'cisco', 'é'.repeat(9), '95551'];
  for (const [key, field] of Object.entries(row.floating)) {
    if ('members' in field || random() < 0.4) continue;
    if (field.wire === 'STRING') message[key] = texts[Math.floor(random() * texts.length)];
    else if (field.wire === 'UNSPEC') message[key] = Buffer.from([1, 2, 3]);
    else if (!field.counts && field.packedBy === undefined) message[key] = number();
  }
  try {
    return encodeMessage(message, version);
  } catch {
    return encodeMessage({ name: row.name }, version);
  }
}

describe('simulator: whatever a client sends', () => {
  const requests = rowsOfKind('request').filter(({ opaque, name }) => !opaque && name !== 'CLOSE_REQ');

  for (const profile of ['generic', 'ucce'] as const) {
    it(`never breaks it: ${profile}`, function () {
      this.timeout(60_000);
      const random = seededRandom(7);
      // An error inside the simulator fails the test.
      const { clock, simulator } = aLab({ profile });
      const witness = anAllEventsClient(simulator, 25);
      for (let round = 0; round < 40; round++) {
        const version = 9 + Math.floor(random() * 17);
        const client = anAllEventsClient(simulator, version, { ServicesRequested: 0x1fe });
        client.logIn(`100${1 + (round % 9)}`, `300${1 + (round % 9)}`);
        for (const row of requests) {
          const frame = filled(row, random, version);
          if (random() < 0.5) {
            const at = 8 + Math.floor(random() * Math.max(1, frame.length - 8));
            if (at < frame.length) frame[at] = Math.floor(random() * 256);
          }
          const before = client.received.length;
          client.sendBytes(frame);
          assert.ok(client.received.length > before || row.name === 'MAKE_CALL_REQ', `${row.name} is answered`);
          clock.advance(random() < 0.1 ? 6000 : 0);
        }
        client.drop();
        simulator.dial({ from: '1', to: '8001' });
        witness.received.length = 0;
        witness.confirmed('HEARTBEAT_REQ');
        for (const { id, extension, state } of simulator.directory().agents) {
          if (state !== 'LOGOUT')
            witness.request('SET_AGENT_STATE_REQ', {
              AgentState: 'LOGOUT',
              AgentID: id,
              AgentInstrument: extension,
              ForcedFlag: 1,
            });
        }
      }
    });
  }

  it('never makes it keep what is not a session', () => {
    const random = seededRandom(3);
    const { clock, simulator } = aLab();
    for (let round = 0; round < 500; round++) {
      const client = new Client(simulator);
      const length = Math.floor(random() * 60);
      const bytes = Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
      if (length >= 8 && random() < 0.7) {
        bytes.writeUInt32BE(length - 8, 0);
        bytes.writeUInt32BE(Math.floor(random() * 290), 4);
      }
      client.sendBytes(bytes);
    }
    clock.advance(60_000);
    assert.deepEqual(simulator.directory().sessions, []);
    assert.equal(clock.pending, 0);
  });
});
