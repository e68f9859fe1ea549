import type { Message } from '../protocol';
import { tellAgent } from './messages/agent-state';
import { AGENT_NAMES as NAMES, type Agent, type AgentName, type AgentView } from './model/agent';
import { MultiIndex } from './model/multi-index';
import { TextPool } from './model/text-pool';
import { isOf, numberOf, textOf } from './records';

/** What a message changed. `agent` is missing where it tells of none. */
export interface AgentChange {
  agent?: Agent;
  /** Something about the agent as a whole changed; false for the repetitions that come once per skill group. */
  changed: boolean;
  /** The state in one skill group changed. */
  groupChanged?: true;
}

/** When and how a message came. */
export interface AgentMoment {
  /** Protocol version of the session, which decides what numbers mean. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whom the request named that this message confirms; a confirmation for a logged-out agent names nobody. */
  readonly about?: AgentName | undefined;
}

const DEVICES = ['AgentExtension', 'AgentInstrument'] as const;

/** The agents that events and queries have told of. */
export class AgentMemory {
  private readonly agents = new Set<Agent>();
  private readonly by = {
    AgentID: new MultiIndex<string, Agent>(),
    AgentExtension: new MultiIndex<string, Agent>(),
    AgentInstrument: new MultiIndex<string, Agent>(),
  };
  private readonly pool = new TextPool();
  private sequence = 0;
  private readonly touched = new WeakMap<Agent, number>();

  /** @param options `maxAgents`, default 200 000: beyond it the one that has been known longest is forgotten */
  constructor(private readonly options: { readonly maxAgents?: number } = {}) {}

  /** How many agents are known. */
  get size(): number {
    return this.agents.size;
  }

  /** Takes in what a message says of an agent; others are ignored. Never throws. */
  apply(message: Message, moment: AgentMoment): AgentChange {
    const change = this.read(message, moment);
    if (change.agent) this.touched.set(change.agent, ++this.sequence);
    return change;
  }

  /** Take it when a query is sent, for `isNewer`. */
  mark(): number {
    return this.sequence;
  }

  /** Something was told of the agent since the mark was taken. */
  isNewer(agent: Agent, mark: number): boolean {
    return (this.touched.get(agent) ?? 0) > mark;
  }

  private read(message: Message, moment: AgentMoment): AgentChange {
    switch (message.name) {
      case 'AGENT_STATE_EVENT':
      case 'QUERY_AGENT_STATE_CONF':
        return this.take(message, moment);
      case 'OPEN_CONF':
        return typeof message['AgentID'] === 'string' ? this.take(message, moment) : { changed: false };
      default:
        return { changed: false };
    }
  }

  /** After a gap in the events, of all or of a peripheral: what is known of an agent may be out of date until it is told again. */
  markAllUnknown(peripheral?: number): void {
    for (const agent of this.agents) if (isOf(agent, peripheral)) agent.incomplete = true;
  }

  /** By a text that is an ID, an extension or an instrument, or by names; the one who is logged in at a device comes first. */
  find(name: AgentName | string): Agent | undefined {
    const names: AgentName =
      typeof name === 'string' ? { AgentID: name, AgentExtension: name, AgentInstrument: name } : name;
    for (const key of NAMES) {
      const value = names[key];
      if (value === undefined) continue;
      const found = this.by[key]
        .get(value)
        .findLast(
          ({ PeripheralID }) =>
            names.PeripheralID === undefined || PeripheralID === undefined || PeripheralID === names.PeripheralID,
        );
      if (found) return found;
      // An ID that is not known is somebody else, whoever sits at the device.
      if (typeof name !== 'string' && key === 'AgentID') return undefined;
    }
    return undefined;
  }

  /** A copy, which later messages do not change. */
  view(agent: Agent): AgentView {
    return { ...agent, SkillGroups: agent.SkillGroups.map((group) => ({ ...group })) };
  }

  /** Copies of all, in the order in which they became known. */
  list(): AgentView[] {
    return Array.from(this.agents, (agent) => this.view(agent));
  }

  clear(): void {
    this.agents.clear();
    for (const key of NAMES) this.by[key].clear();
    this.pool.clear();
  }

  private take(message: Message, moment: AgentMoment): AgentChange {
    const named = { ...moment.about, ...namesIn(message) };
    if (NAMES.every((key) => named[key] === undefined)) return { changed: false };
    const known = this.find(named);
    const agent = known ?? this.admit();
    delete agent.incomplete;
    const renamed = NAMES.filter((key) => this.rename(agent, key, named[key])).length > 0;
    if (named.PeripheralID !== undefined) agent.PeripheralID = named.PeripheralID;
    const told = tellAgent(agent, message, moment, this.pool);
    this.occupy(agent);
    const changed = known === undefined || renamed || told.changed;
    return { agent, changed, ...(told.groupChanged ? { groupChanged: true } : undefined) };
  }

  private admit(): Agent {
    const { maxAgents = 200_000 } = this.options;
    if (this.agents.size >= maxAgents) {
      const oldest = this.agents.values().next().value;
      if (oldest) this.forget(oldest);
    }
    const agent: Agent = { SkillGroups: [] };
    this.agents.add(agent);
    return agent;
  }

  private forget(agent: Agent): void {
    this.agents.delete(agent);
    for (const key of NAMES) {
      const value = agent[key];
      if (value !== undefined) this.by[key].delete(value, agent);
    }
  }

  private rename(agent: Agent, key: (typeof NAMES)[number], value: string | undefined): boolean {
    if (value === undefined || agent[key] === value) return false;
    const former = agent[key];
    if (former !== undefined) this.by[key].delete(former, agent);
    agent[key] = this.pool.share(value);
    this.by[key].add(value, agent);
    return former !== undefined;
  }

  /** A device leads to the agent who is logged in there, not to the one who was before. */
  private occupy(agent: Agent): void {
    const isGone = agent.AgentState === 'LOGOUT';
    for (const key of DEVICES) {
      const device = agent[key];
      if (device === undefined) continue;
      const here = this.by[key].get(device);
      if (isGone && here.length > 1) this.by[key].delete(device, agent);
      else if (!isGone && here.at(-1) !== agent) {
        this.by[key].delete(device, agent);
        this.by[key].add(device, agent);
      }
    }
  }
}

function namesIn(message: Message): AgentName {
  const names: AgentName = {};
  for (const key of NAMES) {
    const value = textOf(message[key]);
    if (value !== undefined) names[key] = value;
  }
  const peripheral = numberOf(message['PeripheralID']);
  if (peripheral !== undefined) names.PeripheralID = peripheral;
  return names;
}
