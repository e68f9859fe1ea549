import { enums } from '../../protocol';
import type { Acd } from './acd';
import { followCalls } from './agent-states';
import { abort, over } from './delivery-abort';
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
