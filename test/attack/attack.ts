import assert from 'node:assert/strict';
import { decodeMessage, traceLine } from '../../src/protocol';
import { RequestError, Session, type Gap, type Problem } from '../../src/session';
import { Simulator } from '../../src/simulator';
import { FakeClock, settled } from '../support/fake-clock';
import { seededRandom } from '../support/seeded-random';
import { FaultProxy, type Faults, type Passage } from './proxy';

const VERSION = 24;
/** In time of the session's clock: more than any wait of the session, back-off and a slow open included. */
const PATIENCE_MS = 15 * 60_000;
const STEPS = 40;
const LONGEST_STEP_MS = 100;

export interface Plan {
  readonly seed: number;
  readonly faults: Faults;
  /** Requests wait for the session instead of failing at once. */
  readonly isPatient?: boolean;
  /** How many connections are attacked before the line is good again; default 1. */
  readonly attacked?: number;
}

interface Asked {
  readonly name: string;
  readonly controller: AbortController;
  readonly ends: string[];
}

/** A session with a simulator behind proxies on both sides, under a load of requests and calls that the seed decides. */
class Attack {
  readonly problems: Problem[] = [];
  readonly gaps: Gap[] = [];
  readonly passages: Passage[] = [];
  readonly asked: Asked[] = [];
  /** What the session was given on each of its connections. */
  readonly heard: string[][] = [];
  readonly clock = new FakeClock();
  readonly session: Session;
  private losses = 0;
  private left: number;

  private constructor(
    private readonly simulator: Simulator,
    private readonly proxies: FaultProxy[],
    private readonly random: () => number,
    { faults, isPatient, attacked = 1 }: Plan,
    parts: { clock: FakeClock; passages: Passage[]; faults: { next: () => Faults | undefined } },
  ) {
    this.clock = parts.clock;
    this.passages = parts.passages;
    this.left = attacked;
    parts.faults.next = () => (this.left-- > 0 ? faults : undefined);
    const [A, B] = proxies.map(({ address }) => address);
    assert.ok(A);
    this.session = new Session({
      servers: { A, B },
      clientId: 'attacked',
      services: ['ALL_EVENTS', 'CLIENT_CONTROL'],
      peripheralId: 5000,
      version: VERSION,
      callerDataInTraces: 'shown',
      ...(isPatient ? { whileDisconnected: { waitMs: 60_000 } } : undefined),
      clock: this.clock,
      random,
    });
    this.watch();
  }

  static async on(plan: Plan): Promise<Attack> {
    const clock = new FakeClock();
    const random = seededRandom(plan.seed);
    const passages: Passage[] = [];
    const faults: { next: () => Faults | undefined } = { next: () => undefined };
    const simulator = new Simulator({ clock, random });
    simulator.on('error', (error) => {
      throw error;
    });
    // One server with two ways to it: which side is active is not what is tried here.
    const { A } = await simulator.listen();
    const options = { target: A, clock, random, passages, faultsFor: () => faults.next() };
    const proxies = [await FaultProxy.listen(options), await FaultProxy.listen(options)];
    return new Attack(simulator, proxies, random, plan, { clock, passages, faults });
  }

  private watch(): void {
    let wasUp = false;
    this.session.on('state', ({ phase }) => {
      if (phase === 'connecting') this.heard.push([]);
      const isUp = phase === 'open' || phase === 'syncing';
      if (wasUp && !isUp && phase !== 'closing') this.losses++;
      wasUp = isUp;
    });
    this.session.on('trace', ({ direction, line }) => void (direction === 'in' && this.heard.at(-1)?.push(line)));
    this.session.on('gap', (gap) => void this.gaps.push(gap));
    this.session.on('problem', (problem) => void this.problems.push(problem));
  }

  /** Opens, makes calls and requests while the line is bad, and comes to rest on a good one. */
  async play(): Promise<void> {
    this.session.open();
    for (let step = 0; step < STEPS; step++) {
      this.act();
      await this.pass(Math.floor(this.random() * 1500));
    }
    this.left = 0;
    await this.until('every request has its end', () => this.asked.every(({ ends }) => ends.length > 0));
    await this.until('a request is answered again', () => this.isAnswered());
    await this.until('all that was sent has arrived', () => !this.isWaiting());
  }

  private act(): void {
    const kind = Math.floor(this.random() * 10);
    const agent = String(1001 + Math.floor(this.random() * 12));
    const AgentInstrument = String(3001 + Math.floor(this.random() * 10));
    if (kind < 2) return this.ask('QUERY_AGENT_STATE_REQ', { AgentID: agent });
    if (kind < 4) return this.setState(agent, 0, { AgentPassword: 'cisco' });
    if (kind < 6) return this.setState(agent, 3);
    if (kind === 6) return this.ask('SNAPSHOT_DEVICE_REQ', { AgentInstrument, SnapshotDeviceType: 0 });
    if (kind === 7) return this.ask('ANSWER_CALL_REQ', { AgentInstrument });
    if (kind === 8 && this.random() < 0.3) return this.asked.at(-1)?.controller.abort();
    this.simulator.dial({ from: '5551234', to: this.random() < 0.5 ? '8001' : '3001' });
  }

