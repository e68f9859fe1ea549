import { SessionLost } from './errors';
import { traceLine } from '../protocol';
import type { ConfirmationOf, EventName, Message, MessageOf, Peek, RequestFields } from '../protocol';
import { callGuard, type CallGuard } from './call-limits';
import type { Clock } from './clock';
import { ContainedEmitter } from './contained-emitter';
import { createMachine, viewOf, type Counters, type Machine, type Problem } from './machine/machine-state';
import type { Config, SessionOptions } from './options';
import { readOptions } from './read-options';
import type { AnyName, ClientRequestName, RequestOptions, WaitOptions } from './request-types';
import { Pending } from './pending';
import { Runner, type ToldEffect } from './runner';
import type { MessageInfo, SessionEvents } from './session-events';
import { stateOf, type SessionState } from './state';
import { Subscriptions, type Filter, type Listener } from './subscriptions';
import { runSteps, syncSteps, type SyncContext, type SyncStep } from './sync';
import { durationProblem, LONGEST_MS, Waits } from './waits';

/** The server may route these before it confirms, as it does with PostRoute (BEHAVIOUR 4.3). */
const routedAnyway: ReadonlySet<string> = new Set(['SUPERVISOR_ASSIST_REQ', 'EMERGENCY_CALL_REQ']);

/**
 * One client of a pair of CTI Servers. `open` starts it; from then on it keeps a session with one of the two sides until
 * `close`, or until a server refuses it for a reason that repeating would not change (phase `stopped`).
 * Nothing is thrown from callbacks; what goes wrong is told as state and as `problem`.
 */
export class Session extends ContainedEmitter<SessionEvents> {
  private readonly config: Config;
  private readonly clock: Clock;
  private readonly machine: Machine;
  private readonly runner: Runner;
  private readonly steps: readonly SyncStep[];
  private readonly mayPlace: CallGuard;
  private readonly pending = new Pending();
  private readonly subscriptions = new Subscriptions();
  /** The latest synchronisation: an older one has no say any more. */
  private synchronisation: object | undefined;
  private readonly waits: Waits;
  private closing: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;
  private shown: SessionState;

  /** @throws InvalidOption naming the option */
  constructor(options: SessionOptions) {
    super();
    this.setMaxListeners(0);
    const { clock, driver, config } = readOptions(options);
    this.config = config;
    this.clock = clock;
    this.waits = new Waits(clock);
    this.mayPlace = callGuard(config.callLimits);
    this.machine = createMachine(this.config, (event) => this.hears(event));
    this.steps = syncSteps(this.config.registerVariables, this.config.restore);
    this.runner = new Runner({
      machine: this.machine,
      clock,
      driver,
      addressOf: (side) => this.config.servers[side] ?? this.config.servers.A,
      tell: (effect) => this.perform(effect),
      onFault: (error) => this.reportError('internal-error', 'fault in the session', error),
      onSlow: (waiting) =>
        this.tell('problem', {
          kind: 'slow-listeners',
          message: `${waiting} messages are waiting to be taken: the server has to wait`,
        }),
      onQuiet: () => this.whenQuiet(),
    });
    this.shown = stateOf(viewOf(this.machine), undefined, (time) => this.runner.wallTime(time));
  }

  /** As of now; a new object after every change. */
  get state(): SessionState {
    return this.shown;
  }

  /** Since the session was made. */
  get counters(): Readonly<Counters> {
    return { ...this.machine.counters };
  }

  /** What the server said when it accepted the session, while it lasts. */
  get openConfirmation(): MessageOf<'OPEN_CONF'> | undefined {
    return this.machine.opened?.confirmation;
  }

  /** Connects and keeps trying. Does nothing while it is open already. */
  open(): void {
    this.runner.dispatch({ type: 'open' });
  }

  /**
   * Ends the session: CLOSE_REQ, at most 5 s for CLOSE_CONF, then the connection is gone (BEHAVIOUR 1.5). Requests and waits
   * reject with `SessionLost`. Resolves when no connection and no timer is left; may be called at any time and again.
   */
  close(): Promise<void> {
    this.waits.end(new SessionLost('waitFor', false, 'the session was closed'));
    this.closing ??= promised();
    const { promise } = this.closing;
    this.runner.dispatch({ type: 'close' });
    return promise;
  }

  /**
   * Sends a request and waits for its confirmation. A confirmation in several parts comes as one, with the lists of all.
   * Rejects with `RequestRefused`, `ControlFailed`, `RequestTimedOut`, `SessionLost` or `InvalidRequest`, or with the reason of
   * the signal; settles exactly once. A confirmation is only a receipt: effects show in events (BEHAVIOUR 8.1).
   * @param fields by guide names; enumerations as numbers or names; InvokeID is chosen here
   */
  request<N extends ClientRequestName>(
    name: N,
    fields: RequestFields<N>,
    options?: RequestOptions,
  ): Promise<ConfirmationOf<N>>;
  request<S extends string>(
    name: AnyName<S>,
    fields: Readonly<Record<string, unknown>>,
    options?: RequestOptions,
  ): Promise<Message>;
  request(name: string, fields: Readonly<Record<string, unknown>>, options: RequestOptions = {}): Promise<Message> {
    return this.ask(name, fields, options, false);
  }

  /**
   * Sends a message that has no confirmation: an indication, or the answer to a server's request.
   * Rejects with `SessionLost` or `InvalidRequest`.
   */
  send(name: string, fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const { key, promise } = this.pending.add(undefined, () => undefined);
    this.runner.dispatch({ type: 'send', key, name, fields: given(fields) });
    return promise.then(() => undefined);
  }

