import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-desk-settings',
  family: 'agents',
  label: 'desk settings',
  icon: 'cti-desk-settings.svg',
  inputs: 1,
  outputLabels,
  request: 'AGENT_DESK_SETTINGS_REQ',
  properties: requestProperties(
    {
      AgentID: {
        kind: 'typed',
        suggest: 'agents',
        label: 'Agent ID',
        help: 'Whose settings.',
        from: ['msg', 'agentId'],
        required: true,
      },
    },
    { kind: 'fields', label: 'More fields', request: 'AGENT_DESK_SETTINGS_REQ' },
    false,
  ),
  help: {
    lead: 'Asks which desk settings an agent has: reasons required, wrap-up, calls that are allowed.',
    inputs: { agentId: 'Whose settings.' },
    outputs: confirmedOutputs({ payload: 'The settings; `DeskSettingsMask` is a list of names.' }),
  },
});
