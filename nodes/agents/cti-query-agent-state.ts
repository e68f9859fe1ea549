import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-query-agent-state',
  family: 'agents',
  label: 'query agent state',
  request: 'QUERY_AGENT_STATE_REQ',
  oneOf: ['AgentInstrument', 'AgentID', 'AgentExtension', 'ICMAgentID'],
  properties: {
    AgentInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'Device',
      help: "The agent's device, usually the extension.",
      from: ['msg', 'agent'],
    },
    AgentID: {
      kind: 'typed',
      suggest: 'agents',
      label: 'Agent ID',
      help: 'Instead of the device.',
      from: ['msg', 'agentId'],
    },
  },
  help: {
    lead: 'Asks for the state of an agent and its skill groups.',
    inputs: {
      agent: "The agent's device.",
      agentId: 'The agent ID.',
      fields: 'Further fields of QUERY_AGENT_STATE_REQ.',
    },
    confirmed: {
      payload: '`AgentState`, such as `"AVAILABLE"`, and the skill groups in `SkillGroups`.',
    },
  },
});
