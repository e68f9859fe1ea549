import { toFlow } from './flow-view';
import type { Message } from './message-types';

/** Fields that no trace, log or error ever shows. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set(['ClientPassword', 'AgentPassword']);

/** A message as one stable line of text: name, then fields as `Name=value`, passwords masked. */
export function traceLine(message: Message, version?: number): string {
  const parts = Object.entries(toFlow(message, version)).map(
    ([key, value]) => `${key}=${SECRET_FIELDS.has(key) ? '***' : show(value)}`,
  );
  return [message.name, ...parts].join(' ');
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
  if (typeof value === 'string') return /^[\w.:+@*#-]+$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(show).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}:${show(inner)}`)
      .join(',')}}`;
  }
  return String(value);
}
