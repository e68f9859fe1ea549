import { unknownField } from './field-problems';
import { countOf } from './floating-order';
import { isListLayout, type Counts, type Layout, type ListLayout } from './layout';
import type { Message } from './message-types';
import { isUint } from './number-input';

type Fail = (field: string, reason: string) => never;

/**
 * Whether lists, the counts that they share, and unknown fields can be written; single values are checked as they are written.
 * @param isAsMet the message was read from a peer, who may have broken limits and counts
 */
export function checkFloatingPart(layout: Layout, message: Message, isAsMet: boolean, fail: Fail): void {
  for (const list of layout.floating.filter(isListLayout)) checkList(list, message, isAsMet, fail);
  checkUnknownFields(message, fail);
  if (!isAsMet) checkSharedCounts(layout, message, fail);
}

function checkList({ key, maxCount, single, names }: ListLayout, message: Message, isAsMet: boolean, fail: Fail): void {
  const value = message[key];
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) fail(key, 'a list is needed');
  if (maxCount !== undefined && value.length > maxCount && !isAsMet)
    fail(key, `at most ${maxCount} members are allowed, ${value.length} were given`);
  for (const [index, element] of (value as unknown[]).entries()) {
    const place = `${key}[${index}]`;
    if (single) {
      if (element === undefined || element === null) fail(place, 'a value is needed');
      continue;
    }
    if (typeof element !== 'object' || element === null) fail(place, 'an object with fields is needed');
    for (const [name, inner] of Object.entries(element)) {
      if (inner !== undefined && !names.has(name)) fail(`${place}.${name}`, unknownField(key, name, names));
    }
  }
}

function checkSharedCounts(layout: Layout, message: Message, fail: Fail): void {
  checkLengths(message, layout.counts, '', fail);
  for (const { key, counts } of layout.floating.filter(isListLayout)) {
    const records = message[key];
    if (counts.size === 0 || !Array.isArray(records)) continue;
    for (const [index, record] of (records as Record<string, unknown>[]).entries())
      checkLengths(record, counts, `${key}[${index}].`, fail);
  }
}

function checkLengths(holder: Readonly<Record<string, unknown>>, counts: Counts, place: string, fail: Fail): void {
  for (const [count, keys] of counts) {
    const length = countOf(holder, keys);
    for (const key of keys) {
      const list = holder[key];
      if (Array.isArray(list) && list.length !== length)
        fail(place + key, `has ${list.length} elements, other lists that ${count} counts have ${length}`);
    }
  }
}

function checkUnknownFields(message: Message, fail: Fail): void {
  const fields: unknown = message.unknownFields;
  if (fields === undefined) return;
  if (!Array.isArray(fields)) fail('unknownFields', 'a list is needed');
  for (const [index, field] of (fields as unknown[]).entries()) {
    const { tag, data } = (field ?? {}) as { tag?: unknown; data?: unknown };
    if (!isUint(tag, 0xffff) || !(data instanceof Uint8Array))
      fail(`unknownFields[${index}]`, 'a tag number and its data as bytes are needed');
  }
}
