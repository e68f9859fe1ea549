import { defaultLab, type Lab } from '../../src/simulator';

/** Dialled numbers: one each for the two skill groups. */
export const SALES = '8001';
export const SUPPORT = '8002';
const WORK_MODE_SECONDS = 120;
const RING_SECONDS = 20;

/** A site with so many agents in two skill groups, each with a wrap-up after every call that came in. */
export function siteLab(agents: number): Lab {
  const lab = defaultLab();
  return {
    ...lab,
    agents: Array.from({ length: agents }, (_, index) => ({
      id: String(10_001 + index),
      password: 'cisco',
      extension: String(30_001 + index),
      firstName: 'Agent',
      lastName: String(10_001 + index),
      skillGroups: index % 2 === 0 ? [1, 2] : [2],
      icmAgentId: 50_001 + index,
    })),
    teams: [],
    dialedNumbers: lab.dialedNumbers.filter(({ number }) => number === SALES || number === SUPPORT),
    deskSettings: {
      ...lab.deskSettings,
      wrapupIncoming: 'required',
      workModeSeconds: WORK_MODE_SECONDS,
      // What is missed while a session is gone heals as it does at a real site: the call rings on at the next agent.
      ringNoAnswerSeconds: RING_SECONDS,
      ringNoAnswerDialedNumber: SUPPORT,
    },
  };
}
