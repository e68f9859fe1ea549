import { deviceFields } from '../../src/node-red/event-families';
import { defineEventNode } from '../../src/node-red/events/define-event-node';
import { rowsOfKind } from '../../src/protocol';

const events = [
  ...rowsOfKind('event')
    .filter((row) => row.from !== 'client')
    .map((row) => row.name),
  // A message that no guide lists, as a newer server may send it.
  'UNKNOWN',
];

export = defineEventNode({
  type: 'cti-events',
  label: 'any event',
  events,
  filters: {
    device: {
      kind: 'text',
      by: deviceFields,
      suggest: 'devices',
      label: 'Device',
      help: 'Only events that name this device (several with commas).',
      placeholder: 'all devices',
    },
  },
  help: {
    lead: 'Starts a flow with any event of the protocol guide. Prefer call, agent or session events where they fit.',
  },
});
