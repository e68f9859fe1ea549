import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { callEvent } from '../../src/node-red/effects';
import { actingDevice, confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-retrieve-call',
  family: 'calls',
  label: 'retrieve call',
  icon: 'cti-retrieve-call.svg',
  inputs: 1,
  outputLabels,
  request: 'RETRIEVE_CALL_REQ',
  connections: [{ prefix: 'HeldConnection', wanted: 'HOLD' }],
  effect: callEvent(['CALL_RETRIEVED_EVENT'], 'the call is retrieved'),
  properties: requestProperties(
    actingDevice,
    { kind: 'fields', label: 'More fields', request: 'RETRIEVE_CALL_REQ' },
    true,
    true,
  ),
  help: {
    lead: 'Takes a held call back at an agent’s device. There must be no other active call at the device.',
    inputs: theCall,
    outputs: confirmedOutputs({ payload: 'The confirmation.', call: 'The call, as known by then.' }),
  },
});
