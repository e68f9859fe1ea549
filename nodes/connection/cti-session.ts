import { asText } from '../../src/node-red/as-text';
import { checkRoute } from '../../src/node-red/session/check-route';
import type { NodeDeclaration, Property } from '../../src/node-red/declaration';
import { nodeSet } from '../../src/node-red/register';
import { isRole, roles } from '../../src/node-red/session/roles';
import { SessionLink } from '../../src/node-red/session/session-link';
import { sessionOptions, usesSimulator } from '../../src/node-red/session/session-options';
import { suggestionsRoute } from '../../src/node-red/session/suggestions';
import type { SessionNode } from '../../src/node-red/session/session-user';
import { enums, NEWEST_VERSION, OLDEST_SESSION_VERSION, type Enumeration } from '../../src/protocol';

const versions = Array.from({ length: NEWEST_VERSION - OLDEST_SESSION_VERSION + 1 }, (_, index) =>
  String(NEWEST_VERSION - index),
);
const atServers = { property: 'where', is: ['servers', 'either'] } as const;

/** Bits of an OPEN_REQ mask, for the role that chooses every one of them. */
const maskOf = (label: string, help: string, mask: Enumeration): Property => ({
  kind: 'many',
  label,
  help,
  options: mask.values.map(({ name, meaning }) => ({ value: name, label: meaning })),
  when: { property: 'role', is: ['custom'] },
});

const declaration: NodeDeclaration = {
  type: 'cti-session',
  family: 'connection',
  label: 'CTI session',
  inputs: 0,
  outputLabels: [],
  checkButton: true,
  properties: {
    name: { kind: 'text', label: 'Name' },
    where: {
      kind: 'select',
      label: 'Connect to',
      default: 'servers',
      options: [
        { value: 'servers', label: 'CTI Servers' },
        { value: 'simulator', label: 'a simulator in this Node-RED' },
        { value: 'either', label: 'CTI Servers where side A has a host, else the simulator' },
      ],
    },
    simulator: {
      kind: 'config',
      of: 'cti-simulator',
      label: 'Simulator',
      when: { property: 'where', is: ['simulator', 'either'] },
    },
    hostA: {
      kind: 'text',
      label: 'Side A host',
      help: 'Name or address of CTI Server side A.',
      placeholder: 'cti-a.example.com',
      when: atServers,
    },
    portA: {
      kind: 'number',
      label: 'Side A port',
      help: 'Often 42027, or 42030 with TLS.',
      default: 42027,
      min: 1,
      max: 65535,
      when: atServers,
    },
    hostB: {
      kind: 'text',
      label: 'Side B host',
      help: 'The other server of the pair, if there is one.',
      placeholder: 'cti-b.example.com',
      when: atServers,
    },
    portB: {
      kind: 'number',
      label: 'Side B port',
      help: 'Often 43027, or 43030 with TLS.',
      default: 43027,
      min: 1,
      max: 65535,
      when: atServers,
    },
    tls: {
      kind: 'config',
      of: 'tls-config',
      label: 'TLS',
      help: 'A TLS configuration; without one, the connection is plain.',
      when: atServers,
    },
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
    version: {
      kind: 'select',
      label: 'Version',
      help: 'Protocol version. Automatic tries the newest first and steps down when the server refuses it.',
      default: 'automatic',
      options: [
        { value: 'automatic', label: 'automatic' },
        ...versions.map((version) => ({ value: version, label: version })),
      ],
      section: 'advanced',
    },
    standby: {
      kind: 'checkbox',
      label: 'Standby',
      help: 'A second connection waits at the side that stands by, so that a change of sides costs nothing. Protocol versions 24 and 25, with a side B.',
      default: false,
      when: atServers,
      section: 'advanced',
    },
    heartbeat: {
      kind: 'number',
      label: 'Heartbeat',
      help: 'Interval; 5 s is right for few clients, 0 turns heartbeats off.',
      default: 5,
      min: 0,
      max: 3600,
      unit: 's',
      section: 'advanced',
    },
    requestTimeout: {
      kind: 'number',
      label: 'Request limit',
      help: 'A CTI Server may take 10 to 15 s to answer.',
      default: 30,
      min: 1,
      max: 3600,
      unit: 's',
      section: 'advanced',
    },
    postRouteTimeout: {
      kind: 'number',
      label: 'Post-routed',
      help: 'The same for requests with PostRoute.',
      default: 60,
      min: 1,
      max: 3600,
      unit: 's',
      section: 'advanced',
    },
    offline: {
      kind: 'select',
      label: 'Disconnected',
      help: 'What requests do while the session is not open.',
      default: 'fail',
      options: [
        { value: 'fail', label: 'requests fail at once' },
        { value: 'wait', label: 'requests wait for a while' },
      ],
      section: 'advanced',
    },
    offlineSeconds: {
      kind: 'number',
      label: 'Wait at most',
      default: 10,
      min: 1,
      max: 3600,
      unit: 's',
      when: { property: 'offline', is: ['wait'] },
      section: 'advanced',
    },
    variables: {
      kind: 'text',
      label: 'Variables',
      help: 'Call variables and named variables to register, with commas: CallVariable1, user.account, user.items[]. None: all of them.',
      section: 'advanced',
    },
    configuration: {
      kind: 'checkbox',
      label: 'Configuration',
      help: 'Asks for agents, skill groups, devices and the rest after each opening, and for their changes; *events* tells them.',
      default: false,
      when: { property: 'role', is: ['all-events', 'agent', 'monitor', 'supervisor'] },
      section: 'advanced',
    },
    charset: {
      kind: 'select',
      label: 'Text',
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
    callsPerMinute: {
      kind: 'number',
      label: 'Calls a minute',
      help: 'At most so many calls may be placed by flows in any minute; more of them fail. Empty: no limit.',
      default: '',
      min: 1,
      max: 100000,
      section: 'advanced',
    },
    allowedNumbers: {
      kind: 'text',
      label: 'May call',
      help: 'Numbers that flows may call, with commas; * stands for any digits: 8*, 9004930*. Empty: all numbers.',
      section: 'advanced',
    },
  },
  help: {
    lead: 'One session with a pair of Cisco CTI Servers, shared by all nodes that use it. The first of them opens it, the last one closes it.',
    details:
      'Side A and side B are tried in turn until one opens; it is kept until it fails. After a loss the session comes back by itself, and *session events* tells flows what they missed.\n\nAll text fields take `${NAME}` for an environment variable: with `${CTI_HOST_A}` as host of side A, and *else the simulator*, the same flow runs in the lab and in production. *Check* opens a session with what the form says and tells what it found.',
  },
};

export = nodeSet(
  declaration,
  (RED, node, config) => {
    const name = node.name || (usesSimulator(RED, node, config) ? 'simulator' : asText(config['hostA']));
    const link = new SessionLink({
      name,
      start: () => sessionOptions(RED, node, config),
      trace: config['log'] === 'events' || config['log'] === 'all' ? config['log'] : 'none',
      callerData: config['logCallerData'] === true ? 'shown' : 'masked',
      log: (level, text) => node[level](text),
    });
    const simulatorId = usesSimulator(RED, node, config) ? config['simulator'] : undefined;
    Object.assign(node, { link, simulatorId } satisfies { link: SessionNode['link']; simulatorId: unknown });
    node.on('close', (done: () => void) => {
      link.close().then(done, done);
    });
    if (!isRole(config['role'])) node.warn(`unknown role ${asText(config['role'])}: all events are asked for`);
  },
  (RED) => {
    checkRoute('cti-session', sessionOptions)(RED);
    suggestionsRoute(RED);
  },
);
