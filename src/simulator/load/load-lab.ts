import { defaultDeskSettings, defaultLab } from '../lab/default-lab';
import type { Lab } from '../lab/lab';
import { asRangeError, object, whole } from '../lab/shape';

export interface LoadLabOptions {
  /** 1 to 100 000. */
  readonly agents: number;
  /** 1 to 1000; default: one for every 100 agents, at least one. */
  readonly skillGroups?: number | undefined;
  /** 1 to 20. Default 5, the most that sizing guides advise (BEHAVIOUR 8.4). */
  readonly groupsPerAgent?: number | undefined;
}

const sizes = object<Required<LoadLabOptions>>({
  agents: whole(1, 100_000),
  skillGroups: whole(1, 1000),
  groupsPerAgent: whole(1, 20),
});

/**
 * A lab for load: agents 100001 … on extensions 500001 …, password `cisco`, groups 1 …, and a dialled number 80001 … for
 * each group. Agents go into wrap-up behind every call.
 * @throws RangeError for a size that is out of range
 */
export function loadLab({ agents, skillGroups, groupsPerAgent = 5 }: LoadLabOptions): Lab {
  const groupCount = skillGroups ?? Math.max(1, Math.floor(agents / 100));
  asRangeError('load lab', () => sizes.read({ agents, skillGroups: groupCount, groupsPerAgent }, ''));
  const numbers = Array.from({ length: groupCount }, (_, index) => index + 1);
  const { peripheral, outside } = defaultLab();
  return {
    peripheral: { ...peripheral, name: 'Load' },
    agents: Array.from({ length: agents }, (_, index) => ({
      id: String(100_001 + index),
      password: 'cisco',
      extension: String(500_001 + index),
      firstName: 'Agent',
      lastName: String(100_001 + index),
      skillGroups: numbers.slice(0, groupsPerAgent).map((step) => ((index + step - 1) % groupCount) + 1),
      icmAgentId: 1_000_001 + index,
    })),
    skillGroups: numbers.map((number) => ({ number, id: 5000 + number, name: `Group ${number}` })),
    teams: [],
    devices: [],
    dialedNumbers: numbers.map((number) => ({
      number: String(80_000 + number),
      name: `Group ${number}`,
      route: { skillGroups: [number] },
    })),
    outside,
    deskSettings: { ...defaultDeskSettings, wrapupIncoming: 'required', workModeSeconds: 0 },
  };
}
