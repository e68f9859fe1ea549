import { NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../protocol';
import { systemClock } from './clock';
import { defaultLab } from './lab/default-lab';
import type { Lab } from './lab/lab';
import { ruleDefaults, ruleFields, type LabRules } from './lab/rules';
import { asRangeError, number, object, oneOf, optional, whole } from './lab/shape';
import { seededRandom } from './random';
import type { Rules, Settings } from './settings';

export interface SimulatorOptions extends Rules {
  /** The contact centre; the lab in the box by default. */
  readonly lab?: Lab | undefined;
}

const DEFAULT_ROUTE_TIMEOUT_MS = 5000;
const HOUR_MS = 3_600_000;
/** BEHAVIOUR 1.6. */
const LONGEST_CONFIRMATION_MS = 15_000;

const defaults = {
  profile: 'generic',
  seed: 1,
  version: NEWEST_VERSION,
  confirmationDelayMs: 0,
  ...ruleDefaults,
} as const satisfies Partial<Settings>;

export type SimulatorSettings = Settings & { readonly lab: Lab };

/** Delays may come from seconds with a fraction, so they need not be whole. */
const optionShape = object<Omit<Rules, 'clock' | 'random'>>({
  ...ruleFields,
  profile: optional(oneOf(['generic', 'ucce'])),
  seed: optional(whole(0, 0xffff_ffff)),
  version: optional(whole(OLDEST_SESSION_VERSION, NEWEST_VERSION)),
  confirmationDelayMs: optional(number(0, LONGEST_CONFIRMATION_MS)),
  routeTimeoutMs: optional(number(0, HOUR_MS)),
});
const labRules = object<LabRules>(ruleFields);

/** @throws RangeError naming the option and what would be right */
export function settingsFrom({ lab = defaultLab(), clock, random, ...rules }: SimulatorOptions): SimulatorSettings {
  const chosen = asRangeError(undefined, () => optionShape.read(rules, ''));
  const ofLab = asRangeError('lab', () => labRules.read(lab.rules ?? {}, 'rules'));
  return {
    ...defaults,
    lab,
    clock: clock ?? systemClock,
    routeTimeoutMs: lab.routeTimeoutMs ?? DEFAULT_ROUTE_TIMEOUT_MS,
    random: random ?? seededRandom(chosen.seed ?? defaults.seed),
    agentEventPerSkillGroup: chosen.profile === 'ucce',
    ...(ofLab as Partial<Settings>),
    ...(chosen as Partial<Settings>),
  };
}
