import { toFlow } from '../../protocol';
import type { Delivery } from '../session/event-listeners';

/** A message of its own for every node: receivers change what they get. */
export function flowMessage({ message, cti, call, agent }: Delivery): object {
  const known = call();
  const device = agent()?.device;
  return {
    topic: message.name,
    payload: toFlow(message, cti.version),
    cti: { ...cti },
    ...(device === undefined ? undefined : { agent: device }),
    ...(known ? { call: known } : undefined),
  };
}
