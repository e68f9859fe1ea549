import { answers, type Answers, type FaultKind } from './fault';

/** Answers never come; what the request does happens all the same. */
export interface Lose extends Answers {
  readonly fault: 'lose';
}

export const lose: FaultKind<Omit<Lose, 'fault'>> = {
  name: 'lose',
  about: 'answers never come',
  fields: answers,
  answer(plan) {
    plan.delaysMs = [];
  },
};
