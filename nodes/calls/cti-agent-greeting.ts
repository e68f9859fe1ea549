import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-agent-greeting',
  family: 'calls',
  label: 'agent greeting',
  icon: 'cti-agent-greeting.svg',
  inputs: 1,
  outputLabels,
  request: 'AGENT_GREETING_CONTROL_REQ',
  properties: requestProperties(
    {
      AgentAction: {
        kind: 'typed',
        label: 'Does',
        help: 'What happens to the greeting.',
        from: ['choice', 'STOP_CURRENT'],
        choices: [
          { value: 'STOP_CURRENT', label: 'stops the one that plays now' },
          { value: 'DISABLE', label: 'plays none from now on' },
          { value: 'ENABLE', label: 'plays them from now on' },
        ],
        required: true,
      },
      AgentID: {
        kind: 'typed',
        suggest: 'agents',
        label: 'Agent ID',
        help: 'Whose greeting.',
        from: ['msg', 'agentId'],
        required: true,
      },
    },
    { kind: 'fields', label: 'More fields', request: 'AGENT_GREETING_CONTROL_REQ' },
    false,
  ),
  help: {
    lead: 'Stops an agent’s greeting, or turns greetings off and on.',
    inputs: { agentId: 'Whose greeting.' },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
    details: 'Needs protocol version 15 or newer.',
  },
});
