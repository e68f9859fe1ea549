import type { FramingError, Message, MessageOf, Peek } from '../../protocol';
import { SessionEnded, type OpenRefused, type RequestError } from '../errors';
import { Failover, type Side } from './failover';
import { Heartbeat } from './heartbeat';
import type { Config } from '../options';
import { Requests, type Ask } from './requests';

export type Phase = 'idle' | 'connecting' | 'opening' | 'syncing' | 'open' | 'closing' | 'backing-off' | 'stopped';

/** What happens to the machine. Inputs of a connection carry its number, so that those of an old one do nothing. */
export type Input =
  | { readonly type: 'open' | 'close' | 'tick' }
  | { readonly type: 'connected' | 'received' | 'synced'; readonly connection: number }
  | {
      readonly type: 'lost';
      readonly connection: number;
      readonly error: Error | undefined;
      /** What came, where no whole message did. */
      readonly firstBytes?: number | undefined;
    }
  | { readonly type: 'frame'; readonly connection: number; readonly frame: Buffer }
  | { readonly type: 'garbage'; readonly connection: number; readonly error: FramingError }
  | { readonly type: 'reading'; readonly connection: number; readonly isReading: boolean }
  | { readonly type: 'request'; readonly ask: Ask }
  | { readonly type: 'give-up'; readonly key: number }
  | {
      readonly type: 'send';
      readonly key: number;
      readonly name: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };

/** What the machine wants done. Times are those of the clock that it was given. */
export type Effect =
  | { readonly type: 'connect'; readonly connection: number; readonly side: Side }
  | { readonly type: 'send'; readonly connection: number; readonly bytes: Buffer }
  | { readonly type: 'end' | 'reset'; readonly connection: number }
  | { readonly type: 'sync'; readonly connection: number; readonly isReconnect: boolean }
  | { readonly type: 'settle'; readonly key: number; readonly outcome: Message | RequestError | undefined }
  | { readonly type: 'publish'; readonly message: Message; readonly side: Side; readonly version: number }
  | { readonly type: 'trace'; readonly direction: 'in' | 'out'; readonly message: Message; readonly version: number }
  | { readonly type: 'gap'; readonly start: number; readonly end: number; readonly reason: string }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'state'; readonly view: MachineView }
  | { readonly type: 'closed' };

export type ProblemKind =
  | 'malformed-message'
  | 'late-confirmation'
  | 'repeated-confirmation'
  | 'wrong-confirmation'
  | 'unknown-confirmation'
  | 'failure-event'
  | 'no-service'
  | 'no-standby'
  | 'maintenance-refused'
  | 'services-not-granted'
  | 'session-lost'
  | 'sync-failed'
  | 'listener-error'
  | 'slow-listeners'
  | 'internal-error';

/** Something that an operator may want to know. Nothing that happens to a session is dropped without one. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly error?: Error;
}

/** How often something has happened since the session was made; `sent` and `received` count messages of all kinds. */
export interface Counters {
  sent: number;
  received: number;
  events: number;
  heartbeats: number;
  /** Answers to requests that had been given up. */
  lateConfirmations: number;
  /** Answers to requests that had been answered. */
  repeatedConfirmations: number;
  /** Answers to nothing that was asked, or of the wrong kind. */
  unknownConfirmations: number;
  /** Frames that fit no known layout, and streams in which no frame can be told any more. */
  malformed: number;
  /** Events that nobody listened to: counted in `received` and `events`, and not decoded. */
  unheard: number;
  /** Requests without an answer in time. */
  timeouts: number;
  /** Sessions opened after a loss. */
  reconnects: number;
  /** What listeners threw. */
  listenerErrors: number;
}

export interface Opened {
  readonly confirmation: MessageOf<'OPEN_CONF'>;
  pgStatus: number;
  readonly offline: Set<number>;
  peripheralOnline: boolean;
  /** The server has told that it cannot reach its PG, or that it is offline (BEHAVIOUR 1.10). */
  withoutServiceSince: number | undefined;
}

/** A second session, on the side that stands by (BEHAVIOUR 1.8). It hears nothing but heartbeats until its side becomes active. */
export interface Spare {
  readonly side: Side;
  readonly heartbeat: Heartbeat;
  /** `off`: the server has refused it for a reason that repeating would not change. */
  phase: 'waiting' | 'connecting' | 'opening' | 'warm' | 'off';
  /** 0: none. */
  connection: number;
  openInvokeId: number;
  /** InvokeIDs of heartbeats that are not confirmed. */
  readonly unconfirmed: Set<number>;
  /** Of the phase. */
  deadline: number | undefined;
  confirmation: MessageOf<'OPEN_CONF'> | undefined;
  /** Attempts in a row that failed. */
  failures: number;
  /** Attempts of the session itself that failed while this one was warm. */
  failuresOfActive: number;
}

