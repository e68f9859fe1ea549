import assert from 'node:assert/strict';
import type { Message } from '../../src/protocol';
import { settled } from '../support/fake-clock';
import type { Peer } from '../support/scripted-server';
import { seededRandom } from '../support/seeded-random';
import { addressA, addressB, Fixture } from './fixture';

type Side = 'A' | 'B';
const addresses = { A: addressA, B: addressB } as const;
const other = (side: Side): Side => (side === 'A' ? 'B' : 'A');

/** One connection as its server sees it. What it writes leaves in pieces, in order. */
interface Line {
  readonly peer: Peer;
  readonly side: Side;
  outbox: Buffer;
  isOpen: boolean;
  isGone: boolean;
  readonly unanswered: Message[];
}

type HandOver = 'asked' | 'granted' | 'moved' | undefined;

/**
 * A pair of servers that keeps the rules of active and standby, under a random schedule: maintenance, changes of side without a
 * warning, cut connections, silence. Events are numbered, so that every one that is missed must lie in a gap that was told.
 */
export class StandbySchedule {
  readonly log: string[] = [];
  /** How often what was to be tried came about. */
  readonly reached = { handOvers: 0, changes: 0, cuts: 0 };
  private readonly random: () => number;
  private readonly fixture: Fixture;
  private readonly lines = new Map<Peer, Line>();
  private active: Side = 'A';
  private handOver: HandOver;
  private eventNumber = 0;
  /** Events delivered and gaps told, in their order. */
  private readonly told: (number | 'gap')[] = [];
  private readonly outcomes: number[] = [];

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.fixture = new Fixture({
      standby: 'warm',
      heartbeatSeconds: 5,
      random: this.random,
      maxOutstanding: 1 + this.below(5),
      whileDisconnected: this.below(2) === 0 ? 'fail' : { waitMs: 3000, limit: 5 },
    });
    const { session } = this.fixture;
    session.on('message', ({ name, ConnectionCallID }) => {
      if (name === 'CALL_CLEARED_EVENT') this.told.push(ConnectionCallID as number);
    });
    session.on('gap', () => this.told.push('gap'));
  }

  async play(steps: number): Promise<void> {
    const { fixture } = this;
    fixture.session.open();
    for (let step = 0; step < steps; step++) {
      this.act();
      this.serve();
      this.check();
      if (step % 10 === 0) await settled();
    }
    await this.recover();
    await fixture.finish();
    await settled();
    for (const count of this.outcomes) assert.equal(count, 1, 'a request has not settled exactly once');
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private act(): void {
    const { clock } = this.fixture;
    const kind = this.below(20);
    this.log.push(`${clock.now() % 1e8} ${this.fixture.phase} active=${this.active} ${this.handOver ?? ''} ${kind}`);
    if (kind < 5) return clock.advance(this.below(kind === 0 ? 6000 : 800));
    if (kind < 8) return this.request();
    if (kind < 13) return this.writeEvent();
    if (kind === 13 && this.below(2) === 0) return this.beginHandOver();
    if (kind === 14 && this.below(4) === 0) return this.changeSides();
    if (kind === 15 && this.below(3) === 0) return this.cut(this.below(3) === 0 ? other(this.active) : this.active);
    for (const line of this.lines.values()) this.flush(line, line.outbox.length);
  }

  private request(): void {
    const index = this.outcomes.push(0) - 1;
    const settle = (): void => void (this.outcomes[index] = (this.outcomes[index] ?? 0) + 1);
    this.fixture.session.request('QUERY_AGENT_STATE_REQ', {}).then(settle, settle);
  }

  /** What happens goes to whoever has a session on the active side, and to nobody else. */
  private writeEvent(): void {
    this.eventNumber++;
    const line = this.open(this.active);
    if (line) this.write(line, 'CALL_CLEARED_EVENT', { ConnectionCallID: this.eventNumber, LocalConnectionState: 0 });
  }

  private beginHandOver(): void {
    const line = this.open(this.active);
    if (!line || this.handOver) return;
    this.handOver = 'asked';
    this.write(line, 'ACTIVE_MAINTENANCE_REQ_MSG', { InvokeID: 900 });
  }

  private granted(line: Line, isAccepted: boolean): void {
    if (this.handOver !== 'asked' || line.side !== this.active) return;
    this.write(line, 'ACTIVE_MAINTENANCE_EVENT_MSG', { MaintenanceModeStatus: isAccepted });
    this.handOver = isAccepted ? 'granted' : undefined;
    if (!isAccepted) return;
    this.reached.handOvers++;
    this.activate();
    this.handOver = 'moved';
  }

  private changeSides(): void {
    if (this.handOver) return;
    this.reached.changes++;
    const old = this.open(this.active);
    // A side that is not active any more says so or is dead; one that went on without a word could not be told from a quiet one.
    const isDead = this.below(2) === 0;
    if (old && !isDead) this.write(old, 'FAILURE_EVENT', { Status: 15 });
    this.activate();
    if (old && isDead) this.drop(old);
  }

  private activate(): void {
    this.active = other(this.active);
    const line = this.open(this.active);
    if (line) this.write(line, 'STANDBY_ACTIVE_EVENT_MSG', {});
  }

  private cut(side: Side): void {
    const line = this.open(side);
    if (!line) return;
    this.reached.cuts++;
    this.drop(line);
  }

  private drop(line: Line): void {
    line.isGone = true;
    if (this.handOver !== 'moved' || line.side === this.active) this.handOver = undefined;
    line.peer.cut();
  }

  /** Takes what the client has sent, and answers it by the rules, mostly. */
  private serve(): void {
    for (const side of ['A', 'B'] as const) {
      for (const peer of this.fixture.network.peers(addresses[side])) {
        const line = this.lineOf(peer, side);
        while (peer.frames.length > 0) this.take(line, peer.take(peer.untaken[0] ?? ''));
        if (peer.endedBy !== undefined) this.left(line);
        else if (line.unanswered.length > 0 && this.below(3) > 0) this.answer(line, line.unanswered.shift()!);
      }
    }
  }

  private take(line: Line, message: Message): void {
    if (message.name === 'ACTIVE_MAINTENANCE_RESP_MSG')
      return this.granted(line, message['MaintenanceModeAccepted'] === true);
    if (message.name !== 'STOPPING_REQUESTS_TO_THIS_SIDE_IND') return void line.unanswered.push(message);
    // It has said all that it had to say, and goes.
    this.flush(line, line.outbox.length);
    this.left(line);
    line.peer.end();
  }

  private left(line: Line): void {
    if (line.isGone) return;
    line.isGone = true;
    this.handOver = undefined;
  }

  private answer(line: Line, { name, InvokeID, ServicesRequested }: Message): void {
    const isActive = line.side === this.active;
    if (name === 'OPEN_REQ') {
      if (this.handOver) return this.write(line, 'FAILURE_CONF', { InvokeID, Status: 110 });
      line.isOpen = true;
      const fields = { InvokeID, ServicesGranted: ServicesRequested, PeripheralOnline: true };
      return this.write(line, 'OPEN_CONF', { ...fields, SessionType: isActive ? 1 : 2 });
    }
    if (name === 'HEARTBEAT_REQ' || name === 'CLOSE_REQ' || isActive)
      return this.write(line, name.replace(/_REQ$/, '_CONF'), { InvokeID });
    this.write(line, 'FAILURE_CONF', { InvokeID, Status: 92 });
  }

  private write(line: Line, name: string, fields: Record<string, unknown>): void {
    line.outbox = Buffer.concat([line.outbox, line.peer.frameOf(name, fields)]);
    this.flush(line, this.below(2) ? line.outbox.length : this.below(line.outbox.length));
  }

  private flush(line: Line, count: number): void {
    if (line.isGone) return;
    const bytes = line.outbox.subarray(0, count);
    line.outbox = line.outbox.subarray(count);
    if (bytes.length > 0) line.peer.write(bytes);
  }

  private lineOf(peer: Peer, side: Side): Line {
    let line = this.lines.get(peer);
    if (!line) {
      line = { peer, side, outbox: Buffer.alloc(0), isOpen: false, isGone: false, unanswered: [] };
      this.lines.set(peer, line);
    }
    return line;
  }

  /** The latest open session on a side. */
  private open(side: Side): Line | undefined {
    return [...this.lines.values()].findLast((line) => line.side === side && line.isOpen && !line.isGone);
  }

  /** Nothing goes wrong any more: then the session must be open on the active side, with the other one warm. */
  private async recover(): Promise<void> {
    const { fixture } = this;
    for (let left = 0; left < 1500; left++) {
      fixture.clock.advance(100);
      for (const line of this.lines.values()) this.flush(line, line.outbox.length);
      this.serve();
      if (left % 50 === 0) await settled();
      this.check();
    }
    const { phase, side, standby } = fixture.session.state;
    assert.deepEqual([phase, side, standby], ['open', this.active, { side: other(this.active), phase: 'warm' }]);
    this.writeEvent();
    for (const line of this.lines.values()) this.flush(line, line.outbox.length);
    assert.equal(this.told.at(-1), this.eventNumber, 'the session is open and hears nothing');
    this.check();
  }

  private check(): void {
    const { network, clock, problems } = this.fixture;
    assert.ok(network.live <= 3, 'more connections than the session, its standby and one that is left');
    assert.ok(clock.pending <= 2, 'more timers than one for deadlines and one for the next turn');
    assert.deepEqual(
      problems.filter(
        ({ kind }) => kind === 'internal-error' || kind === 'listener-error' || /unknown|wrong/.test(kind),
      ),
      [],
    );
    let last = 0;
    let isExcused = true;
    for (const item of this.told) {
      if (item === 'gap') isExcused = true;
      else {
        assert.ok(item > last, `event ${item} came after ${last}: told twice, or out of order`);
        assert.ok(isExcused || item === last + 1, `events between ${last} and ${item} were lost, and no gap was told`);
        [last, isExcused] = [item, false];
      }
    }
  }
}
