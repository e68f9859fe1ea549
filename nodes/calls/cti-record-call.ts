import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { actingDevice, confirmedOutputs, theCall } from '../../src/node-red/output-help';

const requests = {
  start: 'START_RECORDING_REQ',
  stop: 'STOP_RECORDING_REQ',
  'network start': 'START_NETWORK_RECORDING_REQ',
  'network stop': 'STOP_NETWORK_RECORDING_REQ',
} as const;

export = defineActionNode({
  type: 'cti-record-call',
  family: 'calls',
  label: 'record call',
  icon: 'cti-record-call.svg',
  inputs: 1,
  outputLabels,
  request: (config) => requests[config['action'] as keyof typeof requests] ?? requests.start,
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  properties: requestProperties(
    {
      action: {
        kind: 'select',
        label: 'Does',
        default: 'start',
        options: [
          { value: 'start', label: 'begins to record' },
          { value: 'stop', label: 'ends the recording' },
          { value: 'network start', label: 'begins to record in the network' },
          { value: 'network stop', label: 'ends the recording in the network' },
        ],
      },
      ...actingDevice,
    },
    { kind: 'fields', label: 'More fields', request: { property: 'action', requests } },
    false,
    true,
  ),
  help: {
    lead: 'Begins or ends the recording of a call.',
    inputs: { ...theCall, agent: 'The agent’s device.' },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
    details:
      'Recording by the server needs a recording server that is known to it; recording in the network needs protocol version 23 or newer.',
  },
});
