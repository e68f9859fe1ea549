import assert from 'node:assert/strict';
import type { Message } from '../../src/protocol';
import type { Machine } from '../../src/session/machine/machine-state';
import { settled } from '../support/fake-clock';
import type { Peer } from '../support/scripted-server';
import { seededRandom } from '../support/seeded-random';
import { addressA, addressB, Fixture } from './fixture';

const requestNames = ['QUERY_AGENT_STATE_REQ', 'MAKE_CALL_REQ', 'ANSWER_CALL_REQ', 'LIST_AGENT_TEAM_REQ'];

/** One connection as its server sees it: bytes leave it in pieces of any size. */
interface Line {
  readonly peer: Peer;
  outbox: Buffer;
  isAccepted: boolean;
  readonly unanswered: Message[];
  /** Numbers of the events that were written, and of those that came out at the client. */
  readonly events: number[];
  readonly delivered: number[];
  /** Where in the stream each event ends, and how much of the stream has left. */
  readonly ends: number[];
  flushed: number;
  /** Something was written that ends the session: what follows it does not count. */
  isSpoilt: boolean;
  isCut: boolean;
}

const lineOf = (peer: Peer): Line => ({
  peer,
  outbox: Buffer.alloc(0),
  isAccepted: false,
  unanswered: [],
  events: [],
  delivered: [],
  ends: [],
  flushed: 0,
  isSpoilt: false,
  isCut: false,
});

