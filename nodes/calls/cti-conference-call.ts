import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { without, withoutHeld } from '../../src/node-red/actions/single-step';
import { agentDevice, bothCallsAtDevice, heldCall } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-conference-call',
  family: 'calls',
  label: 'conference call',
  request: 'CONFERENCE_CALL_REQ',
  connections: [
    { prefix: 'ActiveConnection', wanted: 'CONNECT' },
    { prefix: 'HeldConnection', wanted: 'HOLD', input: 'heldCall' },
  ],
  prepare: (fields, config) =>
    config['mode'] === 'single-step' ? withoutHeld(fields) : without(fields, ['DialedNumber']),
  properties: {
    mode: {
      kind: 'select',
      label: 'How',
      default: 'consult',
      options: [
        { value: 'consult', label: 'after a consultation' },
        { value: 'single-step', label: 'straight to a number' },
      ],
    },
    AgentInstrument: { ...agentDevice, required: true },
    heldCall: { ...heldCall, when: { property: 'mode', is: ['consult'] } },
    DialedNumber: {
      kind: 'typed',
      suggest: 'dialedNumbers',
      label: 'Number',
      help: 'Where the call goes.',
      from: ['msg', 'payload'],
      when: { property: 'mode', is: ['single-step'] },
    },
  },
  help: {
    lead: 'Joins the held call and the consultation into one, or adds a number straight to the call.',
    inputs: {
      agent: bothCallsAtDevice,
    },
    confirmed: { payload: 'The confirmation, with the parties in `Parties`.' },
    details:
      '*After a consultation* needs a held call and an active one at the device. Unified CCE does not know *straight to a number*.',
  },
});
