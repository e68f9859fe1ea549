import assert from 'node:assert/strict';
import type { Message } from '../../src/protocol';
import {
  Session,
  type Gap,
  type MessageInfo,
  type Problem,
  type SessionOptions,
  type SessionState,
} from '../../src/session';
import { FakeClock, settled } from '../support/fake-clock';
import { MemoryNetwork, type Peer } from '../support/scripted-server';

export const addressA = { host: 'a.test', port: 42027 };
export const addressB = { host: 'b.test', port: 43027 };

const made: Fixture[] = [];

/** A session on a clock and on servers of the test, and all that it has told. */
export class Fixture {
  readonly clock = new FakeClock();
  readonly network = new MemoryNetwork();
  readonly session: Session;
  readonly states: SessionState[] = [];
  readonly messages: { message: Message; info: MessageInfo }[] = [];
  readonly gaps: Gap[] = [];
  readonly problems: Problem[] = [];

  constructor(options: Partial<SessionOptions> = {}) {
    this.session = new Session({
      servers: { A: addressA, B: addressB },
      clientId: 'test',
      services: ['ALL_EVENTS', 'CLIENT_CONTROL'],
      version: 25,
      clock: this.clock,
      random: () => 0.5,
      driver: this.network,
      ...options,
    });
    this.session.on('state', (state) => this.states.push(state));
    this.session.on('message', (message, info) => this.messages.push({ message, info }));
    this.session.on('gap', (gap) => this.gaps.push(gap));
    this.session.on('problem', (problem) => this.problems.push(problem));
    made.push(this);
  }

  get a(): Peer {
    return this.network.peer(addressA);
  }
  get b(): Peer {
    return this.network.peer(addressB);
  }
  get phase(): string {
    return this.session.state.phase;
  }
  get problemKinds(): string[] {
    return this.problems.map(({ kind }) => kind);
  }

  /** An open session on side A. */
  static open(options: Partial<SessionOptions> = {}): Fixture {
    const fixture = new Fixture(options);
    fixture.session.open();
    fixture.a.acceptSession();
    assert.equal(fixture.phase, 'open');
    return fixture;
  }

  /** Answers heartbeats of the current connection while time passes, so that the session stays open. */
  live(peer: Peer, ms: number): void {
    for (let left = ms; left > 0; left -= 1000) {
      this.clock.advance(Math.min(1000, left));
      if (peer.untaken[0] === 'HEARTBEAT_REQ')
        peer.send('HEARTBEAT_CONF', { InvokeID: peer.take('HEARTBEAT_REQ')['InvokeID'] });
    }
  }

  async finish(): Promise<void> {
    const closed = this.session.close();
    this.clock.advance(5000);
    await closed;
    assert.equal(this.phase, 'idle');
    assert.equal(this.clock.pending, 0, 'timers are left');
    assert.equal(this.network.live, 0, 'connections are left');
  }
}

/** What a rejected promise was rejected with. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<Error & { code?: string; kind?: string; facts?: Record<string, unknown> }> {
  return promise.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => error as Error,
  );
}

/** The state of a promise, without waiting for it. */
export async function outcomeOf(promise: Promise<unknown>): Promise<'waits' | 'done' | 'failed'> {
  let outcome: 'waits' | 'done' | 'failed' = 'waits';
  promise.then(
    () => (outcome = 'done'),
    () => (outcome = 'failed'),
  );
  await settled();
  return outcome;
}

/** Closes every session of a test, and sees that nothing is left of it. */
export function closeAfterEach(): void {
  afterEach(async () => {
    for (const fixture of made.splice(0)) await fixture.finish();
  });
}
