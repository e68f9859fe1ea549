import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { callEvent } from '../../src/node-red/effects';
import { actingDevice, confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-hold-call',
  family: 'calls',
  label: 'hold call',
  icon: 'cti-hold-call.svg',
  inputs: 1,
  outputLabels,
  request: 'HOLD_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  effect: callEvent(['CALL_HELD_EVENT'], 'the call is held'),
  properties: requestProperties(
    actingDevice,
    { kind: 'fields', label: 'More fields', request: 'HOLD_CALL_REQ' },
    true,
    true,
  ),
  help: {
    lead: 'Puts a connected call on hold at an agent’s device.',
    inputs: theCall,
    outputs: confirmedOutputs({ payload: 'The confirmation.', call: 'The call, as known by then.' }),
  },
});
