import type { EventName, Message } from '../protocol';
import { registration, type RegisterVariables } from './register-variables';
import type { WaitOptions } from './request-types';

/** What a step of the synchronisation may do: send requests before the session is open to everybody. */
export interface SyncContext {
  readonly version: number;
  /** Whether a session was lost before: then there is something to catch up with. */
  readonly isReconnect: boolean;
  /** The session's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Gives listeners a message that was rebuilt, marked as `resync`. */
  readonly publish: (message: Message) => void;
  readonly request: (name: string, fields: Readonly<Record<string, unknown>>) => Promise<Message>;
  /** As the session's own. */
  readonly send: (name: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly waitFor: (name: EventName, options: WaitOptions) => Promise<Message>;
}

/** Something that must be restored after OPEN_CONF, before the session is open (BEHAVIOUR 1.7). */
export interface SyncStep {
  readonly name: string;
  run(context: SyncContext): Promise<unknown>;
}

/** The steps of a configuration, in the documented order. */
export function syncSteps(
  variables: RegisterVariables | undefined,
  others: readonly SyncStep[] = [],
): readonly SyncStep[] {
  if (!variables) return others;
  // Before any call data arrives.
  const register: SyncStep = {
    name: 'REGISTER_VARIABLES_REQ',
    run: ({ request }) => request('REGISTER_VARIABLES_REQ', { ...registration(variables) }),
  };
  return [register, ...others];
}

/**
 * Runs the steps one after the other, as long as the synchronisation is the current one.
 * @param onFailure told of a step that failed; the others are run all the same: a session without its variables is better than none
 * @returns whether it came to the end
 */
export async function runSteps(
  steps: readonly SyncStep[],
  context: SyncContext,
  isCurrent: () => boolean,
  onFailure: (step: SyncStep, error: unknown) => void,
): Promise<boolean> {
  for (const step of steps) {
    if (!isCurrent()) return false;
    try {
      await step.run(context);
    } catch (error) {
      if (!isCurrent()) return false;
      onFailure(step, error);
    }
  }
  return isCurrent();
}
