import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { callEvent } from '../../src/node-red/effects';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';

export = defineActionNode({
  type: 'cti-consult-call',
  family: 'calls',
  label: 'consult call',
  icon: 'cti-consult-call.svg',
  inputs: 1,
  outputLabels,
  request: 'CONSULTATION_CALL_REQ',
  connections: [{ prefix: 'ActiveConnection', wanted: 'CONNECT' }],
  effect: callEvent(['CALL_ESTABLISHED_EVENT'], 'the consulted party has answered'),
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
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
      ConsultType: {
        kind: 'typed',
        label: 'For a',
        help: 'What the consultation is meant for.',
        from: ['choice', 'TRANSFER'],
        choices: [
          { value: 'TRANSFER', label: 'transfer' },
          { value: 'CONFERENCE', label: 'conference' },
          { value: 'UNSPECIFIED', label: 'either' },
        ],
      },
      PostRoute: {
        kind: 'typed',
        label: 'Post-route',
        help: 'Let routing choose the destination. Unified CCE ignores it.',
        from: ['bool', 'false'],
        boolean: true,
      },
    },
    { kind: 'fields', label: 'More fields', request: 'CONSULTATION_CALL_REQ' },
    true,
    true,
  ),
  help: {
    lead: 'Puts the call on hold and calls somebody else about it.',
    inputs: { ...theCall, payload: 'The number to consult.' },
    outputs: confirmedOutputs({ payload: 'The confirmation: `NewConnectionCallID` names the new call.' }),
  },
});
