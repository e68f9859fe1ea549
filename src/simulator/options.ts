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
const MAX_ROUTE_TIMEOUT_MS = 3_600_000;

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
  resultingCall: 'primary',
  opaqueConnectionIds: false,
  deliveryMs: 0,
  preCallAbortTo: 'agent too',
  maxAbortedCalls: 2,
  reservationTypeByMode: false,
  answerDetectPorts: Infinity,
  maxConferenceParties: 16,
  networkRecording: 'starts',
  silentMonitor: true,
  bargeInCause: 48,
  firstCallId: 16_777_217,
} as const satisfies Partial<Settings>;

export type SimulatorSettings = Settings & { readonly lab: Lab };

/** @throws RangeError naming the option that is out of range */
export function settingsFrom(options: SimulatorOptions): SimulatorSettings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const lab = options.lab ?? defaultLab();
  const settings: SimulatorSettings = {
    ...defaults,
    lab,
    routeTimeoutMs: lab.routeTimeoutMs ?? DEFAULT_ROUTE_TIMEOUT_MS,
    random: options.random ?? seededRandom(options.seed ?? 1),
    agentEventPerSkillGroup: options.profile === 'ucce',
    ...given,
  };
  const delay = settings.confirmationDelayMs;
  if (!(delay >= 0 && delay <= 15_000)) {
    throw new RangeError(
      `confirmationDelayMs is ${delay}: use 0 to 15000 (BEHAVIOUR 1.6, confirmations take up to 15 s)`,
    );
  }
  const { routeTimeoutMs } = settings;
  if (!(routeTimeoutMs >= 0 && routeTimeoutMs <= MAX_ROUTE_TIMEOUT_MS)) {
    throw new RangeError(`routeTimeoutMs is ${routeTimeoutMs}: use 0 to ${MAX_ROUTE_TIMEOUT_MS}`);
  }
  const { seed, version } = settings;
  if (!Number.isInteger(version) || version < OLDEST_SESSION_VERSION || version > NEWEST_VERSION) {
    throw new RangeError(`version is ${version}: use ${OLDEST_SESSION_VERSION} to ${NEWEST_VERSION}`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new RangeError(`seed is ${seed}: use a whole number from 0 to 4294967295`);
  }
  const { utcOffsetMinutes } = settings;
  if (!(Math.abs(utcOffsetMinutes) <= 1440)) {
    throw new RangeError(`utcOffsetMinutes is ${utcOffsetMinutes}: use -1440 to 1440`);
  }
  if (settings.profile !== 'generic' && settings.profile !== 'ucce') {
    throw new RangeError(`profile is "${String(settings.profile)}": use "generic" or "ucce"`);
  }
  return settings;
}
