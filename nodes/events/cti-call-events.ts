import { defineEventNode, eventProperties } from '../../src/node-red/define-event-node';
import { eventOutputs } from '../../src/node-red/event-help';
import { callEvents, deviceFields } from '../../src/node-red/event-families';

export = defineEventNode({
  type: 'cti-call-events',
  family: 'events',
  label: 'call events',
  icon: 'cti-call-events.svg',
  inputs: 0,
  outputLabels: ['event'],
  outputPerChoice: { property: 'events', mode: 'outputMode' },
  events: callEvents,
  filters: { device: deviceFields, callType: (message) => [message['CallType']] },
  properties: eventProperties(callEvents, {
    device: {
      kind: 'text',
      label: 'Device',
      help: 'Only events that name this device (several with commas).',
      placeholder: 'all devices',
    },
  }),
  help: {
    lead: 'Starts a flow when something happens to a call: it begins, rings, is answered, held, cleared, transferred.',
    outputs: eventOutputs,
    details:
      'The order of call events and agent events relative to each other is not defined. `END_CALL_EVENT` is the last event of a call for this session.',
  },
});
