import { isAscii, isUtf8 } from 'node:buffer';

/**
 * How text stands on the wire. The guide says ASCII; sites put UTF-8 or Latin-1 into variables. `auto` reads UTF-8 where
 * the bytes are valid UTF-8 and Latin-1 otherwise, and writes UTF-8 (BEHAVIOUR 8.1, rule 13).
 */
export type Charset = 'auto' | 'utf8' | 'latin1';

export interface TextOptions {
  readonly charset?: Charset;
}

/** Text of some bytes, and whether `encodeText` gives the same bytes back. */
export function decodeText(bytes: Buffer, charset: Charset = 'auto'): { text: string; exact: boolean } {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), exact: true };
  if (charset === 'latin1') return { text: bytes.toString('latin1'), exact: true };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), exact: true };
  return { text: bytes.toString('latin1'), exact: false };
}

/** Bytes of a text, without a NUL; `undefined` where the charset lacks a character of it. */
export function encodeText(text: string, charset: Charset = 'auto'): Buffer | undefined {
  // eslint-disable-next-line no-control-regex
  if (charset === 'latin1' && /[^\u0000-\u00ff]/.test(text)) return undefined;
  return Buffer.from(text, charset === 'latin1' ? 'latin1' : 'utf8');
}
