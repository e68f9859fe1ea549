import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';

export = defineActionNode({
  type: 'cti-answer-call',
  family: 'calls',
  label: 'answer call',
  request: 'ANSWER_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'ALERTING' }],
  effect: callEvent(['CALL_ESTABLISHED_EVENT'], 'the call is established'),
  properties: {
    AgentInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'At device',
      help: 'The device that rings. Left open: the one of the call.',
      from: ['msg', 'agent'],
    },
  },
  help: {
    lead: 'Answers a call that rings at an agent’s device. Wire it behind *call events* with `CALL_DELIVERED_EVENT`, and it answers that call.',
    inputs: {
      agent: 'The device that rings. With a device and no call, whichever call rings there is answered.',
    },
    confirmed: { payload: 'The confirmation.', call: 'The call, as known by then.' },
    details: 'A call that is not ringing leaves through *failed* with `msg.error.cause.FailureCode` and what it means.',
  },
});
