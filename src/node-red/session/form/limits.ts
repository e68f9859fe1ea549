import type { Property } from '../../declaration';

/** What flows may dial. */
export const limits = {
  callsPerMinute: {
    kind: 'number',
    label: 'Calls a minute',
    help: 'At most so many calls may be placed by flows in any minute; more of them fail. Empty: no limit.',
    default: '',
    min: 1,
    max: 100000,
    section: 'advanced',
  },
  allowedNumbers: {
    kind: 'text',
    label: 'May call',
    help: 'Numbers that flows may call, with commas; * stands for any digits: 8*, 9004930*. Empty: all numbers.',
    section: 'advanced',
  },
} as const satisfies Record<string, Property>;
