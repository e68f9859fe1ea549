import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-deflect-call',
  family: 'calls',
  label: 'deflect call',
  icon: 'cti-deflect-call.svg',
  inputs: 1,
  outputLabels,
  request: 'DEFLECT_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'ALERTING' }],
  prepare: (fields) => ({ CalledDeviceType: 'DEVICE_IDENTIFIER', ...fields }),
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
      },
      CalledDeviceID: {
        kind: 'typed',
        suggest: 'devices',
        label: 'To',
        help: 'The device or number to which the ringing call goes.',
        from: ['msg', 'payload'],
        required: true,
      },
    },
    { kind: 'fields', label: 'More fields', request: 'DEFLECT_CALL_REQ' },
    false,
    true,
  ),
  help: {
    lead: 'Sends a call that rings to somebody else, unanswered.',
    inputs: { ...theCall, payload: 'Where the call goes.' },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
  },
});
