import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';

export = defineActionNode({
  type: 'cti-make-call',
  family: 'calls',
  label: 'make call',
  request: 'MAKE_CALL_REQ',
  effect: callEvent(['CALL_ESTABLISHED_EVENT'], 'the call is established'),
  properties: {
    AgentInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'From device',
      help: "The agent's device that places the call, usually the extension.",
      from: ['msg', 'agent'],
      required: true,
    },
    DialedNumber: {
      kind: 'typed',
      suggest: 'dialedNumbers',
      label: 'Number',
      help: 'The number to dial.',
      from: ['msg', 'payload'],
      required: true,
    },
    PostRoute: {
      kind: 'typed',
      label: 'Post-route',
      help: 'Let routing choose the destination: the number and the call data go to the router, and the label that it returns is dialled. Unified CCE ignores it.',
      from: ['bool', 'false'],
      boolean: true,
    },
  },
  help: {
    lead: 'Places a call from an agent’s device. The call begins when the server confirms; whether anybody answers shows in the events that follow.',
    inputs: {
      agent: 'The device that places the call, unless the node says otherwise.',
      payload: 'The number to dial, unless the node says otherwise.',
      fields: 'Further fields of MAKE_CALL_REQ by their guide names, such as `CallVariable1`.',
    },
    confirmed: {
      payload: 'The confirmation: `NewConnectionCallID` and `NewConnectionDeviceID` name the new call.',
      call: 'The new call.',
    },
    details:
      'With *Post-route*, the server first asks the router where the call should go, so that the confirmation can take 10 to 15 seconds.\n\nUnified CCE refuses the call (peripheral error 10103) while the agent is available: set the agent not ready first.',
  },
});
