import { enums } from '../../protocol';
import type { LabRoute } from '../lab/contact-centre';
import type { Acd } from './acd';
import { callDataFrom, withChanges, type CallData } from './model/call-data';
import type { RouteRequest, RouterResult } from './model/router';

export type Routed = { readonly route: LabRoute; readonly changes: CallData } | { readonly failure: number };

const { CF_RC_SERVICE_INACTIVATE, CF_INVALID_DIALED_NUMBER, CF_UNKNOWN_ROUTING_PROBLEM, CF_REQUEST_TIMEOUT_REJECTION } =
  enums.ControlFailureCode.of;

/** The accumulated context of a call as a question to the router. */
export function routeRequest(
  reason: RouteRequest['reason'],
  dialedNumber: string,
  ani: string,
  data: CallData,
): RouteRequest {
  const variables = Object.entries(data).flatMap(([key, value]) =>
    /^CallVariable\d+$/.test(key) && typeof value === 'string' ? [[key, value]] : [],
  );
  return {
    reason,
    dialedNumber,
    ani,
    callerEnteredDigits: data.CallerEnteredDigits === undefined ? undefined : String(data.CallerEnteredDigits),
    userToUserInfo: typeof data.UserToUserInfo === 'object' ? data.UserToUserInfo : undefined,
    variables: Object.fromEntries(variables) as Record<string, string>,
    namedVariables: Object.fromEntries(
      (data.NamedVariable ?? []).map(({ VariableName, VariableValue }) => [VariableName, VariableValue]),
    ),
  };
}

/**
 * Asks the router, or looks into the lab's table, and settles exactly once: at once where no promise is involved, at the
 * latest after the route timeout (BEHAVIOUR 4.3, 3 to 6).
 */
export function askRouter(acd: Acd, request: RouteRequest, settle: (result: Routed) => void): void {
  const withDefault = (result: Routed): void => {
    const { defaultLabel } = acd.settings.lab;
    if ('failure' in result && defaultLabel !== undefined) settle({ route: { label: defaultLabel }, changes: {} });
    else settle(result);
  };
  // A classic switch queues by itself; only what the router has to decide stops with the controller.
  const needsController = request.reason === 'post-route' || acd.isUcce;
  if (!acd.isControllerUp && needsController) return withDefault({ failure: CF_RC_SERVICE_INACTIVATE });
  if (!acd.router || !acd.isControllerUp) return withDefault(fromTable(acd, request));

  const over = new AbortController();
  let isSettled = false;
  const once = (result: Routed): void => {
    if (isSettled) return;
    isSettled = true;
    acd.cancel(timer);
    over.abort();
    try {
      acd.perform(() => withDefault(result));
    } catch (error) {
      acd.complain(error);
    }
  };
  const timer = acd.after(acd.settings.routeTimeoutMs, () => once({ failure: CF_REQUEST_TIMEOUT_REJECTION }));
  const failed = (error: unknown): void => {
    acd.complain(new Error(`the router failed for ${request.dialedNumber}: ${String(error)}`, { cause: error }));
    once({ failure: CF_UNKNOWN_ROUTING_PROBLEM });
  };
  const answered = (result: RouterResult): void => {
    try {
      once(fromRouter(acd, request, result));
    } catch (error) {
      failed(error);
    }
  };
  try {
    const result = acd.router(request, over.signal);
    if (result instanceof Promise) result.then(answered, failed);
    else answered(result);
  } catch (error) {
    failed(error);
  }
}

function fromTable(acd: Acd, { dialedNumber }: RouteRequest): Routed {
  const entry = acd.dialedNumbers.get(dialedNumber);
  if (!entry) return { failure: CF_INVALID_DIALED_NUMBER };
  return 'fail' in entry.route ? { failure: entry.route.fail } : { route: entry.route, changes: {} };
}

function fromRouter(acd: Acd, request: RouteRequest, result: RouterResult): Routed {
  if (result === undefined) return fromTable(acd, request);
  if (typeof result === 'string') return { route: { label: result }, changes: {} };
  if ('fail' in result) return { failure: result.fail };
  return { route: result, changes: callDataFrom(result.variables, result.namedVariables) };
}

/**
 * The context of a routed call: with the key of the contact, and what the router changed in it. A contact that is routed again
 * keeps its key, and has another leg (BEHAVIOUR 7.4).
 */
export function routedData(acd: Acd, data: CallData, changes: CallData): CallData {
  const { RouterCallKeyCallID, RouterCallKeySequenceNumber: leg = 0 } = data;
  const isKnown = RouterCallKeyCallID !== undefined;
  const key = isKnown ? { RouterCallKeySequenceNumber: leg + 1 } : acd.newRouterCallKey();
  return { ...withChanges(data, changes), ...key };
}
