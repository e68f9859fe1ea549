import type { Message } from '../../protocol';
import { asText } from '../as-text';
import type { Around } from '../event-families';
import type { Configuration } from '../inputs';

/** Values of the event or its call, one of which must be asked for; or whether the event passes at all. */
export type Filter = (message: Message, around: Around, config: Configuration) => boolean | readonly unknown[];

/** Whether an event passes every filter that the form has filled in. */
export function passes(
  filters: Readonly<Record<string, Filter>>,
  config: Configuration,
  message: Message,
  around: Around,
): boolean {
  const known: Around = { ...around, call: once(around.call) };
  for (const [property, filter] of Object.entries(filters)) {
    const wanted = listFrom(config[property]);
    if (wanted.length === 0) continue;
    const found = filter(message, known, config);
    if (typeof found === 'boolean' ? !found : !found.some((value) => isAmong(value, wanted))) return false;
  }
  return true;
}

/** The view of a call is made once for all filters, and only if one looks. */
function once<T>(look: () => T): () => T {
  let found: { readonly it: T } | undefined;
  return () => (found ??= { it: look() }).it;
}

const isAmong = (value: unknown, wanted: readonly string[]): boolean =>
  value !== undefined && wanted.some((one) => fits(plain(value), one));

/** `*` stands for any characters. */
function fits(value: string, wanted: string): boolean {
  if (!wanted.includes('*')) return value === wanted;
  const parts = wanted.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return value !== '' && new RegExp(`^${parts.join('.*')}$`, 's').test(value);
}

const plain = (value: unknown): string => asText(value).trim().toLowerCase();

/** "AVAILABLE, talking" or a list, without regard to case; double quotes keep a comma that belongs to a value. */
function listFrom(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : entriesOf(asText(value));
  return parts.map(plain).filter((one) => one !== '');
}

const entriesOf = (list: string): string[] =>
  (list.match(/(?:"[^"]*"|[^,])+/g) ?? []).map((entry) => entry.replaceAll(/"([^"]*)"/g, '$1'));
