import type { LabAgent, LabDeskSettings } from './contact-centre';
import type { Lab } from './lab';

export const defaultDeskSettings: LabDeskSettings = {
  wrapupIncoming: 'optional',
  wrapupOutgoing: 'optional',
  workModeSeconds: 30,
  availableAfterIncoming: true,
  availableAfterOutgoing: true,
  autoAnswer: false,
  idleReasonRequired: false,
  logoutReasonRequired: false,
  agentToAgentCalls: true,
  outboundCalls: true,
  supervisorAssist: 'consult',
  emergencyCall: 'consult',
  ringNoAnswerSeconds: 0,
  logoutAfterSeconds: 0,
};

const SALES = 1;
const SUPPORT = 2;

const agents: LabAgent[] = Array.from({ length: 10 }, (_, index) => ({
  id: String(1001 + index),
  password: 'cisco',
  extension: String(3001 + index),
  firstName: 'Agent',
  lastName: String(1001 + index),
  skillGroups: index < 5 ? [SALES, SUPPORT] : [SUPPORT],
  icmAgentId: 5101 + index,
}));

/**
 * The lab in the box: peripheral 5000; agents 1001 to 1010 on 3001 to 3010 and supervisor 1100 on 3100,
 * all with password `cisco`; 1001 to 1005 in Sales (primary) and Support, 1006 to 1010 in Support; dialled numbers 8001
 * (Sales), 8002 (Support), 8003 (straight to 3001), and 9 with digits for the outside, where everybody answers after 1 s.
 */
export function defaultLab(): Lab {
  return {
    peripheral: { id: 5000, name: 'Lab' },
    agents: [
      ...agents,
      {
        id: '1100',
        password: 'cisco',
        extension: '3100',
        firstName: 'Supervisor',
        lastName: '1100',
        skillGroups: [SUPPORT],
        supervisor: true,
        icmAgentId: 5200,
      },
    ],
    skillGroups: [
      { number: SALES, id: 5001, name: 'Sales' },
      { number: SUPPORT, id: 5002, name: 'Support' },
    ],
    teams: [{ id: 5300, name: 'Lab', supervisors: ['1100'], agents: agents.map(({ id }) => id) }],
    devices: [],
    dialedNumbers: [
      { number: '8001', name: 'Sales', route: { skillGroups: [SALES] } },
      { number: '8002', name: 'Support', route: { skillGroups: [SUPPORT] } },
      { number: '8003', name: 'Direct', route: { label: '3001' } },
    ],
    outside: { prefix: '9', answerAfterMs: 1000, rules: [] },
    deskSettings: defaultDeskSettings,
  };
}
