import { NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../protocol';
import { systemClock } from './clock';
import { defaultLab } from './lab/default-lab';
import type { Lab } from './lab/lab';
import { ruleFields, type LabRules } from './lab/rules';
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
  clientPassword: '',
  loginRequiredForClientEvents: false,
  agentStateControlOnly: false,
  unknownTags: 'refuse in open',
  undefinedMaskBits: 'refuse',
  newFailureConf: false,
  closeAfterRefusalMs: 5000,
  openWithinMs: 60_000,
  idleNotice: true,
  utcOffsetMinutes: 0,
  agentStateWithoutDevice: 9,
  agentOfLostClient: 'not ready',
  agentOfLostClientAfterMs: 0,
  maxUnsentBytes: 4 * 1024 * 1024,
  loginEvent: true,
  logoutOnlyFromNotReady: true,
  refuseReadyDuringCall: false,
  reserveConsultedAgent: true,
  arrivalMs: 0,
  failedCallMs: 0,
  wrapupDataMs: 0,
  consultCause: 22,
  consultCallId: 'new',
  resultingCall: 'primary',
  opaqueConnectionIds: false,
  deliveryMs: 0,
  preCallAbortTo: 'agent too',
  maxAbortedCalls: 2,
  reservationTypeByMode: false,
  answerDetectPorts: Infinity,
  maxCalls: 50_000,
  maxConferenceParties: 16,
  networkRecording: 'starts',
  silentMonitor: true,
  bargeInCause: 48,
  firstCallId: 16_777_217,
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
