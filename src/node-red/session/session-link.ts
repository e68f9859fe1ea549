import type { Node } from 'node-red';
import { agentEvents, callEvents } from '../event-families';
import { eventLine } from '../event-line';
import { agentAtWork } from './agent-lookup';
import type { CallLookup, ConnectionLookup } from './call-lookup';
import type { AgentMemory, CallMemory, CallView } from '../../calls';
import { EventListeners, type CtiOrigin, type Delivery } from './event-listeners';
import { LinkMemory } from './link-memory';
import type { CallerData, Message } from '../../protocol';
import { Session, type SessionOptions, type SessionState } from '../../session';
import { ownAgentOf, type OwnAgent } from './own-agent';
import { lastErrorOf, plainState } from './state-facts';

export interface User {
  /** Told now and at every change. */
  onState?(state: SessionState | undefined): void;
}

export interface LinkOptions {
  readonly name: string;
  /** Resolves when the servers to connect to are known. */
  readonly start: () => Promise<SessionOptions>;
  readonly log: (level: 'log' | 'warn' | 'error', text: string) => void;
  readonly trace: 'none' | 'events' | 'all';
  /** Whether the log shows what callers put into calls. */
  readonly callerData: CallerData;
}

const remembered: ReadonlySet<string> = new Set([
  ...callEvents,
  ...agentEvents,
  'CONFIG_AGENT_EVENT',
  'CONFIG_DEVICE_EVENT',
]);

type NoticeListener = (topic: string, payload: Record<string, unknown>, origin: Partial<CtiOrigin>) => void;

/** The session that all nodes of one configuration share: the first user opens it, the last one closes it. */
export class SessionLink {
  private readonly memory = new LinkMemory({
    session: () => this.session,
    publish: (message, info) => this.deliver(message, info),
    moved: (change) => this.notify('monitor', { ...change }),
    problem: (error) => this.tellProblem('sync-failed', error.message),
  });
  private session: Session | undefined;
  private starting: Promise<void> | undefined;
  private readonly users = new Map<Node, User>();
  private readonly notices = new Set<NoticeListener>();
  private readonly listeners = new EventListeners();
  private failure: string | undefined;
  private client: Record<string, unknown> = {};
  private own: OwnAgent = {};

  constructor(private readonly options: LinkOptions) {}

  get calls(): CallMemory {
    return this.memory.calls;
  }
  get agents(): AgentMemory {
    return this.memory.agents;
  }
  get state(): SessionState | undefined {
    return this.session?.state;
  }
  get name(): string {
    return this.options.name;
  }
  /** Why the session could not even be started, as people read it. */
  get startFailure(): string | undefined {
    return this.failure;
  }

  attach(node: Node, user: User = {}): void {
    this.users.set(node, user);
    if (this.users.size === 1) this.open();
    user.onState?.(this.state);
  }

  /** Resolves when the node is let go; for the last one, when the session is closed. */
  async detach(node: Node): Promise<void> {
    if (this.users.delete(node) && this.users.size === 0) await this.close();
  }

  private open(): void {
    const starting = this.options.start().then(
      (options) => {
        if (this.starting !== starting) return;
        this.failure = undefined;
        this.begin(options);
      },
      (error: unknown) => {
        if (this.starting !== starting) return;
        const failure = error instanceof Error ? error.message : String(error);
        if (failure !== this.failure) this.options.log('error', failure);
        this.failure = failure;
        this.tellUsers();
        // An embedded simulator whose port is taken tries again; then so does its session.
        void (error as { again?: Promise<unknown> }).again?.then(() => this.starting === starting && this.open());
      },
    );
    this.starting = starting;
  }

  private begin(options: SessionOptions): void {
    let session: Session;
    try {
      session = new Session(this.memory.prepare(options));
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.options.log('error', this.failure);
      this.tellUsers();
      return;
    }
    this.session = session;
    this.own = ownAgentOf(options);
    this.client = { ClientID: options.clientId, ClientSignature: options.signature ?? options.clientId };
    let told: string | undefined;
    session.on('state', (state) => {
      this.tellUsers();
      const line = [state.phase, state.side, state.slow && 'slow'].filter(Boolean).join(' ');
      if (line !== told) this.notify('session', { ...plainState(state) });
      if (line !== told && state.phase === 'stopped')
        this.options.log('error', `stopped: ${lastErrorOf(state) ?? 'the server refused the session'}`);
      told = line;
    });
    session.subscribe({ where: ({ name }) => this.wants(name) }, (message: Message, info) =>
      this.deliver(message, info),
    );
    session.on('gap', (gap) => this.notify('gap', { ...gap }));
    session.on('problem', ({ kind, message }) => this.tellProblem(kind, message));
    if (this.options.trace === 'all')
      session.on('trace', (trace) => this.options.log('log', `${trace.direction === 'in' ? '<' : '>'} ${trace.line}`));
    session.open();
  }

