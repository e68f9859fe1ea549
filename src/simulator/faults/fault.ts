import type { Fields } from '../lab/shape';
import type { CtiServer } from '../server/cti-server';
import type { ClientSession } from '../server/client-session';
import type { Refusal } from '../server/refusals';
import { about, fraction, oneOf, oneOrMore, optional, text, whole } from '../lab/shape';
import { requestName } from './request-name';

/** When a fault begins. */
export interface Beginning {
  /** Milliseconds until it begins, 0 to a day. Default: at once. */
  readonly afterMs?: number;
}

/** When a fault begins and ends; it also ends when it is told to. */
export interface Lasting extends Beginning {
  /** Milliseconds until it ends by itself, up to a day. Default: never. */
  readonly forMs?: number;
}

/** Which answers a fault is about. */
export interface Answers extends Lasting {
  /** Guide names such as `MAKE_CALL_REQ`. Default: all but OPEN_REQ, HEARTBEAT_REQ and CLOSE_REQ. */
  readonly request?: string | readonly string[];
  /** Only sessions that opened with this ClientID. */
  readonly clientId?: string;
  /** How likely it is each time, 0 to 1. Default 1. */
  readonly chance?: number;
  /** It ends after so many answers. */
  readonly times?: number;
}

export interface OnSide {
  /** Default: both sides. */
  readonly side?: 'A' | 'B';
}

/** What becomes of one answer: it is sent once for each delay, so that none means lost. */
export interface AnswerPlan {
  delaysMs: number[];
}

/** What a fault has to work with. */
export interface Scene {
  readonly server: CtiServer;
  /** Seeded, and apart from the chance that the contact centre itself uses. */
  readonly random: () => number;
}

export interface FaultKind<F extends object = object> {
  readonly name: string;
  /** One line for people who choose it. */
  readonly about: string;
  readonly fields: Fields<F>;
  /** Does it, or begins it: what comes back ends it. */
  begin?(scene: Scene, fault: F): (() => void) | undefined;
  /** A connection came while it lasts. */
  connected?(session: ClientSession, fault: F): void;
  /** Changes what becomes of an answer. */
  answer?(plan: AnswerPlan, fault: F, random: () => number): void;
  /** The answer, instead of what the server would say. */
  refusal?(fault: F): Refusal;
}

const DAY = 86_400_000;

export const beginning: Fields<Beginning> = {
  afterMs: about('Milliseconds until it begins.', optional(whole(0, DAY))),
};

export const lasting: Fields<Lasting> = {
  ...beginning,
  forMs: about('Milliseconds until it ends by itself.', optional(whole(1, DAY))),
};

export const answers: Fields<Answers> = {
  ...lasting,
  request: about(
    'Which requests, such as MAKE_CALL_REQ; left out, all but OPEN_REQ, HEARTBEAT_REQ and CLOSE_REQ.',
    optional(oneOrMore(requestName)),
  ),
  clientId: about('Only sessions of this ClientID.', optional(text(/^.{1,64}$/, 'desktop'))),
  chance: about('How likely it is each time, 0 to 1.', optional(fraction)),
  times: about('It ends after so many answers.', optional(whole(1, 1_000_000))),
};

export const onSide: Fields<OnSide> = {
  side: about('Side A or B; left out, both.', optional(oneOf(['A', 'B']))),
};
