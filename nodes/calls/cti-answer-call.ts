import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { callEvent } from '../../src/node-red/effects';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-answer-call',
  family: 'calls',
  label: 'answer call',
  icon: 'cti-answer-call.svg',
  inputs: 1,
  outputLabels,
  request: 'ANSWER_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'ALERTING' }],
  effect: callEvent(['CALL_ESTABLISHED_EVENT'], 'the call is established'),
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The device that rings. Left open: the one of the call.',
        from: ['msg', 'agent'],
      },
    },
    { kind: 'fields', label: 'More fields', request: 'ANSWER_CALL_REQ' },
    true,
    true,
  ),
  help: {
    lead: 'Answers a call that rings at an agent’s device. Wire it behind *call events* with `CALL_DELIVERED_EVENT`, and it answers that call.',
    inputs: {
      ...theCall,
      agent: 'The device that rings. With a device and no call, whichever call rings there is answered.',
    },
    outputs: confirmedOutputs({ payload: 'The confirmation.', call: 'The call, as known by then.' }),
    details: 'A call that is not ringing leaves through *failed* with `msg.error.cause.FailureCode` and what it means.',
  },
});
