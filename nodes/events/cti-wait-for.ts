import { enums } from '../../src/protocol';
import type { NodeDeclaration } from '../../src/node-red/declaration';
import { eventOptions } from '../../src/node-red/events/define-event-node';
import { nodeSet } from '../../src/node-red/register';
import { eventsToWaitFor, MOST_WAITING, waitForEvents } from '../../src/node-red/events/wait-for-events';

const declaration: NodeDeclaration = {
  type: 'cti-wait-for',
  family: 'events',
  label: 'wait for',
  icon: 'cti-wait-for.svg',
  inputs: 1,
  outputLabels: ['happened', 'timed out', 'call ended'],
  properties: {
    name: { kind: 'text', label: 'Name' },
    session: { kind: 'config', of: 'cti-session', label: 'Session', required: true },
    about: {
      kind: 'select',
      label: 'Next event of',
      default: 'call',
      options: [
        { value: 'call', label: 'this call' },
        { value: 'agent', label: 'an agent or device' },
        { value: 'any', label: 'anybody' },
      ],
    },
    call: {
      kind: 'typed',
      suggest: 'calls',
      label: 'Call',
      help: 'The call as msg.call of an event, or a ConnectionCallID.',
      from: ['msg', 'call'],
      when: { property: 'about', is: ['call'] },
    },
    agent: {
      kind: 'typed',
      suggest: 'agents',
      label: 'Agent',
      help: 'ID, extension or device.',
      from: ['msg', 'agent'],
      when: { property: 'about', is: ['agent'] },
    },
    events: {
      kind: 'many',
      label: 'Events',
      help: 'Which events end the waiting. None chosen means all call and agent events.',
      options: eventOptions(eventsToWaitFor),
    },
    state: {
      kind: 'typed',
      label: 'Agent state',
      help: 'Of AGENT_STATE_EVENT only those with this state.',
      from: ['none', ''],
      choices: enums.AgentState.values.map(({ name }) => ({ value: name, label: name })),
    },
    condition: {
      kind: 'text',
      label: 'Only if',
      help: 'A JSONata expression about the event: payload, call, topic; waiting is the message that waits.',
      placeholder: 'payload.AlertingDeviceID = waiting.agent',
    },
    seconds: {
      kind: 'typed',
      label: 'Seconds',
      help: 'How long to wait at most, up to a day.',
      from: ['num', '20'],
      required: true,
    },
    already: {
      kind: 'checkbox',
      label: 'At once',
      help: 'Do not wait for what is so already: a call that was answered, an agent in that state.',
      default: true,
    },
  },
  help: {
    lead: 'Lets a message wait for the next event of its call, of an agent, or of anybody, but not for ever.',
    inputs: {
      call: 'The call, as events and requests bring it.',
      agent: 'For *an agent or device*: its ID, extension or device.',
      reset: 'Any value: all messages that wait here are dropped, this one too.',
    },
    outputs: [
      {
        title: 'happened: the event came in time',
        properties: {
          topic: 'The event’s name.',
          payload: 'Its fields; absent where it was so already. Other properties are those of the message that waited.',
          agent: 'Device of the agent at whom it happened, where the message named no agent.',
          call: 'The call as it is now.',
        },
      },
      { title: 'timed out: nothing came in time', properties: { call: 'The call as it is now.' } },
      {
        title: 'call ended: the call was over before',
        properties: { call: 'The call as it is now; `answeredAt` is absent if nobody answered.' },
      },
    ],
    details: `Does nobody answer? Choose \`CALL_ESTABLISHED_EVENT\`: *timed out* then means that it still rings, *call ended* that the caller gave up. \`msg.agent\` and \`msg.call\` go on to the next node, so that *set agent state* knows whom.

At most ${MOST_WAITING} messages wait in one node; the next one is an error. A message waits across a reconnect: what happened meanwhile comes with the resynchronised events.`,
  },
};

export = nodeSet(declaration, waitForEvents(declaration));
