import { InvalidOption, InvalidRequest } from './errors';

/** What requests that place calls may do, against flows that run wild. Ours: the guide has no such limits. */
export interface CallLimits {
  /** In any 60 seconds, 1 to 100 000. Counted when a request is accepted, whatever becomes of it. */
  readonly maxPerMinute?: number | undefined;
  /** Numbers and devices that may be called; `*` stands for any characters. An empty list allows none. */
  readonly allowed?: readonly string[] | undefined;
}

/** Requests that make a new call or send one elsewhere, and the field with the number. */
const placing: Readonly<Record<string, string>> = {
  MAKE_CALL_REQ: 'DialedNumber',
  MAKE_PREDICTIVE_CALL_REQ: 'DialedNumber',
  CONSULTATION_CALL_REQ: 'DialedNumber',
  CONFERENCE_CALL_REQ: 'DialedNumber',
  TRANSFER_CALL_REQ: 'DialedNumber',
  DEFLECT_CALL_REQ: 'CalledDeviceID',
};
const MINUTE_MS = 60_000;
const MOST_PER_MINUTE = 100_000;

/** Judges a request, and counts it if it may go. Gives the reason against it. */
export type CallGuard = (
  name: string,
  fields: Readonly<Record<string, unknown>>,
  now: number,
) => InvalidRequest | undefined;

/** @throws InvalidOption naming the option */
export function callGuard({ maxPerMinute, allowed }: CallLimits = {}): CallGuard {
  if (
    maxPerMinute !== undefined &&
    !(Number.isInteger(maxPerMinute) && maxPerMinute >= 1 && maxPerMinute <= MOST_PER_MINUTE)
  )
    throw new InvalidOption(
      'callLimits.maxPerMinute',
      `a whole number from 1 to ${MOST_PER_MINUTE} is needed, not ${String(maxPerMinute)}`,
    );
  const patterns = allowed?.map(patternOf);
  let placed: number[] = [];
  return (name, fields, now) => {
    const field = placing[name];
    const given = field === undefined ? undefined : fields[field];
    // The encoder writes digits that come as a number, too.
    const number = typeof given === 'number' ? String(given) : given;
    // Without a number it joins calls that are there, or the encoder names what is missing.
    if (field === undefined || typeof number !== 'string') return undefined;
    if (patterns && !patterns.some((pattern) => pattern.test(number)))
      return new InvalidRequest(
        name,
        field,
        `"${number}" is not on the session's list of numbers that may be called; nothing was sent`,
      );
    if (maxPerMinute === undefined) return undefined;
    placed = placed.filter((at) => now - at < MINUTE_MS);
    if (placed.length >= maxPerMinute) {
      const seconds = Math.ceil((placed[0]! + MINUTE_MS - now) / 1000);
      return new InvalidRequest(
        name,
        field,
        `${maxPerMinute} calls a minute is the session's limit, the next may be placed in ${seconds} s; nothing was sent`,
      );
    }
    placed.push(now);
    return undefined;
  };
}

function patternOf(text: string): RegExp {
  if (typeof text !== 'string' || text.trim() === '')
    throw new InvalidOption('callLimits.allowed', 'a list of numbers is needed, each a text that is not empty');
  const parts = text
    .trim()
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
