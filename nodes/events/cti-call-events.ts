import { defineEventNode } from '../../src/node-red/events/define-event-node';
import {
  callEvents,
  callTypeFields,
  callTypeNames,
  deviceFields,
  dialedFields,
  placeFields,
  skillGroupFields,
  variableFields,
  workerFields,
} from '../../src/node-red/event-families';

export = defineEventNode({
  type: 'cti-call-events',
  label: 'call events',
  events: callEvents,
  filters: {
    agent: {
      kind: 'text',
      by: workerFields,
      suggest: 'agents',
      label: 'Agent',
      help: 'Only events at this agent: ID, extension or device (several with commas; * for whichever agent).',
      placeholder: 'anybody',
    },
    device: {
      kind: 'text',
      by: (message, _, config) => (config['deviceIs'] === 'named' ? deviceFields(message) : placeFields(message)),
      suggest: 'devices',
      label: 'Device',
      help: 'Only events at this device (several with commas; 30* for all that begin so): for CALL_DELIVERED_EVENT, where it rings.',
      placeholder: 'all devices',
    },
    deviceIs: {
      kind: 'select',
      label: 'Device is',
      default: 'place',
      options: [
        { value: 'place', label: 'where it happens' },
        { value: 'named', label: 'named in the event, in any part' },
      ],
    },
    callType: {
      kind: 'text',
      by: callTypeFields,
      names: callTypeNames,
      label: 'Call type',
      help: 'Only calls of these types, by name or number, such as ACD_IN.',
      placeholder: 'all types',
    },
    skillGroup: {
      kind: 'text',
      by: skillGroupFields,
      numbers: true,
      suggest: 'skillGroups',
      label: 'Skill group',
      help: 'Only calls of this skill group, by number or ID (several with commas).',
      placeholder: 'all skill groups',
    },
    dialed: {
      kind: 'text',
      by: dialedFields,
      suggest: 'dialedNumbers',
      label: 'Dialled',
      help: 'Only calls to this dialled number (several with commas).',
      placeholder: 'all numbers',
    },
    variable: {
      kind: 'text',
      by: variableFields,
      label: 'Variable',
      help: 'Only calls that have this variable with this value, such as CallVariable1=gold; a name alone takes any value. Quotes keep a comma: CallVariable1="Smith, Jo".',
      placeholder: 'any',
    },
  },
  help: {
    lead: 'Starts a flow when something happens to a call: it begins, rings, is answered, held, cleared, transferred.',
    details:
      'A call that rings at a free agent: choose `CALL_DELIVERED_EVENT`, write * into *Agent* and the number of the queue into *Dialled*; calls of a queue ring only at agents who are available.\n\nThe caller is `msg.payload.ANI`, what was dialled `msg.payload.DialedNumber`; variables are `msg.payload.CallVariable1` to `CallVariable10` and, by name, `msg.payload.NamedVariable`. Later nodes find the same in `msg.call.data`. To post them to a web hook, wire this node to an *http request* with the method POST: the payload goes out as JSON.\n\nTo log each call, choose `END_CALL_EVENT`: `(call.endedAt - call.answeredAt) / 1000` is its duration in seconds in a *change* node (JSONata), `call.answeredBy` the device that answered; who hung up in the queue has no `call.answeredAt`. A transferred call brings one such event for each part: the last one has `call.state` `ended`.\n\nThe order of call events and agent events relative to each other is not defined. `END_CALL_EVENT` is the last event of a call for this session.',
  },
});
