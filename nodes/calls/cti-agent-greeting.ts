import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-agent-greeting',
  family: 'calls',
  label: 'agent greeting',
  request: 'AGENT_GREETING_CONTROL_REQ',
  agentByDevice: true,
  properties: {
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
      help: 'Whose greeting. Left open: the agent at the device in msg.agent.',
      from: ['msg', 'agentId'],
      required: true,
    },
  },
  help: {
    lead: 'Stops an agent’s greeting, or turns greetings off and on.',
    inputs: { agentId: 'Whose greeting.' },
    confirmed: { payload: 'The confirmation.' },
    details: 'Needs protocol version 15 or newer.',
  },
});
