import type { ConfirmationNameOf, FieldsOf, Message, MessageOf, RequestName } from '../../protocol';
import type { Acd } from '../acd/acd';
import type { ClientSession } from './client-session';
import type { ServerContext } from './server-context';
import type { Refusal } from './refusals';

/** What a handler has to work with. */
export interface Handling<N extends RequestName> {
  readonly request: MessageOf<N>;
  readonly session: ClientSession;
  readonly acd: Acd;
  readonly server: ServerContext;
}

/** A confirmation, and what happens behind it: a confirmation is only a receipt (BEHAVIOUR 1.6). */
export interface Confirmed<N extends RequestName> {
  readonly fields: Omit<FieldsOf<ConfirmationNameOf<N>>, 'InvokeID'>;
  readonly afterwards: (() => void) | undefined;
}

/** A handler's answer: now, or settled once later. */
export type Answer<N extends RequestName> = Confirmed<N> | Later<N>;
export interface Later<N extends RequestName> {
  readonly wait: (settle: (result: Confirmed<N> | Refusal) => void) => void;
}

export interface Handler {
  readonly name: RequestName;
  readonly run: (handling: Handling<RequestName>) => Answer<RequestName>;
}

/** What the server does about an event that a client sends. */
export interface EventHandler {
  readonly name: string;
  readonly run: (server: ServerContext, session: ClientSession, event: Message) => void;
}

/** Declares how the simulator answers a request. A `Refusal` that is thrown becomes the negative confirmation. */
export function handle<N extends RequestName>(name: N, run: (handling: Handling<N>) => Answer<N>): Handler {
  return { name, run: run };
}

export function confirm<N extends RequestName>(
  fields: Confirmed<N>['fields'] = {} as Confirmed<N>['fields'],
  afterwards?: () => void,
): Confirmed<N> {
  return { fields, afterwards };
}
