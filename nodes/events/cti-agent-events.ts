import { agentEvents, agentFields, skillGroupFields, stateFields, stateNames } from '../../src/node-red/event-families';
import { defineEventNode } from '../../src/node-red/events/define-event-node';

export = defineEventNode({
  type: 'cti-agent-events',
  label: 'agent events',
  events: agentEvents,
  filters: {
    agent: {
      kind: 'text',
      by: agentFields,
      suggest: 'agents',
      label: 'Agent',
      help: 'Only this agent: ID, extension or device (several with commas).',
      placeholder: 'all agents',
    },
    states: {
      kind: 'text',
      by: stateFields,
      names: stateNames,
      label: 'States',
      help: 'Only changes to these states, by name or number, such as AVAILABLE, TALKING.',
      placeholder: 'all states',
    },
    skillGroup: {
      kind: 'text',
      by: skillGroupFields,
      numbers: true,
      suggest: 'skillGroups',
      label: 'Skill group',
      help: 'Only events that name this skill group, by number or ID (several with commas).',
      placeholder: 'all skill groups',
    },
  },
  help: {
    lead: 'Starts a flow when an agent changes state: logs in, becomes available, is reserved for a call, talks.',
    details:
      'An agent in several skill groups brings one event per group for the same change: compare `AgentState`, not the number of events.',
  },
});
