import type { Clock } from './clock';
import type { ContactCentre } from './lab/contact-centre';

export type Profile = 'generic' | 'ucce';

/**
 * How a simulator behaves. Everything below `random` is a rule that Cisco's documents leave open: the defaults are those of
 * BEHAVIOUR, each of them marked as inferred there.
 */
export interface Rules {
  /** A classic switch with post-routing, or Unified CCE (BEHAVIOUR, table of profiles). Default `generic`. */
  readonly profile?: Profile | undefined;
  readonly clock?: Clock | undefined;
  /** Makes chance repeatable, that of the contact centre and that of faults: 0 to 4 294 967 295. Default 1. */
  readonly seed?: number | undefined;
  /** Numbers from 0 to below 1; all chance of the contact centre comes from here. Default: drawn from the seed. */
  readonly random?: (() => number) | undefined;
  /** The highest protocol version that it speaks, 9 to 25; higher ones are refused with status 1. Default 25. */
  readonly version?: number | undefined;
  /** How long confirmations of requests take, 0 to 15 000 ms; what a request does happens at once. Default 0. */
  readonly confirmationDelayMs?: number | undefined;

  /** The password of all clients; left out, no client is authenticated (BEHAVIOUR 1.2, status 36). */
  readonly clientPassword?: string | undefined;
  /** Whether CLIENT_EVENTS need an agent who is logged in: status 9 (BEHAVIOUR 1.2). Default false. */
  readonly loginRequiredForClientEvents?: boolean | undefined;
  /** AGENT_STATE_CONTROL_ONLY is granted instead of CLIENT_CONTROL (BEHAVIOUR 2). Default false. */
  readonly agentStateControlOnly?: boolean | undefined;
  /** Unknown floating tags: refused in OPEN_REQ only, refused everywhere, or ignored. Default `refuse in open`. */
  readonly unknownTags?: 'refuse in open' | 'refuse' | 'ignore' | undefined;
  /**
   * Undefined bits of the masks of MONITOR_START_REQ, CHANGE_MONITOR_MASK_REQ and REGISTER_VARIABLES_REQ: refused as wrong enumerations
   * (BEHAVIOUR 4, conventions), or ignored, so that only OPEN_REQ is refused (BEHAVIOUR 1.2). Default `refuse`.
   */
  readonly undefinedMaskBits?: 'refuse' | 'refuse in open' | undefined;
  /** The two-byte body of FAILURE_CONF that the guides print from version 24 on (BEHAVIOUR 8.2). Default false. */
  readonly newFailureConf?: boolean | undefined;
  /** After a refused OPEN_REQ the server closes, ms (BEHAVIOUR 1.2). Default 5000. */
  readonly closeAfterRefusalMs?: number | undefined;
  /** A connection without OPEN_REQ is closed, ms. Default 60 000. */
  readonly openWithinMs?: number | undefined;
  /** FAILURE_EVENT 16 goes out before an idle session is reset (BEHAVIOUR 1.4). Default true. */
  readonly idleNotice?: boolean | undefined;
  /** Where midnight is for statistics: minutes that the controller's clock is ahead of UTC (BEHAVIOUR 8.1, 14). Default 0. */
  readonly utcOffsetMinutes?: number | undefined;
  /** AgentState in OPEN_CONF of sessions without a device. Default 9, UNKNOWN. */
  readonly agentStateWithoutDevice?: number | undefined;
  /**
   * What happens to the agent of a CLIENT_EVENTS session that is lost, unless another client has logged the agent in (BEHAVIOUR 6.6).
   * Default `not ready`.
   */
  readonly agentOfLostClient?: 'not ready' | 'logout' | 'nothing' | undefined;
  /** How long the above waits, ms. Default 0. */
  readonly agentOfLostClientAfterMs?: number | undefined;
  /** Most bytes that wait for a client that does not read; then it is cut. Default 4 MiB. */
  readonly maxUnsentBytes?: number | undefined;

