import { enums, rowNamed } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Agent } from '../acd/model/agent';
import { skillGroupState } from '../acd/events/agent-events';
import type { SkillGroup } from '../acd/model/skill-group';
import type { AgentInterval, GroupInterval } from '../acd/model/figures';

const { LOGOUT, AVAILABLE, NOT_READY, TALKING, WORK_NOT_READY, WORK_READY, BUSY_OTHER, RESERVED, HOLD } =
  enums.AgentState.of;
const { IN, OUT, OUTBOUND_PREDICTIVE, OUTBOUND_RESERVE } = enums.AgentCallDirection.of;
/** What a queue field says where queueing is elsewhere (BEHAVIOUR 4.1). */
const UNKNOWN = 0xffff_ffff;

const namesOf = (message: string): string[] => Object.keys(rowNamed(message)?.fixed ?? {});
const agentNames = namesOf('QUERY_AGENT_STATISTICS_CONF');
const groupNames = namesOf('QUERY_SKILL_GROUP_STATISTICS_CONF');

/** The fields of QUERY_AGENT_STATISTICS_CONF that end in an interval. */
export function agentStatistics({ statistics }: Acd, agent: Agent): Record<string, number> {
  const intervals: AgentInterval[] = ['Session', 'Today'];
  return Object.assign(
    {},
    ...intervals.map((interval) => fields(agentNames, interval, statistics.ofAgent(agent, interval))),
  ) as Record<string, number>;
}

/** The same for a skill group, with what there is at the moment. */
export function groupStatistics(acd: Acd, group: SkillGroup): Record<string, number> {
  const intervals: GroupInterval[] = ['To5', 'ToHalf', 'Today'];
  return Object.assign(
    agentsNow(group),
    queueNow(acd, group),
    ...intervals.flatMap((interval) => {
      const sums = acd.statistics.ofGroup(group, interval);
      return [fields(groupNames, interval, sums), queuePast(acd, interval, sums)];
    }),
  ) as Record<string, number>;
}

function fields(names: readonly string[], interval: string, sums: ReadonlyMap<string, number>): Record<string, number> {
  const own = names.filter((name) => name.endsWith(interval));
  return Object.fromEntries(own.map((name) => [name, amount(sums, name.slice(0, -interval.length))]));
}

function amount(sums: ReadonlyMap<string, number>, name: string): number {
  const value = sums.get(name) ?? 0;
  return name.endsWith('Time') ? Math.floor(value / 1000) : value;
}

function agentsNow(group: SkillGroup): Record<string, number> {
  const states = group.members.map((agent) => ({ state: skillGroupState(agent, group), direction: agent.direction }));
  const count = (isOne: (one: { state: number; direction: number }) => boolean): number => states.filter(isOne).length;
  const inState = (wanted: number): number => count(({ state }) => state === wanted);
  const talking = (isOne: (direction: number) => boolean): number =>
    count(({ state, direction }) => state === TALKING && isOne(direction));
  const loggedOn = count(({ state }) => state !== LOGOUT);
  const notReady = inState(NOT_READY);
  return {
    AgentsLoggedOn: loggedOn,
    AgentsAvail: inState(AVAILABLE),
    AgentsNotReady: notReady,
    AgentsReady: loggedOn - notReady,
    AgentsTalkingIn: talking((direction) => direction === IN),
    AgentsTalkingOut: talking((direction) => direction === OUT),
    AgentsTalkingOther: talking((direction) => ![IN, OUT, OUTBOUND_PREDICTIVE, OUTBOUND_RESERVE].includes(direction)),
    AgentsWorkNotReady: inState(WORK_NOT_READY),
    AgentsWorkReady: inState(WORK_READY),
    AgentsBusyOther: inState(BUSY_OTHER),
    AgentsReserved: inState(RESERVED),
    AgentsHold: inState(HOLD),
    AgentsICMAvailable: inState(AVAILABLE),
    AgentsApplicationAvailable: 0,
    AgentsTalkingAutoOut: talking((direction) => direction === OUTBOUND_PREDICTIVE),
    AgentsTalkingPreview: 0,
    AgentsTalkingReservation: talking((direction) => direction === OUTBOUND_RESERVE),
  };
}

function queueNow(acd: Acd, group: SkillGroup): Record<string, number> {
  const elsewhere = { RouterCallsQNow: UNKNOWN, LongestRouterCallQNow: UNKNOWN };
  if (acd.isUcce) return { ...elsewhere, CallsQNow: UNKNOWN, CallsQTimeNow: UNKNOWN, LongestCallQNow: UNKNOWN };
  const waits = [...acd.queue.of(group)].map(({ since }) => Math.max(0, acd.now() - since));
  return {
    ...elsewhere,
    CallsQNow: waits.length,
    CallsQTimeNow: Math.floor(waits.reduce((sum, wait) => sum + wait, 0) / 1000),
    LongestCallQNow: Math.floor(Math.max(0, ...waits) / 1000),
  };
}

/** Calls that have left the queue; these fields drop the "To" of their interval. */
function queuePast(acd: Acd, interval: GroupInterval, sums: ReadonlyMap<string, number>): Record<string, number> {
  const end = interval === 'Today' ? interval : interval.slice(2);
  const past = { CallsQ: 'CallsQ', CallsQTime: 'CallsQTime', LongestCallQ: 'LongestCallQTime' };
  return Object.fromEntries(
    Object.entries(past).map(([name, sum]) => [`${name}${end}`, acd.isUcce ? UNKNOWN : amount(sums, sum)]),
  );
}
