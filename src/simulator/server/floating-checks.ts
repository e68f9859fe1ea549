import { enums, layoutFor, rowNamed, rows, type Message } from '../../protocol';
import { wireNotesOf } from '../../protocol/wire-notes';

const status = enums.StatusCode.of;

/** Two free numbers around the tag of UniqueInstanceID, which no guide prints. */
export const UNIQUE_INSTANCE_TAGS: readonly number[] = [301, 308];

/** Tags of any message: what is known elsewhere is a tag of the wrong message (26), anything else is none (3). */
const knownTags = new Set(rows.flatMap((row) => (row.opaque ? [] : [...layoutFor(row, 25).byTag.keys()])));

/** What is wrong with the floating fields of a message, as a status: 3, 26, 49 or 23 (BEHAVIOUR 1.2, order of checks). */
export function floatingComplaint(message: Message, version: number): number | undefined {
  const row = rowNamed(message.name);
  if (!row || row.opaque) return undefined;
  for (const { tag } of message.unknownFields ?? []) {
    if (message.name === 'OPEN_REQ' && version >= 23 && UNIQUE_INSTANCE_TAGS.includes(tag)) continue;
    return knownTags.has(tag) ? status.E_CTI_INVALID_TAG_FOR_MSG_TYPE : status.E_CTI_INVALID_FIELD_TAG;
  }
  const layout = layoutFor(row, version);
  const writable = new Map(layout.floating.map((field) => [field.key, field]));
  // Text without its NUL, or with more of them, has another length than the encoder would give it.
  const received = new Map(wireNotesOf(message)?.floating.map(({ key, exact }) => [key, exact?.raw.length]));
  for (const key of Object.keys(row.floating)) {
    const value = message[key];
    if (value === undefined) continue;
    const field = writable.get(key);
    if (!field) return status.E_CTI_INVALID_TAG_FOR_VERSION;
    if ('members' in field) continue;
    const written =
      typeof value === 'string' ? Buffer.byteLength(value) + 1 : value instanceof Uint8Array ? value.length : 0;
    const size = received.get(key) ?? written;
    if (size > field.limit) return status.E_CTI_INVALID_FIELD_LENGTH;
  }
  return undefined;
}
