import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callEvent } from '../../src/node-red/actions/effects';
import { agentDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-consult-call',
  family: 'calls',
  label: 'consult call',
  request: 'CONSULTATION_CALL_REQ',
  connections: [{ prefix: 'ActiveConnection', wanted: 'CONNECT' }],
  effect: callEvent(['CALL_ESTABLISHED_EVENT'], 'the consulted party has answered'),
  properties: {
    AgentInstrument: { ...agentDevice, required: true },
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
  help: {
    lead: 'Puts the call on hold and calls somebody else about it.',
    inputs: { payload: 'The number to consult.' },
    confirmed: { payload: 'The confirmation: `NewConnectionCallID` names the new call.' },
  },
});
