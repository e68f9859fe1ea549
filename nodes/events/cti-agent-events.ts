import { defineEventNode, eventProperties } from '../../src/node-red/events/define-event-node';
import { agentEvents, agentFields, skillGroupFields } from '../../src/node-red/event-families';
import { eventOutputs } from '../../src/node-red/events/event-help';
import { enums } from '../../src/protocol';

export = defineEventNode({
  type: 'cti-agent-events',
  family: 'events',
  label: 'agent events',
  icon: 'cti-agent-events.svg',
  inputs: 0,
  outputLabels: ['event'],
  outputPerChoice: { property: 'events', mode: 'outputMode' },
  events: agentEvents,
  filters: {
    agent: agentFields,
    skillGroup: skillGroupFields,
    states: (message) =>
      message.name === 'AGENT_STATE_EVENT' ? [enums.AgentState.find(message['AgentState'] as number)?.name] : true,
  },
  properties: eventProperties(agentEvents, {
    agent: {
      kind: 'text',
      suggest: 'agents',
      label: 'Agent',
      help: 'Only this agent: ID, extension or device (several with commas).',
      placeholder: 'all agents',
    },
    states: {
      kind: 'text',
      label: 'States',
      help: 'Only changes to these states, such as AVAILABLE, TALKING.',
      placeholder: 'all states',
    },
    skillGroup: {
      kind: 'text',
      suggest: 'skillGroups',
      label: 'Skill group',
      help: 'Only events that name this skill group, by number or ID (several with commas).',
      placeholder: 'all skill groups',
    },
  }),
  help: {
    lead: 'Starts a flow when an agent changes state: logs in, becomes available, is reserved for a call, talks.',
    outputs: eventOutputs,
    details:
      'An agent in several skill groups brings one event per group for the same change: compare `AgentState`, not the number of events.',
  },
});
