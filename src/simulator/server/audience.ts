import type { Agent } from '../acd/model/agent';
import type { Device } from '../acd/model/party';
import type { LabTeam } from '../lab/contact-centre';
import type { ClientSession, Monitor } from './client-session';

/** A right of a session to copies of events. */
export type Listener =
  | { readonly session: ClientSession; readonly kind: 'all' }
  | { readonly session: ClientSession; readonly kind: 'own' }
  | { readonly session: ClientSession; readonly kind: 'team'; readonly id: number }
  | { readonly session: ClientSession; readonly kind: 'monitor'; readonly id: number; readonly monitor: Monitor };

/**
 * Who listens to whom, looked up by what an event is about, so that an event costs as much as it has listeners and not as
 * much as there are sessions (BEHAVIOUR 2, delivery rule; 8.4, thousands of sessions).
 */
export class Audience {
  private readonly all = new Map<ClientSession, Listener>();
  private readonly own = new Map<Device | Agent, Set<ClientSession>>();
  private readonly monitors = new Map<Device | number, Map<number, Listener>>();
  private readonly teams = new Map<string, Map<number, Listener>>();

  /** A session has opened: what it asked for is known from now on. */
  join(session: ClientSession): void {
    if (session.seesAll) this.all.set(session, { session, kind: 'all' });
    if (!session.isBound) return;
    for (const subject of [session.device, session.agent]) if (subject) add(this.own, subject, session);
  }

  leave(session: ClientSession): void {
    this.all.delete(session);
    for (const subject of [session.device, session.agent]) if (subject) remove(this.own, subject, session);
    for (const id of session.monitors.keys()) this.stopMonitor(session, id);
    for (const id of session.teams.keys()) this.stopTeam(session, id);
    for (const [id, watched] of session.watched) watched.watchers.delete(id);
    for (const [id, watcher] of session.watchers) watcher.watched.delete(id);
  }

  /** Another agent has logged in at the device of a bound session. */
  tie(session: ClientSession, agent: Agent): void {
    if (session.agent) remove(this.own, session.agent, session);
    session.agent = agent;
    add(this.own, agent, session);
  }

  /** Sessions bound to a device, in the order in which they came. */
  boundTo(device: Device): Iterable<ClientSession> {
    return this.own.get(device) ?? [];
  }

  startMonitor(session: ClientSession, monitor: Monitor): void {
    const { id } = monitor;
    session.monitors.set(id, monitor);
    put(this.monitors, monitor.device ?? monitor.callId ?? 0, id, { session, kind: 'monitor', id, monitor });
  }

  /** How many monitors a session has on the same device or call. */
  monitorsOf(session: ClientSession, subject: Device | number): number {
    let count = 0;
    for (const listener of this.monitors.get(subject)?.values() ?? []) if (listener.session === session) count++;
    return count;
  }

  stopMonitor(session: ClientSession, id: number): void {
    const monitor = session.monitors.get(id);
    if (!monitor) return;
    session.monitors.delete(id);
    drop(this.monitors, monitor.device ?? monitor.callId ?? 0, id);
  }

  /** Call monitors end with their call (BEHAVIOUR 4.5). */
  callIsOver(callId: number): void {
    for (const [id, { session }] of this.monitors.get(callId) ?? []) this.stopMonitor(session, id);
  }

  startTeam(session: ClientSession, id: number, team: LabTeam): void {
    session.teams.set(id, team);
    for (const agent of membersOf(team)) put(this.teams, agent, id, { session, kind: 'team', id });
  }

  stopTeam(session: ClientSession, id: number): boolean {
    for (const agent of membersOf(session.teams.get(id))) drop(this.teams, agent, id);
    return session.teams.delete(id);
  }

  /** Listeners of a call event, session by session. */
  ofCall(callId: number, devices: readonly Device[]): Listener[] {
    const found = [...this.all.values()];
    for (const device of devices) {
      for (const session of this.boundTo(device)) found.push({ session, kind: 'own' });
      found.push(...(this.monitors.get(device)?.values() ?? []));
    }
    found.push(...(this.monitors.get(callId)?.values() ?? []));
    return inOrder(found);
  }

  /** Listeners of an agent event, session by session. */
  ofAgent(agent: Agent, device: Device | undefined): Listener[] {
    const found = [...this.all.values()];
    const own = new Set(this.own.get(agent));
    if (device) for (const session of this.boundTo(device)) own.add(session);
    for (const session of own) found.push({ session, kind: 'own' });
    found.push(...(this.teams.get(agent.id)?.values() ?? []));
    if (device) found.push(...(this.monitors.get(device)?.values() ?? []));
    return inOrder(found);
  }
}

const membersOf = (team: LabTeam | undefined): Set<string> => new Set(team && [...team.agents, ...team.supervisors]);

const rank = { all: 0, own: 0, team: 1, monitor: 2 } as const;

function inOrder(listeners: Listener[]): Listener[] {
  if (listeners.length < 2) return listeners;
  const idOf = (one: Listener): number => ('id' in one ? one.id : 0);
  return listeners.sort((a, b) => a.session.id - b.session.id || rank[a.kind] - rank[b.kind] || idOf(a) - idOf(b));
}

function add<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}

function remove<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  const known = index.get(key);
  if (known?.delete(value) && known.size === 0) index.delete(key);
}

function put<K, V>(index: Map<K, Map<number, V>>, key: K, id: number, value: V): void {
  const known = index.get(key);
  if (known) known.set(id, value);
  else index.set(key, new Map([[id, value]]));
}

function drop<K, V>(index: Map<K, Map<number, V>>, key: K, id: number): void {
  const known = index.get(key);
  if (known?.delete(id) && known.size === 0) index.delete(key);
}
