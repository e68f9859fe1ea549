import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_VERSION, OLDEST_SESSION_VERSION, WIDE_TAGS_SINCE } from '../versions';
import { printCodecs } from './printer';

/** Writes what engine.ts requires: a module for each form of tags, as a session needs only one of them. */
export function generate(folder: string, runtime = '.'): void {
  writeFileSync(
    join(folder, 'codecs-narrow.js'),
    printCodecs(range(OLDEST_SESSION_VERSION, WIDE_TAGS_SINCE - 1), runtime),
  );
  writeFileSync(join(folder, 'codecs-wide.js'), printCodecs(range(WIDE_TAGS_SINCE, NEWEST_VERSION), runtime));
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

if (require.main === module) generate(__dirname);
