import { enums } from '../../protocol';
import type { Acd } from './acd';
import { preCallAborted } from './events/agent-call-events';
import { changeState, followCalls, reasons } from './agent-states';
import type { Call, Delivery } from './model/call';
import { routeToGroups } from './distribution';
import { fail } from './placing';

// `ucce`: a call that is announced to an agent and not yet at the phone (BEHAVIOUR 5.4 A, 1; C, before delivery).

/** Lets the call arrive after a while, if there still is a call then, and the agent waits for it. */
export function deliverLater(
  acd: Acd,
  { call, agent, device, group }: Omit<Delivery, 'timer'>,
  arrive: (call: Call) => void,
): void {
  const delivery: Delivery = { call, agent, device, group, timer: undefined };
  call.delivery = delivery;
  agent.delivery = delivery;
  delivery.timer = acd.after(acd.settings.deliveryMs, () => {
    const isThere = agent.device === device && device.isIdle && device.inService;
    const isWaiting = isThere && agent.state === enums.AgentState.of.RESERVED;
    if (!isWaiting) return miss(acd, delivery);
    over(acd, delivery);
    agent.abortedInARow = 0;
    arrive(delivery.call);
  });
}

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

/** The agent is not there for it any more: it goes to another one (inferred). */
function miss(acd: Acd, delivery: Delivery): void {
  const { call, device, group } = delivery;
  abort(acd, delivery);
  followCalls(acd, device);
  const caller = call.connections[0];
  if (!caller) return;
  if (group) routeToGroups(acd, caller, [group]);
  else fail(acd, caller, enums.EventCause.of.DEST_NOT_OBTAINABLE);
}

function abort(acd: Acd, delivery: Delivery): void {
  over(acd, delivery);
  preCallAborted(acd, delivery.call, delivery.device);
}

function over(acd: Acd, { call, agent, timer }: Delivery): void {
  acd.cancel(timer);
  call.delivery = undefined;
  agent.delivery = undefined;
}
