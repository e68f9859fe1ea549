import assert from 'node:assert/strict';
import type { Message } from '../../../src/protocol';

/** What everybody who sees all calls hears at once of a request that was confirmed: of each list at least one (BEHAVIOUR 4.2, 5.4). */
const owed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  MAKE_CALL_CONF: [['BEGIN_CALL_EVENT'], ['CALL_ORIGINATED_EVENT', 'CALL_SERVICE_INITIATED_EVENT']],
  ANSWER_CALL_CONF: [['CALL_ESTABLISHED_EVENT']],
  HOLD_CALL_CONF: [['CALL_HELD_EVENT']],
  RETRIEVE_CALL_CONF: [['CALL_RETRIEVED_EVENT']],
  ALTERNATE_CALL_CONF: [['CALL_HELD_EVENT'], ['CALL_RETRIEVED_EVENT']],
  RECONNECT_CALL_CONF: [['CALL_CONNECTION_CLEARED_EVENT'], ['CALL_RETRIEVED_EVENT']],
  CONSULTATION_CALL_CONF: [['BEGIN_CALL_EVENT'], ['CALL_ORIGINATED_EVENT', 'CALL_SERVICE_INITIATED_EVENT']],
  TRANSFER_CALL_CONF: [['CALL_TRANSFERRED_EVENT']],
  CONFERENCE_CALL_CONF: [['CALL_CONFERENCED_EVENT']],
  DEFLECT_CALL_CONF: [['CALL_DIVERTED_EVENT', 'CALL_CONNECTION_CLEARED_EVENT']],
  CLEAR_CONNECTION_CONF: [['CALL_CONNECTION_CLEARED_EVENT', 'CALL_CLEARED_EVENT']],
  CLEAR_CALL_CONF: [['CALL_CLEARED_EVENT']],
  SET_CALL_DATA_CONF: [['CALL_DATA_UPDATE_EVENT']],
  SET_AGENT_STATE_CONF: [['AGENT_STATE_EVENT']],
};

export function checkEvents(confirmation: Message, heard: readonly string[], where: string): void {
  for (const oneOf of owed[confirmation.name] ?? []) {
    assert.ok(
      oneOf.some((name) => heard.includes(name)),
      `${where}: ${confirmation.name} without ${oneOf.join(' or ')}, only ${heard.join(', ') || 'nothing'}`,
    );
  }
}
