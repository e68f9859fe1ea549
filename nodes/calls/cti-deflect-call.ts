import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { agentDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-deflect-call',
  family: 'calls',
  label: 'deflect call',
  request: 'DEFLECT_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'ALERTING' }],
  prepare: (fields) => ({ CalledDeviceType: 'DEVICE_IDENTIFIER', ...fields }),
  properties: {
    AgentInstrument: agentDevice,
    CalledDeviceID: {
      kind: 'typed',
      suggest: 'devices',
      label: 'To',
      help: 'The device or number to which the ringing call goes.',
      from: ['msg', 'payload'],
      required: true,
    },
  },
  help: {
    lead: 'Sends a call that rings to somebody else, unanswered.',
    inputs: { payload: 'Where the call goes.' },
    confirmed: { payload: 'The confirmation.' },
  },
});
