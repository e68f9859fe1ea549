import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';
import { connectionFields, without } from '../../src/node-red/single-step';

export = defineActionNode({
  type: 'cti-snapshot',
  family: 'calls',
  label: 'snapshot',
  icon: 'cti-snapshot.svg',
  inputs: 1,
  outputLabels,
  request: (config) => (config['scope'] === 'device' ? 'SNAPSHOT_DEVICE_REQ' : 'SNAPSHOT_CALL_REQ'),
  connections: [{ prefix: 'Connection' }],
  prepare: (fields, config) => without(fields, config['scope'] === 'device' ? connectionFields : ['AgentInstrument']),
  properties: requestProperties(
    {
      scope: {
        kind: 'select',
        label: 'Of a',
        default: 'call',
        options: [
          { value: 'call', label: 'call: its parties and data' },
          { value: 'device', label: 'device: its calls' },
        ],
      },
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
      },
    },
    {
      kind: 'fields',
      label: 'More fields',
      request: { property: 'scope', requests: { call: 'SNAPSHOT_CALL_REQ', device: 'SNAPSHOT_DEVICE_REQ' } },
    },
    false,
    true,
  ),
  help: {
    lead: 'Asks the server for the state of a call or of a device as it is now.',
    inputs: { ...theCall, agent: 'The device.' },
    outputs: confirmedOutputs({ payload: '`CallDevices` of a call, or `Calls` of a device.' }),
  },
});
