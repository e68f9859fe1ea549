import type { SessionState } from '../../session';

export const lastErrorOf = (state: SessionState | undefined): string | undefined => state?.lastError?.message;

/** For flows: an error as its text, which is all that a message should carry. */
export function plainState(state: SessionState): Record<string, unknown> {
  const { lastError, ...rest } = state;
  return { ...rest, ...(lastError ? { lastError: lastError.message } : undefined) };
}
