import type { Property } from '../../declaration';

/** What is asked for and how it is read and logged. */
export const content = {
  variables: {
    kind: 'text',
    label: 'Variables',
    help: 'Call variables and named variables to register, with commas: CallVariable1, user.account, user.items[]. None: all of them.',
    section: 'advanced',
  },
  configuration: {
    kind: 'checkbox',
    label: 'Configuration',
    help: 'Asks for agents, skill groups, devices and the rest after each opening, and for their changes; the node “any event” tells them.',
    default: false,
    when: { property: 'role', is: ['all-events', 'agent', 'monitor', 'supervisor'] },
    section: 'advanced',
  },
  charset: {
    kind: 'select',
    label: 'Text',
    help: 'How the server writes letters beyond ASCII; Latin-1 is for old ones.',
    default: 'auto',
    options: [
      { value: 'auto', label: 'UTF-8, else Latin-1' },
      { value: 'utf8', label: 'UTF-8' },
      { value: 'latin1', label: 'Latin-1' },
    ],
    section: 'advanced',
  },
  log: {
    kind: 'select',
    label: 'Log',
    help: 'What is written to Node-RED’s log. Passwords are never shown.',
    default: 'none',
    options: [
      { value: 'none', label: 'problems only' },
      { value: 'events', label: 'events' },
      { value: 'all', label: 'every message' },
    ],
    section: 'advanced',
  },
  logCallerData: {
    kind: 'checkbox',
    label: 'Caller data',
    help: 'The log shows callers’ numbers, digits and call variables, too. Without it they are masked.',
    default: false,
    when: { property: 'log', is: ['events', 'all'] },
    section: 'advanced',
  },
} as const satisfies Record<string, Property>;
