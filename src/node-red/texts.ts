import { connectCauses, type KnownCause } from '../session/connect-errors';

const statuses = {
  'status.connecting': 'connecting to {{side}}',
  'status.opening': 'opening {{side}}',
  'status.syncing': 'synchronising',
  'status.open': 'open on {{side}}',
  'status.slow': 'open on {{side}}, events are waiting',
  'status.ready': 'ready',
  'status.closing': 'closing',
  'status.idle': 'not connected',
  'status.backing-off': 'not connected, trying again',
  'status.lost': 'not connected: {{reason}}',
  'status.stopped': 'stopped: {{reason}}',
  'status.noSession': 'no session chosen',
  'status.waiting': 'waiting ({{count}})',
  'status.waitingFor': 'waiting for effect',
  'status.confirmed': 'confirmed in {{ms}} ms',
  'status.failed': 'failed: {{reason}}',
  'status.listening': 'listening on {{port}}',
  'status.noSimulator': 'no simulator chosen',
  'status.faults': 'faults: {{count}}',
  'status.clockHeld': 'clock held',
  'status.routing': 'routing ({{count}})',
  'status.calling': 'calling {{to}}',
  'status.call-dialing': 'call dialing',
  'status.call-queued': 'call queued',
  'status.call-ringing': 'call ringing',
  'status.call-answered': 'call answered',
  'status.call-ended': 'call ended',
  'status.call-refused': 'call refused',
} as const;
export type TextKey = keyof typeof statuses | `cause.${KnownCause}`;

/** What nodes say at run time. Catalogues are generated from here; a key that a catalogue lacks is said in English. */
export const texts = {
  ...statuses,
  ...Object.fromEntries(Object.entries(connectCauses).map(([cause, { brief }]) => [`cause.${cause}`, brief])),
} as Readonly<Record<TextKey, string>>;

type Translate = (key: string, values?: Record<string, string>) => string;

/** @param set name of the node set, which is the first part of its catalogue's keys */
export function say(
  translate: Translate,
  set: string,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const full = `${set}.${key}`;
  const translated = translate(full, named);
  if (translated !== full && translated !== '') return translated;
  return texts[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => named[name] ?? '');
}
