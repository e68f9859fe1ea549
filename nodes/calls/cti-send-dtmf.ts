import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-send-dtmf',
  family: 'calls',
  label: 'send DTMF',
  icon: 'cti-send-dtmf.svg',
  inputs: 1,
  outputLabels,
  request: 'SEND_DTMF_SIGNAL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
      },
      DTMFString: {
        kind: 'typed',
        label: 'Digits',
        help: '0 to 9, *, # and A to D; at most 31.',
        from: ['msg', 'payload'],
        required: true,
      },
    },
    { kind: 'fields', label: 'More fields', request: 'SEND_DTMF_SIGNAL_REQ' },
    false,
    true,
  ),
  help: {
    lead: 'Sends tones into a call, as if keys were pressed.',
    inputs: { ...theCall, payload: 'The digits.' },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
  },
});
