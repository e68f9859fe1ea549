import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-user-message',
  family: 'supervision',
  label: 'user message',
  request: 'USER_MESSAGE_REQ',
  properties: {
    Text: { kind: 'typed', label: 'Text', help: 'At most 254 bytes.', from: ['msg', 'payload'], required: true },
    Distribution: {
      kind: 'typed',
      label: 'To',
      help: 'Who gets it.',
      from: ['choice', 'ALL'],
      choices: [
        { value: 'CLIENT', label: 'one client' },
        { value: 'SUPERVISOR', label: 'the supervisor' },
        { value: 'TEAM', label: 'the team' },
        { value: 'ALL', label: 'everybody' },
      ],
    },
    ClientID: { kind: 'typed', label: 'Client ID', help: 'For one client.', from: ['msg', 'client'] },
  },
  help: {
    lead: 'Sends a text to other clients of the CTI Server.',
    inputs: { payload: 'The text.', client: 'For one client: its ID.' },
    confirmed: { payload: 'The confirmation.' },
  },
});
