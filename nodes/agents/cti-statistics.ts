import { defineActionNode } from '../../src/node-red/actions/define-action-node';

export = defineActionNode({
  type: 'cti-statistics',
  family: 'agents',
  label: 'statistics',
  request: {
    property: 'scope',
    requests: { agent: 'QUERY_AGENT_STATISTICS_REQ', 'skill group': 'QUERY_SKILL_GROUP_STATISTICS_REQ' },
  },
  properties: {
    scope: {
      kind: 'select',
      label: 'Of',
      default: 'agent',
      options: [
        { value: 'agent', label: 'an agent' },
        { value: 'skill group', label: 'a skill group' },
      ],
    },
    AgentInstrument: {
      kind: 'typed',
      suggest: 'devices',
      label: 'Device',
      help: 'The agent’s device.',
      from: ['msg', 'agent'],
      required: true,
      when: { property: 'scope', is: ['agent'] },
    },
    SkillGroupNumber: {
      kind: 'typed',
      suggest: 'skillGroups',
      label: 'Skill group',
      help: 'The skill group’s number.',
      from: ['msg', 'skillGroup'],
      required: true,
      when: { property: 'scope', is: ['skill group'] },
    },
  },
  help: {
    lead: 'Asks for the figures of an agent or a skill group: calls, times, queues.',
    inputs: { agent: 'The agent’s device.', skillGroup: 'The number of the skill group.' },
    confirmed: {
      payload:
        'The figures: `Session` since login, `Today` since midnight, `To5` and `ToHalf` for the current 5 and 30 minutes. For a wall board of a skill group: `AgentsLoggedOn`, `AgentsAvail` (free for a call), `AgentsNotReady`, `CallsQNow` (waiting), `LongestCallQNow` (seconds). What the server does not know is absent: on Unified CCE, the queue figures.',
    },
    details: 'Do not ask more often than about once per handled call.',
  },
});
