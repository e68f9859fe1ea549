import { connectCauses, type KnownCause } from '../session/connect-errors';

const found = {
  opened: 'Opened on side __side__, __address__, protocol version __version__.',
  openedTls: 'Opened on side __side__, __address__ with TLS, protocol version __version__.',
  services: 'Services granted: __services__.',
  noServices: 'No service was granted.',
  inOrder: 'The peripheral gateway is in order.',
  impaired: 'The peripheral gateway is impaired: __bits__.',
  online: 'The peripheral is online.',
  offline: 'The peripheral is offline.',
  agents: '__count__ agents are configured; of the __asked__ that were asked for, __present__ are logged in.',
  noAgents: 'The server tells of no agents: __why__.',
  notOpened: 'Not opened: __problem__',
  noAnswer: 'Not opened: no answer within __seconds__ s.',
} as const;

export type CheckKey = keyof typeof found | `advice-${KnownCause}`;

/** What the *Check* button says, by key; `__name__` stands for a value. */
export const checkTexts = {
  ...found,
  ...Object.fromEntries(Object.entries(connectCauses).map(([cause, { text }]) => [`advice-${cause}`, text])),
} as Readonly<Record<CheckKey, string>>;
