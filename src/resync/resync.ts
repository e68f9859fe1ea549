import type { AgentMemory, AgentName, CallChange, CallMemory } from '../calls';
import type { Message } from '../protocol';
import type { SyncStep } from '../session';
import { askAgents } from './agents';
import type { OpenContext } from './asking';
import { askCalls, fetchCall, namesOf, type CallsOptions } from './calls';
import { Configuration } from './configuration';
import { Devices } from './devices';
import { Monitors, type MonitorMoved } from './monitors';
import { Peripherals, type Restoration } from './peripherals';

export interface ResyncOptions {
  readonly calls: CallMemory;
  readonly agents: AgentMemory;
  /** Requests on their way at a time, 1 to 50; 30 by default (BEHAVIOUR 1.7). */
  readonly window?: number | undefined;
  /** A session for one agent: its state and calls are asked for at the first opening too. */
  readonly own?: AgentName | undefined;
  /** False where the session lacks CLIENT_CONTROL, so that the server would refuse to tell of agents and calls. */
  readonly mayAsk?: boolean | undefined;
  /** Bits of ConfigInformation to upload at every opening, before the monitors; 0 or none: nothing is asked for. */
  readonly configuration?: number | undefined;
  readonly onMonitorMoved?: ((change: MonitorMoved) => void) | undefined;
  /** What could not be asked for in mid-session, and why. */
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
  private readonly configuration: Configuration;
  private readonly devices: Devices;
  private readonly peripherals: Peripherals;
  private readonly callsOptions: CallsOptions;
  private readonly ends = new Map<number, number>();
  private readonly wanted = new Set<string>();
  private fetching = 0;
  private isSyncing = false;

  constructor(private readonly options: ResyncOptions) {
    const { calls, agents, own, mayAsk = true, configuration = 0 } = options;
    const window = options.window ?? DEFAULT_WINDOW;
    if (!Number.isInteger(window) || window < 1 || window > 50)
      throw new RangeError(`window: a whole number from 1 to 50 is needed, not ${window}`);
    this.monitors = new Monitors((change) => options.onMonitorMoved?.(change));
    this.configuration = new Configuration(configuration);
    this.devices = new Devices(calls, agents, this.configuration.devices);
    this.callsOptions = {
      calls,
      window,
      ownDevice: () => own && (own.AgentInstrument ?? agents.find(own)?.AgentInstrument),
      peripheral: own?.PeripheralID,
      devices: () => {
        if (!own) return { sure: this.devices.ofAgents(), others: this.devices.others() };
        const device = this.callsOptions.ownDevice();
        return { sure: device === undefined ? [] : [device], others: [] };
      },
      endedSince: (callId, mark) => (this.ends.get(callId) ?? -1) > mark,
    };
    const begin: SyncStep = {
      name: 'the memory',
      run: async ({ isReconnect }) => {
        this.isSyncing = true;
        this.ends.clear();
        this.wanted.clear();
        this.peripherals.forget();
        if (!isReconnect) return;
        calls.markAllUnknown();
        agents.markAllUnknown();
      },
    };
    const end: SyncStep = {
      name: 'the memory',
      run: async (context) => {
        this.isSyncing = false;
        this.ends.clear();
        this.fetch(context);
        void this.peripherals.catchUp(context);
      },
    };
    const agentsOptions = { agents, own, window };
    const restorations: readonly Restoration[] = [
      { name: 'the agents', run: (context, peripheral) => askAgents(agentsOptions, context, peripheral) },
      { name: 'the calls', run: (context, peripheral) => askCalls(this.callsOptions, context, peripheral) },
    ];
    const restore = restorations.map(({ name, run }): SyncStep => ({ name, run: (context) => run(context) }));
    this.peripherals = new Peripherals(calls, agents, mayAsk ? restorations : [], (error) =>
      options.onProblem?.(error),
    );
    this.steps = [
      begin,
      ...(configuration === 0 ? [] : [this.configuration.step]),
      this.monitors.step(window),
      ...(mayAsk ? restore : []),
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
    this.configuration.heard(message);
    this.peripherals.heard(message);
    if (!this.isSyncing) void this.peripherals.catchUp(context);
    if (call?.endedAt !== undefined) this.devices.ended(call);
    if (message.name === 'END_CALL_EVENT' || message.name === 'CALL_CLEARED_EVENT') {
      const callId = message['ConnectionCallID'];
      if (typeof callId === 'number' && this.isSyncing) this.ends.set(callId, this.options.calls.mark());
    }
    if (!unknown || !call || this.options.mayAsk === false) return;
    if (this.wanted.size < MOST_WAITING) this.wanted.add(call.key);
    // The step for the calls may ask for it anyway; what is still unknown after the last step is asked for then.
    if (!this.isSyncing) this.fetch(context);
  }

  private fetch(context: OpenContext): void {
    for (let free = Math.min(MOST_FETCHING - this.fetching, this.wanted.size); free > 0; free--)
      void this.fetchWanted(context);
  }

  private async fetchWanted(context: OpenContext): Promise<void> {
    const { calls, onProblem } = this.options;
    this.fetching++;
    for (const key of this.wanted) {
      this.wanted.delete(key);
      const known = calls.byKey(key);
      if (!known || known.endedAt !== undefined || known.doubt === 'none') continue;
      const connections = namesOf(calls.view(known));
      await fetchCall(this.callsOptions, context, { known, connections }).catch((error: unknown) =>
        onProblem?.(
          new Error(`a call could not be asked for: ${error instanceof Error ? error.message : String(error)}`),
        ),
      );
    }
    this.fetching--;
  }
}
