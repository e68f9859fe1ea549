import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs, theCall } from '../../src/node-red/output-help';
import { without } from '../../src/node-red/single-step';

export = defineActionNode({
  type: 'cti-bad-call',
  family: 'calls',
  label: 'bad call',
  icon: 'cti-bad-call.svg',
  inputs: 1,
  outputLabels,
  request: 'BAD_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  prepare: (fields) => without(fields, ['AgentInstrument']),
  properties: requestProperties(
    {
      AgentInstrument: {
        kind: 'typed',
        suggest: 'devices',
        label: 'At device',
        help: 'The agent’s device.',
        from: ['msg', 'agent'],
      },
      AgentID: {
        kind: 'typed',
        suggest: 'agents',
        label: 'Agent ID',
        help: 'Who reports it.',
        from: ['msg', 'agentId'],
      },
    },
    { kind: 'fields', label: 'More fields', request: 'BAD_CALL_REQ' },
    false,
    true,
  ),
  help: {
    lead: 'Marks a call as of bad quality, for the records.',
    inputs: { ...theCall, agentId: 'Who reports it.' },
    outputs: confirmedOutputs({ payload: 'The confirmation.' }),
  },
});
