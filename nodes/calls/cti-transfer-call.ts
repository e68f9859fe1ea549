import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';
import { without, withoutHeld } from '../../src/node-red/single-step';

export = defineActionNode({
  type: 'cti-transfer-call',
  family: 'calls',
  label: 'transfer call',
  icon: 'cti-transfer-call.svg',
  inputs: 1,
  outputLabels,
  request: 'TRANSFER_CALL_REQ',
  connections: [
    { prefix: 'ActiveConnection', wanted: 'CONNECT' },
    { prefix: 'HeldConnection', wanted: 'HOLD', input: 'heldCall' },
  ],
  prepare: (fields, config) =>
    config['mode'] === 'single-step' ? withoutHeld(fields) : without(fields, ['DialedNumber']),
  properties: requestProperties(
    {
      mode: {
        kind: 'select',
        label: 'How',
        default: 'consult',
        options: [
          { value: 'consult', label: 'after a consultation' },
          { value: 'single-step', label: 'straight to a number' },
        ],
      },
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
        required: true,
      },
      heldCall: {
        kind: 'typed',
        suggest: 'calls',
        label: 'Held call',
        help: 'The held call; left open: the one that the device holds.',
        from: ['none', ''],
        when: { property: 'mode', is: ['consult'] },
      },
      DialedNumber: {
        kind: 'typed',
        suggest: 'dialedNumbers',
        label: 'Number',
        help: 'Where the call goes.',
        from: ['msg', 'payload'],
        when: { property: 'mode', is: ['single-step'] },
      },
    },
    { kind: 'fields', label: 'More fields', request: 'TRANSFER_CALL_REQ' },
    false,
    true,
  ),
  help: {
    lead: 'Gives a call to somebody else: to the party that was consulted, or straight to a number.',
    inputs: {
      ...theCall,
      agent: 'The device; with it alone, the calls are found that it is talking on and that it holds.',
    },
    outputs: confirmedOutputs({ payload: 'The confirmation, with the parties in `Parties`.' }),
    details:
      '*After a consultation* needs a held call and an active one at the device. On Unified CCE the consulted party must have answered.',
  },
});
