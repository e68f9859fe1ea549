import type { AgentMemory, Call, CallMemory } from '../calls';

/** Devices beyond these are not kept in mind. */
const MOST = 20_000;
const STATIC = 0;

/** Devices of the peripheral where calls may have begun unseen, agents there or not. */
export class Devices {
  private readonly heard = new Set<string>();

  constructor(
    private readonly calls: CallMemory,
    private readonly agents: AgentMemory,
    private readonly configured: ReadonlySet<string>,
  ) {}

  /** A call is over: its devices stay known. */
  ended(call: Call): void {
    for (const device of devicesOf(call)) if (this.heard.size < MOST) this.heard.add(device);
  }

  /** Where somebody is logged in: the server is sure to tell of these. */
  *ofAgents(): Iterable<string> {
    for (const { AgentInstrument, AgentState } of this.agents.list())
      if (AgentInstrument !== undefined && AgentState !== 'LOGOUT') yield AgentInstrument;
  }

  /** The others that are known: from calls, agents who left, and the configuration. */
  *others(): Iterable<string> {
    for (const { AgentInstrument, AgentState } of this.agents.list())
      if (AgentInstrument !== undefined && AgentState === 'LOGOUT') yield AgentInstrument;
    for (const { key } of this.calls.list()) {
      const call = this.calls.byKey(key);
      if (call) yield* devicesOf(call);
    }
    yield* this.heard;
    yield* this.configured;
  }
}

/** Static connections name devices of the peripheral; a caller from outside has a dynamic one, or is marked. */
function* devicesOf(call: Call): Iterable<string> {
  for (const { device, idType, isOutside, hidden } of call.parties)
    if (device !== undefined && idType === STATIC && !isOutside && !hidden) yield device;
}
