import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-client-report',
  family: 'supervision',
  label: 'client report',
  request: 'CLIENT_EVENT_REPORT_REQ',
  properties: {
    Text: { kind: 'typed', label: 'Text', help: 'At most 254 bytes.', from: ['msg', 'payload'], required: true },
    State: {
      kind: 'typed',
      label: 'State',
      help: 'How the object is.',
      from: ['choice', 'NORMAL'],
      choices: [
        { value: 'NORMAL', label: 'normal' },
        { value: 'WARNING', label: 'warning' },
        { value: 'ERROR', label: 'error' },
      ],
    },
    ObjectName: {
      kind: 'typed',
      label: 'Object',
      help: 'What is reported on; shared by all clients that use the same name.',
      from: ['msg', 'object'],
    },
  },
  help: {
    lead: 'Reports how something is to the CTI Server, for those who watch over it.',
    inputs: { payload: 'The text.', object: 'What is reported on.' },
    confirmed: { payload: 'The confirmation.' },
  },
});
