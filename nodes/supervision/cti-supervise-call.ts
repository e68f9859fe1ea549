import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-supervise-call',
  family: 'supervision',
  label: 'supervise call',
  request: 'SUPERVISE_CALL_REQ',
  connections: [{ prefix: 'AgentConnection', wanted: 'CONNECT' }],
  properties: {
    SupervisoryAction: {
      kind: 'typed',
      label: 'Does',
      help: 'What the supervisor does.',
      from: ['choice', 'MONITOR'],
      choices: [
        { value: 'MONITOR', label: 'listens in' },
        { value: 'WHISPER', label: 'whispers to the agent' },
        { value: 'BARGE_IN', label: 'joins the call' },
        { value: 'INTERCEPT', label: 'takes the call over' },
        { value: 'CLEAR', label: 'leaves' },
      ],
      required: true,
    },
    SupervisorInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'Supervisor',
      help: 'The supervisor’s device.',
      from: ['msg', 'supervisor'],
    },
    AgentInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'Agent device',
      help: 'Whose call. Left open: the one of the call.',
      from: ['msg', 'agent'],
    },
  },
  help: {
    lead: 'Lets a supervisor listen in, join or take over a call of an agent of the team.',
    inputs: { agent: 'The agent’s device.', supervisor: 'The supervisor’s device.' },
    confirmed: { payload: 'The supervised connection.' },
  },
});
