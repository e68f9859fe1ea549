import type { NodeDeclaration } from '../../src/node-red/declaration';
import { alarmSource } from '../../src/node-red/events/alarms';
import { place } from '../../src/node-red/events/define-event-node';
import { nodeSet } from '../../src/node-red/register';
import { useSession } from '../../src/node-red/session/session-user';

const declaration: NodeDeclaration = {
  type: 'cti-alarms',
  family: 'events',
  label: 'connection alarms',
  icon: 'cti-alarms.svg',
  inputs: 0,
  outputLabels: ['alarm'],
  outputPerChoice: { property: 'events', mode: 'outputMode' },
  properties: {
    name: { kind: 'text', label: 'Name' },
    session: { kind: 'config', of: 'cti-session', label: 'Session', required: true },
    events: {
      kind: 'many',
      label: 'Alarms',
      help: 'Which alarms start the flow. None chosen means all of them.',
      options: [
        { value: 'established', label: 'a session was opened' },
        { value: 'ended normally', label: 'a session was closed by its client' },
        { value: 'ended abnormally', label: 'a session was lost, replaced or timed out' },
      ],
    },
    outputMode: {
      kind: 'select',
      label: 'Outputs',
      default: 'one',
      options: [
        { value: 'one', label: 'all alarms through one output' },
        { value: 'each', label: 'one output for each chosen alarm' },
      ],
    },
  },
  help: {
    lead: 'Starts a flow when a CTI session is established, ends normally or ends abnormally: what the Connection Monitor service raises alarms for.',
    outputs: [
      {
        title: 'alarm',
        properties: {
          topic: '`established`, `ended normally` or `ended abnormally`.',
          payload:
            '`ClientID`, `ClientSignature`, `ClientAddress`, `ClientPort`, and for an end the `Status` and what it means.',
          cti: '`session` and `at`.',
        },
      },
    ],
    details:
      'A real CTI Server writes these alarms to its event log and sends no message. This node tells them for the session’s own connection, and for other clients where the session has the Client Monitor service. With a simulator, it tells the alarms that the simulator raises.',
  },
};

export = nodeSet(declaration, (RED, node, config) => {
  const stops: (() => void)[] = [];
  const { link } = useSession(
    RED,
    node,
    config['session'],
    (badge) => badge.show('green', 'dot', 'status.open', { side: link?.state?.side ?? '' }),
    () => stops.forEach((stop) => stop()),
  );
  if (!link) return;
  stops.push(
    alarmSource(RED, config['session'], link, (topic, payload) => {
      const placed = place({ topic, payload, cti: { session: link.name, at: link.now } }, topic, config);
      if (placed !== undefined) node.send(placed as never);
    }),
  );
});
