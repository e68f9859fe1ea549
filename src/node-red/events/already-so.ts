import type { CallView } from '../../calls';

const wasAnswered = ({ answeredAt }: CallView): boolean => answeredAt !== undefined;
const isOver = ({ state }: CallView): boolean => state === 'ended' || state === 'cleared';

/** What a call looks like after an event: who waits for the event need not wait when it looks so already. */
const after: Readonly<Record<string, (call: CallView) => boolean>> = {
  CALL_DELIVERED_EVENT: ({ parties }) => parties.some(({ state }) => state === 'ALERTING'),
  CALL_QUEUED_EVENT: ({ state }) => state === 'queued',
  CALL_ESTABLISHED_EVENT: wasAnswered,
  CALL_HELD_EVENT: ({ parties }) => parties.some(({ state }) => state === 'HOLD'),
  CALL_FAILED_EVENT: ({ state }) => state === 'failed',
  CALL_CLEARED_EVENT: isOver,
  END_CALL_EVENT: ({ state }) => state === 'ended',
};

/** The event that has happened to the call already, of those that are waited for. */
export function alreadySo(call: CallView, events: readonly string[]): string | undefined {
  return events.find((name) => after[name]?.(call));
}

/** Whether nothing more will happen to the call. */
export const callIsOver = isOver;
