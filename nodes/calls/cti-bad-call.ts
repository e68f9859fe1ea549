import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { without } from '../../src/node-red/actions/fields';
import { agentDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-bad-call',
  family: 'calls',
  label: 'bad call',
  request: 'BAD_CALL_REQ',
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  prepare: (fields) => without(fields, ['AgentInstrument']),
  properties: {
    AgentInstrument: agentDevice,
    AgentID: {
      kind: 'typed',
      suggest: 'agents',
      label: 'Agent ID',
      help: 'Who reports it.',
      from: ['msg', 'agentId'],
    },
  },
  help: {
    lead: 'Marks a call as of bad quality, for the records.',
    inputs: { agentId: 'Who reports it.' },
    confirmed: { payload: 'The confirmation.' },
  },
});
