import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Name = 'node24' | 'nodeRed5' | 'nodeRedDev' | 'chromium' | 'tshark';

export type Prerequisite = { path: string; unavailable?: undefined } | { path?: undefined; unavailable: string };

export const root = path.resolve(__dirname, '../..');
const file = path.join(root, '.cache/prerequisites.json');

const noted = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Partial<Record<Name, Prerequisite>>;

/** What "npm test" could install for the tests, or why not. */
export function prerequisite(name: Name): Prerequisite {
  const found = noted[name];
  if (found === undefined) return { unavailable: `${name} has not been looked for yet: run "npm test" once` };
  if (found.path !== undefined && !existsSync(found.path)) {
    return { unavailable: `${name} is gone: run "npm test" to install it again` };
  }
  return found;
}
