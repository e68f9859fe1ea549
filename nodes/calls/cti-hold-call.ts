import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';
import { actingDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-hold-call',
  family: 'calls',
  label: 'hold call',
  request: 'HOLD_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  effect: callEvent(['CALL_HELD_EVENT'], 'the call is held'),
  properties: { AgentInstrument: actingDevice },
  help: {
    lead: 'Puts a connected call on hold at an agent’s device.',
    confirmed: { payload: 'The confirmation.', call: 'The call, as known by then.' },
  },
});
