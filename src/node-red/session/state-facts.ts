import { connectCauses, type KnownCause, type SessionState } from '../../session';

export const lastErrorOf = (state: SessionState | undefined): string | undefined => state?.lastError?.message;

/** Why the session is not connected, where that is known. */
export const causeOf = (state: SessionState | undefined): KnownCause | undefined => {
  const known = state?.lastError?.facts['known'];
  return typeof known === 'string' && Object.hasOwn(connectCauses, known) ? (known as KnownCause) : undefined;
};

/** For flows: an error as its text, which is all that a message should carry. */
export function plainState(state: SessionState): Record<string, unknown> {
  const { lastError, ...rest } = state;
  return { ...rest, ...(lastError ? { lastError: lastError.message } : undefined) };
}
