import { asText } from '../as-text';
import { enums, type Message } from '../../protocol';
import { namedConnection } from '../session/call-lookup';
import type { Effect } from './effect';

const { AgentState } = enums;

type Fields = Record<string, unknown>;

/** The event of a call that proves a request, for the call that the request was about or made. */
export function callEvent(names: readonly string[], description: string) {
  return (sent: Fields, confirmation: Message): Effect => {
    const callId = confirmation['NewConnectionCallID'] ?? namedConnection(sent).ConnectionCallID;
    const device = sent['AgentInstrument'];
    return {
      description,
      matches: (event) =>
        names.includes(event.name) &&
        (callId === undefined ? Object.values(event).includes(device) : event['ConnectionCallID'] === Number(callId)),
    };
  };
}

/** The agent event with the state that was asked for. */
export function agentReaches(wanted: (sent: Fields) => { state: number | undefined; also?: number[] }) {
  return (sent: Fields): Effect => {
    const { state, also = [] } = wanted(sent);
    const same = (key: string, event: Message): boolean => sent[key] !== undefined && event[key] === asText(sent[key]);
    return {
      description: 'the agent is in the state asked for',
      holds: (link) => {
        const name = sent['AgentID'] ?? sent['AgentInstrument'];
        const agent = name === undefined ? undefined : link.agents.find(asText(name));
        const now = agent && AgentState.parse(asText(link.agents.view(agent).AgentState));
        return now !== undefined && (now === state || also.includes(now));
      },
      matches: (event) =>
        event.name === 'AGENT_STATE_EVENT' &&
        (same('AgentID', event) ||
          same('AgentInstrument', event) ||
          event['AgentExtension'] === sent['AgentInstrument']) &&
        (event['AgentState'] === state || also.includes(event['AgentState'] as number)),
    };
  };
}
