import { layoutFor, NEWEST_VERSION, rowNamed, type Message } from '../../protocol';

/** More than any real answer has; a server that never ends must not fill memory. */
const MOST_SEGMENTS = 1000;

/** Collects a confirmation that comes in several messages (LIST_AGENT_TEAM_CONF) into one. */
export class Segments {
  private readonly parts: Message[] = [];

  static hasMore(message: Message): boolean {
    const field = rowNamed(message.name)?.repeatsUntil;
    return field !== undefined && message[field] !== undefined && message[field] !== 0;
  }

  /** Whether further ones are to come. */
  add(message: Message): boolean {
    this.parts.push(message);
    return Segments.hasMore(message) && this.parts.length < MOST_SEGMENTS;
  }

  /** The last message, with the lists of all of them, in order of arrival, and their true counts. */
  merged(): Message {
    const last = this.parts.at(-1)!;
    const lists = new Map<string, unknown[]>();
    for (const part of this.parts) {
      for (const [key, value] of Object.entries(part)) {
        if (!Array.isArray(value)) continue;
        const list = lists.get(key);
        if (list) list.push(...(value as unknown[]));
        else lists.set(key, [...(value as unknown[])]);
      }
    }
    const merged: Message = { ...last, ...Object.fromEntries(lists) };
    for (const [count, keys] of layoutFor(rowNamed(last.name)!, NEWEST_VERSION).counts) {
      const counted = keys.map((key) => lists.get(key)).find((list) => list !== undefined);
      if (counted && merged[count] !== undefined) merged[count] = counted.length;
    }
    return merged;
  }
}
