import type { Property } from '../../declaration';

export const atServers = { property: 'where', is: ['servers', 'either'] } as const;

/** Where the servers are. */
export const where = {
  where: {
    kind: 'select',
    label: 'Connect to',
    help: 'Real servers for production, a simulator to try flows out.',
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
    help: 'The simulated CTI Server that takes the place of the real ones.',
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
} as const satisfies Record<string, Property>;