  private setState(AgentID: string, AgentState: number, more: object = {}): void {
    this.ask('SET_AGENT_STATE_REQ', { AgentID, AgentState, AgentWorkMode: 0, EventReasonCode: 0, ...more });
  }

  private ask(name: string, fields: Record<string, unknown>): void {
    const controller = new AbortController();
    const asked: Asked = { name, controller, ends: [] };
    this.asked.push(asked);
    this.session.request(name, fields, { signal: controller.signal }).then(
      (message) => asked.ends.push(message.name === name.replace('_REQ', '_CONF') ? 'confirmed' : message.name),
      (error: unknown) => asked.ends.push(kindOf(error, controller.signal)),
    );
  }

  private probe: Asked | undefined;
  /** Asks again and again until the session serves. */
  private isAnswered(): boolean {
    if (this.probe?.ends[0] === 'confirmed') return true;
    if (this.probe === undefined || this.probe.ends.length > 0) {
      this.ask('QUERY_AGENT_STATE_REQ', { AgentID: '1001' });
      this.probe = this.asked.at(-1);
    }
    return false;
  }

  private isWaiting(): boolean {
    const passage = this.passages.at(-1);
    return !passage?.isAttacked && (passage?.sent.length ?? 0) > (this.heard.at(-1)?.length ?? 0);
  }

  /** Lets time pass, timer by timer, each with turns for the sockets. */
  private async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0;) {
      const step = Math.min(left, LONGEST_STEP_MS, Math.max(1, this.clock.untilNext ?? LONGEST_STEP_MS));
      this.clock.advance(step);
      left -= step;
      await settled();
      await settled();
    }
  }

  async until(what: string, holds: () => boolean): Promise<void> {
    const end = this.clock.now() + PATIENCE_MS;
    while (!holds()) {
      assert.ok(
        this.clock.now() < end,
        `waited in vain until ${what}; the session is ${JSON.stringify(this.session.state)}`,
      );
      await this.pass(LONGEST_STEP_MS);
    }
  }

  /** Kinds of ends that requests had, those that were stopped left out. */
  get ends(): Set<string | undefined> {
    return new Set(this.asked.map(({ ends }) => ends[0]).filter((end) => end !== 'stopped'));
  }

  /** Problems, without those of requests that had been stopped before their answers came. */
  get troubles(): Problem[] {
    return this.problems.filter(({ kind }) => kind !== 'late-confirmation');
  }

  problemsOf(kind: Problem['kind']): Problem[] {
    return this.problems.filter((problem) => problem.kind === kind);
  }

  /** What the server wrote into a connection, as the session would trace it. */
  sentOn(index: number): string[] {
    return (this.passages[index]?.sent ?? []).map((frame) => traceLine(decodeMessage(frame, VERSION), VERSION));
  }

  /** What must hold whatever was done to the line. */
  async finish(): Promise<void> {
    let isClosed = false;
    void this.session.close().then(() => (isClosed = true));
    await this.until('the session is closed', () => isClosed);
    for (const { name, ends } of this.asked) assert.equal(ends.length, 1, `${name} settled ${ends.length} times`);
    assert.deepEqual(this.problemsOf('internal-error'), []);
    assert.deepEqual(this.problemsOf('listener-error'), []);
    assert.equal(this.problemsOf('session-lost').length, this.losses, 'every loss is told once');
    assert.equal(this.gaps.length, this.losses, 'every outage gives one gap notice');
    for (const [index, { start, end }] of this.gaps.entries()) {
      assert.ok(start <= end && start >= (this.gaps[index - 1]?.end ?? 0), 'gaps overlap');
    }
    await this.release();
    assert.equal(this.clock.pending, 0, 'timers are left');
  }

  async release(): Promise<void> {
    for (const proxy of this.proxies) await proxy.close();
    await this.simulator.close();
  }
}

function kindOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof RequestError) return error.kind;
  return signal.aborted && error === signal.reason ? 'stopped' : String(error);
}

/** Compares without printing a whole conversation. */
export function assertSame(heard: readonly string[] | undefined, sent: readonly string[]): void {
  const at = sent.findIndex((line, index) => line !== heard?.[index]);
  assert.equal(at < 0 ? undefined : (heard?.[at] ?? 'nothing'), sent[at], `message ${at} of ${sent.length}`);
  assert.equal(heard?.length, sent.length);
}

const sockets = (): string[] => process.getActiveResourcesInfo().filter((kind) => /^(TCP|TLS)/.test(kind));
const listeners = (): number => process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);

/** Plays a plan, lets the test look at it, and sees that nothing is left. Names the seed where something fails. */
export async function attack(plan: Plan, look: (played: Attack) => void): Promise<void> {
  const before = { sockets: sockets(), listeners: listeners() };
  const played = await Attack.on(plan);
  try {
    await played.play();
    look(played);
    await played.finish();
    for (let turns = 1000; turns > 0 && sockets().length > before.sockets.length; turns--) await settled();
    assert.deepEqual({ sockets: sockets(), listeners: listeners() }, before);
  } catch (error) {
    void played.session.close();
    await played.release();
    throw new Error(`seed ${plan.seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** So many seeds, from one on. */
export const seeds = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index);
