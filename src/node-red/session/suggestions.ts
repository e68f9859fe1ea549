import type { Node, NodeAPI } from 'node-red';
import type { ServerResponse } from 'node:http';
import { asText } from '../as-text';
import type { Option, Suggested } from '../declaration';
import type { SessionLink } from './session-link';

export type Suggestions = Readonly<Record<Suggested, readonly Option[]>>;

/** What the lab of an embedded simulator knows beyond what the session has heard. */
interface Lab {
  directory(): {
    readonly agents: readonly { id: string; name: string; extension: string; state: string }[];
    readonly devices: readonly { extension: string }[];
    readonly skillGroups: readonly { number: number; name: string }[];
    readonly dialedNumbers: readonly { number: string; name: string }[];
  };
}
interface SessionLike extends Node {
  readonly link?: SessionLink;
  readonly simulatorId?: unknown;
}

/** So many of a kind are offered; a person types on. */
const MOST = 500;

/** Agents, devices, skill groups, dialled numbers and calls that a session, and the simulator behind it, know at the moment. */
function suggestionsFrom(link: Pick<SessionLink, 'agents' | 'calls'>, lab: Lab | undefined): Suggestions {
  const found: Record<Suggested, Map<string, string>> = {
    agents: new Map(),
    devices: new Map(),
    skillGroups: new Map(),
    dialedNumbers: new Map(),
    calls: new Map(),
  };
  const add = (kind: Suggested, value: unknown, label = ''): void => {
    const text = asText(value ?? '');
    if (text !== '' && found[kind].size < MOST && !found[kind].get(text)) found[kind].set(text, label);
  };
  for (const agent of lab?.directory().agents ?? []) {
    add('agents', agent.id, `${agent.name}, ${agent.state}`);
    add('devices', agent.extension, agent.name);
  }
  for (const { extension } of lab?.directory().devices ?? []) add('devices', extension);
  for (const { number, name } of lab?.directory().skillGroups ?? []) add('skillGroups', number, name);
  for (const { number, name } of lab?.directory().dialedNumbers ?? []) add('dialedNumbers', number, name);
  for (const agent of link.agents.list()) {
    add('agents', agent.AgentID, asText(agent.AgentState ?? ''));
    add('devices', agent.AgentInstrument ?? agent.AgentExtension, agent.AgentID);
    for (const { SkillGroupNumber } of agent.SkillGroups) add('skillGroups', SkillGroupNumber);
  }
  for (const call of link.calls.list()) {
    add('dialedNumbers', call.data['DialedNumber']);
    if (call.state !== 'ended')
      add('calls', call.ConnectionCallID, [call.state, call.data['ANI']].filter(Boolean).join(', '));
  }
  return Object.fromEntries(
    Object.entries(found).map(([kind, values]) => [kind, Array.from(values, ([value, label]) => ({ value, label }))]),
  ) as unknown as Suggestions;
}

/** Serves them to forms; a session that is not deployed has none. */
export function suggestionsRoute(RED: NodeAPI): void {
  RED.httpAdmin?.get(
    '/cti/cti-session/:id/suggestions',
    RED.auth.needsPermission('cti-session.read'),
    (request, response) => {
      const node = RED.nodes.getNode(asText(request.params['id'])) as SessionLike | null;
      const simulator = typeof node?.simulatorId === 'string' ? RED.nodes.getNode(node.simulatorId) : undefined;
      const lab = (simulator as { simulator?: Lab } | undefined | null)?.simulator;
      const json = response as unknown as ServerResponse;
      json.setHeader('Content-Type', 'application/json');
      json.end(JSON.stringify(node?.type === 'cti-session' && node.link ? suggestionsFrom(node.link, lab) : {}));
    },
  );
}
