import type { Rules, Settings } from '../settings';
import { about, flag, oneOf, optional, text, whole, type Fields, type Shape } from './shape';

/** Rules that Cisco's documents leave open, as a lab sets them. What is about one run stands elsewhere: profile, version, seed. */
export type LabRules = Omit<
  Rules,
  'profile' | 'clock' | 'seed' | 'random' | 'version' | 'confirmationDelayMs' | 'routeTimeoutMs'
>;

const HOUR_MS = 3_600_000;
const ms = whole(0, HOUR_MS);

/** What a simulator does where neither the lab nor its options say so; `agentEventPerSkillGroup` goes with the profile. */
export const ruleDefaults = {
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
} as const satisfies Omit<Pick<Settings, keyof LabRules>, 'agentEventPerSkillGroup'>;

/** Sources are those of `SimulatorOptions`. */
const shapes: Fields<LabRules> = {
  clientPassword: about('The password of all clients.', optional(text(/^[^\0]{0,63}$/, 'secret'))),
  loginRequiredForClientEvents: about('CLIENT_EVENTS need an agent who is logged in, else status 9.', optional(flag)),
  agentStateControlOnly: about('AGENT_STATE_CONTROL_ONLY is granted instead of CLIENT_CONTROL.', optional(flag)),
  unknownTags: about('What becomes of unknown floating tags.', optional(oneOf(['refuse in open', 'refuse', 'ignore']))),
  undefinedMaskBits: about(
    'Undefined bits in masks of requests other than OPEN_REQ: of monitors, registered variables, agent services.',
    optional(oneOf(['refuse', 'refuse in open'])),
  ),
  newFailureConf: about('FAILURE_CONF has the two-byte body that guides print from version 24 on.', optional(flag)),
  closeAfterRefusalMs: about('The server closes so long after a refused OPEN_REQ.', optional(ms)),
  openWithinMs: about('A connection without OPEN_REQ is closed after that.', optional(ms)),
  idleNotice: about('FAILURE_EVENT 16 comes before an idle session is reset.', optional(flag)),
  utcOffsetMinutes: about('Where midnight is for statistics.', optional(whole(-1440, 1440))),
  agentStateWithoutDevice: about('AgentState in OPEN_CONF of sessions without a device.', optional(whole(0, 15))),
  agentOfLostClient: about(
    'What happens to the agent of a CLIENT_EVENTS session that is lost.',
    optional(oneOf(['not ready', 'logout', 'nothing'])),
  ),
  agentOfLostClientAfterMs: about('How long that waits.', optional(ms)),
  maxUnsentBytes: about('Most bytes that wait for a client that does not read.', optional(whole(4096, 0x4000_0000))),
  loginEvent: about('A LOGIN event comes before the first NOT_READY.', optional(flag)),
  agentEventPerSkillGroup: about('AGENT_STATE_EVENT once for each skill group, else with a list.', optional(flag)),
  logoutOnlyFromNotReady: about('Agents may log out from NOT_READY only.', optional(flag)),
  refuseReadyDuringCall: about('AVAILABLE during a call is refused, not kept as a wish.', optional(flag)),
  reserveConsultedAgent: about('A consulted agent is RESERVED while it rings.', optional(flag)),
  arrivalMs: about('How long a caller from outside takes to arrive.', optional(ms)),
  failedCallMs: about('How long a failed call stays before it is cleared.', optional(ms)),
  wrapupDataMs: about('END_CALL waits so long for wrap-up data.', optional(ms)),
  consultCause: about('EventCause of the CALL_DELIVERED of a consultation: 22 or 51.', optional(whole(0, 0xffff))),
  consultCallId: about('Which CallID a consultation has.', optional(oneOf(['new', 'same']))),
  resultingCall: about('Which CallID a transfer or conference keeps.', optional(oneOf(['primary', 'secondary']))),
  opaqueConnectionIds: about('Connection device IDs tell nothing.', optional(flag)),
  deliveryMs: about('How long a routed call takes from AGENT_PRE_CALL to the phone.', optional(ms)),
  preCallAbortTo: about('Who gets AGENT_PRE_CALL_ABORT.', optional(oneOf(['agent too', 'all events']))),
  maxAbortedCalls: about('So many of these in a row make an agent NOT_READY.', optional(whole(1, 1_000_000))),
  reservationTypeByMode: about('Reservations have a CallType for each mode, 27 to 31.', optional(flag)),
  answerDetectPorts: about('How many predictive calls may have their answer examined.', optional(whole(0, 1_000_000))),
  maxCalls: about('With so many calls there are no further predictive ones.', optional(whole(1, 1_000_000))),
  maxConferenceParties: about('Most parties of a conference.', optional(whole(2, 64))),
  networkRecording: about('What becomes of a recording in the network.', optional(oneOf(['starts', 'fails']))),
  silentMonitor: about('Supervisors can listen and whisper.', optional(flag)),
  bargeInCause: about('EventCause with which a supervisor joins: 48 or 17.', optional(oneOf([48, 17]))),
  firstCallId: about('The first ConnectionCallID.', optional(whole(1, 0xffff_fffe))),
};

/** A rule that is left out stays out, so that it does not outdo an option; its schema says what it is then. */
const usually = <T>(shape: Shape<T>, value: unknown): Shape<T> =>
  value === undefined || value === Infinity ? shape : { ...shape, schema: { ...shape.schema, default: value } };

export const ruleFields = Object.fromEntries(
  Object.entries<Shape<unknown>>(shapes).map(([name, shape]) => [
    name,
    usually(shape, (ruleDefaults as Record<string, unknown>)[name]),
  ]),
) as unknown as Fields<LabRules>;
