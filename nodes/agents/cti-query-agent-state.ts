import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-query-agent-state',
  family: 'agents',
  label: 'query agent state',
  icon: 'cti-agent-query.svg',
  inputs: 1,
  outputLabels,
  request: 'QUERY_AGENT_STATE_REQ',
  properties: requestProperties(
    {
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
    { kind: 'fields', label: 'More fields', request: 'QUERY_AGENT_STATE_REQ' },
    false,
  ),
  help: {
    lead: 'Asks for the state of an agent and its skill groups.',
    inputs: {
      agent: "The agent's device.",
      agentId: 'The agent ID.',
      fields: 'Further fields of QUERY_AGENT_STATE_REQ.',
    },
    outputs: confirmedOutputs({
      payload: '`AgentState`, such as `"AVAILABLE"`, and the skill groups in `SkillGroups`.',
    }),
  },
});
