import { alarmSource } from '../../src/node-red/events/alarms';
import { defineSourceNode } from '../../src/node-red/events/define-source-node';

export = defineSourceNode(
  {
    type: 'cti-alarms',
    label: 'connection alarms',
    choices: {
      label: 'Alarms',
      help: 'Which alarms start the flow. None chosen means all of them.',
      options: [
        { value: 'established', label: 'a session was opened' },
        { value: 'ended normally', label: 'a session was closed by its client' },
        { value: 'ended abnormally', label: 'a session was lost, replaced or timed out' },
      ],
    },
    output: 'alarm',
    help: {
      lead: 'Starts a flow when a CTI session is established, ends normally or ends abnormally: what the Connection Monitor service raises alarms for.',
      output: {
        topic: '`established`, `ended normally` or `ended abnormally`.',
        payload:
          '`ClientID`, `ClientSignature`, `ClientAddress`, `ClientPort`, and for an end the `Status` and what it means.',
        cti: '`session` and `at`.',
      },
      details:
        'A real CTI Server writes these alarms to its event log and sends no message. This node tells them for the session’s own connection, and for other clients where the session has the Client Monitor service. With a simulator, it tells the alarms that the simulator raises.',
    },
  },
  ({ RED, link, config, send }) =>
    alarmSource(RED, config['session'], link, (topic, payload) =>
      send(topic, { topic, payload, cti: { session: link.name, at: link.now } }),
    ),
);
