import { enums, type Message } from '../protocol';
import { MultiIndex } from './multi-index';
import { isOf, numberOf, recordsIn, textOf } from './records';
import { TextPool } from './text-pool';

export interface SkillGroupView {
  SkillGroupNumber?: number;
  SkillGroupID?: number;
  SkillGroupPriority?: number;
  SkillGroupState?: string | number;
}

/** An agent as flows see it: plain data, a fresh copy each time. */
export interface AgentView {
  AgentID?: string;
  AgentExtension?: string;
  AgentInstrument?: string;
  ICMAgentID?: number;
  PeripheralID?: number;
  AgentState?: string | number;
  /** Only in NOT_READY and LOGOUT, where it means something. */
  EventReasonCode?: number;
  NextAgentState?: string | number;
  Direction?: string | number;
  AgentMode?: string | number;
  AgentAvailabilityStatus?: string | number;
  MRDID?: number;
  NumTasks?: number;
  SessionID?: number;
  CTIClientSignature?: string;
  /** When the agent came into this state, in milliseconds since 1970. */
  since?: number;
  /** Told before a gap in the events, and not again since. */
  incomplete?: true;
  SkillGroups: SkillGroupView[];
}

/** An agent as the memory holds it. */
export type Agent = AgentView;

export interface AgentChange {
  agent?: Agent;
  /** Something about the agent as a whole changed; false for the repetitions that come once per skill group. */
  changed: boolean;
  /** The state in one skill group changed. */
  groupChanged?: true;
}

/** What names an agent. Several are tried in the order ID, extension, instrument. */
export interface AgentName {
  AgentID?: string | undefined;
  AgentExtension?: string | undefined;
  AgentInstrument?: string | undefined;
  PeripheralID?: number | undefined;
}

export interface AgentMoment {
  readonly version: number;
  readonly at: number;
  /** Whom the request named that this message confirms; a confirmation for a logged-out agent names nobody. */
  readonly about?: AgentName | undefined;
}

const NAMES = ['AgentID', 'AgentExtension', 'AgentInstrument'] as const;
const DEVICES = ['AgentExtension', 'AgentInstrument'] as const;
const { AgentState } = enums;
/** Reason codes mean something in these only (BEHAVIOUR 6.4). */
const WITH_REASON: readonly unknown[] = ['NOT_READY', 'LOGOUT'];

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

  constructor(private readonly options: { readonly maxAgents?: number } = {}) {}

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

  view(agent: Agent): AgentView {
    return { ...agent, SkillGroups: agent.SkillGroups.map((group) => ({ ...group })) };
  }

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
    let changed = known === undefined;
    const set = <K extends Exclude<keyof Agent, 'SkillGroups'>>(key: K, value: Agent[K] | undefined): boolean => {
      if (value === undefined || agent[key] === value) return false;
      agent[key] = value;
      return true;
    };
    delete agent.incomplete;
    for (const key of NAMES) if (this.rename(agent, key, named[key])) changed = true;
    set('PeripheralID', named.PeripheralID);

    const state = nameOf(AgentState, message['AgentState'], moment.version);
    const stateChanged = set('AgentState', state);
    if (stateChanged || agent.since === undefined)
      agent.since = moment.at - (numberOf(message['StateDuration']) ?? 0) * 1000;
    changed ||= stateChanged;
    const reason = WITH_REASON.includes(agent.AgentState) ? numberOf(message['EventReasonCode']) : undefined;
    if (!WITH_REASON.includes(agent.AgentState)) delete agent.EventReasonCode;
    else if (set('EventReasonCode', reason)) changed = true;
    const next = nameOf(AgentState, message['NextAgentState'], moment.version);
    if (message.name === 'AGENT_STATE_EVENT' && next !== agent.NextAgentState) {
      if (next === undefined) delete agent.NextAgentState;
      else agent.NextAgentState = next;
      changed = true;
    }
    if (set('Direction', nameOf(enums.AgentCallDirection, message['Direction'], moment.version))) changed = true;
    if (set('AgentMode', nameOf(enums.AgentMode, message['AgentMode'], moment.version))) changed = true;
    if (
      set(
        'AgentAvailabilityStatus',
        nameOf(enums.AgentAvailabilityStatus, message['AgentAvailabilityStatus'], moment.version),
      )
    )
      changed = true;
    set('ICMAgentID', numberOf(message['ICMAgentID']));
    set('MRDID', numberOf(message['MRDID']));
    set('NumTasks', numberOf(message['NumTasks']));
    set('SessionID', numberOf(message['SessionID']));
    const signature = textOf(message['CTIClientSignature']);
    if (signature !== undefined) set('CTIClientSignature', this.pool.share(signature));
    const groupChanged = takeGroups(agent, message, moment.version);
    this.occupy(agent);
    return { agent, changed, ...(groupChanged ? { groupChanged } : undefined) };
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

/** One group in the fixed part, or a list of them: AGENT_STATE_EVENT has both shapes (BEHAVIOUR 6.4). */
function takeGroups(agent: Agent, message: Message, version: number): boolean {
  const groups: SkillGroupView[] = [];
  if (message['SkillGroupNumber'] !== undefined || message['SkillGroupID'] !== undefined)
    groups.push(groupOf(message, '', version));
  for (const one of recordsIn(message['SkillGroups'])) groups.push(groupOf(one, '', version));
  for (const one of recordsIn(message['FltSkillGroups'])) groups.push(groupOf(one, 'Flt', version));
  let changed = false;
  for (const group of groups) {
    const at = agent.SkillGroups.findIndex(
      (known) => known.SkillGroupNumber === group.SkillGroupNumber && known.SkillGroupID === group.SkillGroupID,
    );
    const known = agent.SkillGroups[at];
    if (!known) agent.SkillGroups.push(group);
    else if (known.SkillGroupState === group.SkillGroupState && known.SkillGroupPriority === group.SkillGroupPriority)
      continue;
    else agent.SkillGroups[at] = group;
    changed = true;
  }
  return changed;
}

function groupOf(record: Readonly<Record<string, unknown>>, prefix: '' | 'Flt', version: number): SkillGroupView {
  const group: SkillGroupView = {};
  for (const key of ['SkillGroupNumber', 'SkillGroupID', 'SkillGroupPriority'] as const) {
    const value = numberOf(record[prefix + key]);
    if (value !== undefined) group[key] = value;
  }
  const state = nameOf(AgentState, record[`${prefix}SkillGroupState`], version);
  if (state !== undefined) group.SkillGroupState = state;
  return group;
}

function nameOf(
  enumeration:
    | typeof AgentState
    | typeof enums.AgentMode
    | typeof enums.AgentCallDirection
    | typeof enums.AgentAvailabilityStatus,
  value: unknown,
  version: number,
): string | number | undefined {
  return typeof value === 'number' ? (enumeration.find(value, version)?.name ?? value) : undefined;
}
