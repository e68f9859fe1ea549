import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-desk-settings',
  family: 'agents',
  label: 'desk settings',
  request: 'AGENT_DESK_SETTINGS_REQ',
  agentByDevice: true,
  properties: {
    AgentID: {
      kind: 'typed',
      suggest: 'agents',
      label: 'Agent ID',
      help: 'Whose settings. Left open: the agent at the device in msg.agent.',
      from: ['msg', 'agentId'],
      required: true,
    },
  },
  help: {
    lead: 'Asks which desk settings an agent has: reasons required, wrap-up, calls that are allowed.',
    inputs: { agentId: 'Whose settings.' },
    confirmed: { payload: 'The settings; `DeskSettingsMask` is a list of names.' },
  },
});
