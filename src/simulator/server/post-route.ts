import { enums } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { CallData } from '../acd/model/call-data';
import type { Device } from '../acd/model/party';
import { destinationOf, type Destination } from '../acd/placing';
import { askRouter, routedData, routeRequest } from '../acd/routing';
import type { LabRoute } from '../lab/contact-centre';
import { Refusal } from './refusals';

const { CF_INVALID_DESTINATION } = enums.ControlFailureCode.of;

export interface PostRouted {
  readonly destination: Destination;
  readonly data: CallData;
}

/**
 * Submits a dialled number with the context of the call to the router; the label that comes back is dialled instead, and the
 * original number stays in the context (BEHAVIOUR 4.3).
 */
export function postRoute(
  acd: Acd,
  number: string,
  caller: Device,
  data: CallData,
  settle: (result: PostRouted | Refusal) => void,
): void {
  askRouter(acd, routeRequest('post-route', number, caller.number, data), (result) => {
    if ('failure' in result) return settle(Refusal.byPeripheral(result.failure));
    const destination = destinationBehind(acd, number, result.route);
    if (!destination) return settle(Refusal.byPeripheral(CF_INVALID_DESTINATION));
    settle({ destination, data: routedData(acd, data, result.changes) });
  });
}

function destinationBehind(acd: Acd, number: string, found: LabRoute): Destination | undefined {
  if ('label' in found) {
    const label = destinationOf(acd, found.label);
    return label?.kind === 'device'
      ? { kind: 'routed', number: found.label, device: label.device, route: found }
      : label;
  }
  return { kind: 'routed', number, route: found };
}
