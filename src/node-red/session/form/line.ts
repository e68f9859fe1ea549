import type { Property } from '../../declaration';
import { NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../../../protocol';
import { atServers } from './where';

const versions = Array.from({ length: NEWEST_VERSION - OLDEST_SESSION_VERSION + 1 }, (_, index) =>
  String(NEWEST_VERSION - index),
);

/** How the connection is kept, and how long requests may take. */
export const line = {
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
    help: 'How long they wait for the session before they fail.',
    default: 10,
    min: 1,
    max: 3600,
    unit: 's',
    when: { property: 'offline', is: ['wait'] },
    section: 'advanced',
  },
} as const satisfies Record<string, Property>;
