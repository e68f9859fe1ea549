import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { agentDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-send-dtmf',
  family: 'calls',
  label: 'send DTMF',
  request: 'SEND_DTMF_SIGNAL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  properties: {
    AgentInstrument: agentDevice,
    DTMFString: {
      kind: 'typed',
      label: 'Digits',
      help: '0 to 9, *, # and A to D; at most 31.',
      from: ['msg', 'payload'],
      required: true,
    },
  },
  help: {
    lead: 'Sends tones into a call, as if keys were pressed.',
    inputs: { payload: 'The digits.' },
    confirmed: { payload: 'The confirmation.' },
  },
});
