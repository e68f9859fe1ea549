import type { Message } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { Agent } from '../acd/model/agent';
import type { Settings } from '../settings';
import type { Audience } from './audience';
import type { ClientSession, Side } from './client-session';
import type { Interference } from './interference';
import type { ServerListener } from './server-listener';
import type { OfferedServices } from './offered-services';

/** Who has logged an agent in; a client that opens for its device again is still the same one (BEHAVIOUR 1.2). */
export type Login = Pick<ClientSession, 'isBound' | 'clientId' | 'device'>;

/** Maintenance that is asked for or has just begun (BEHAVIOUR 1.8). */
export interface Maintenance {
  /** Which side refuses new sessions with status 110. */
  readonly side: Side;
  /** One refusal cancels it, and silence counts as one. */
  answered(session: ClientSession, invokeId: number, isAccepted: boolean): void;
  /** A session ended; who is gone cannot refuse any more. */
  left(session: ClientSession): void;
  /** The sides change without asking: nothing is left to decide. */
  overtaken(): void;
}

/** A CTI Server as those know it who act on its behalf; `CtiServer` puts them together. */
export interface ServerContext {
  readonly settings: Settings;
  readonly acd: Acd;
  readonly sessions: ReadonlySet<ClientSession>;
  readonly audience: Audience;
  readonly offered: OfferedServices;
  readonly listener: ServerListener;
  readonly interference: Interference | undefined;
  readonly logins: Map<Agent, Login>;
  activeSide: Side;
  handOver: Maintenance | undefined;
  /** PGStatus bits beyond those that follow from the model's state. */
  extraPGStatus: number;
  /** Whatever impairs normal operation; 0 is well (BEHAVIOUR 1.10). */
  readonly pgStatus: number;

  newMonitorId(): number;
  send(session: ClientSession, message: Message): void;
  /** OPEN_REQ was granted. */
  opened(session: ClientSession): void;
  /** CLOSE_REQ was confirmed: the session is over, its connection follows. */
  closed(session: ClientSession): void;
  /** After CLOSE_CONF, or a refusal: the client resets; if it does not, we do. */
  closeLater(session: ClientSession): void;
  /** Ends a session, once; how it ended decides the alarm (BEHAVIOUR 3.1). */
  end(session: ClientSession, code: number, how?: 'end' | 'reset' | 'abort'): void;
}
