import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';
import { actingDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-retrieve-call',
  family: 'calls',
  label: 'retrieve call',
  request: 'RETRIEVE_CALL_REQ',
  connections: [{ prefix: 'HeldConnection', wanted: 'HOLD' }],
  effect: callEvent(['CALL_RETRIEVED_EVENT'], 'the call is retrieved'),
  properties: { AgentInstrument: actingDevice },
  help: {
    lead: 'Takes a held call back at an agent’s device. There must be no other active call at the device.',
    confirmed: { payload: 'The confirmation.', call: 'The call, as known by then.' },
  },
});
