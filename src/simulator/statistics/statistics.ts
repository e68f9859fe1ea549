import { enums } from '../../protocol';
import type { Agent } from '../acd/model/agent';
import type { Connection } from '../acd/model/call';
import type { AgentCounter, AgentInterval, Figures, GroupInterval } from '../acd/model/figures';
import type { SkillGroup } from '../acd/model/skill-group';
import { HALF_HOUR_MS, intervalOf, Meter } from './meter';
import { amountsOf, follow, taskOf, type Task } from './tasks';

const { LOGOUT, AVAILABLE, NOT_READY } = enums.AgentState.of;
const { CONNECT, HOLD } = enums.LocalConnectionState.of;
const FIVE_MINUTES_MS = 300_000;
const DAY_MS = 86_400_000;

interface AgentFigures {
  readonly meter: Meter<AgentInterval>;
  /** Calls whose after-call work may still come. */
  readonly open: Task[];
  workMs: number;
}

/** Agents' and skill groups' figures (BEHAVIOUR 4.1). */
export class Statistics implements Figures {
  private readonly agents = new Map<Agent, AgentFigures>();
  private readonly groups = new Map<SkillGroup, Meter<GroupInterval>>();
  private readonly tasks = new Map<Connection, Task>();

  constructor(
    private readonly now: () => number,
    private readonly utcOffsetMinutes: number,
  ) {}

  agentChanges(agent: Agent, next: number): void {
    const now = this.now();
    const figures = this.figuresOf(agent);
    const names = timesOf(agent.state);
    figures.meter.addSpan(agent.since, now, names);
    for (const group of agent.skillGroups) this.meterOf(group).addSpan(agent.since, now, names);
    if (agent.isInWork) figures.workMs += Math.max(0, now - agent.since);
    if (!isAtWork(next)) this.settle(figures, now);
  }

  connectionChanges(connection: Connection, from: number, to: number): void {
    const now = this.now();
    if (to === CONNECT && from !== HOLD) {
      const begun = taskOf(connection, now);
      if (begun) this.tasks.set(connection, begun);
      return;
    }
    const task = this.tasks.get(connection);
    if (!task || !follow(task, from, to, now)) return;
    this.tasks.delete(connection);
    const figures = this.figuresOf(task.agent);
    figures.open.push(task);
    if (!isAtWork(task.agent.state)) this.settle(figures, now);
  }

  queueLeft(groups: readonly SkillGroup[], sinceMs: number): void {
    const now = this.now();
    const waited = Math.max(0, now - sinceMs);
    for (const group of groups) {
      this.meterOf(group).add(now, { CallsQ: 1, CallsQTime: waited });
      this.meterOf(group).raise(now, 'LongestCallQTime', waited);
    }
  }

  count(agent: Agent, name: AgentCounter): void {
    const now = this.now();
    this.figuresOf(agent).meter.add(now, { [name]: 1 });
    const group = agent.serving ?? agent.skillGroups[0];
    if (group) this.meterOf(group).add(now, { [name]: 1 });
  }

  ofAgent(agent: Agent, interval: AgentInterval): Map<string, number> {
    const now = this.now();
    const { start, totals } = this.figuresOf(agent).meter.read(interval, now);
    const sums = new Map(totals);
    addOpen(sums, agent, start, now);
    return sums;
  }

  ofGroup(group: SkillGroup, interval: GroupInterval): Map<string, number> {
    const now = this.now();
    const { start, totals } = this.meterOf(group).read(interval, now);
    const sums = new Map(totals);
    for (const agent of group.members) addOpen(sums, agent, start, now);
    return sums;
  }

  private settle(figures: AgentFigures, now: number): void {
    const { open, workMs } = figures;
    figures.workMs = 0;
    // After-call work belongs to the call that came by the ACD, where there were several.
    const worked = open.findLast(({ kind }) => kind === 'HandledCalls') ?? open.at(-1);
    for (const task of open.splice(0)) {
      const amounts = amountsOf(task, task === worked ? workMs : 0);
      if (task.group) this.meterOf(task.group).add(now, amounts);
      figures.meter.add(now, amounts);
    }
  }

  private figuresOf(agent: Agent): AgentFigures {
    const known = this.agents.get(agent);
    if (known) return known;
    const meter = new Meter<AgentInterval>({
      Session: () => agent.loggedInAt,
      Today: intervalOf(DAY_MS, this.utcOffsetMinutes),
    });
    const figures = { meter, open: [], workMs: 0 };
    this.agents.set(agent, figures);
    return figures;
  }

  private meterOf(group: SkillGroup): Meter<GroupInterval> {
    const known = this.groups.get(group);
    if (known) return known;
    const { utcOffsetMinutes } = this;
    const meter = new Meter<GroupInterval>({
      To5: intervalOf(FIVE_MINUTES_MS, utcOffsetMinutes),
      ToHalf: intervalOf(HALF_HOUR_MS, utcOffsetMinutes),
      Today: intervalOf(DAY_MS, utcOffsetMinutes),
    });
    this.groups.set(group, meter);
    return meter;
  }
}

const { TALKING, HOLD: HELD, RESERVED, WORK_READY, WORK_NOT_READY } = enums.AgentState.of;
const isAtWork = (state: number): boolean =>
  state === TALKING || state === HELD || state === RESERVED || state === WORK_READY || state === WORK_NOT_READY;

/** Times that run in a state. Every agent is routable, and available to the router when AVAILABLE. */
function timesOf(state: number): readonly string[] {
  if (state === LOGOUT) return [];
  const times = ['LoggedOnTime', 'RoutableTime'];
  if (state === AVAILABLE) return [...times, 'AvailTime', 'ICMAvailableTime'];
  return state === NOT_READY ? [...times, 'NotReadyTime'] : times;
}

function addOpen(sums: Map<string, number>, agent: Agent, start: number, now: number): void {
  const passed = Math.max(0, now - Math.max(agent.since, start));
  for (const name of timesOf(agent.state)) sums.set(name, (sums.get(name) ?? 0) + passed);
}
