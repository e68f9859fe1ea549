import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-user-message',
  family: 'supervision',
  label: 'user message',
  request: 'USER_MESSAGE_REQ',
  properties: {
    Text: {
      kind: 'typed',
      label: 'Text',
      help: 'At most 254 bytes. As JSONata with what the message knows: "Agent " & agent & " did not answer " & call.data.ANI',
      from: ['msg', 'payload'],
      required: true,
    },
    Distribution: {
      kind: 'typed',
      label: 'To',
      help: 'Who gets it. Supervisor and team are those of the agent whose desktop the session is.',
      from: ['choice', 'ALL'],
      choices: [
        { value: 'CLIENT', label: 'one client' },
        { value: 'SUPERVISOR', label: 'the agent’s supervisor' },
        { value: 'TEAM', label: 'the agent’s team' },
        { value: 'ALL', label: 'everybody' },
      ],
    },
    ClientID: { kind: 'typed', label: 'Client ID', help: 'For one client.', from: ['msg', 'client'] },
  },
  help: {
    lead: 'Sends a text to other clients of the CTI Server.',
    inputs: { payload: 'The text.', client: 'For one client: its ID.' },
    confirmed: { payload: 'The confirmation.' },
    details:
      'A session in the role *all events* is no agent’s desktop: it sends to everybody or to one client. Clients get the text as USER_MESSAGE_EVENT, see *any event*.',
  },
});