/** The connection that was left for the other side; what it still brings comes before what the new one brings. */
export interface Retiring {
  readonly connection: number;
  readonly side: Side;
  readonly version: number;
  /** InvokeIDs of what was on its way there. */
  readonly asked: ReadonlySet<number>;
  /** When it is not waited for any longer. */
  deadline: number | undefined;
}

/** The part of the state that is shown, with the machine's times. */
export interface MachineView {
  readonly phase: Phase;
  readonly since: number;
  readonly side: Side;
  readonly version: number;
  readonly opened: Readonly<Omit<Opened, 'offline'>> | undefined;
  readonly lastError: OpenRefused | SessionEnded | RequestError | undefined;
  readonly retryAt: number | undefined;
  readonly standby: { readonly side: Side; readonly phase: Spare['phase'] } | undefined;
  readonly isHandingOver: boolean;
  readonly isReading: boolean;
}

export interface Machine {
  readonly config: Config;
  /** Whether anybody wants an event, judged by its frame. */
  readonly hears: (event: Peek) => boolean;
  readonly counters: Counters;
  readonly requests: Requests;
  readonly failover: Failover;
  readonly heartbeat: Heartbeat;
  effects: Effect[];
  now: number;
  phase: Phase;
  since: number;
  /** `open` was asked for, and not `close`. */
  isWanted: boolean;
  /** 0: none. */
  connection: number;
  /** Whether the listeners keep up, so that the socket is read. */
  isReading: boolean;
  lastConnection: number;
  version: number;
  openInvokeId: number;
  closeInvokeId: number;
  /** While closing: the server is left for the other side, not for good. */
  isLeaving: boolean;
  /** The server goes into maintenance: the standby will become active. */
  isHandingOver: boolean;
  /** Since when our side has said that it goes, or is not the active one: the other one is believed when it says that it is. */
  doubtedSince: number | undefined;
  spare: Spare | undefined;
  retiring: Retiring | undefined;
  /** Of the phase. */
  deadline: number | undefined;
  opened: Opened | undefined;
  lastError: MachineView['lastError'];
  lastReceivedAt: number;
  /** When a side was last left because it had no service. */
  leftWithoutServiceAt: number | undefined;
  gap: { readonly start: number; readonly reason: string } | undefined;
}

export function createMachine(config: Config, hears: Machine['hears'] = () => true): Machine {
  return {
    config,
    hears,
    counters: {
      sent: 0,
      received: 0,
      events: 0,
      heartbeats: 0,
      lateConfirmations: 0,
      repeatedConfirmations: 0,
      unknownConfirmations: 0,
      malformed: 0,
      unheard: 0,
      timeouts: 0,
      reconnects: 0,
      listenerErrors: 0,
    },
    requests: new Requests(),
    failover: new Failover(config.servers.B !== undefined, config.random),
    heartbeat: new Heartbeat(config.heartbeatSeconds === undefined ? undefined : config.heartbeatSeconds * 1000),
    effects: [],
    now: 0,
    phase: 'idle',
    since: 0,
    isWanted: false,
    connection: 0,
    isReading: true,
    lastConnection: 0,
    version: config.newestVersion,
    openInvokeId: 0,
    closeInvokeId: 0,
    isLeaving: false,
    isHandingOver: false,
    doubtedSince: undefined,
    spare: undefined,
    retiring: undefined,
    deadline: undefined,
    opened: undefined,
    lastError: undefined,
    lastReceivedAt: 0,
    leftWithoutServiceAt: undefined,
    gap: undefined,
  };
}

export const isUp = ({ phase }: Machine): boolean => phase === 'open' || phase === 'syncing';

export function viewOf(m: Machine): MachineView {
  return {
    phase: m.phase,
    since: m.since,
    side: m.failover.side,
    version: m.version,
    opened: m.opened && {
      confirmation: m.opened.confirmation,
      pgStatus: m.opened.pgStatus,
      peripheralOnline: m.opened.peripheralOnline,
      withoutServiceSince: m.opened.withoutServiceSince,
    },
    lastError: m.lastError,
    standby: m.spare && { side: m.spare.side, phase: m.spare.phase },
    isHandingOver: m.isHandingOver,
    retryAt: m.phase === 'backing-off' ? m.deadline : undefined,
    isReading: m.isReading,
  };
}

export function tellState(m: Machine): void {
  m.effects.push({ type: 'state', view: viewOf(m) });
}

export function report(m: Machine, kind: ProblemKind, message: string, error?: Error): void {
  m.effects.push({ type: 'problem', problem: { kind, message, ...(error ? { error } : undefined) } });
}

export function enter(m: Machine, phase: Phase, deadline?: number): void {
  m.phase = phase;
  m.since = m.now;
  m.deadline = deadline;
  tellState(m);
}
