import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { actingDevice } from '../../src/node-red/actions/shared-inputs';

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
  request: { property: 'action', requests },
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  properties: {
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
    AgentInstrument: actingDevice,
  },
  help: {
    lead: 'Begins or ends the recording of a call.',
    inputs: { agent: 'The agent’s device.' },
    confirmed: { payload: 'The confirmation.' },
    details:
      'Recording by the server needs a recording server that is known to it; recording in the network needs protocol version 23 or newer.',
  },
});
