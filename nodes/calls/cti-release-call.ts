import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';
import { actingDevice } from '../../src/node-red/actions/shared-inputs';

const requests = { connection: 'CLEAR_CONNECTION_REQ', call: 'CLEAR_CALL_REQ' } as const;

export = defineActionNode({
  type: 'cti-release-call',
  family: 'calls',
  label: 'release call',
  request: { property: 'scope', requests },
  connections: [{ prefix: 'Connection' }],
  effect: callEvent(['CALL_CONNECTION_CLEARED_EVENT', 'CALL_CLEARED_EVENT'], 'the connection is cleared'),
  properties: {
    scope: {
      kind: 'select',
      label: 'Release',
      help: 'Only this device leaves the call, or the call ends for everybody. Unified CCE knows the first only.',
      default: 'connection',
      options: [
        { value: 'connection', label: 'this device (CLEAR_CONNECTION)' },
        { value: 'call', label: 'all parties (CLEAR_CALL)' },
      ],
    },
    AgentInstrument: actingDevice,
  },
  help: {
    lead: 'Hangs up: takes one device out of a call, or ends the call for all parties.',
    confirmed: { payload: 'The confirmation.', call: 'The call, as known by then.' },
    details:
      'Fewer than two parties left end the call. On Unified CCE use *this device*: CLEAR_CALL costs third-party control of the call.',
  },
});
