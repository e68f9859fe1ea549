import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface GoldenFrame {
  readonly file: string;
  readonly version: number;
  /** A shape that only some peers send, so that encoding the fields alone gives another one. */
  readonly variant: string | undefined;
  readonly frame: Buffer;
  readonly expected: Record<string, unknown>;
}

const folder = path.join(__dirname, '..', 'golden', 'bytes');

/** `NAME.vNN.hex` or `NAME.variant.vNN.hex`: hex digits with comments, beside the expected message as JSON. */
export const goldenFrames: readonly GoldenFrame[] = readdirSync(folder)
  .filter((file) => file.endsWith('.hex'))
  .sort()
  .map((file) => {
    const name = file.slice(0, -'.hex'.length);
    const parts = name.split('.');
    const hex = readFileSync(path.join(folder, file), 'utf8').replace(/#.*$/gm, '').replace(/\s+/g, '');
    const json = readFileSync(path.join(folder, `${name}.json`), 'utf8');
    return {
      file: name,
      version: Number(parts.at(-1)!.slice(1)),
      variant: parts.length > 2 ? parts[1] : undefined,
      frame: Buffer.from(hex, 'hex'),
      expected: JSON.parse(json, revive) as Record<string, unknown>,
    };
  });

function revive(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$hex' in value
    ? Buffer.from(String(value.$hex), 'hex')
    : value;
}
