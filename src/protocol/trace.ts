import { toFlow } from './flow-view';
import type { Message, UnknownField } from './message-types';
import { rowNamed } from './registry';

/** Fields that no trace, log or error ever shows. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set(['ClientPassword', 'AgentPassword']);

/** A message as one stable line of text: name, then fields as `Name=value`, passwords masked. */
export function traceLine(message: Message, version?: number): string {
  const view = toFlow(message, version);
  if (message.unknownFields) view['unknownFields'] = withoutSecrets(message.name, message.unknownFields);
  const parts = Object.entries(view).map(([key, value]) => `${key}=${SECRET_FIELDS.has(key) ? '***' : show(value)}`);
  return [message.name, ...parts].join(' ');
}

/** A password that is sent twice stands among the unknown fields the second time. */
function withoutSecrets(name: string, unknownFields: readonly UnknownField[]): unknown[] {
  const floating = rowNamed(name)?.floating ?? {};
  const secret = (tag: number): boolean =>
    Object.entries(floating).some(([key, entry]) => SECRET_FIELDS.has(key) && 'tag' in entry && entry.tag === tag);
  return unknownFields.map(({ tag, data }) => ({ tag, data: secret(tag) ? '***' : data }));
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
  if (typeof value === 'string') return /^[\w.:+@*#-]+$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(show).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${show(key)}:${show(inner)}`)
      .join(',')}}`;
  }
  return String(value);
}
