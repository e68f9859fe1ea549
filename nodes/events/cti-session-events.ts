import { defineSourceNode } from '../../src/node-red/events/define-source-node';
import { flowMessage } from '../../src/node-red/events/flow-message';

const serverEvents = ['SYSTEM_EVENT', 'FAILURE_EVENT', 'CLIENT_SESSION_OPENED_EVENT', 'CLIENT_SESSION_CLOSED_EVENT'];

export = defineSourceNode(
  {
    type: 'cti-session-events',
    label: 'session events',
    choices: {
      label: 'Events',
      help: 'What starts the flow. None chosen means all of them.',
      options: [
        { value: 'session', label: 'the session connects, opens, is lost, closes or stops' },
        { value: 'gap', label: 'a gap in the events: from when to when none were received' },
        { value: 'monitor', label: 'a monitor was started again after a reconnect and has another MonitorID' },
        { value: 'problem', label: 'something odd: a malformed message, a late confirmation' },
        { value: 'SYSTEM_EVENT', label: 'the server reports on itself and its peripherals' },
        { value: 'FAILURE_EVENT', label: 'the server reports a failure' },
        { value: 'CLIENT_SESSION_OPENED_EVENT', label: 'another client opened a session (Client Monitor)' },
        { value: 'CLIENT_SESSION_CLOSED_EVENT', label: "another client's session ended (Client Monitor)" },
      ],
    },
    output: 'event',
    help: {
      lead: 'Starts a flow when the session itself changes: it opens, is lost, comes back; and when the server reports on itself.',
      output: {
        topic: '`session`, `gap`, `monitor`, `problem`, or the name of a server event such as `SYSTEM_EVENT`.',
        payload:
          'For `session`: `phase` (`connecting`, `opening`, `open`, `backing-off`, `closing`, `stopped`), `side`, `version`, `slow` while events arrive faster than the flows take them, `standby` for the second connection, and what else is known. For `gap`: `start` and `end`. For `monitor`: `request`, and the MonitorID `from` and `to`. For server events: their fields.',
        cti: '`session`, `side`, `version`, `at`.',
      },
      details:
        'After a loss of connection, a `gap` tells between which times no events were received: what happened then is not reported again. Monitors are started again, and events marked `resync` tell how agents and calls have changed.',
    },
  },
  ({ link, send }) => {
    const stops = [
      link.onNotice((topic, payload, cti) => send(topic, { topic, payload, cti })),
      link.subscribe((delivery) => send(delivery.message.name, flowMessage(delivery)), serverEvents),
    ];
    return () => stops.forEach((stop) => stop());
  },
);
