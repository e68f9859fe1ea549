import { toFlow } from '../../protocol';
import type { Delivery } from '../session/session-link';

/** A message of its own for every node: receivers change what they get. */
export function flowMessage({ message, cti, call }: Delivery): object {
  const known = call();
  return {
    topic: message.name,
    payload: toFlow(message, cti.version),
    cti: { ...cti },
    ...(known ? { call: known } : undefined),
  };
}
