import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';
import { callData } from '../../src/node-red/call-data-input';

export = defineActionNode({
  type: 'cti-call-data',
  family: 'calls',
  label: 'call data',
  icon: 'cti-call-data.svg',
  inputs: 1,
  outputLabels,
  request: (config) => (config['action'] === 'release' ? 'RELEASE_CALL_REQ' : 'SET_CALL_DATA_REQ'),
  connections: [{ prefix: 'Connection' }],
  prepare: (fields, config) => callData(fields, config['action'] === 'release'),
  properties: requestProperties(
    {
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
    {
      kind: 'fields',
      label: 'More fields',
      request: { property: 'action', requests: { set: 'SET_CALL_DATA_REQ', release: 'RELEASE_CALL_REQ' } },
    },
    false,
    true,
  ),
  help: {
    lead: 'Writes call variables, wrap-up data and named variables into a call; or says that wrap-up is done.',
    inputs: { ...theCall, payload: 'The variables, as an object.' },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
    details: 'The confirmation means that the values are stored. Ending the wrap-up window does not end the call.',
  },
});
