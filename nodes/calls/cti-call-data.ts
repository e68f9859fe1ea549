import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { callData } from '../../src/node-red/actions/call-data-input';

export = defineActionNode({
  type: 'cti-call-data',
  family: 'calls',
  label: 'call data',
  request: { property: 'action', requests: { set: 'SET_CALL_DATA_REQ', release: 'RELEASE_CALL_REQ' } },
  connections: [{ prefix: 'Connection' }],
  prepare: (fields, config) => callData(fields, config['action'] === 'release'),
  properties: {
    action: {
      kind: 'select',
      label: 'Does',
      default: 'set',
      options: [
        { value: 'set', label: 'sets call variables (SET_CALL_DATA)' },
        { value: 'release', label: 'ends the wrap-up window (RELEASE_CALL)' },
      ],
    },
    variables: {
      kind: 'typed',
      label: 'Variables',
      help: 'An object: CallVariable1 to 10, CallWrapupData, or named variables by name. What it lacks is not touched.',
      from: ['msg', 'payload'],
      when: { property: 'action', is: ['set'] },
    },
  },
  help: {
    lead: 'Writes call variables, wrap-up data and named variables into a call; or says that wrap-up is done.',
    inputs: { payload: 'The variables, as an object.' },
    confirmed: { payload: 'The confirmation.' },
    details: 'The confirmation means that the values are stored. Ending the wrap-up window does not end the call.',
  },
});
