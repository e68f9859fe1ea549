import { NEWEST_VERSION, OLDEST_SESSION_VERSION } from '../protocol';
import { systemClock } from './clock';
import { defaultLab } from './lab/default-lab';
import type { Lab } from './lab/lab';
import { seededRandom } from './random';
import type { Rules, Settings } from './settings';

export interface SimulatorOptions extends Rules {
  /** The contact centre; the lab in the box by default. */
  readonly lab?: Lab | undefined;
}

const DEFAULT_ROUTE_TIMEOUT_MS = 5000;
const HOUR_MS = 3_600_000;

const defaults = {
  profile: 'generic',
  seed: 1,
  version: NEWEST_VERSION,
  clock: systemClock,
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

interface RangeOptions {
  readonly isWhole?: boolean;
  readonly why?: string;
}

const ranges: readonly [keyof Settings, number, number, RangeOptions?][] = [
  ['confirmationDelayMs', 0, 15_000, { why: ' (BEHAVIOUR 1.6, confirmations take up to 15 s)' }],
  ['routeTimeoutMs', 0, HOUR_MS],
  ['version', OLDEST_SESSION_VERSION, NEWEST_VERSION, { isWhole: true }],
  ['seed', 0, 0xffff_ffff, { isWhole: true }],
  ['utcOffsetMinutes', -1440, 1440],
  ['deliveryMs', 0, HOUR_MS],
  ['maxAbortedCalls', 1, Infinity],
  ['answerDetectPorts', 0, Infinity],
];

const choices: readonly [keyof Settings, readonly unknown[]][] = [
  ['profile', ['generic', 'ucce']],
  ['preCallAbortTo', ['agent too', 'all events']],
  ['bargeInCause', [48, 17]],
  ['undefinedMaskBits', ['refuse', 'refuse in open']],
];

const given = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** @throws RangeError naming the option that is out of range */
export function settingsFrom(options: SimulatorOptions): SimulatorSettings {
  const lab = options.lab ?? defaultLab();
  const settings: SimulatorSettings = {
    ...defaults,
    lab,
    routeTimeoutMs: lab.routeTimeoutMs ?? DEFAULT_ROUTE_TIMEOUT_MS,
    random: options.random ?? seededRandom(options.seed ?? 1),
    agentEventPerSkillGroup: options.profile === 'ucce',
    ...given(lab.rules ?? {}),
    ...given(options),
  };
  for (const [name, from, to, { isWhole = false, why = '' } = {}] of ranges) {
    const value: unknown = settings[name];
    const isRight = typeof value === 'number' && value >= from && value <= to && (!isWhole || Number.isInteger(value));
    if (isRight) continue;
    const right = to === Infinity ? `${from} or more` : `${isWhole ? 'a whole number from ' : ''}${from} to ${to}`;
    throw new RangeError(`${name} is ${String(value)}: use ${right}${why}`);
  }
  for (const [name, values] of choices) {
    const value = settings[name];
    if (values.includes(value)) continue;
    const words = values.map((one) => JSON.stringify(one));
    throw new RangeError(`${name} is ${JSON.stringify(value)}: use ${words.join(' or ')}`);
  }
  return settings;
}
