import type { AgentMemory, CallMemory } from '../calls';
import { enums, type Message } from '../protocol';
import type { OpenContext } from './asking';

const {
  PERIPHERAL_ONLINE,
  PERIPHERAL_OFFLINE,
  PERIPHERAL_GATEWAY_OFFLINE,
  CTI_SERVER_OFFLINE,
  CTI_SERVER_ONLINE,
}: Readonly<Record<string, number>> = enums.SystemEventID.of;

/** A peripheral, or all of them. */
type Which = number | undefined;

/** Restores something of a peripheral, or of all. `run` throws an Error that says why it could not. */
export interface Restoration {
  readonly name: string;
  readonly run: (context: OpenContext, peripheral?: number) => Promise<void>;
}

/**
 * Peripherals that are off line while the session is open (BEHAVIOUR 1.10, inferred): nothing is told of what happens there, so that
 * agents and calls are in doubt, and asked for when it is back.
 */
export class Peripherals {
  private readonly away = new Set<Which>();
  private readonly back = new Set<Which>();
  private isRestoring = false;

  constructor(
    private readonly calls: CallMemory,
    private readonly agents: AgentMemory,
    private readonly restorations: readonly Restoration[],
    private readonly onProblem: (error: Error) => void,
  ) {}

  heard(message: Message): void {
    if (message.name !== 'SYSTEM_EVENT') return;
    const id = Number(message['SystemEventArg1']);
    switch (message['SystemEventID']) {
      case PERIPHERAL_OFFLINE:
        return this.left(id);
      case PERIPHERAL_GATEWAY_OFFLINE:
      case CTI_SERVER_OFFLINE:
        return this.left(undefined);
      case PERIPHERAL_ONLINE:
        if (this.away.delete(id)) this.back.add(id);
        // What the gateway tells first when it is reached again.
        if (this.away.delete(undefined)) this.back.add(undefined);
        return;
      case CTI_SERVER_ONLINE:
        if (this.away.delete(undefined)) this.back.add(undefined);
    }
  }

  private left(which: Which): void {
    this.away.add(which);
    this.calls.markAllUnknown(which);
    this.agents.markAllUnknown(which);
  }

  /** Asks for what came back, one after the other; what goes and comes meanwhile has its turn again. */
  async catchUp(context: OpenContext): Promise<void> {
    if (this.isRestoring) return;
    this.isRestoring = true;
    for (const which of this.back) {
      this.back.delete(which);
      for (const { name, run } of this.restorations)
        await run(context, which).catch((error: unknown) => this.failed(name, which, error));
    }
    this.isRestoring = false;
  }

  private failed(name: string, which: Which, error: unknown): void {
    const where = which === undefined ? 'all peripherals' : `peripheral ${which}`;
    const why = error instanceof Error ? error.message : String(error);
    this.onProblem(new Error(`${name} of ${where} could not be restored: ${why}`));
  }

  /** The session is lost: its synchronisation asks for everything. */
  forget(): void {
    this.back.clear();
  }
}
