import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { connectionFields, without } from '../../src/node-red/actions/fields';
import { agentDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-snapshot',
  family: 'calls',
  label: 'snapshot',
  request: { property: 'scope', requests: { call: 'SNAPSHOT_CALL_REQ', device: 'SNAPSHOT_DEVICE_REQ' } },
  connections: [{ prefix: 'Connection' }],
  prepare: (fields, config) => without(fields, config['scope'] === 'device' ? connectionFields : ['AgentInstrument']),
  properties: {
    scope: {
      kind: 'select',
      label: 'Of a',
      default: 'call',
      options: [
        { value: 'call', label: 'call: its parties and data' },
        { value: 'device', label: 'device: its calls' },
      ],
    },
    AgentInstrument: agentDevice,
  },
  help: {
    lead: 'Asks the server for the state of a call or of a device as it is now.',
    inputs: { agent: 'The device.' },
    confirmed: { payload: '`CallDevices` of a call, or `Calls` of a device.' },
  },
});
