import { agents } from './agents';
import { any } from './any';
import { calls } from './calls';
import { connection } from './connection';
import { events } from './events';
import { guide } from './guide';
import { lab } from './lab';
import { nodes } from './nodes';
import { refusals } from './refusals';
import { shared } from './shared';
import { status } from './status';
import { supervision } from './supervision';

/** German, by the English text. */
export const de: Readonly<Record<string, string>> = {
  ...agents,
  ...any,
  ...calls,
  ...connection,
  ...events,
  ...guide,
  ...lab,
  ...nodes,
  ...refusals,
  ...shared,
  ...status,
  ...supervision,
};
