import { enums } from '../../protocol';
import type { Acd } from './acd';
import type { Agent } from './model/agent';
import type { Connection } from './model/call';
import { emitCallEvent, subjectOf } from './events/emit-call-event';

const { STARTED, ENDED_SUCCESS } = enums.AgentGreetingEventCode.of;

/** Plays it where the router has brought the call and the agent has one (BEHAVIOUR 4.2, AGENT_GREETING_CONTROL). */
export function greet(acd: Acd, connection: Connection): void {
  const agent = connection.device?.agent;
  const greetingMs = agent?.config.greetingMs;
  if (!agent || greetingMs === undefined || agent.isGreetingOff || !connection.isRouted || agent.greeting) return;
  agent.greeting = { connection, timer: acd.after(greetingMs, () => endGreeting(acd, agent)) };
  tell(acd, agent, connection, STARTED);
}

/** It was played, was stopped, or the call is over. */
export function endGreeting(acd: Acd, agent: Agent): void {
  const { greeting } = agent;
  if (!greeting) return;
  agent.greeting = undefined;
  acd.cancel(greeting.timer);
  tell(acd, agent, greeting.connection, ENDED_SUCCESS);
}

/** Nobody hears a greeting any more when its call has left the agent. */
export function endGreetingOf(acd: Acd, connection: Connection): void {
  const agent = connection.device?.agent;
  if (agent?.greeting?.connection === connection) endGreeting(acd, agent);
}

function tell(acd: Acd, agent: Agent, connection: Connection, EventCode: number): void {
  emitCallEvent(acd, connection.call, 'CALL_AGENT_GREETING_EVENT', {
    ...subjectOf(connection),
    EventCode,
    PeripheralErrorCode: 0,
    AgentID: agent.id,
  });
}