  /** Events for the memory of calls and agents, and those that a node wants; the others are not even decoded. */
  private wants(name: string): boolean {
    return remembered.has(name) || this.options.trace === 'events' || this.listeners.want(name);
  }

  private deliver(
    message: Message,
    info: { side: 'A' | 'B'; version: number; at: number; resync?: boolean | undefined },
  ): void {
    const { version, at, side } = info;
    if (this.options.trace === 'events') this.options.log('log', eventLine(message, version, this.options.callerData));
    const call = this.memory.take(message, { side, version, at, ...(info.resync ? { resync: true } : undefined) });
    const cti: CtiOrigin = {
      session: this.name,
      side,
      version,
      at,
      ...(info.resync ? { resync: true as const } : undefined),
    };
    this.listeners.tell({ message, cti, call, agent: () => agentAtWork(message, this.agents) });
    this.memory.calls.purge(at);
  }

  /** Events from the server, in the order of the socket. Gives the way to stop listening. */
  subscribe(listener: (delivery: Delivery) => void, names?: Iterable<string>): () => void {
    return this.listeners.add(listener, names);
  }

  /** What happens to the session itself. */
  onNotice(listener: NoticeListener): () => void {
    this.notices.add(listener);
    return () => void this.notices.delete(listener);
  }

  request(
    name: string,
    fields: Record<string, unknown>,
    options: { signal?: AbortSignal; timeoutMs?: number },
  ): Promise<Message> {
    // The first message of a flow may come while the simulator or the options are not ready yet.
    const { starting } = this;
    if (!this.session && starting && this.failure === undefined) {
      return starting.then(() => this.requestNow(name, fields, options));
    }
    return this.requestNow(name, fields, options);
  }

  private requestNow(
    name: string,
    fields: Record<string, unknown>,
    options: { signal?: AbortSignal; timeoutMs?: number },
  ): Promise<Message> {
    const { session } = this;
    if (session)
      return session.request(name, fields, options).then((confirmation) => {
        this.memory.confirmed(name, fields, confirmation);
        return confirmation;
      });
    const reason = this.failure ?? 'the session has not been started yet';
    return Promise.reject(
      Object.assign(new Error(`not connected: ${reason}`), {
        code: 'CTI_DISCONNECTED',
        kind: 'disconnected',
        facts: { sent: false, meaning: reason },
      }),
    );
  }

  /** The call that a request was about or made, as known by now. */
  callAbout(confirmation: Message, fields: Record<string, unknown>): CallView | undefined {
    return this.memory.callAbout(confirmation, fields, this.state?.version);
  }

  /** The newest call at a device with a party there in the wanted state. */
  readonly callAt: CallLookup = (device, wanted) => this.memory.callAt(device, wanted);

  /** The call that a connection belongs to. */
  readonly callWith: ConnectionLookup = (callId, deviceId) => this.memory.callWith(callId, deviceId);

  /** The agent to whom the session belongs, in the roles of one agent; known once the session has been started. */
  async ownAgent(): Promise<OwnAgent> {
    await this.starting;
    return this.own;
  }

  /** Who this session is at the server. */
  identity(): Record<string, unknown> {
    return { ...this.client };
  }

  get now(): number {
    return Date.now();
  }

  private notify(topic: string, payload: Record<string, unknown>): void {
    const state = this.state;
    const origin = {
      session: this.name,
      at: this.now,
      ...(state?.side ? { side: state.side } : undefined),
      ...(state?.version ? { version: state.version } : undefined),
    };
    for (const listener of this.notices) listener(topic, payload, origin);
  }

  private tellProblem(kind: string, message: string): void {
    this.options.log('warn', message);
    this.notify('problem', { message, kind });
  }

  private tellUsers(): void {
    for (const user of this.users.values()) user.onState?.(this.state);
  }

  async close(): Promise<void> {
    this.starting = undefined;
    const { session } = this;
    this.session = undefined;
    if (!session) return;
    await session.close();
    session.removeAllListeners();
    this.memory.clear();
  }
}
