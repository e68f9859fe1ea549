import { defineActionNode } from '../../src/node-red/actions/define-action-node';

const requests = {
  list: 'LIST_AGENT_TEAM_REQ',
  start: 'MONITOR_AGENT_TEAM_START_REQ',
  stop: 'MONITOR_AGENT_TEAM_STOP_REQ',
} as const;

export = defineActionNode({
  type: 'cti-agent-team',
  family: 'supervision',
  label: 'agent team',
  request: { property: 'action', requests },
  properties: {
    action: {
      kind: 'select',
      label: 'Does',
      default: 'list',
      options: [
        { value: 'list', label: 'asks for the teams of a supervisor' },
        { value: 'start', label: 'begins to watch a team' },
        { value: 'stop', label: 'ends the watch of a team' },
      ],
    },
    SupervisorID: {
      kind: 'typed',
      label: 'Supervisor',
      help: 'The number of the supervisor.',
      from: ['msg', 'supervisor'],
      required: true,
      when: { property: 'action', is: ['list'] },
    },
    TeamID: {
      kind: 'typed',
      label: 'Team',
      help: 'The number of the team, as the list of teams has it.',
      from: ['msg', 'team'],
      required: true,
      when: { property: 'action', is: ['start'] },
    },
    MonitorID: {
      kind: 'typed',
      label: 'Monitor',
      help: 'The MonitorID that came when the watch began.',
      from: ['msg', 'payload.MonitorID'],
      required: true,
      when: { property: 'action', is: ['stop'] },
    },
  },
  help: {
    lead: 'Asks for the teams of a supervisor, and begins or ends the watch of a team’s agents. The session needs the supervisor role.',
    inputs: {
      supervisor: 'The supervisor, for the list.',
      team: 'The team to watch.',
      payload: 'With `MonitorID`: the watch to end.',
    },
    confirmed: {
      payload: 'For a list: `TeamID`. For a watch that begins: `MonitorID`; keep it to end the watch.',
    },
    details: 'Changes of the team’s agents arrive at *agent events*.',
  },
});
