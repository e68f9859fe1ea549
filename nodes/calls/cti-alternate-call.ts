import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';
import { agentDevice, bothCallsAtDevice, heldCall } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-alternate-call',
  family: 'calls',
  label: 'alternate call',
  request: 'ALTERNATE_CALL_REQ',
  connections: [
    { prefix: 'ActiveConnection', wanted: 'CONNECT' },
    { prefix: 'OtherConnection', wanted: 'HOLD', input: 'heldCall' },
  ],
  effect: callEvent(['CALL_RETRIEVED_EVENT'], 'the held call is retrieved'),
  properties: {
    AgentInstrument: { ...agentDevice, required: true },
    heldCall,
  },
  help: {
    lead: 'Puts the call that an agent is talking on on hold, and takes the held one back.',
    inputs: {
      agent: bothCallsAtDevice,
    },
    confirmed: { payload: 'The confirmation.' },
  },
});
