import { defineEventNode, eventProperties } from '../../src/node-red/events/define-event-node';
import { deviceFields } from '../../src/node-red/event-families';
import { eventOutputs } from '../../src/node-red/events/event-help';
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
  family: 'events',
  label: 'any event',
  icon: 'cti-events.svg',
  inputs: 0,
  outputLabels: ['event'],
  outputPerChoice: { property: 'events', mode: 'outputMode' },
  events,
  filters: { device: deviceFields },
  properties: eventProperties(events, {
    device: {
      kind: 'text',
      suggest: 'devices',
      label: 'Device',
      help: 'Only events that name this device (several with commas).',
      placeholder: 'all devices',
    },
  }),
  help: {
    lead: 'Starts a flow with any event of the protocol guide. Prefer call, agent or session events where they fit.',
    outputs: eventOutputs,
  },
});
