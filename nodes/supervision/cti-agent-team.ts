import { defineActionNode, outputLabels, requestProperties } from '../../src/node-red/define-action-node';
import { confirmedOutputs } from '../../src/node-red/output-help';
import { without } from '../../src/node-red/single-step';

const requests = {
  list: 'LIST_AGENT_TEAM_REQ',
  start: 'MONITOR_AGENT_TEAM_START_REQ',
  stop: 'MONITOR_AGENT_TEAM_STOP_REQ',
} as const;
const inputs = { list: 'SupervisorID', start: 'TeamID', stop: 'MonitorID' } as const;
const does = (action: unknown): keyof typeof requests => (action === 'start' || action === 'stop' ? action : 'list');

export = defineActionNode({
  type: 'cti-agent-team',
  family: 'supervision',
  label: 'agent team',
  icon: 'cti-agent-team.svg',
  inputs: 1,
  outputLabels,
  request: (config) => requests[does(config['action'])],
  prepare: (fields, config) =>
    without(
      fields,
      Object.values(inputs).filter((name) => name !== inputs[does(config['action'])]),
    ),
  properties: requestProperties(
    {
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
        when: { property: 'action', is: ['list'] },
      },
      TeamID: {
        kind: 'typed',
        label: 'Team',
        help: 'The number of the team, as the list of teams has it.',
        from: ['msg', 'team'],
        when: { property: 'action', is: ['start'] },
      },
      MonitorID: {
        kind: 'typed',
        label: 'Monitor',
        help: 'The MonitorID that came when the watch began.',
        from: ['msg', 'payload.MonitorID'],
        when: { property: 'action', is: ['stop'] },
      },
    },
    { kind: 'fields', label: 'More fields', request: { property: 'action', requests } },
    false,
  ),
  help: {
    lead: 'Asks for the teams of a supervisor, and begins or ends the watch of a team’s agents. The session needs the supervisor role.',
    inputs: {
      supervisor: 'The supervisor, for the list.',
      team: 'The team to watch.',
      payload: 'With `MonitorID`: the watch to end.',
    },
    outputs: confirmedOutputs({
      payload: 'For a list: `TeamID`. For a watch that begins: `MonitorID`; keep it to end the watch.',
    }),
    details: 'Changes of the team’s agents arrive at *agent events*.',
  },
});
