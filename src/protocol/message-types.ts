import type { Field, FixedPart, FloatingPart, List, MessageRow, TaggedField } from './define-message';
import type * as table from './messages';

/** Bytes of a floating field whose tag the message's row does not have. */
export interface UnknownField {
  tag: number;
  data: Buffer;
}
/** What every decoded message may have besides its guide fields. */
export interface Extras {
  /** Floating fields with tags that the row does not have. */
  unknownFields?: UnknownField[];
  /** Bytes behind the last field. */
  trailingBytes?: Buffer;
}

type Decoded<F> = F extends Field<infer T> ? T : never;
type Input<F> = F extends Field<unknown, infer I> ? I : never;
type IsAlways<F> = F extends { types?: { presence: infer P } } ? (P extends 'always' ? true : false) : false;
type AlwaysKeys<F> = { [K in keyof F]: IsAlways<F[K]> extends true ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] } & {};

type FixedDecoded<F extends FixedPart> = { [K in AlwaysKeys<F>]: Decoded<F[K]> } & {
  [K in Exclude<keyof F, AlwaysKeys<F>>]?: Decoded<F[K]>;
};
type IsSingle<M> = IsUnion<keyof M> extends true ? false : true;
type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;
type MemberDecoded<M extends Record<string, TaggedField>> =
  IsSingle<M> extends true ? Decoded<M[keyof M]> : Flat<{ [K in keyof M]?: Decoded<M[K]> }>;
type MemberInput<M extends Record<string, TaggedField>> =
  IsSingle<M> extends true ? Input<M[keyof M]> : Flat<{ [K in keyof M]?: Input<M[K]> }>;
type FloatDecoded<L extends FloatingPart> = {
  [K in keyof L]?: L[K] extends List<infer M> ? MemberDecoded<M>[] : Decoded<L[K]>;
};
type FloatInput<L extends FloatingPart> = {
  [K in keyof L]?: (L[K] extends List<infer M> ? readonly MemberInput<M>[] : Input<L[K]>) | undefined;
};

export type Table = {
  [K in keyof typeof table as (typeof table)[K] extends MessageRow ? K : never]: (typeof table)[K];
};
/** Every name of the guide's message list. */
export type MessageName = Extract<keyof Table, string>;
type NamesWhere<W> = { [K in MessageName]: Table[K] extends W ? K : never }[MessageName];
export type RequestName = NamesWhere<{ kind: 'request' }>;
export type EventName = NamesWhere<{ kind: 'event' }>;

type DecodedRow<R> =
  R extends MessageRow<infer N, infer _K, infer _C, infer F, infer L>
    ? R extends { opaque: true }
      ? Flat<{ name: N; body: Buffer }>
      : Flat<{ name: N } & FixedDecoded<F> & FloatDecoded<L> & Extras>
    : never;
type InputRow<R> =
  R extends MessageRow<infer _N, infer _K, infer _C, infer F, infer L>
    ? R extends { opaque: true }
      ? { body?: Uint8Array }
      : Flat<{ [K in keyof F]?: Input<F[K]> | undefined } & FloatInput<L> & Extras>
    : never;

/** A message as `decodeMessage` gives it: flat, guide names, absent fields absent. */
export type MessageOf<N extends MessageName> = DecodedRow<Table[N]>;
/** The fields of a message as `encodeMessage` takes them: all optional, numbers or names for enumerations. */
export type FieldsOf<N extends MessageName> = InputRow<Table[N]>;
/** The fields of a request without the InvokeID, which the session chooses. */
export type RequestFields<N extends RequestName> = Omit<FieldsOf<N>, 'InvokeID'>;
export type ConfirmationNameOf<N extends RequestName> = Table[N] extends { readonly confirmedBy?: infer C }
  ? Extract<C, MessageName>
  : never;
/** The confirmation of a request, by its row. */
export type ConfirmationOf<N extends RequestName> = MessageOf<ConfirmationNameOf<N>>;

/** A message that no guide lists: number and bytes. */
export interface UnknownMessage {
  name: 'UNKNOWN';
  type: number;
  body: Buffer;
}
/** Any message, with the fields readable by name after a look at `name`. */
export interface Message extends Extras {
  name: string;
  [field: string]: unknown;
}
