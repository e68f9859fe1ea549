import type { Property } from '../../declaration';
import { enums, type Enumeration } from '../../../protocol';
import { roles } from '../roles';

/** Bits of an OPEN_REQ mask, for the role that chooses every one of them. */
const maskOf = (label: string, help: string, mask: Enumeration): Property => ({
  kind: 'many',
  label,
  help,
  options: mask.values.map(({ name, meaning }) => ({ value: name, label: meaning })),
  when: { property: 'role', is: ['custom'] },
});

/** Who the session is, and what it may see and do. */
export const identity = {
  clientId: {
    kind: 'text',
    label: 'Client ID',
    help: 'How this client is named at the server; at most 63 characters.',
    default: 'node-red',
    required: true,
  },
  password: { kind: 'password', label: 'Password', help: 'Only where the server asks for one.' },
  role: {
    kind: 'select',
    label: 'Role',
    help: 'What the session may see and do.',
    default: 'all-events',
    options: Object.entries(roles).map(([value, { label }]) => ({ value, label })),
  },
  services: {
    kind: 'many',
    label: 'Services',
    help: 'What the server is asked to grant; each brings its events or lets requests pass.',
    options: enums.CtiService.values.map(({ name, meaning }) => ({ value: name, label: meaning })),
    when: { property: 'role', is: ['custom'] },
  },
  callMsgMask: maskOf('Call events', 'Which call events are asked for. None chosen: all of them.', enums.CallMsgMask),
  agentStateMask: maskOf(
    'Agent states',
    'Which agent states are told. None chosen: all of them.',
    enums.AgentStateMask,
  ),
  configMsgMask: maskOf('Configuration', 'Which configuration events are asked for.', enums.ConfigInformation),
  agentInstrument: {
    kind: 'text',
    label: 'Agent device',
    help: 'For an agent desktop: the device.',
    when: { property: 'role', is: ['agent', 'supervisor', 'custom'] },
  },
  agentExtension: {
    kind: 'text',
    label: 'Extension',
    help: 'For an agent desktop, instead of the device.',
    when: { property: 'role', is: ['agent', 'supervisor', 'custom'] },
  },
  agentId: {
    kind: 'text',
    label: 'Agent ID',
    help: 'For an agent desktop, instead of the device.',
    when: { property: 'role', is: ['agent', 'supervisor', 'custom'] },
  },
  peripheralId: {
    kind: 'number',
    label: 'Peripheral ID',
    help: 'The peripheral that requests are for; an agent desktop needs it.',
    default: 5000,
    min: 0,
    max: 4294967295,
  },
  signature: {
    kind: 'text',
    label: 'Signature',
    help: 'Written into the client history of calls; the client ID if left open.',
    section: 'advanced',
  },
  connectionMonitor: {
    kind: 'checkbox',
    label: 'Monitor',
    help: 'Connection Monitor: the server raises an alarm when this session opens and when it ends.',
    default: true,
    section: 'advanced',
  },
} as const satisfies Record<string, Property>;
