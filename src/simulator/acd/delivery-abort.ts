import { enums } from '../../protocol';
import type { Acd } from './acd';
import { changeState, followCalls, reasons } from './agent-states';
import { preCallAborted } from './events/agent-call-events';
import type { Call, Delivery } from './model/call';

// `ucce`: an announced call that never comes to the phone (BEHAVIOUR 5.4 C).

/** The caller has given up before the call was at the agent's phone. */
export function abortDelivery(acd: Acd, { delivery }: Call): void {
  if (!delivery) return;
  const { agent } = delivery;
  abort(acd, delivery);
  if (agent.state !== enums.AgentState.of.RESERVED) return;
  agent.abortedInARow++;
  if (agent.abortedInARow < acd.settings.maxAbortedCalls) return followCalls(acd, agent.device);
  agent.abortedInARow = 0;
  changeState(acd, agent, enums.AgentState.of.NOT_READY, reasons.callsDidNotArrive);
}

/** It is told that the announced call does not come. */
export function abort(acd: Acd, delivery: Delivery): void {
  over(acd, delivery);
  preCallAborted(acd, delivery.call, delivery.device);
}

/** Call and agent do not wait for one another any more. */
export function over(acd: Acd, { call, agent, timer }: Delivery): void {
  acd.cancel(timer);
  call.delivery = undefined;
  agent.delivery = undefined;
}
