import assert from 'node:assert/strict';
import { AgentMemory, CallMemory } from '../../src/calls';
import { decodeMessage, FrameReader, type Message } from '../../src/protocol';
import { Resync, type MonitorMoved, type ResyncOptions } from '../../src/resync';
import { Session, type Driver, type Gap, type MessageInfo, type Problem, type SessionOptions } from '../../src/session';
import { ManualClock, Simulator, type SimulatorOptions } from '../../src/simulator';
import { FakeClock, settled } from '../support/fake-clock';

/** A session with its memories on a real simulator, without sockets; both clocks stand still. */
export class Site {
  readonly clock = new FakeClock();
  readonly simulatorClock = new ManualClock();
  readonly simulator: Simulator;
  readonly calls = new CallMemory();
  readonly agents = new AgentMemory();
  readonly moved: MonitorMoved[] = [];
  readonly gaps: Gap[] = [];
  readonly problems: Problem[] = [];
  readonly told: { message: Message; info: MessageInfo }[] = [];
  /** Names of what the session sends, in order, and the most requests that were on their way. */
  readonly sent: Message[] = [];
  /** Errors of requests in mid-session. */
  readonly errors: string[] = [];
  reachable = true;
  /** Requests without an answer so far, and the most that there ever were. */
  private readonly waiting = new Set<unknown>();
  most = 0;
  private cutNow: (() => void) | undefined;
  readonly resync: Resync;
  readonly session: Session;

  constructor(
    services: readonly string[] = ['ALL_EVENTS', 'CLIENT_CONTROL', 'CALL_DATA_UPDATE'],
    more: { session?: Partial<SessionOptions>; resync?: Partial<ResyncOptions>; rules?: SimulatorOptions } = {},
  ) {
    this.simulator = new Simulator({ ...more.rules, clock: this.simulatorClock });
    this.resync = new Resync({
      calls: this.calls,
      agents: this.agents,
      window: 2,
      onMonitorMoved: (change) => this.moved.push(change),
      onProblem: ({ message }) => this.errors.push(message),
      ...more.resync,
    });
    this.session = new Session({
      servers: { A: { host: 'a.test', port: 42027 } },
      clientId: 'resync',
      services: [...services] as never,
      heartbeatSeconds: false,
      version: 15,
      clock: this.clock,
      random: () => 0.5,
      driver: this.driver(),
      restore: this.resync.steps,
      ...more.session,
    });
    this.session.on('gap', (gap) => this.gaps.push(gap));
    this.session.on('problem', (problem) => this.problems.push(problem));
    this.session.on('message', (message, info) => {
      this.told.push({ message, info });
      if (info.resync) return;
      const moment = { version: info.version, at: info.at };
      const change = this.calls.apply(message, moment);
      this.agents.apply(message, moment);
      this.resync.heard(message, change, this.context);
    });
  }

  readonly context: Parameters<Resync['heard']>[2] = {
    version: 15,
    now: () => this.clock.now(),
    request: (name, fields) => this.session.request(name, fields),
    publish: (message) =>
      this.told.push({ message, info: { side: 'A', version: 15, at: this.clock.now(), resync: true } }),
  };

  private driver(): Driver {
    return {
      connect: (_address, handlers) => {
        const later = (work: () => void): unknown => this.clock.setTimeout(work, 0);
        if (!this.reachable) {
          later(() => handlers.closed(new Error('refused')));
          return { send: () => undefined, end: () => undefined, reset: () => undefined };
        }
        let isOver = false;
        const answers = new FrameReader();
        this.waiting.clear();
        const finish = (error?: Error): void => {
          if (isOver) return;
          isOver = true;
          attachment.ended();
          later(() => handlers.closed(error));
        };
        const attachment = this.simulator.attach({
          side: 'A',
          remoteAddress: '192.0.2.7',
          remotePort: 50_001,
          send: (bytes) => {
            for (const frame of answers.push(Buffer.from(bytes))) {
              const { InvokeID } = decodeMessage(frame, 15) as Message & { InvokeID?: unknown };
              this.waiting.delete(InvokeID);
            }
            later(() => isOver || handlers.received(bytes));
          },
          close: () => finish(),
        });
        this.cutNow = () => finish(new Error('cut'));
        const reader = new FrameReader();
        later(() => isOver || handlers.connected());
        return {
          send: (bytes) => {
            if (isOver) return;
            for (const frame of reader.push(Buffer.from(bytes))) {
              const message = decodeMessage(frame, 15);
              this.sent.push(message);
              if (message.name.endsWith('_REQ')) this.waiting.add(message['InvokeID']);
              this.most = Math.max(this.most, this.waiting.size);
            }
            // Not at once: a wire takes its time, and so more than one request is on its way.
            later(() => isOver || attachment.receive(Buffer.from(bytes)));
          },
          end: () => finish(),
          reset: () => finish(),
        };
      },
    };
  }

  async run(ms = 0): Promise<void> {
    for (let turn = 0; turn < 60; turn++) {
      this.clock.advance(0);
      this.simulatorClock.advance(0);
      await settled();
    }
    if (ms === 0) return;
    this.simulatorClock.advance(ms);
    await this.clock.advanceAsync(ms);
    await this.run();
  }

  async open(): Promise<void> {
    this.session.open();
    await this.run();
    assert.equal(this.session.state.phase, 'open');
  }

  async ask(name: string, fields: Record<string, unknown>): Promise<Message> {
    const promise = this.session.request(name, fields);
    promise.catch(() => undefined);
    await this.run();
    const confirmation = await promise;
    this.resync.confirmed(name, fields, confirmation);
    return confirmation;
  }

  async cut(): Promise<void> {
    this.reachable = false;
    this.cutNow?.();
    await this.run();
    assert.notEqual(this.session.state.phase, 'open');
    this.told.length = 0;
    this.sent.length = 0;
  }

  async reconnect(): Promise<void> {
    this.reachable = true;
    await this.run(60_000);
    assert.equal(this.session.state.phase, 'open');
  }

  async logIn(agent: string, extension: string): Promise<void> {
    await this.ask('SET_AGENT_STATE_REQ', {
      AgentState: 'LOGIN',
      AgentID: agent,
      AgentInstrument: extension,
      AgentPassword: 'cisco',
    });
  }

  get resyncNames(): string[] {
    return this.told.filter(({ info }) => info.resync).map(({ message }) => message.name);
  }

  async finish(): Promise<void> {
    const closed = this.session.close();
    await this.run(5000);
    await closed;
    await this.simulator.close();
  }
}
