import { enums } from '../../protocol';
import type { Agent } from '../acd/model/agent';
import type { Connection } from '../acd/model/call';
import type { SkillGroup } from '../acd/model/skill-group';

const { NULL, INITIATE, CONNECT, HOLD } = enums.LocalConnectionState.of;
const { SUPERVISOR_MONITOR, SUPERVISOR_WHISPER } = enums.CallType.of;

/** Which of the guide's counters a call of an agent goes into. */
export type TaskKind =
  | 'HandledCalls'
  | 'AutoOutCalls'
  | 'ReservationCalls'
  | 'AgentOutCalls'
  | 'InternalCalls'
  | 'InternalCallsRcvd';

/** An agent's part in a call, from the answer on. */
export interface Task {
  readonly agent: Agent;
  readonly group: SkillGroup | undefined;
  readonly kind: TaskKind;
  talkMs: number;
  heldMs: number;
  held: number;
  since: number;
}

/**
 * The part of the agent who is logged in when the call is answered (inferred); nothing where there is none, nor for a supervisor
 * who listens: that is no internal call but counts as MonitorCalls or WhisperCalls, at the agent (inferred).
 */
export function taskOf(connection: Connection, now: number): Task | undefined {
  const agent = connection.device?.agent;
  const { callType } = connection.call;
  if (!agent?.isLoggedIn || callType === SUPERVISOR_MONITOR || callType === SUPERVISOR_WHISPER) return undefined;
  const group = connection.skillGroup ?? agent.serving ?? agent.skillGroups[0];
  return {
    agent,
    group,
    kind: kindOf(connection),
    talkMs: 0,
    heldMs: 0,
    held: 0,
    since: now,
  };
}

/** Calls that come by way of the ACD are handled calls, all others internal or out (inferred from the names of the fields). */
function kindOf(connection: Connection): TaskKind {
  if (connection.began !== INITIATE) {
    const { IN, OUTBOUND_PREDICTIVE, OUTBOUND_RESERVE } = enums.AgentCallDirection.of;
    if (connection.direction === OUTBOUND_RESERVE) return 'ReservationCalls';
    if (connection.direction === OUTBOUND_PREDICTIVE) return 'AutoOutCalls';
    return connection.direction === IN ? 'HandledCalls' : 'InternalCallsRcvd';
  }
  return connection.dialsOut ? 'AgentOutCalls' : 'InternalCalls';
}

/** Talking has become holding, or the other way round. @returns whether the part is over */
export function follow(task: Task, from: number, to: number, now: number): boolean {
  const passed = Math.max(0, now - task.since);
  if (from === CONNECT) task.talkMs += passed;
  else if (from === HOLD) task.heldMs += passed;
  if (to === HOLD) task.held++;
  task.since = now;
  return to === NULL;
}

const hasTalkTime = (kind: TaskKind): boolean => !kind.startsWith('Internal');

/** What a part of a call adds to the statistics; calls count when the work behind them is over (BEHAVIOUR 4.1). */
export function amountsOf({ kind, talkMs, heldMs, held }: Task, afterCallMs: number): Record<string, number> {
  const wholeMs = talkMs + heldMs + afterCallMs;
  const heldName = { HandledCalls: 'IncomingCalls', InternalCallsRcvd: 'InternalCalls' } as Partial<
    Record<TaskKind, string>
  >;
  const base = heldName[kind] ?? kind;
  return {
    [kind]: 1,
    [`${kind}Time`]: wholeMs,
    ...(held > 0 ? { [`${base}Held`]: held, [`${base}HeldTime`]: heldMs } : undefined),
    ...(hasTalkTime(kind) ? { [`${kind}TalkTime`]: talkMs } : undefined),
    ...(kind === 'HandledCalls' ? { HandledCallsAfterCallTime: afterCallMs } : undefined),
  };
}