/** Plays a random schedule of requests, events and faults, and checks after every step what must hold whatever happens. */
export class FaultSchedule {
  readonly log: string[] = [];
  private readonly random: () => number;
  private readonly fixture: Fixture;
  private readonly lines = new Map<Peer, Line>();
  private readonly invokeIds = new Set<unknown>();
  private readonly requests: { outcomes: number; readonly controller: AbortController }[] = [];
  private eventNumber = 0;
  private opens = 0;
  private release: (() => void) | undefined;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.fixture = new Fixture({
      heartbeatSeconds: 5,
      random: this.random,
      maxOutstanding: 1 + this.below(5),
      whileDisconnected: this.below(2) === 0 ? 'fail' : { waitMs: 3000, limit: 5 },
    });
    this.fixture.session.on('message', (message) => this.delivered(message));
    this.fixture.session.on('state', ({ phase }) => {
      if (phase === 'open') this.opens++;
    });
  }

  async play(steps: number): Promise<void> {
    const { fixture } = this;
    fixture.session.open();
    for (let step = 0; step < steps; step++) {
      this.act();
      this.collect();
      this.check();
      if (step % 10 === 0) await settled();
    }
    this.toggleHold(false);
    await fixture.finish();
    await settled();
    for (const { outcomes } of this.requests) assert.equal(outcomes, 1, 'a request has not settled exactly once');
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private act(): void {
    const { fixture } = this;
    const line = this.line();
    const kind = this.below(20);
    this.log.push(`${fixture.clock.now() % 1e9} ${fixture.phase} ${kind}`);
    if (kind < 4) return fixture.clock.advance(this.below(kind === 0 ? 8000 : 1500));
    if (kind < 7) return this.request();
    if (kind === 7) return this.requests[this.below(this.requests.length)]?.controller.abort();
    if (kind === 8) return fixture.network.set(this.below(2) ? addressA : addressB, this.policy());
    if (kind === 19 && this.below(2) === 0) return this.toggleHold(this.release === undefined);
    if (!line || line.isCut || line.peer.endedBy !== undefined) return;
    if (!line.isAccepted) return this.answerOpen(line);
    if (kind < 11) return this.writeEvent(line);
    if (kind < 15) return this.answer(line);
    if (kind === 15) return this.cut(line);
    if (kind === 16 && this.below(3) === 0)
      return this.spoil(line, line.peer.frameOf('FAILURE_EVENT', { Status: [11, 15, 16, 67, 110][this.below(5)] }));
    if (kind === 17 && this.below(4) === 0) return this.spoil(line, Buffer.alloc(12, 0xff));
    if (kind === 18 && this.below(3) === 0) return this.write(line, Buffer.from('000000060000001f000000000000', 'hex'));
    this.flush(line, line.outbox.length);
  }

  /** A listener that cannot keep up: messages pile up until it can. */
  private toggleHold(isHeld: boolean): void {
    this.release?.();
    this.release = isHeld ? this.fixture.session.hold() : undefined;
  }

  private policy(): 'accept' | 'refuse' | 'ignore' {
    return (['accept', 'accept', 'refuse', 'ignore'] as const)[this.below(4)] ?? 'accept';
  }

  private request(): void {
    const entry = { outcomes: 0, controller: new AbortController() };
    this.requests.push(entry);
    const name = requestNames[this.below(requestNames.length)] ?? '';
    const settle = (): void => void entry.outcomes++;
    this.fixture.session.request(name, {}, { signal: entry.controller.signal }).then(settle, settle);
  }

  private answerOpen(line: Line): void {
    const request = line.unanswered.find(({ name }) => name === 'OPEN_REQ');
    if (!request) return;
    line.unanswered.length = 0;
    line.isAccepted = this.below(3) > 0;
    const { InvokeID } = request;
    const Status = [15, 16, 10, 92][this.below(4)];
    this.write(
      line,
      line.isAccepted
        ? line.peer.frameOf('OPEN_CONF', {
            InvokeID,
            ServicesGranted: request['ServicesRequested'],
            PeripheralOnline: true,
          })
        : line.peer.frameOf('FAILURE_CONF', { InvokeID, Status }),
    );
  }

  private answer(line: Line): void {
    const request = line.unanswered.splice(this.below(line.unanswered.length), 1)[0];
    if (!request) return;
    const { InvokeID, name } = request;
    const confirmation = name.replace(/_REQ$/, '_CONF');
    const choice = this.below(10);
    if (choice === 0) this.write(line, line.peer.frameOf('CONTROL_FAILURE_CONF', { InvokeID, FailureCode: 22 }));
    else if (choice === 1 && name !== 'CLOSE_REQ')
      this[name === 'HEARTBEAT_REQ' ? 'spoil' : 'write'](
        line,
        line.peer.frameOf('FAILURE_CONF', { InvokeID, Status: 12 }),
      );
    else if (choice === 2) this.write(line, line.peer.frameOf('ALTERNATE_CALL_CONF', { InvokeID }));
    else {
      this.write(line, line.peer.frameOf(confirmation, { InvokeID }));
      if (choice === 3) this.write(line, line.peer.frameOf(confirmation, { InvokeID }));
    }
  }

  private writeEvent(line: Line): void {
    line.events.push(++this.eventNumber);
    const fields = { ConnectionCallID: this.eventNumber, LocalConnectionState: 0 };
    const frame = line.peer.frameOf('CALL_CLEARED_EVENT', fields);
    line.ends.push(line.flushed + line.outbox.length + frame.length);
    this.write(line, frame);
  }

  private spoil(line: Line, bytes: Buffer): void {
    line.isSpoilt = true;
    this.write(line, bytes);
  }

  private cut(line: Line): void {
    line.isCut = true;
    line.peer.cut();
  }

  private write(line: Line, bytes: Buffer): void {
    line.outbox = Buffer.concat([line.outbox, bytes]);
    this.flush(line, this.below(2) ? line.outbox.length : this.below(line.outbox.length));
  }

  private flush(line: Line, count: number): void {
    const bytes = line.outbox.subarray(0, count);
    line.outbox = line.outbox.subarray(count);
    line.flushed += bytes.length;
    line.peer.write(bytes);
  }

  private line(): Line | undefined {
    const { attempts, live } = this.fixture.network;
    if (live === 0) return undefined;
    const address = attempts.at(-1)?.startsWith('a') ? addressA : addressB;
    const peer = this.fixture.network.peers(address).at(-1);
    if (!peer) return undefined;
    let line = this.lines.get(peer);
    if (!line) this.lines.set(peer, (line = lineOf(peer)));
    return line;
  }

  /** Takes what the client has sent. */
  private collect(): void {
    for (const address of [addressA, addressB]) {
      for (const peer of this.fixture.network.peers(address)) {
        while (peer.frames.length > 0) {
          const message = peer.take(peer.untaken[0] ?? '');
          assert.ok(!this.invokeIds.has(message['InvokeID']), `InvokeID ${String(message['InvokeID'])} was used twice`);
          this.invokeIds.add(message['InvokeID']);
          this.lines.get(peer)?.unanswered.push(message);
          if (!this.lines.has(peer)) this.adopt(peer, message);
        }
      }
    }
  }

  private adopt(peer: Peer, message: Message): void {
    const line = lineOf(peer);
    line.unanswered.push(message);
    this.lines.set(peer, line);
  }

  /** On their way to the server; seen from outside, such a request only waits. */
  private get outstanding(): number {
    const { machine } = this.fixture.session as unknown as { machine: Machine };
    return machine.requests.outstanding;
  }

  private delivered(message: Message): void {
    if (message.name !== 'CALL_CLEARED_EVENT') return;
    const number = message['ConnectionCallID'] as number;
    for (const line of this.lines.values()) if (line.events.includes(number)) line.delivered.push(number);
  }

  private check(): void {
    const { network, clock, problems, gaps, session } = this.fixture;
    assert.ok(network.live <= 1, 'more than one connection');
    assert.ok(clock.pending <= 2, 'more timers than one for deadlines and one for the next turn');
    const faults = problems.filter(({ kind }) => kind === 'internal-error' || kind === 'listener-error');
    assert.deepEqual(faults, []);
    const losses = problems.filter(({ kind }) => kind === 'session-lost').length;
    const isOpen = session.state.phase === 'open';
    if (!isOpen) assert.equal(this.outstanding, 0, 'requests outlive their session');
    assert.equal(gaps.length, Math.max(0, this.opens - 1), 'every outage gives one gap notice');
    assert.equal(losses, isOpen ? this.opens - 1 : this.opens, 'every session is lost once');
    for (const [index, { start, end }] of gaps.entries()) {
      assert.ok(start <= end && start >= (gaps[index - 1]?.end ?? 0), 'gaps overlap');
    }
    for (const { events, delivered, outbox, peer, ends, flushed, isCut, isSpoilt } of this.lines.values()) {
      assert.deepEqual(delivered, events.slice(0, delivered.length), 'events are lost, repeated or out of order');
      const arrived = ends.filter((end) => end <= flushed).length;
      if (isCut && !isSpoilt)
        assert.equal(delivered.length, arrived, 'events that had arrived are lost with the connection');
      if (isOpen && !this.release && peer.endedBy === undefined && outbox.length === 0 && peer === this.line()?.peer) {
        assert.equal(delivered.length, events.length, 'events of an open session are missing');
      }
    }
  }
}
