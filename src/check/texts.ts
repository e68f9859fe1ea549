import { enums } from '../protocol';
import { connectCauses, type KnownCause } from '../session/connect-errors';

const found = {
  opened: 'Opened on side __side__, __address__, protocol version __version__.',
  openedTls: 'Opened on side __side__, __address__ with TLS, protocol version __version__.',
  services: 'Services granted: __services__.',
  refusedServices:
    'Not granted: __services__. What needs it fails, or stays away: allow it for this client at the server, or choose a role without it.',
  noServices: 'No service was granted.',
  inOrder: 'The peripheral gateway is in order.',
  impaired: 'The peripheral gateway is impaired: __bits__.',
  online: 'The peripheral is online.',
  offline: 'The peripheral is offline.',
  agents: '__count__ agents are configured; of the __asked__ that were asked for, __present__ are logged in.',
  noAgents: 'The server tells of no agents: __why__.',
  notOpened: 'Not opened: __problem__',
  refused:
    'Not opened: side __side__, __address__, refused the session with protocol version __version__: __name__ (__status__).',
  'connect-failed': 'Not opened: side __side__, __address__, cannot be reached.',
  'connect-timeout':
    'Not opened: side __side__, __address__, did not take the connection: look at host, port, network and firewall.',
  'open-timeout':
    'Not opened: side __side__, __address__, took the connection, but did not answer: is this the port of a CTI Server?',
  'closed-by-server': 'Not opened: side __side__, __address__, closed the connection instead of opening a session.',
  'malformed-stream':
    'Not opened: what side __side__, __address__, sends is not the CTI protocol: is this the port of a CTI Server?',
  detail: 'The reason that was given: __problem__',
  noAnswer: 'Not opened: no answer within __seconds__ s.',
} as const;

/** Statuses that an OPEN_REQ can be refused with (BEHAVIOUR 1.3). */
const openStatuses = [
  1, 2, 3, 6, 7, 8, 9, 10, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 32, 36, 48, 49, 92, 94, 95, 107, 108,
  109, 110,
] as const;
type OpenStatus = (typeof openStatuses)[number];

export const isOpenStatus = (status: unknown): status is OpenStatus =>
  (openStatuses as readonly unknown[]).includes(status);

export type FindingKey = keyof typeof found | `advice-${KnownCause}` | `status-${OpenStatus}`;

function statusTexts(): Record<string, string> {
  const texts = openStatuses.map((status) => {
    const known = enums.StatusCode.find(status);
    return [`status-${status}`, `${known?.meaning}: ${known?.advice}`];
  });
  return Object.fromEntries(texts) as Record<string, string>;
}

/** What a check says, by key; `__name__` stands for a value. */
export const findingTexts = {
  ...found,
  ...statusTexts(),
  ...Object.fromEntries(Object.entries(connectCauses).map(([cause, { text }]) => [`advice-${cause}`, text])),
} as Readonly<Record<FindingKey, string>>;

/** A text with its values put in. */
export const filled = (text: string, values: Readonly<Record<string, string>> = {}): string =>
  text.replaceAll(/__(\w+)__/g, (_, name: string) => values[name] ?? '');
