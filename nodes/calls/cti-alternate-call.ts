import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { callEvent } from '../../src/node-red/effects';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-alternate-call',
  family: 'calls',
  label: 'alternate call',
  icon: 'cti-alternate-call.svg',
  inputs: 1,
  outputLabels,
  request: 'ALTERNATE_CALL_REQ',
  connections: [
    { prefix: 'ActiveConnection', wanted: 'CONNECT' },
    { prefix: 'OtherConnection', wanted: 'HOLD', input: 'heldCall' },
  ],
  effect: callEvent(['CALL_RETRIEVED_EVENT'], 'the held call is retrieved'),
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
        required: true,
      },
      heldCall: {
        kind: 'typed',
        suggest: 'calls',
        label: 'Held call',
        help: 'The held call; left open: the one that the device holds.',
        from: ['none', ''],
      },
    },
    { kind: 'fields', label: 'More fields', request: 'ALTERNATE_CALL_REQ' },
    true,
    true,
  ),
  help: {
    lead: 'Puts the call that an agent is talking on on hold, and takes the held one back.',
    inputs: {
      ...theCall,
      agent: 'The device; with it alone, the calls are found that it is talking on and that it holds.',
    },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
  },
});
