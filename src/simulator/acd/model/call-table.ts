import type { Call, Connection } from './call';

/** The calls that there are, by ConnectionCallID; two that belong together may share one (BEHAVIOUR 5.1). */
export class CallTable {
  private readonly byId = new Map<number, Call[]>();

  add(call: Call): void {
    const sharing = this.byId.get(call.id);
    if (sharing) sharing.push(call);
    else this.byId.set(call.id, [call]);
  }

  delete(call: Call): void {
    const left = this.withId(call.id).filter((other) => other !== call);
    if (left.length > 0) this.byId.set(call.id, left);
    else this.byId.delete(call.id);
  }

  has(id: number | undefined): boolean {
    return id !== undefined && this.byId.has(id);
  }

  /** In the order in which they began. */
  withId(id: number | undefined): readonly Call[] {
    return (id === undefined ? undefined : this.byId.get(id)) ?? [];
  }

  connectionsWithId(id: number | undefined): readonly Connection[] {
    const calls = this.withId(id);
    return calls.length === 1 ? calls[0]!.connections : calls.flatMap(({ connections }) => connections);
  }

  /** How many IDs are in use. */
  get size(): number {
    return this.byId.size;
  }

  *values(): Generator<Call> {
    for (const calls of this.byId.values()) yield* calls;
  }
}
