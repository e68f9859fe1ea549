import type { Message } from '../protocol';
import type { SyncStep } from '../session';
import { Asking, isRefusal } from './asking';

/** A request that starts something for the length of a session, the one that stops it, and what names it. */
const STARTS: Readonly<Record<string, { readonly stop: string; readonly id?: string }>> = {
  MONITOR_START_REQ: { stop: 'MONITOR_STOP_REQ', id: 'MonitorID' },
  SESSION_MONITOR_START_REQ: { stop: 'SESSION_MONITOR_STOP_REQ', id: 'MonitorID' },
  MONITOR_AGENT_TEAM_START_REQ: { stop: 'MONITOR_AGENT_TEAM_STOP_REQ', id: 'MonitorID' },
};
const MASKS = ['CallMsgMask', 'AgentStateMask'] as const;
const MOST = 10_000;

interface Monitor {
  readonly request: string;
  readonly fields: Record<string, unknown>;
  id: number;
}

/** The same monitor has another MonitorID after a reconnect. */
export interface MonitorMoved {
  /** The request that started it. */
  readonly request: string;
  readonly from: number;
  readonly to: number;
}

/** The monitors that were started; none survives the loss of the connection (BEHAVIOUR 1.7). */
export class Monitors {
  private readonly known = new Set<Monitor>();

  constructor(private readonly moved: (change: MonitorMoved) => void) {}

  get size(): number {
    return this.known.size;
  }

  /** A request of the application was confirmed. */
  confirmed(request: string, fields: Readonly<Record<string, unknown>>, confirmation: Message): void {
    const id = confirmation['MonitorID'];
    if (STARTS[request] && typeof id === 'number') {
      if (this.known.size < MOST) this.known.add({ request, fields: { ...fields }, id });
      return;
    }
    for (const monitor of this.known) {
      if (monitor.id !== fields['MonitorID']) continue;
      if (STARTS[monitor.request]?.stop === request) this.known.delete(monitor);
      if (request === 'CHANGE_MONITOR_MASK_REQ' && monitor.request === 'MONITOR_START_REQ')
        for (const mask of MASKS) if (fields[mask] !== undefined) monitor.fields[mask] = fields[mask];
    }
  }

  step(window: number): SyncStep {
    return {
      name: 'the monitors',
      run: async ({ request, isReconnect }) => {
        if (!isReconnect) return this.known.clear();
        const asking = new Asking(request, window);
        await asking.each([...this.known], async (monitor) => {
          const confirmation = await request(monitor.request, monitor.fields).catch((error: unknown) => {
            // A monitor of a call that is over cannot come back; the others may at the next reconnect.
            if (monitor.fields['ConnectionCallID'] !== undefined && isRefusal(error)) this.known.delete(monitor);
            throw error;
          });
          const from = monitor.id;
          monitor.id = confirmation['MonitorID'] as number;
          if (monitor.id !== from) this.moved({ request: monitor.request, from, to: monitor.id });
        });
        asking.finish();
      },
    };
  }
}
