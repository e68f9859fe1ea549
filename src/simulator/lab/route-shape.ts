import type { LabRoute } from './contact-centre';
import { about, list, oneFieldOf, text, whole, yes } from './shape';

/** What can be dialled. */
export const NUMBER = /^[\d*#+]{1,39}$/;
export const UINT = 0xffff_fffe;

/** Where a dialled number leads. */
const routeKinds = {
  skillGroups: about('Queues for these skill groups, by number.', list(whole(0, UINT))),
  label: about('Dials this number instead.', text(NUMBER, '3001')),
  busy: about('The caller hears busy.', yes),
  ring: about('It rings and nobody answers.', yes),
  fail: about('Routing fails with this ControlFailureCode.', whole(0, 0xffff)),
};
export const routeShape = oneFieldOf<LabRoute>(routeKinds);
