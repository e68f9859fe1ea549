import { defineActionNode } from '../../src/node-red/actions/define-action-node';
import { actingDevice } from '../../src/node-red/actions/shared-inputs';

export = defineActionNode({
  type: 'cti-supervisor-assist',
  family: 'supervision',
  label: 'supervisor assist',
  request: { property: 'kind', requests: { assist: 'SUPERVISOR_ASSIST_REQ', emergency: 'EMERGENCY_CALL_REQ' } },
  connections: [{ prefix: 'Connection', wanted: 'CONNECT' }],
  properties: {
    kind: {
      kind: 'select',
      label: 'Asks for',
      default: 'assist',
      options: [
        { value: 'assist', label: 'help' },
        { value: 'emergency', label: 'help in an emergency' },
      ],
    },
    AgentInstrument: actingDevice,
  },
  help: {
    lead: 'Calls the agent’s supervisor for help, with or without a call.',
    inputs: { agent: 'The agent’s device.' },
    confirmed: { payload: 'The connection to the supervisor.' },
  },
});