  /** A LOGIN event comes before the first NOT_READY (BEHAVIOUR 6.3). Default true. */
  readonly loginEvent?: boolean | undefined;
  /** AGENT_STATE_EVENT once for each skill group, else once with a list (BEHAVIOUR 6.4). Default: only in `ucce`. */
  readonly agentEventPerSkillGroup?: boolean | undefined;
  /** Agents may log out from NOT_READY only (BEHAVIOUR 6.3). Default true. */
  readonly logoutOnlyFromNotReady?: boolean | undefined;
  /** AVAILABLE during a call is refused, not kept as pending state (BEHAVIOUR 4.6, code 10111). Default false. */
  readonly refuseReadyDuringCall?: boolean | undefined;
  /** A consulted agent who is AVAILABLE becomes RESERVED while it rings (BEHAVIOUR 5.4 G). Default true. */
  readonly reserveConsultedAgent?: boolean | undefined;

  /** Longest wait for the router, 0 to 3 600 000 ms (BEHAVIOUR 4.3). Default: what the lab says, else 5000. */
  readonly routeTimeoutMs?: number | undefined;
  /** How long a caller from outside takes to arrive, ms. Default 0: with the next turn of the clock. */
  readonly arrivalMs?: number | undefined;
  /** How long a failed call stays in state FAIL before it is cleared, ms. Default 0. */
  readonly failedCallMs?: number | undefined;
  /** END_CALL waits this long after clearing for clients with CALL_DATA_UPDATE, or for RELEASE_CALL, ms (BEHAVIOUR 7.3). Default 0. */
  readonly wrapupDataMs?: number | undefined;
  /** EventCause of the CALL_DELIVERED of a consultation (BEHAVIOUR 5.4 G): 22 or, with newer servers, 51. Default 22. */
  readonly consultCause?: number | undefined;
  /** Which CallID a consultation has: one of its own, or that of the call that it is made for (BEHAVIOUR 5.1). Default `new`. */
  readonly consultCallId?: 'new' | 'same' | undefined;
  /** Which CallID a transfer or conference keeps (BEHAVIOUR 5.4 H, I). Default `primary`. */
  readonly resultingCall?: 'primary' | 'secondary' | undefined;
  /** Connection device IDs that tell nothing (BEHAVIOUR 5.1). Default false. */
  readonly opaqueConnectionIds?: boolean | undefined;
  /**
   * `ucce`: how long a routed call takes from AGENT_PRE_CALL to the agent's phone, ms; a caller who gives up until then leads to
   * AGENT_PRE_CALL_ABORT (BEHAVIOUR 5.4 C). Default 0.
   */
  readonly deliveryMs?: number | undefined;
  /** Who but All Events gets AGENT_PRE_CALL_ABORT (BEHAVIOUR 8.2): also the client of the agent, or nobody. Default `agent too`. */
  readonly preCallAbortTo?: 'agent too' | 'all events' | undefined;
  /** So many announced calls in a row that do not arrive make an agent NOT_READY 50010 (BEHAVIOUR 6.5). Default 2. */
  readonly maxAbortedCalls?: number | undefined;
  /**
   * Calls that reserve an agent have a CallType of their own for each mode, 27 to 31, as newer servers do (BEHAVIOUR 5.4 P); sessions
   * below version 19 know 27 as something else. Default false: 18.
   */
  readonly reservationTypeByMode?: boolean | undefined;
  /** How many predictive calls may have their answer examined at a time (BEHAVIOUR 4.2, code 277). Default: no limit. */
  readonly answerDetectPorts?: number | undefined;
  /** With so many calls there are no further predictive ones (inferred; code 75). Default 50 000. */
  readonly maxCalls?: number | undefined;
  /** Most parties of a conference (BEHAVIOUR 1.11). Default 16. */
  readonly maxConferenceParties?: number | undefined;
  /** What becomes of a recording in the network that was asked for (BEHAVIOUR 4.2). Default `starts`. */
  readonly networkRecording?: 'starts' | 'fails' | undefined;
  /** Supervisors can listen and whisper; PGs without it take clear, barge-in and intercept only (BEHAVIOUR 4.6, code 13109). Default true. */
  readonly silentMonitor?: boolean | undefined;
  /** EventCause of the CALL_CONFERENCED_EVENT with which a supervisor joins (BEHAVIOUR 5.4 M): 48 or 17. Default 48. */
  readonly bargeInCause?: number | undefined;
  /** The first ConnectionCallID. Default 16 777 217. */
  readonly firstCallId?: number | undefined;
}

/** The rules with every choice made, and the contact centre that they are about. */
export type Settings = { readonly [K in keyof Rules]-?: Exclude<Rules[K], undefined> } & {
  readonly lab: ContactCentre;
};
