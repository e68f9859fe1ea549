import { toFlow } from './flow-view';
import type { Message, UnknownField } from './message-types';
import { rowNamed } from './registry';

/** Fields that no trace, log or error ever shows. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set(['ClientPassword', 'AgentPassword']);

/** How much of a caller a trace or log shows. */
export type CallerData = 'shown' | 'masked';

/**
 * A message as one stable line of text: name, then fields as `Name=value`, passwords masked.
 * @param callerData `masked` hides what callers and flows put into a call, see `maskedValue`, and bytes of unknown fields
 */
export function traceLine(message: Message, version?: number, callerData: CallerData = 'shown'): string {
  const view = toFlow(message, version);
  if (message.unknownFields) view['unknownFields'] = withoutSecrets(message.name, message.unknownFields);
  const parts = Object.entries(view).map(([key, value]) => {
    if (SECRET_FIELDS.has(key)) return `${key}=***`;
    return `${key}=${show(callerData === 'masked' ? maskedValue(key, value) : value)}`;
  });
  return [message.name, ...parts].join(' ');
}

/** What a caller, an agent or a script has put into a call. */
const callerFields =
  /^(ANI|ANI_II|UserToUserInfo|CallerEnteredDigits|CallWrapupData|Customer\w+|CallVariables?\d*|NamedVariables?|NamedArrays?|DTMFString|Text|Message|body|trailingBytes|unknownFields)$/;
/** Devices and dialled numbers: within the house as they are, otherwise somebody's telephone number. */
const numberFields = /(DeviceID|DialedNumber|Number|Instrument)$/;
const HOUSE_NUMBER_LENGTH = 6;

/** The value of a field as it may stand in a log: caller data as `***`, of telephone numbers the last two digits. */
export function maskedValue(field: string, value: unknown): unknown {
  if (callerFields.test(field)) return '***';
  if (numberFields.test(field) && typeof value === 'string' && value.length > HOUSE_NUMBER_LENGTH)
    return `***${value.slice(-2)}`;
  if (Array.isArray(value)) return value.map((element) => maskedValue(field, element));
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedValue(key, inner)]));
  return value;
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
