import { about, optional, whole } from '../lab/shape';
import { answers, type Answers, type FaultKind } from './fault';

/** Answers come more than once, with the same InvokeID. */
export interface Repeat extends Answers {
  readonly fault: 'repeat';
  /** How many more, 1 to 100. Default 1. */
  readonly copies?: number;
  /** Milliseconds between them, up to ten minutes. Default 0: one right behind the other. */
  readonly everyMs?: number;
}

export const repeat: FaultKind<Omit<Repeat, 'fault'>> = {
  name: 'repeat',
  about: 'answers come more than once',
  fields: {
    ...answers,
    copies: about('How many more.', optional(whole(1, 100))),
    everyMs: about('Milliseconds between them.', optional(whole(0, 600_000))),
  },
  answer(plan, { copies = 1, everyMs = 0 }) {
    plan.delaysMs = plan.delaysMs.flatMap((first) =>
      Array.from({ length: copies + 1 }, (_, copy) => first + copy * everyMs),
    );
  },
};
