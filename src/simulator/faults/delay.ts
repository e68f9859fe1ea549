import { about, drawn, range, type Range } from '../lab/shape';
import { answers, type Answers, type FaultKind } from './fault';

/** Answers take their time, as they may: 10 to 15 s are usual under load (BEHAVIOUR 1.6). What the request does happens at once. */
export interface Delay extends Answers {
  readonly fault: 'delay';
  /** Milliseconds, or a range of them; up to ten minutes. */
  readonly ms: Range;
}

export const delay: FaultKind<Omit<Delay, 'fault'>> = {
  name: 'delay',
  about: 'answers come late',
  fields: { ...answers, ms: about('Milliseconds, or [from, to].', range(0, 600_000)) },
  answer(plan, { ms }, random) {
    const added = drawn(ms, random);
    plan.delaysMs = plan.delaysMs.map((before) => before + added);
  },
};
