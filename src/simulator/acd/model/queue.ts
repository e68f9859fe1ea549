import type { Agent } from './agent';
import type { Connection } from './call';
import type { SkillGroup } from './skill-group';

export interface QueuedCall {
  connection: Connection;
  readonly groups: readonly SkillGroup[];
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Counts the calls that have queued, so that the first of several groups can be told. */
  readonly order: number;
}

/** Calls that wait for an agent: in one line, and in a line for each skill group. */
export class Queue {
  private readonly entries = new Map<Connection, QueuedCall>();
  private readonly lines = new Map<SkillGroup, Set<QueuedCall>>();
  private nextOrder = 1;

  get length(): number {
    return this.entries.size;
  }

  has(connection: Connection): boolean {
    return this.entries.has(connection);
  }

  /** The calls of a group, longest waiting first. */
  of(group: SkillGroup): Iterable<QueuedCall> & { readonly size?: number } {
    return this.lines.get(group) ?? [];
  }

  add(connection: Connection, groups: readonly SkillGroup[], since: number): void {
    const entry = { connection, groups, since, order: this.nextOrder++ };
    this.entries.set(connection, entry);
    for (const group of groups) {
      const line = this.lines.get(group);
      if (line) line.add(entry);
      else this.lines.set(group, new Set([entry]));
    }
  }

  remove(connection: Connection): QueuedCall | undefined {
    const entry = this.entries.get(connection);
    if (!entry) return undefined;
    this.entries.delete(connection);
    for (const group of entry.groups) this.lines.get(group)?.delete(entry);
    return entry;
  }

  /** Another party takes the place of the one that waits. */
  replace(connection: Connection, by: Connection): void {
    const entry = this.entries.get(connection);
    if (!entry) return;
    this.entries.delete(connection);
    entry.connection = by;
    this.entries.set(by, entry);
  }

  /** The call that waits longest for one of the agent's groups. */
  firstFor(agent: Agent): QueuedCall | undefined {
    let first: QueuedCall | undefined;
    for (const group of agent.skillGroups) {
      for (const entry of this.lines.get(group) ?? []) {
        if (!first || entry.order < first.order) first = entry;
        break;
      }
    }
    return first;
  }
}
