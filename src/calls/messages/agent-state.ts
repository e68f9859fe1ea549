import { enums, type Message } from '../../protocol';
import type { Agent, SkillGroupView } from '../model/agent';
import type { TextPool } from '../model/text-pool';
import { numberOf, recordsIn, textOf } from '../records';

const { AgentState } = enums;
/** Reason codes mean something in these only (BEHAVIOUR 6.4). */
const WITH_REASON: readonly unknown[] = ['NOT_READY', 'LOGOUT'];

interface Told {
  /** Something about the agent as a whole. */
  readonly changed: boolean;
  /** The state in one skill group. */
  readonly groupChanged: boolean;
}

/** What AGENT_STATE_EVENT, QUERY_AGENT_STATE_CONF and OPEN_CONF say of an agent. */
export function tellAgent(
  agent: Agent,
  message: Message,
  { version, at }: { readonly version: number; readonly at: number },
  pool: TextPool,
): Told {
  let changed = false;
  const set = <K extends Exclude<keyof Agent, 'SkillGroups'>>(key: K, value: Agent[K] | undefined): boolean => {
    if (value === undefined || agent[key] === value) return false;
    agent[key] = value;
    return true;
  };
  const state = nameOf(AgentState, message['AgentState'], version);
  const stateChanged = set('AgentState', state);
  if (stateChanged || agent.since === undefined) agent.since = at - (numberOf(message['StateDuration']) ?? 0) * 1000;
  changed ||= stateChanged;
  const reason = WITH_REASON.includes(agent.AgentState) ? numberOf(message['EventReasonCode']) : undefined;
  if (!WITH_REASON.includes(agent.AgentState)) delete agent.EventReasonCode;
  else if (set('EventReasonCode', reason)) changed = true;
  const next = nameOf(AgentState, message['NextAgentState'], version);
  if (message.name === 'AGENT_STATE_EVENT' && next !== agent.NextAgentState) {
    if (next === undefined) delete agent.NextAgentState;
    else agent.NextAgentState = next;
    changed = true;
  }
  if (set('Direction', nameOf(enums.AgentCallDirection, message['Direction'], version))) changed = true;
  if (set('AgentMode', nameOf(enums.AgentMode, message['AgentMode'], version))) changed = true;
  if (
    set('AgentAvailabilityStatus', nameOf(enums.AgentAvailabilityStatus, message['AgentAvailabilityStatus'], version))
  )
    changed = true;
  set('ICMAgentID', numberOf(message['ICMAgentID']));
  set('MRDID', numberOf(message['MRDID']));
  set('NumTasks', numberOf(message['NumTasks']));
  set('SessionID', numberOf(message['SessionID']));
  const signature = textOf(message['CTIClientSignature']);
  if (signature !== undefined) set('CTIClientSignature', pool.share(signature));
  return { changed, groupChanged: takeGroups(agent, message, version) };
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