  /**
   * Calls the listener for messages of these names, or that the filter accepts.
   * @returns the way to stop
   * @throws InvalidRequest for a name that no message has
   */
  subscribe<N extends EventName>(names: N | readonly N[], listener: Listener<MessageOf<N>>): () => void;
  subscribe(filter: Filter, listener: Listener<Message>): () => void;
  subscribe(filter: Filter, listener: Listener<never>): () => void {
    return this.subscriptions.add(filter, listener);
  }

  /**
   * The next message of these names, or that the predicate accepts. Rejects with `WaitTimedOut`, `SessionLost` (closed),
   * `InvalidRequest` (a time that is none) or the signal's reason.
   */
  waitFor<N extends EventName>(names: N | readonly N[], options?: WaitOptions): Promise<MessageOf<N>>;
  waitFor(filter: Filter, options?: WaitOptions): Promise<Message>;
  waitFor(filter: Filter, options: WaitOptions = {}): Promise<Message> {
    return this.waits.add(options, (listener) => this.subscriptions.add(filter, listener));
  }

  /**
   * Lets messages wait until the returned function is called, for a listener that cannot keep up. Nothing is lost: when 2000
   * wait, nothing more is read, so that the server has to wait. Confirmations wait too.
   */
  hold(): () => void {
    return this.runner.hold();
  }

  private ask(
    name: string,
    fields: Readonly<Record<string, unknown>>,
    { timeoutMs, signal }: RequestOptions,
    isSync: boolean,
  ): Promise<Message> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const limit = timeoutMs ?? this.timeoutOf(name, fields);
    const problem = durationProblem(name, limit);
    if (problem) return Promise.reject(problem);
    const forbidden = this.mayPlace(name, fields, this.runner.now());
    if (forbidden) return Promise.reject(forbidden);
    const { key, promise } = this.pending.add(signal, () => this.runner.dispatch({ type: 'give-up', key }));
    const ask = { key, name, fields: given(fields), timeoutMs: Math.min(limit, LONGEST_MS), isSync };
    this.runner.dispatch({ type: 'request', ask });
    return promise as Promise<Message>;
  }

  private timeoutOf(name: string, fields: Readonly<Record<string, unknown>>): number {
    const isRouted = Boolean(fields['PostRoute']) || routedAnyway.has(name);
    return isRouted ? this.config.postRouteTimeoutMs : this.config.requestTimeoutMs;
  }

  private perform(effect: ToldEffect): void {
    const at = this.runner.wallTime(this.machine.now);
    switch (effect.type) {
      case 'settle':
        return this.pending.settle(effect.key, effect.outcome);
      case 'publish':
        return this.publish(effect.message, { side: effect.side, version: effect.version, at });
      case 'trace':
        if (this.listenerCount('trace') === 0) return;
        return this.tell('trace', {
          direction: effect.direction,
          line: traceLine(effect.message, effect.version, this.config.callerDataInTraces),
          at,
        });
      case 'gap':
        return this.tell('gap', {
          start: this.runner.wallTime(effect.start),
          end: this.runner.wallTime(effect.end),
          reason: effect.reason,
        });
      case 'problem':
        return this.tell('problem', effect.problem);
      case 'state': {
        const { side } = effect.view;
        this.shown = stateOf(effect.view, this.config.servers[side], (time) => this.runner.wallTime(time));
        return this.tell('state', this.shown);
      }
      case 'sync':
        return this.synchronise(effect.connection, effect.isReconnect);
      case 'closed':
        return this.whenQuiet();
    }
  }

  private hears(event: Peek): boolean {
    if (this.listenerCount('message') > 0 || this.listenerCount('trace') > 0) return true;
    return this.subscriptions.hears(event);
  }

  private publish(message: Message, info: MessageInfo): void {
    this.tell('message', message, info);
    this.subscriptions.tell(message, info, (call) => this.contain('subscription', call));
  }

  private synchronise(connection: number, isReconnect: boolean): void {
    if (this.steps.length === 0) return this.runner.dispatch({ type: 'synced', connection });
    const { version, failover } = this.machine;
    const { side } = failover;
    const current = {};
    this.synchronisation = current;
    const isCurrent = (): boolean => this.machine.connection === connection && this.synchronisation === current;
    const context: SyncContext = {
      version,
      isReconnect,
      now: () => this.clock.now(),
      send: (name, fields) => this.send(name, fields),
      waitFor: (name, options) => this.waitFor(name, options),
      publish: (message) => {
        if (isCurrent()) this.publish(message, { side, version, at: this.clock.now(), resync: true });
      },
      request: (name, fields) =>
        isCurrent()
          ? this.ask(name, fields, {}, true)
          : Promise.reject(new SessionLost(name, false, 'the connection that was being restored is gone')),
    };
    const onFailure = ({ name }: SyncStep, error: unknown): void =>
      this.reportError('sync-failed', `${name} could not be restored`, error);
    void runSteps(this.steps, context, isCurrent, onFailure).then((isDone) => {
      if (isDone) this.runner.dispatch({ type: 'synced', connection });
    });
  }

  private whenQuiet(): void {
    if (!this.closing || this.machine.phase === 'closing') return;
    if (this.machine.phase === 'idle' && !this.runner.isQuiet) return;
    const { resolve } = this.closing;
    this.closing = undefined;
    resolve();
  }

  protected onListenerError(error: unknown, where: string): void {
    this.machine.counters.listenerErrors++;
    // One that fails while it is told of a problem cannot be told of another.
    if (where !== 'problem') this.reportError('listener-error', `a listener (${where}) threw`, error);
  }

  private reportError(kind: Problem['kind'], text: string, error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    this.tell('problem', { kind, message: `${text}: ${cause.message}`, error: cause });
  }
}

/** A copy, without what is absent. */
const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
