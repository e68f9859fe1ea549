import { randomUUID } from 'node:crypto';
import type { RouteRequest, RouterResult, Simulator } from '../../src/simulator';

/** A node that takes route requests. */
export interface RouteTaker {
  /** Empty: every number that nobody else names. */
  readonly numbers: readonly string[];
  readonly reason: RouteRequest['reason'] | undefined;
  /** A request has come; it is answered with `answerRoute`. */
  take(request: RouteRequest, id: string): void;
  /** Requests that wait for an answer have become more or fewer. */
  changed(waiting: number): void;
}

interface Open {
  readonly taker: RouteTaker;
  readonly settle: (result: RouterResult) => void;
}

/** Requests of all simulators that a flow has yet to answer. */
const open = new Map<string, Open>();
/** How the last ones ended, to tell those who answer again or too late. */
const over = new Map<string, 'answered' | 'too late'>();
const REMEMBERED = 1000;

const takers = new WeakMap<Simulator, Set<RouteTaker>>();

function finish(id: string, how: 'answered' | 'too late', result: RouterResult): void {
  const request = open.get(id);
  if (!request) return;
  open.delete(id);
  over.set(id, how);
  if (over.size > REMEMBERED) over.delete(over.keys().next().value ?? '');
  request.settle(result);
  request.taker.changed(waitingFor(request.taker));
}

const waitingFor = (taker: RouteTaker): number => [...open.values()].filter((one) => one.taker === taker).length;

/** Gives a simulator's route requests to a node, until what comes back is called; then its lab's own table decides. */
export function takeRoutes(simulator: Simulator, taker: RouteTaker): () => void {
  const all = takers.get(simulator) ?? new Set();
  takers.set(simulator, all.add(taker));
  simulator.router = (request, signal) => {
    const fits = [...all].filter(
      ({ numbers, reason }) =>
        (reason === undefined || reason === request.reason) &&
        (numbers.length === 0 || numbers.includes(request.dialedNumber)),
    );
    const chosen = fits.find(({ numbers }) => numbers.length > 0) ?? fits[0];
    return chosen && ask(chosen, request, signal);
  };
  return () => {
    all.delete(taker);
    for (const [id, request] of open) if (request.taker === taker) finish(id, 'too late', undefined);
    if (all.size === 0) simulator.router = undefined;
  };
}

function ask(taker: RouteTaker, request: RouteRequest, signal: AbortSignal): Promise<RouterResult> {
  const id = randomUUID();
  return new Promise((settle) => {
    open.set(id, { taker, settle });
    signal.addEventListener('abort', () => finish(id, 'too late', undefined));
    taker.changed(waitingFor(taker));
    taker.take(request, id);
  });
}

/** @returns why it cannot be answered, if it cannot */
export function answerRoute(id: string, result: RouterResult): 'answered' | 'too late' | 'unknown' | undefined {
  if (!open.has(id)) return over.get(id) ?? 'unknown';
  finish(id, 'answered', result);
  return undefined;
}
