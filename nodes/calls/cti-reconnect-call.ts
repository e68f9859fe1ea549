import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';
import { agentDevice, bothCallsAtDevice, heldCall } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-reconnect-call',
  family: 'calls',
  label: 'reconnect call',
  request: 'RECONNECT_CALL_REQ',
  connections: [
    { prefix: 'ActiveConnection', wanted: 'CONNECT' },
    { prefix: 'HeldConnection', wanted: 'HOLD', input: 'heldCall' },
  ],
  effect: callEvent(['CALL_RETRIEVED_EVENT'], 'the held call is retrieved'),
  properties: {
    AgentInstrument: { ...agentDevice, required: true },
    heldCall,
  },
  help: {
    lead: 'Ends the consultation and goes back to the held call.',
    inputs: {
      agent: bothCallsAtDevice,
    },
    confirmed: { payload: 'The confirmation.' },
  },
});
