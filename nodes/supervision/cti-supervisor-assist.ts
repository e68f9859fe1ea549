import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { actingDevice, confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-supervisor-assist',
  family: 'supervision',
  label: 'supervisor assist',
  icon: 'cti-supervisor-assist.svg',
  inputs: 1,
  outputLabels,
  request: (config) => (config['kind'] === 'emergency' ? 'EMERGENCY_CALL_REQ' : 'SUPERVISOR_ASSIST_REQ'),
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  properties: requestProperties(
    {
      kind: {
        kind: 'select',
        label: 'Asks for',
        default: 'assist',
        options: [
          { value: 'assist', label: 'help' },
          { value: 'emergency', label: 'help in an emergency' },
        ],
      },
      ...actingDevice,
    },
    {
      kind: 'fields',
      label: 'More fields',
      request: { property: 'kind', requests: { assist: 'SUPERVISOR_ASSIST_REQ', emergency: 'EMERGENCY_CALL_REQ' } },
    },
    false,
    true,
  ),
  help: {
    lead: 'Calls the agent’s supervisor for help, with or without a call.',
    inputs: { ...theCall, agent: 'The agent’s device.' },
    outputs: confirmedOutputs({ payload: 'The connection to the supervisor.' }),
  },
});
