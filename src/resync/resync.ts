import type { AgentMemory, AgentName, CallChange, CallMemory } from '../calls';
import type { Message } from '../protocol';
import type { SyncContext, SyncStep } from '../session';
import { agentsStep } from './agents';
import { callsStep, fetchCall, namesOf, type CallsOptions, type OpenContext } from './calls';
import { Monitors, type MonitorMoved } from './monitors';

export interface ResyncOptions {
  readonly calls: CallMemory;
  readonly agents: AgentMemory;
  /** Requests on their way at a time, 1 to 50; 30 by default (BEHAVIOUR 1.7). */
  readonly window?: number | undefined;
  /** A session for one agent: its state and calls are asked for at the first opening too. */
  readonly own?: AgentName | undefined;
  /** False where the session lacks CLIENT_CONTROL, so that the server would refuse to tell of agents and calls. */
  readonly mayAsk?: boolean | undefined;
  /** Uploads the configuration, before the monitors. */
  readonly configuration?: ((context: SyncContext) => Promise<unknown>) | undefined;
  readonly onMonitorMoved?: ((change: MonitorMoved) => void) | undefined;
  /** What a request about a call in mid-session failed with. */
  readonly onProblem?: ((error: Error) => void) | undefined;
}

const DEFAULT_WINDOW = 30;
/** Unknown calls that are asked for at a time in mid-session, and that wait for it; more stay incomplete. */
const MOST_FETCHING = 10;
const MOST_WAITING = 1000;

/**
 * Restores after a reconnect what a session had (BEHAVIOUR 1.7): `steps` go into the option `restore` of a session. The
 * memories are up to date already when a `resync` event is published: call events among them are not to be applied again.
 */
export class Resync {
  readonly steps: readonly SyncStep[];
  private readonly monitors: Monitors;
  private readonly callsOptions: CallsOptions;
  private readonly ends = new Map<number, number>();
  private readonly wanted = new Set<string>();
  private fetching = 0;
  private isSyncing = false;

  constructor(private readonly options: ResyncOptions) {
    const { calls, agents, own, mayAsk = true, configuration } = options;
    const window = options.window ?? DEFAULT_WINDOW;
    if (!Number.isInteger(window) || window < 1 || window > 50)
      throw new RangeError(`window: a whole number from 1 to 50 is needed, not ${window}`);
    this.monitors = new Monitors((change) => options.onMonitorMoved?.(change));
    this.callsOptions = {
      calls,
      window,
      ownDevice: () => own && (own.AgentInstrument ?? agents.find(own)?.AgentInstrument),
      peripheral: own?.PeripheralID,
      devices: () => this.devices(),
      endedSince: (callId, mark) => (this.ends.get(callId) ?? -1) > mark,
    };
    const begin: SyncStep = {
      name: 'the memory',
      run: async ({ isReconnect }) => {
        this.isSyncing = true;
        this.ends.clear();
        this.wanted.clear();
        if (isReconnect) calls.markAllUnknown();
      },
    };
    const end: SyncStep = {
      name: 'the memory',
      run: async () => {
        this.isSyncing = false;
        this.ends.clear();
      },
    };
    this.steps = [
      begin,
      ...(configuration ? [{ name: 'the configuration', run: configuration }] : []),
      this.monitors.step(window),
      ...(mayAsk ? [agentsStep(agents, own, window), callsStep(this.callsOptions)] : []),
      end,
    ];
  }

  /** Tells of a request that was confirmed, so that monitors can be started again. */
  confirmed(request: string, fields: Readonly<Record<string, unknown>>, confirmation: Message): void {
    this.monitors.confirmed(request, fields, confirmation);
  }

  /**
   * Tells of an event that came from the server, and what it changed in the memory: a call that was not known is asked for.
   * @param context the open session; its `publish` gives listeners what a snapshot told, marked as `resync`
   */
  heard(message: Message, { call, unknown }: CallChange, context: OpenContext): void {
    if (message.name === 'END_CALL_EVENT' || message.name === 'CALL_CLEARED_EVENT') {
      const callId = message['ConnectionCallID'];
      if (typeof callId === 'number' && this.isSyncing) this.ends.set(callId, this.options.calls.mark());
    }
    if (!unknown || !call || this.isSyncing || this.options.mayAsk === false) return;
    if (this.wanted.size < MOST_WAITING) this.wanted.add(call.key);
    if (this.fetching < MOST_FETCHING) void this.fetchWanted(context);
  }

  private async fetchWanted(context: OpenContext): Promise<void> {
    const { calls, onProblem } = this.options;
    this.fetching++;
    for (const key of this.wanted) {
      this.wanted.delete(key);
      const known = calls.byKey(key);
      if (!known || known.endedAt !== undefined) continue;
      const connections = namesOf(calls.view(known));
      await fetchCall(this.callsOptions, context, { known, connections }).catch((error: unknown) =>
        onProblem?.(error instanceof Error ? error : new Error(String(error))),
      );
    }
    this.fetching--;
  }

  private *devices(): Iterable<string> {
    const { agents, own } = this.options;
    if (own) {
      const device = this.callsOptions.ownDevice();
      if (device !== undefined) yield device;
      return;
    }
    for (const { AgentInstrument, AgentState } of agents.list())
      if (AgentInstrument !== undefined && AgentState !== 'LOGOUT') yield AgentInstrument;
  }
}
