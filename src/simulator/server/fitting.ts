import { EncodeError, encodeMessage, layoutFor, rowNamed, type Message } from '../../protocol';

/**
 * Writes a message for a session's version. Text that is longer than that version allows (call variables grew by a byte) is
 * cut at a character border: one long value must not cost a client the whole event.
 */
export function encodeFitting(message: Message, version: number): Buffer {
  const own = guideShape(message, version);
  try {
    return encodeMessage(own, version);
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    return encodeMessage(shortened(own, version), version);
  }
}

/** Fields of other versions would have the encoder choose a shape that some peers are known to send instead of the guide's. */
function guideShape(message: Message, version: number): Message {
  const row = rowNamed(message.name);
  if (!row?.alternatives) return message;
  const { unwritable } = layoutFor(row, version);
  return Object.fromEntries(Object.entries(message).filter(([key]) => !unwritable.has(key))) as Message;
}

function shortened(message: Message, version: number): Message {
  const row = rowNamed(message.name);
  if (!row) return message;
  const fitted: Message = { ...message };
  for (const field of layoutFor(row, version).floating) {
    if ('members' in field) continue;
    const value = fitted[field.key];
    if (field.wire === 'STRING' && typeof value === 'string') fitted[field.key] = cut(value, field.limit - 1);
  }
  return fitted;
}

function cut(text: string, maxBytes: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
