import type { Help } from '../declaration';

/** Help for what every event node sends. */
export const eventOutputs: NonNullable<Help['outputs']> = [
  {
    title: 'event',
    properties: {
      topic: 'The event’s name, such as `CALL_DELIVERED_EVENT`.',
      payload: 'Its fields under the guide’s names. Enumerations are names, absent fields are absent.',
      cti: 'Where it came from: `session`, `side`, `version`, `at`; `resync: true` when rebuilt after a reconnect.',
      call: 'For call events: the call with one stable `key`, its `parties` and its `data`.',
    },
  },
];
