import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-make-predictive-call',
  family: 'calls',
  label: 'make predictive call',
  request: 'MAKE_PREDICTIVE_CALL_REQ',
  properties: {
    OriginatingDeviceID: {
      kind: 'typed',
      suggest: 'dialedNumbers',
      label: 'Calls for',
      help: 'The dialled number (route point, VDN) or skill group whose agents get the call.',
      from: ['msg', 'device'],
      required: true,
    },
    DialedNumber: {
      kind: 'typed',
      suggest: 'dialedNumbers',
      label: 'Dials',
      help: 'The number to call.',
      from: ['msg', 'payload'],
      required: true,
    },
  },
  help: {
    lead: 'Calls someone for whichever agent is free when the call is answered.',
    inputs: { device: 'The dialled number or skill group whose agents get the call.', payload: 'The number to call.' },
    confirmed: { payload: 'The new call’s connection.', call: 'The new call, as known by then.' },
    details: 'Rings, answer detection and call variables are under *more fields*.',
  },
});
